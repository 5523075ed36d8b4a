/** Workbooks: cells of their own kinds, and sheets of which one is read. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { errorsOf, fileOf, header, importing, listOf, row } from '../../support/import-files.ts';
import { newCounter, type Answer } from '../../support/program.ts';
import { sheetOf, stylesPart } from '../../support/workbook.ts';

test('a workbook is read with numbers and dates of their own kinds', async () => {
  const counter = await newCounter();
  const cells = [
    ['Danh sách hồ sơ'],
    ['code', 'procedure', 'citizen_id', 'name', 'received_at', 'fee'],
    [
      'HS-1',
      '1.001193',
      '022192000001',
      'Trần Thị Thử',
      new Date(Date.UTC(2026, 0, 5, 8, 30)),
      8000,
    ],
    ['HS-2', '1.001193', 22192000002, 'Trần Thị Thử', new Date(Date.UTC(2026, 0, 5)), 8000],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'Sổ', rows: cells }] });
  const { answer } = await importing(counter, ['dossiers', fileOf(counter, 'a.xlsx', bytes)]);
  expect(answer).toMatchObject({ format: 'xlsx', rows: 2, imported: 1, refused: 1 });
  expect(errorsOf(answer['files'].errors)).toEqual(['4 citizen_id leading_zero 022192000002']);
  expect((await counter.json('dossier show HS-1'))['receivedAt']).toBe('2026-01-05T08:30:00+07:00');
  const again = await importing(counter, ['dossiers', counter.file('a.xlsx'), '--restore-zeros']);
  expect(again.answer).toMatchObject({ imported: 1, skipped: 1, notes: { zero_restored: 1 } });
});

test('one sheet of several is read, and says which are left', async () => {
  const counter = await newCounter();
  const rows = (n: number) => [[...header], row(n)];
  const sheets = [
    { name: 'Năm 2024', rows: rows(1) },
    { name: 'Năm 2025', rows: rows(2) },
    { name: 'Nháp', rows: rows(3), hidden: true },
  ];
  const file = fileOf(counter, 'so.xlsx', await writeXlsx({ sheets }));
  const first = await importing(counter, ['dossiers', file]);
  expect(first.answer).toMatchObject({
    imported: 1,
    sheet: 'Năm 2024',
    otherSheets: ['Năm 2025'],
  });
  const shown = await counter.run(['import', 'dossiers', file, '--sheet', 'nam 2025']);
  expect(shown.err).toContain('Mới đọc trang tính "Năm 2025"; còn: Năm 2024.');
  expect((await counter.json('import list'))['batches']).toMatchObject([
    { file: 'so.xlsx#Năm 2025' },
    { file: 'so.xlsx#Năm 2024' },
  ]);
  const by = await importing(counter, ['dossiers', file, '--sheet', '2']);
  expect(by.answer).toMatchObject({ skipped: 1, sheet: 'Năm 2025' });
  const wrong = ['import', 'dossiers', file, '--sheet', '3'];
  expect(await counter.refusal(wrong)).toMatchObject({ code: 'import.no_sheet', exit: 4 });
  const list = listOf(counter, 'a.csv', [row(4)]);
  expect(await counter.refused(['import', 'dossiers', list, '--sheet', '1'])).toBe(
    'import.no_sheet',
  );
});

/** A sheet written by hand, its cells from the second row as they stand. */
function sheet(names: readonly string[], ...rows: string[][]): string {
  const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
  const lines = [
    names.map(text),
    ...rows.map((cells) => cells.map((c) => (c.startsWith('<') ? c : text(c)))),
  ];
  return lines.map((cells, at) => `<row r="${at + 1}">${cells.join('')}</row>`).join('');
}
const dates = {
  [stylesPart]: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
};
const names = ['code', 'procedure', 'name', 'received_at', 'fee'];

