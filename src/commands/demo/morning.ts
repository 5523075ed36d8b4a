/** The script of the morning: ten made-up citizens, twelve dossiers, what happens to them. */
import { join } from 'node:path';

/** Runs one command line at a time of day; answers what its `--json` says. */
export type Play = <T = unknown>(clock: string, words: string[], read?: string) => Promise<T>;

const DAY = '2026-11-23';

/** Constructed people: names, numbers and addresses belong to nobody. */
const cards = [
  '022192000001||Trần Thị Thử|29021992|Nữ|Tổ 1, Khu 2, phường Hạ Long, Quảng Ninh|01072024',
  '022085123456|100123456|Nguyễn Văn Thử|15031985|Nam|Tổ 1, Khu 2, phường Hạ Long, Quảng Ninh|20052021',
  '022190000003||Đặng Thị Ước Lệ|04051990|Nữ|Tổ 9, Khu 4, phường Hồng Gai, Quảng Ninh|11022022',
  '022075000004||Phùng Hữu Mẫu|30121975|Nam|Tổ 3, Khu 1, phường Hà Tu, Quảng Ninh|15082023',
  '022165000005||Lý Thị Giả Định|19091965|Nữ|Thôn 2, xã Thống Nhất, Quảng Ninh|03032022',
  '022301000006||Vũ Thị Ví Dụ|12042001|Nữ|Tổ 5, Khu 7, phường Cao Xanh, Quảng Ninh|26102021',
  '022088000007||Hoàng Văn Thí Điểm|08081988|Nam|Tổ 2, Khu 3, phường Bãi Cháy, Quảng Ninh|14062022',
  '022179000008||Bùi Thị Minh Hoạ|21071979|Nữ|Tổ 8, Khu 6, phường Hạ Long, Quảng Ninh|09092023',
  '022093000009||Đỗ Quang Trắc Nghiệm|02021993|Nam|Tổ 4, Khu 2, phường Tuần Châu, Quảng Ninh|17042022',
  '022158000010||Ngô Thị Tập Huấn|10101958|Nữ|Tổ 6, Khu 5, phường Việt Hưng, Quảng Ninh|05052022',
];

const numbers = cards.map((card) => card.slice(0, 12));

/** Procedure, owner (by place in the list), and what else the clerk says. */
const receptions: readonly [code: string, owner: number, ...more: string[]][] = [
  ['1.001193', 0, '--quantity', '1', '--subject', 'Khai sinh cho con thứ hai'],
  ['2.000815', 1, '--quantity', '5x3'],
  ['1.000894', 2],
  ['1.004884', 3],
  ['1.000656', 4, '--case', 'dung-han', '--quantity', '1'],
  ['2.000815', 5, '--quantity', '2'],
  [
    '1.001193',
    6,
    '--quantity',
    '1',
    '--submitter',
    numbers[7]!,
    '--authorised-by',
    'giấy ủy quyền có chứng thực',
  ],
  ['1.004873', 7],
  ['2.000884', 8, '--quantity', '2'],
  ['1.001193', 9, '--quantity', '1', '--channel', 'post', '--return-by', 'post'],
  ['1.004873', 1, '--source', 'portal', '--return-by', 'online'],
  ['2.000815', 0, '--quantity', '12x2'],
];

export async function morning(play: Play, out: string): Promise<void> {
  await open(play);
  await account(play);
  for (const [index, card] of cards.entries()) {
    await play(at(7, 5 + index), ['citizen', 'register', '--scan', '-'], card);
  }
  await play(at(7, 18), ['shift', 'open', '--cash', '500000']);
  const codes: string[] = [];
  for (const [index, [procedure, owner, ...more]] of receptions.entries()) {
    const words = ['dossier', 'receive', '--procedure', procedure, '--citizen', numbers[owner]!];
    const file = join(out, `${String(index + 1).padStart(2, '0')}-giay-tiep-nhan.pdf`);
    const answer = await play<{ code: string }>(at(7, 20 + index * 6), [
      ...words,
      '--all-components',
      ...more,
      '--print',
      file,
    ]);
    codes.push(answer.code);
  }
  await processing(play, codes, out);
  await helping(play);
  await closing(play, out);
  await play(at(11, 28), ['report', 'summary', '--pdf', join(out, 'bao-cao.pdf')]);
}

