/**
 * Declarations on a real terminal: filled in from scanned cards behind a reception, printed to be
 * signed, exported, and read back the same.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { numbers, cards, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { ENTER, openDesk, type Terminal } from '../support/terminal.ts';
import { Oracle } from './day/oracle.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
});

/** What must stand on the screen, and what is then typed or, of a card, scanned. */
type Answer = readonly [seen: string, typed: string];

async function answer(desk: Terminal, answers: readonly Answer[]): Promise<void> {
  for (const [seen, typed] of answers) {
    await desk.see(seen);
    if (typed.includes('|')) desk.scan(typed);
    else desk.press(`${typed}${ENTER}`);
  }
}

const bare = (text: string): string => text.replaceAll(/[\s.]+/g, '');

/** Fills a form in at the counter, and holds the paper and the file against what was answered. */
async function filled(place: number, answers: readonly Answer[]) {
  const desk = await openDesk(counter);
  await answer(desk, [
    ['', 's51'],
    ['Khai mẫu nào?', `${place}`],
    ['Chủ hồ sơ: quét thẻ', cards.thu],
    ...answers,
  ]);
  await desk.see('Đã lưu tờ khai');
  const of = `--citizen ${numbers.thu}`;
  const [{ code, form }] = (await counter.json(`declaration list ${of}`))['declarations'];
  const shown = await counter.json(`declaration show ${code}`);
  const paper = counter.file(`${form}.pdf`);
  await counter.json(`print declaration ${code} --out ${paper}`);
  const text = bare(allText(await readPdf(readFileSync(paper))));
  for (const line of shown['lines'] as { label: string; text: string }[]) {
    expect(text).toContain(bare(line.label));
    expect(text).toContain(bare(line.text));
  }
  for (const as of ['plain', 'portal']) {
    const file = counter.file(`${form}-${as}.json`);
    await counter.json(`declaration export ${code} ${file} --as ${as}`);
    const again = await counter.json(`declaration fill ${form} ${of} --from ${file}`);
    expect(again['answers']).toEqual(shown['answers']);
  }
  return { answers: shown['answers'], missing: shown['missing'] };
}

test('a birth, of the mother who has come, from two cards', async () => {
  const asked: Answer[] = [
    ['Quét thẻ của người mẹ', cards.thu],
    ['Quét thẻ của người cha', cards.mau],
    ['Họ, chữ đệm, tên:', 'Nguyễn Thị Bé Ưu'],
    ['Ngày, tháng, năm sinh:', '1/11/2026'],
    ['Giới tính:', '2'],
    ['Dân tộc:', '1'],
    ['Quốc tịch:', '1'],
    ['Nơi sinh:', 'Bệnh viện Thử, phường Thử'],
    ['Quê quán:', 'phường Hạ Long'],
    ['Dân tộc:', '1'],
    ['Quốc tịch:', '1'],
    ['Dân tộc:', 'Tày'],
    ['Quốc tịch:', '1'],
    ['Số:', ''],
    ['Đề nghị cấp bản sao', 'k'],
    ['Enter để lưu', ''],
  ];
  // Besides the two cards.
  expect(asked.filter(([, typed]) => !typed.includes('|')).length).toBeLessThanOrEqual(14);
  const { answers, missing } = await filled(1, asked);
  expect(missing).toEqual([]);
  expect(answers).toMatchObject({
    'requester.relation': 'mẹ',
    'mother.identity': { number: numbers.thu },
    'father.ethnicity': 'Tày',
    'child.sex': 'female',
  });
});

test('a marriage, of whoever has come and the other, each by a card', async () => {
  const { answers, missing } = await filled(7, [
    ['Quét thẻ của bên nam', cards.mau],
    ['Dân tộc:', '1'],
    ['Quốc tịch:', '1'],
    ['Kết hôn lần thứ mấy:', '1'],
    ['Dân tộc:', '1'],
    ['Quốc tịch:', '1'],
    ['Kết hôn lần thứ mấy:', '2'],
    ['Đề nghị cấp bản sao', 'c'],
    ['Số lượng', '2'],
    ['Enter để lưu', ''],
  ]);
  expect(missing).toEqual([]);
  expect(answers).toMatchObject({
    'bride.name': 'Trần Thị Thử',
    'groom.name': 'Nguyễn Văn Mẫu',
    'copies.count': 2,
  });
});

test('a change of residence of a household, the head by a card, the members by theirs', async () => {
  const { answers, missing } = await filled(8, [
    ['Quét thẻ của chủ hộ', cards.mau],
    ['Kính gửi', 'Công an phường Thử'],
    ['5. Số điện thoại', '0912 345 678'],
    ['6. Email', ''],
    ['8. Mối quan hệ', '2'],
    ['10. Nội dung đề nghị', 'Nhập hộ'],
    ['khai người thứ 1?', 'c'],
    ['Họ, chữ đệm và tên:', cards.mau],
    ['Mối quan hệ với chủ hộ:', 'chủ hộ'],
    ['khai người thứ 2?', 'c'],
    ['Họ, chữ đệm và tên:', 'Nguyễn Văn Bé'],
    ['Ngày, tháng, năm sinh:', '1/1/2020'],
    ['Giới tính:', '1'],
    ['Số định danh cá nhân:', '022220000001'],
    ['Mối quan hệ với chủ hộ:', 'con'],
    ['khai người thứ 3?', ''],
    ['Enter để lưu', ''],
  ]);
  expect(missing).toEqual([]);
  expect(answers['members']).toEqual([
    {
      'members.name': 'Nguyễn Văn Mẫu',
      'members.dob': '1985-03-15',
      'members.sex': 'male',
      'members.id': numbers.mau,
      'members.relation': 'chủ hộ',
    },
    expect.objectContaining({ 'members.name': 'Nguyễn Văn Bé', 'members.relation': 'con' }),
  ]);
});