test('a number that is shown as a date is told as its number, where a sum should be', async () => {
  const counter = await newCounter();
  const cells = ['HS-1', '1.001193', 'Trần Thị Thử', '05/01/2026', '<c s="1"><v>8000</v></c>'];
  const file = fileOf(counter, 'a.xlsx', sheetOf(sheet(names, cells), dates));
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(errorsOf(answer['files'].errors)).toEqual(['2 fee bad_amount 8000']);
});

test('a code that a spreadsheet made a date of is asked for', async () => {
  const counter = await newCounter();
  const cells = ['<c s="1"><v>46026</v></c>', '1.001193', 'Trần Thị Thử', '05/01/2026', '8000'];
  const file = fileOf(counter, 'a.xlsx', sheetOf(sheet(names, cells), dates));
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(errorsOf(answer['files'].errors)[0]).toMatch(/^2 code bad_code/);
});

test('a formula without its result is not blank; one that comes to nothing is', async () => {
  const counter = await newCounter();
  const good = ['HS-1', '1.001193', 'Trần Thị Thử', '05/01/2026', '8000'];
  const file = fileOf(
    counter,
    'a.xlsx',
    sheetOf(
      sheet(
        names,
        good.with(4, '<c><f>A2*2</f></c>'),
        good.with(0, 'HS-2').with(2, '<c t="str"><f>B9&amp;C9</f></c>'),
        good.with(0, 'HS-3').with(4, '<c t="str"><f>""</f><v></v></c>'),
        good.with(0, 'HS-4').with(4, '<c><f>4*2000</f><v>8000</v></c>'),
      ),
    ),
  );
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(answer).toMatchObject({ imported: 2, refused: 2, faults: { no_value: 2 } });
  expect(errorsOf(answer['files'].errors).map((line) => line.slice(0, 15))).toEqual([
    '2 fee no_value ',
    '3 name no_value',
  ]);
});

