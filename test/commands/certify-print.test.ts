/** The papers of certification: the words for each copy, and the book with its total. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { copies, register } from '../support/acts.ts';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  const lines = '--certify "Bằng tốt nghiệp=3/1" --certify "Sổ hộ khẩu=1/12"';
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  const received = await counter.json(`${copies} --all-components ${lines} ${signed}`);
  code = String(received['code']);
});

async function textOf(file: string): Promise<string> {
  return allText(await readPdf(readFileSync(file)));
}

test.each(['a4', '80mm'])(
  'the words of certification stand on %s once for each copy',
  async (size) => {
    await counter.json('certify strike 2 --reason "ghi nhầm"');
    const out = counter.file('loi-chung.pdf');
    const printed = await counter.json(`print certification ${code} --paper ${size} --out ${out}`);
    expect(printed).toMatchObject({ code, paper: size, numbers: [1], copies: 3 });
    const text = (await textOf(out)).replace(/\s+/g, ' ');
    const words =
      'Chứng thực bản sao đúng với bản chính Số chứng thực 1, quyển số 01/2026 – SCT/BS';
    expect(text.split(words)).toHaveLength(4);
    expect(text).toContain('Ngày 23 tháng 11 năm 2026');
    expect(text.split('KT. CHỦ TỊCH PHÓ CHỦ TỊCH')).toHaveLength(4);
    expect(text).not.toContain('Số chứng thực 2');
  },
);

test('a dossier in several books has the words of each, or of one of them', async () => {
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  await counter.json(`dossier correct ${code} --quantity pages=1x6+12 --reason "thêm giấy"`);
  const more = `certify ${code} ${signed} --kind`;
  await counter.json(`${more} signatures --original "Giấy ủy quyền=1"`);
  await counter.json(`${more} contracts --original "Hợp đồng thuê nhà=2"`);
  const out = counter.file('loi-chung.pdf');
  const line = `print certification ${code} --out ${out}`;
  const all = await counter.json(line);
  expect(all).toMatchObject({ paper: 'a4', number: 1, numbers: [1, 2, 1, 1], copies: 7 });
  const text = (await textOf(out)).replace(/\s+/g, ' ');
  for (const [words, times] of [
    ['quyển số 01/2026 – SCT/BS', 4],
    ['Chứng thực chữ ký Tại', 1],
    ['ông/bà Trần Thị Thử, giấy tờ tùy thân số', 1],
    ['Số chứng thực 1, quyển số 01/2026 – SCT/CK,ĐC', 1],
    ['Chứng thực giao dịch Số chứng thực 1, quyển số 01/2026 – SCT/HĐ,GD', 2],
    ['NGƯỜI TIẾP NHẬN HỒ SƠ', 3],
    ['PHÓ CHỦ TỊCH', 7],
    ['In lần', 0],
  ] as const) {
    expect([words, text.split(words).length - 1]).toEqual([words, times]);
  }
  const one = await counter.json(`${line} --kind signatures --number 1 --year 2026 --yes`);
  expect(one).toMatchObject({ number: 2, numbers: [1], copies: 1 });
  // A number stands in each of them: which is meant is asked, and never guessed.
  expect(await counter.refusal(`${line} --number 1 --yes`)).toMatchObject({
    code: 'certification.which_number',
    detail: {
      number: 1,
      books: [{ kind: 'copies' }, { kind: 'signatures' }, { kind: 'contracts' }],
    },
  });
  const again = (await textOf(out)).replace(/\s+/g, ' ');
  expect(again).not.toContain('SCT/BS');
  expect(again).toContain('giấy tờ tùy thân số 022192000001');
  expect(again).toContain('In lần 2');
});

test('prints are counted of each number, and of those together which were printed again', async () => {
  const out = counter.file('loi-chung.pdf');
  const printed = async (more = '') => {
    const { number, numbers } = await counter.json(
      `print certification ${code} ${more} --out ${out} --yes`,
    );
    const text = (await textOf(out)).replace(/\s+/g, ' ');
    return { number, numbers, marks: text.match(/In lần .*?(?=TRUNG TÂM)/g) ?? [] };
  };
  expect(await printed('--number 1')).toEqual({ number: 1, numbers: [1], marks: [] });
  // It is another paper, which nobody had before.
  expect(await printed('--number 2')).toEqual({ number: 1, numbers: [2], marks: [] });
  expect(await printed()).toMatchObject({ number: 2, numbers: [1, 2], marks: ['In lần 2 '] });
  await counter.json(`dossier correct ${code} --quantity pages=4x3+12 --reason "thêm giấy"`);
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  await counter.json(`certify ${code} ${signed} --original "Giấy khác=3"`);
  expect(await printed()).toMatchObject({
    ...{ number: 3, numbers: [1, 2, 3] },
    marks: ['In lần 3: 1 SCT/BS, 2 SCT/BS '],
  });
  expect(await printed('--number 3')).toMatchObject({ number: 2, marks: ['In lần 2 '] });
  // Each has its own file in the office's folder, too.
  const others = `${copies} --all-components --certify "Giấy một=1" --certify "Giấy hai=1" ${signed}`;
  const { code: other } = await counter.json(others);
  for (const n of [4, 5]) {
    expect(await counter.json(`print certification ${other} --number ${n}`)).toMatchObject({
      number: 1,
    });
  }
});

test('with a reception the numbers are taken, and it is charged for what is certified', async () => {
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({ amountDue: 20_000 });
  const { entries } = await counter.json(`certify list --dossier ${code}`);
  expect(entries).toMatchObject([
    { number: 1, fee: 6000 },
    { number: 2, fee: 14_000 },
  ]);
});

test('the book has its columns, what is struck, and its total', async () => {
  await counter.json('certify strike 1 --reason "ghi nhầm tên"');
  const out = counter.file('so.pdf');
  expect(await counter.json(`print certification-book --out ${out}`)).toMatchObject({ entries: 2 });
  const text = (await textOf(out)).replace(/\s+/g, ' ');
  expect(text).toContain('SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH');
  for (const part of [
    'Sổ hộ khẩu',
    'Lê Văn Ký, Phó Chủ tịch',
    'Gạch: ghi nhầm tên',
    'Cộng: 1 số',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain('14.000');
  expect(await counter.refused('print certification-book --kind contracts --out -')).toBe(
    'certification.no_book',
  );
});

test('the post certifies nothing, and takes no number with a reception', async () => {
  await counter.json('staff add --name "Ngô Văn Mẫu" --login ngo --role post');
  await counter.json('staff login ngo');
  const line = `${copies} --all-components --certify "Bằng tốt nghiệp=1/1" --signer A1 --title B1`;
  expect(await counter.refused(line)).toBe('staff.not_allowed');
  expect(await counter.refused(`certify ${code} --original "Bằng tốt nghiệp"`)).toBe(
    'staff.not_allowed',
  );
});

test('a struck number and one of another dossier are told as what they are', async () => {
  await counter.json('certify strike 2 --reason "ghi nhầm"');
  const line = `print certification ${code} --out - --number`;
  expect(await counter.refused(`${line} 2`)).toBe('certification.struck');
  expect(await counter.refused(`${line} 9`)).toBe('certification.not_in_dossier');
});

test('a closed volume is printed with what closed it, a year with which volume each is in', async () => {
  await counter.json('certify book close --pages 200');
  await counter.json('certify book open');
  await counter.json(`dossier correct ${code} --quantity pages=1x4+12 --reason "thêm giấy"`);
  await counter.json(`certify ${code} --original "Học bạ"`);
  const out = counter.file('so.pdf');
  await counter.json(`print certification-book --out ${out}`);
  const year = (await textOf(out)).replace(/\s+/g, ' ');
  for (const part of [
    'Quyển',
    'Quyển số 01/2026 – SCT/BS: khóa ngày 23/11/2026 ở số 2, có 200 trang.',
  ])
    expect(year).toContain(part);
  await counter.json(`print certification-book --volume 2 --out ${out} --yes`);
  expect((await textOf(out)).replace(/\s+/g, ' ')).not.toContain('khóa ngày');
  const { out: said, err } = await counter.run('certify strike 1 --reason "ghi nhầm tên"');
  expect(said + err).toContain('Quyển đã khóa');
});

test('days of which all numbers are struck are told as that, and not as empty ones', async () => {
  expect((await counter.run('certify count')).out).not.toContain('bị gạch');
  await counter.json('certify strike 1 --reason "ghi nhầm"');
  expect(await counter.json('certify count')).toMatchObject({ numbers: 1, struck: 1 });
  expect((await counter.run('certify count')).out).toContain('Không kể 1 số bị gạch.');
  await counter.json('certify strike 2 --reason "ghi nhầm"');
  expect(await counter.json('certify count')).toMatchObject({ numbers: 0, struck: 2, days: [] });
  expect((await counter.run('certify count')).out).toContain('2 số đã ghi đều bị gạch');
  const before = await counter.run('certify count --from 2026-01-01 --to 2026-01-31');
  expect(before.out).toContain('Trong kỳ này chưa ghi số chứng thực nào.');
  const turned = 'certify count --from 2026-12-01 --to 2026-11-01';
  expect(await counter.refused(turned)).toBe('usage.bad_value');
});