/** As a key that is held down: again and again, after the pause that keyboards make. */
async function held(desk: Terminal): Promise<void> {
  desk.press(ENTER);
  await wait(500);
  for (let n = 0; n < 25; n++) {
    desk.press(ENTER);
    await wait(35);
  }
}

/** A birth for its mother, up to the question of her papers. */
const toPapers: Answer[] = [
  ['', cards.thu],
  ['Chọn số', '1'],
  ['Thủ tục: gõ mã', '1.001193'],
];

test('what was declared beforehand is offered when its citizen comes, whatever Enter was held', async () => {
  const { code } = await counter.json(
    `declaration fill birth --citizen ${numbers.thu} --set "child.name=Nguyễn Thị Bé"`,
  );
  const desk = await openDesk(counter);
  await answer(desk, toPapers);
  await desk.see('gõ số để bỏ hoặc thêm');
  await held(desk);
  expect(desk.since).toContain(`đã khai ${code} ngày 23/11/2026`);
  await answer(desk, [
    ['Tờ khai này (Enter nếu đã mang theo):', '4'],
    ['Bao nhiêu bản', ''],
    ['Enter để tiếp nhận', ''],
    ['Đã tiếp nhận hồ sơ', ''],
  ]);
  const { declarations } = await counter.json('declaration list --dossier 1');
  expect(declarations).toMatchObject([{ code }]);
});

test('an Enter that is held at the reception passes by nobody’s card', async () => {
  const desk = await openDesk(counter);
  await answer(desk, [
    ...toPapers,
    ['gõ số để bỏ hoặc thêm', ''],
    ['Tờ khai này (Enter nếu đã mang theo):', '1'],
    ['Bao nhiêu bản', ''],
  ]);
  await desk.see('Enter để tiếp nhận');
  await held(desk);
  await desk.see('Quét thẻ của người mẹ');
  expect(desk.since).not.toContain('Quét thẻ của người cha');
  // Once nobody holds it any more it is an answer again.
  await wait(1000);
  desk.press(ENTER);
  await desk.see('Quét thẻ của người cha');
});

const LONG = {
  name: 'Nguyễn Văn Mẫu Công Tằng Tôn Nữ Huyền Trang Bảo Ngọc',
  address:
    'Căn hộ 2104, toà B, chung cư Thử Nghiệm Rất Dài, số 123 đường Thử Kéo Dài, tổ dân phố 15, ' +
    'khu 7B, phường Hà Tu, tỉnh Quảng Ninh',
};
const longCard = `022085000009||${LONG.name}|15031985|Nam|${LONG.address}|20052021`;

/** A household with long names and addresses, slips and `?` among the answers. */
const household: Answer[] = [
  ['', 's51'],
  ['Khai mẫu nào?', '?'],
  ['Khai mẫu nào?', '8'],
  ['Chủ hồ sơ: quét thẻ', cards.thu],
  ['Quét thẻ của chủ hộ', '?'],
  ['Quét thẻ của chủ hộ', longCard],
  ['Kính gửi', 'Công an phường Thử'],
  ['5. Số điện thoại', '0912'],
  ['Gõ 1 để giữ', '<'],
  ['5. Số điện thoại', '0912 345 678'],
  ['6. Email', 'không có'],
  ['6. Email', ''],
  ['8. Mối quan hệ', '?'],
  ['8. Mối quan hệ', '99'],
  ['8. Mối quan hệ', 'vợ'],
  ['10. Nội dung đề nghị', `${LONG.address}; ${LONG.address}`],
  ['khai người thứ 1?', 'c'],
  ['Họ, chữ đệm và tên:', longCard],
  ['Mối quan hệ với chủ hộ:', LONG.address],
  ['khai người thứ 2?', 'c'],
  ['Họ, chữ đệm và tên:', LONG.name],
  ['Ngày, tháng, năm sinh:', '31/2/2020'],
  ['Ngày, tháng, năm sinh:', '1/1/2020'],
  ['Giới tính:', '?'],
  ['Giới tính:', 'nam'],
  ['Số định danh cá nhân:', '0222200000'],
  ['Số định danh cá nhân:', ''],
  ['Mối quan hệ với chủ hộ:', 'con'],
  ['khai người thứ 3?', ''],
  ['số để sửa:', '>'],
  ['số để sửa:', '?'],
  ['số để sửa:', '-18'],
  ['khỏi tờ khai?', 'k'],
  ['số để sửa:', ''],
  ['Đã lưu tờ khai', ''],
];

test.each([
  [80, 24],
  [60, 20],
])('every question of a long declaration stands on a screen of %d × %d', async (columns, rows) => {
  const faults: string[] = [];
  const oracle = new Oracle({ columns, rows }, faults);
  const desk = await openDesk(counter, { columns, rows, heard: (text) => oracle.hear(text) });
  for (const [seen, typed] of household) {
    await desk.see(seen);
    await wait(150);
    await oracle.look(seen);
    if (typed.includes('|')) desk.scan(typed);
    else desk.press(`${typed}${ENTER}`);
  }
  // What is signed is read over before, numbers and all.
  expect(faults.filter((each) => !each.includes('a whole personal number'))).toEqual([]);
});