test('cells that are merged downwards are said of each of their rows', async () => {
  const counter = await newCounter();
  const row1 = ['HS-1', '1.001193', 'Trần Thị Thử', '05/01/2026', '8000'];
  const blank = '<c/>';
  const rows = sheet(
    names,
    row1,
    ['HS-2', blank, blank, blank, '9000'],
    ['HS-3', blank, 'Lê Văn Đạt', blank, '9000'],
    [blank, blank, blank, blank, blank],
  );
  const merges = ['B2:B5', 'C2:C3', 'D2:D5'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const file = fileOf(
    counter,
    'a.xlsx',
    sheetOf(`${rows}</sheetData><mergeCells>${merges}</mergeCells><sheetData>`),
  );
  const { answer, code } = await importing(counter, ['dossiers', file]);
  expect({ code, rows: answer['rows'] }).toEqual({ code: 0, rows: 3 });
  const named = async (of: string) => (await counter.json(`dossier show ${of}`))['citizen'].name;
  expect([await named('HS-2'), await named('HS-3')]).toEqual(['Trần Thị Thử', 'Lê Văn Đạt']);
});

test('a code that lost its noughts as a number is suggested whole', async () => {
  const counter = await newCounter();
  const code = String(
    (await counter.json('procedure list'))['procedures']
      .map((each: { code: string }) => each.code)
      .find((each: string) => each.endsWith('0')),
  );
  const cells = ['HS-1', `<c><v>${code}</v></c>`, 'Trần Thị Thử', '05/01/2026', '8000'];
  const file = fileOf(counter, 'a.xlsx', sheetOf(sheet(names, cells)));
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(errorsOf(answer['files'].errors)).toEqual([`2 procedure unknown_procedure ${code}`]);
});

test('what looks odd about a number stands beside the row, and refuses nothing', async () => {
  const counter = await newCounter();
  const odd = (n: number, number: string, dob: string) => row(n, { citizen_id: number, dob });
  const file = listOf(counter, 'a.csv', [
    odd(1, '999192000001', '29/02/1992'),
    odd(2, '022392000002', '29/02/1992'),
    odd(3, '022192000003', '1890'),
  ]);
  const dossiers = await importing(counter, ['dossiers', file]);
  expect(dossiers).toMatchObject({
    code: 0,
    answer: {
      imported: 3,
      notes: { place_unknown: 1, year_in_future: 1, year_differs: 2, born_long_ago: 1 },
    },
  });
  const people = fileOf(counter, 'b.csv', 'name,citizen_id,sex\nTrần Thị Thử,022192000009,Nam\n');
  expect((await importing(counter, ['citizens', people])).answer['notes']).toEqual({
    sex_differs: 1,
  });
});

test.each([
  'm/d/yyyy',
  'mm-dd-yy',
  '[$-409]m/d/yy h:mm AM/PM;@',
  '[$-F800]dddd, mmmm dd, yyyy',
  'd-mmm',
  '"Ngày" dd" tháng "mm" năm "yyyy',
])('a true date is its day whatever it is shown as, and whatever is said: %s', async (format) => {
  const counter = await newCounter();
  const code = format.replaceAll('"', '&quot;');
  const shown = {
    [stylesPart]:
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts>` +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  };
  // 5 March 2026, and the same with half past two behind it.
  const true1 = ['HS-1', '1.001193', 'Trần Thị Thử', '<c s="1"><v>46086</v></c>', '8000'];
  const true2 = true1.with(0, 'HS-2').with(3, '<c s="1"><v>46086.604166666664</v></c>');
  const text = true1.with(0, 'HS-3').with(3, '03/15/2026');
  const file = fileOf(counter, 'a.xlsx', sheetOf(sheet(names, true1, true2, text), shown));
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(answer).toMatchObject({ imported: 2, refused: 1, faults: { month_first: 1 } });
  const said = await importing(counter, ['dossiers', file, '--dates', 'month-first']);
  expect(said.answer).toMatchObject({ imported: 1, skipped: 2 });
  const { dossiers } = await counter.json('dossier list');
  const at = Object.fromEntries(dossiers.map((each: Answer) => [each['code'], each['receivedAt']]));
  expect(at).toEqual({
    'HS-1': '2026-03-05T00:00:00+07:00',
    'HS-2': '2026-03-05T14:30:00+07:00',
    'HS-3': '2026-03-15T00:00:00+07:00',
  });
});

test('a name over two columns is whole, in what is refused and corrected as well', async () => {
  const counter = await newCounter();
  const head = ['Mã hồ sơ', 'Thủ tục', 'Họ và tên', '', 'Ngày nhận'];
  const of = (code: string, given: string, received: string) => [
    ...[code, '1.001193', 'Trần Thị', given, received],
  ];
  const sheets = [
    { name: 'S', rows: [head, of('HS-1', 'Mẫu', '05/01/2026'), of('HS-2', 'Thử', '31/02/2026')] },
  ];
  const file = fileOf(counter, 'a.xlsx', await writeXlsx({ sheets }));
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(answer).toMatchObject({ imported: 1, refused: 1, notes: { name_joined: 1 } });
  const refused = readFileSync(answer['files'].invalid, 'utf8');
  const corrected = fileOf(counter, 'b.csv', refused.replace('31/02', '28/02'));
  expect((await importing(counter, ['dossiers', corrected])).answer).toMatchObject({ imported: 1 });
  const parted = 'Mã hồ sơ,Thủ tục,Họ đệm,Tên,Ngày nhận\nHS-3,1.001193,Trần Thị,Ba,05/01/2026\n';
  const third = fileOf(counter, 'c.csv', parted);
  expect((await importing(counter, ['dossiers', third])).answer).toMatchObject({ imported: 1 });
  for (const [code, name] of [
    ['HS-1', 'Trần Thị Mẫu'],
    ['HS-2', 'Trần Thị Thử'],
    ['HS-3', 'Trần Thị Ba'],
  ]) {
    expect((await counter.json(`dossier show ${code}`))['citizen']).toMatchObject({ name });
  }
});