async function open(play: Play): Promise<void> {
  const office = 'Trung tâm Phục vụ hành chính công phường Hạ Long';
  await play(at(7, 0), [
    ...['setup', '--training', '--office', office, '--agency-id', 'H49.22', '--kind', 'commune'],
    ...['--counter', '1', '--staff', 'Phạm Thị Lan', '--login', 'lan', '--place', 'Hạ Long'],
    ...['--address', 'số 1 đường Thử Nghiệm, phường Hạ Long', '--phone', '0203 000 0000'],
    ...['--parent', 'Ủy ban nhân dân phường Hạ Long'],
  ]);
}

/** Where transfers go: one person proposes the account, another approves it. */
async function account(play: Play): Promise<void> {
  await play(at(7, 1), [
    ...['staff', 'add', '--name', 'Lê Văn Ký', '--login', 'ky', '--role', 'manager'],
  ]);
  await play(at(7, 2), [
    ...['payment', 'account', 'add', '--bin', '970436', '--account', '0123456789'],
    ...['--holder', 'UBND phường Hạ Long'],
  ]);
  await play(at(7, 3), ['staff', 'login', 'ky']);
  await play(at(7, 3), ['payment', 'account', 'approve']);
  await play(at(7, 4), ['staff', 'login', 'lan']);
}

/** Half are processed at once; one lacks a signature; four are decided; three are collected. */
async function processing(play: Play, codes: readonly string[], out: string): Promise<void> {
  for (const code of codes.slice(0, 6)) await play(at(9, 0), ['dossier', 'forward', code]);
  const notice = join(out, 'yeu-cau-bo-sung.pdf');
  await play(at(9, 20), [
    ...['dossier', 'request-supplement', codes[2]!, '--reason', 'tờ khai thiếu chữ ký'],
    ...['--component', '1=ký và ghi rõ họ tên', '--print', notice],
  ]);
  await play(at(9, 50), ['dossier', 'complete-supplement', codes[2]!]);
  const decided = [codes[1]!, codes[5]!, codes[8]!, codes[3]!];
  for (const [index, code] of decided.entries()) {
    const granted = index < 3 ? 'granted' : 'not_granted';
    await play(at(10, index), [
      ...['dossier', 'resolve', code, '--outcome', granted, '--signer', 'Lê Văn Ký'],
      ...['--result-number', `${index + 1}/2026`, '--result-date', DAY],
    ]);
  }
  const receipt = join(out, 'bien-lai.pdf');
  const cash = ['--method', 'cash', '--tendered', '50000', '--print', receipt];
  await play(at(10, 20), ['payment', 'take', decided[0]!, ...cash]);
  const paid = ['--method', 'vietqr', '--reference', 'FT26327000001'];
  await play(at(10, 22), ['payment', 'take', decided[1]!, ...paid]);
  await play(at(10, 24), ['payment', 'take', decided[2]!, '--method', 'cash']);
  const last = join(out, 'xac-nhan-nhan-ket-qua.pdf');
  await play(at(10, 30), ['dossier', 'return', decided[0]!, '--to', 'owner', '--print', last]);
  await play(at(10, 32), ['dossier', 'return', decided[1]!, '--to', 'owner']);
  const collector = ['--collector-name', 'Đỗ Văn Nhận Thay', '--collector-id', '022090000011'];
  await play(at(10, 34), ['dossier', 'return', decided[2]!, '--to', 'authorised', ...collector]);
  await play(at(10, 40), ['dossier', 'find', 'tran thi thu']);
  await play(at(10, 41), ['dossier', 'due', codes[0]!, '--why']);
}

/** The drawer at noon: 500.000 đ to begin with, and what two dossiers brought in cash. */
async function closing(play: Play, out: string): Promise<void> {
  const { cash } = await play<{ cash: { expected: number } }>(at(11, 20), ['shift', 'show']);
  const sheet = join(out, 'bang-ke-ca.pdf');
  const count = [`1000=${cash.expected / 1000}`];
  await play(at(11, 25), ['shift', 'close', '--count', ...count, '--print', sheet]);
}

async function helping(play: Play): Promise<void> {
  await play(at(10, 50), ['citizen', 'account', numbers[4]!, '--kind', 'vneid']);
  await play(at(10, 55), [
    ...['citizen', 'guide', numbers[5]!, '--place', 'counter', '--procedure', '1.004873'],
  ]);
}

function at(hour: number, minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${DAY}T${pad(hour + Math.floor(minute / 60))}:${pad(minute % 60)}:00+07:00`;
}
