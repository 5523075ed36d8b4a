/** The traps seen in real files, each as somebody's file would have it. */
import { describe, expect, test } from 'vitest';
import {
  csv,
  errorsOf,
  fileOf,
  header,
  importing,
  linesOf,
  listOf,
  row,
} from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { rowsIn } from '../../support/rows.ts';

async function counts(counter: Counter, file: string, ...more: string[]) {
  const { answer, code } = await importing(counter, ['dossiers', file, ...more]);
  const { rows, imported, skipped, refused } = answer;
  return { rows, imported, skipped, refused, code };
}

async function refusals(change: Parameters<typeof row>[1]): Promise<string[]> {
  const counter = await newCounter();
  const file = listOf(counter, 'a.csv', [row(1, change), row(2)]);
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(answer).toMatchObject({ rows: 2, imported: 1, refused: 1 });
  return errorsOf(answer['files'].errors);
}

describe('a row is refused, and the next one goes in', () => {
  test.each([
    [
      'a leading zero lost',
      { citizen_id: '22192000001' },
      ['2 citizen_id leading_zero 022192000001'],
    ],
    [
      'two leading zeros lost',
      { citizen_id: '1192000001' },
      ['2 citizen_id leading_zero 001192000001'],
    ],
    ['a masked number', { citizen_id: '********0001' }, ['2 citizen_id masked']],
    ['letters in a number', { citizen_id: 'O22192000001' }, ['2 citizen_id bad_number']],
    [
      'words beside a day',
      { received_at: '05/01/2026 (sáng)' },
      ['2 received_at bad_date 05/01/2026'],
    ],
    ['an error of a formula', { name: '#N/A' }, ['2 name no_name']],
    ['a blank of a database', { name: 'NULL' }, ['2 name no_name']],
    ['a dash for a name', { name: '-' }, ['2 name no_name']],
    ['a number for a name', { name: '123456' }, ['2 name no_name']],
    ['a yes for a name', { name: 'TRUE' }, ['2 name no_name']],
    ['a day long ago', { received_at: '18/07/1905' }, ['2 received_at old_date']],
    [
      'a year of two digits',
      { received_at: '05/01/26' },
      ['2 received_at ambiguous_date 05/01/2026'],
    ],
    ['a date in the future', { returned_at: '01/01/2030' }, ['2 returned_at future_date']],
    ['dates the wrong way round', { resolved_at: '01/01/2026' }, ['2 resolved_at date_order']],
    ['due before it came', { due_date: '01/01/2026' }, ['2 due_date date_order']],
    ['no name', { name: ' ' }, ['2 name missing']],
    ['no code', { code: '' }, ['2 code missing']],
    ['spoilt letters', { name: 'Tr\uFFFDn Thị Thử' }, ['2 name garbled']],
    ['a NUL in a cell', { name: 'Trần\u0000Thị' }, ['2 name garbled']],
    ['an unknown procedure', { procedure: '9.999999' }, ['2 procedure unknown_procedure']],
    ['a status of nobody', { status: 'lạc mất' }, ['2 status bad_choice']],
    [
      'a status without its date',
      { status: 'Đã trả kết quả', returned_at: '' },
      ['2 status status_without_date'],
    ],
    [
      'a status against its dates',
      { status: 'Đang xử lý' },
      ['2 status status_contradicts Đã trả kết quả'],
    ],
    ['an amount in words', { fee: 'tám nghìn' }, ['2 fee bad_amount']],
  ] as const)('for %s', async (_what, change, expected) => {
    const [found] = await refusals(change);
    expect(found).toContain(expected[0]);
  });

  test('digits that a formula keeps text are handed back as digits', async () => {
    const counter = await newCounter();
    const bad = row(1, { citizen_id: '="022192000001"', fee: 'x' });
    const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', [bad])]);
    expect(errorsOf(answer['files'].errors)[0]).toMatch(/^2 fee bad_amount/);
    expect(linesOf(answer['files'].invalid)[1]).toContain(',022192000001,');
  });

  test('for a rounded number, which cannot be told any more', async () => {
    expect(await refusals({ citizen_id: '2.20851E+10' })).toEqual([
      expect.stringContaining('2 citizen_id scientific'),
    ]);
  });

  test('with everything that is wrong with it at once', async () => {
    const wrong = { citizen_id: '12', received_at: 'x', procedure: '', fee: '-' };
    const codes = (await refusals(wrong)).map((line) => line.split(' ').slice(1, 3).join(' '));
    expect(codes.sort()).toEqual([
      'citizen_id bad_number',
      'fee bad_amount',
      'procedure missing',
      'received_at bad_date',
    ]);
  });

  test('for a duplicate inside the file, whichever way it is written', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1), row(2), row(1, { note: 'khác' })]);
    const { answer, code } = await importing(counter, ['dossiers', file]);
    expect(code).toBe(7);
    expect(answer).toMatchObject({ rows: 3, imported: 2, refused: 1 });
    expect(errorsOf(answer['files'].errors)).toEqual([
      expect.stringMatching(/^4 code duplicate_in_file .*2$/),
    ]);
  });
});

describe('a file goes in', () => {
  test('with titles and a numbered line above and below its header', async () => {
    const counter = await newCounter();
    const titles = [['SỔ THEO DÕI HỒ SƠ NĂM 2026', '', ''], [], ['Đơn vị: phường Thử']];
    const numbers = header.map((_, at) => `(${at + 1})`);
    const text = csv([...titles, header, numbers, row(1)]);
    expect(await counts(counter, fileOf(counter, 'a.csv', text))).toMatchObject({
      imported: 1,
      rows: 1,
    });
    expect((await counter.json('dossier show HS-1'))['dates'].receivedAt).toBe(
      '2026-01-05T08:30:00+07:00',
    );
  });

  test('with Vietnamese headers in any order, in a heading of two rows', async () => {
    const counter = await newCounter();
    const file = fileOf(
      counter,
      'a.csv',
      csv([
        ['Mã hồ sơ', 'Người nộp', '', 'Thủ tục', 'Ngày tiếp nhận (dd/mm/yyyy)', 'Cột lạ'],
        ['', 'Họ và tên', 'Số CCCD', '', '', ''],
        ['12/HT-2026', 'Lê Văn Đạt', '022092000009', 'Đăng ký khai sinh', '5/1/2026', 'x'],
      ]),
    );
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ imported: 1, refused: 0, unmapped: ['Cột lạ'] });
    const shown = await counter.json('dossier show 12/HT-2026');
    expect(shown['citizen']).toEqual({ id: '022092000009', name: 'Lê Văn Đạt' });
  });

  test.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 of Windows', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    [
      'UTF-16 the other way round',
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ],
    ['loose marks', (text: string) => Buffer.from(text.normalize('NFD'))],
    ['the line ends of Windows', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    [
      'the line ends of an old Macintosh',
      (text: string) => Buffer.from(text.replaceAll('\n', '\r')),
    ],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
    ['spaces that do not break', (text: string) => Buffer.from(text.replaceAll(' ', '\u00A0'))],
  ])('in %s', async (_what, write) => {
    const counter = await newCounter();
    const file = fileOf(counter, 'a.csv', write(csv([header, row(1), row(2)])));
    expect(await counts(counter, file)).toMatchObject({ imported: 2, refused: 0 });
    expect((await counter.json('dossier show HS-2'))['citizen'].name).toBe('Trần Thị Thử');
  });

  test('in which one byte is bad: that row alone is told', async () => {
    const counter = await newCounter();
    const bytes = Buffer.from(csv([header, row(1), row(2), row(3)]));
    const at = bytes.indexOf('ầ', bytes.indexOf('HS-2'));
    bytes[at + 1] = 0xff;
    expect(await counts(counter, fileOf(counter, 'a.csv', bytes))).toMatchObject({
      rows: 3,
      imported: 2,
      refused: 1,
    });
  });

  test('in the fonts of before Unicode, shown before and after, the original kept', async () => {
    const counter = await newCounter();
    const cp1252 = (text: string) => Buffer.from(text, 'latin1');
    const text = csv([header, row(1, { name: 'NguyÔn V¨n An' }), row(2, { name: 'Lª ThÞ B×nh' })]);
    const file = fileOf(counter, 'a.csv', cp1252(text.replaceAll('Trần Thị Thử', 'X')));
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ encoding: 'windows-1252', imported: 2, converted: 2 });
    expect(answer['examples'][0]).toEqual({
      row: 2,
      column: 'name',
      before: 'NguyÔn V¨n An',
      after: 'Nguyễn Văn An',
    });
    expect(linesOf(answer['files'].valid)[1]).toContain('NguyÔn V¨n An');
    expect(linesOf(answer['files'].notes)[1]).toContain('Nguyễn Văn An');
    expect((await counter.json('dossier show HS-2'))['citizen'].name).toBe('Lê Thị Bình');
    const [kept] = await rowsIn(
      counter.store,
      "select personal from journal where type = 'dossier.imported' order by seq",
    );
    expect(JSON.parse(String(kept!['personal']))[1].originals).toEqual({ name: 'NguyÔn V¨n An' });
  });

  test('as lines of JSON, a bad one among them', async () => {
    const counter = await newCounter();
    const good = {
      received_at: '2026-01-05',
      name: 'Lê A',
      'Mã hồ sơ': 'HS-1',
      procedure: '1.001193',
    };
    const lines = [
      JSON.stringify(good),
      '{"code":',
      '[]',
      '',
      JSON.stringify({ ...good, 'Mã hồ sơ': 'HS-2', x: 1 }),
    ];
    const file = fileOf(counter, 'a.ndjson', lines.join('\n'));
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({
      format: 'ndjson',
      rows: 4,
      imported: 2,
      refused: 2,
      unmapped: ['x'],
    });
    expect(errorsOf(answer['files'].errors).map((line) => line.split(' ')[0])).toEqual(['2', '3']);
  });

  test('from standard input, in any encoding', async () => {
    const counter = await newCounter();
    const stdin = Buffer.from(`\uFEFF${csv([header, row(1)])}`, 'utf16le');
    const out = counter.folder;
    const { code, out: said } = await counter.run(
      ['import', 'dossiers', '-', '--out', out, '--json'],
      { stdin: stdin as never },
    );
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ file: 'stdin', encoding: 'utf-16le', imported: 1 });
  });

  test('with headers of its own, said in a map', async () => {
    const counter = await newCounter();
    const file = fileOf(counter, 'a.csv', 'Ký hiệu,Việc,Ai,Khi nào\nA-1,1.001193,Lê A,5/1/2026\n');
    expect(await counter.refusal(['import', 'dossiers', file])).toMatchObject({
      code: 'import.no_header',
      exit: 2,
      detail: { missing: expect.arrayContaining(['code', 'name']) as unknown },
    });
    const map = fileOf(
      counter,
      'map.txt',
      'Ký hiệu = code\nViệc = procedure\nAi = name\nKhi nào = received_at\n',
    );
    expect(await counts(counter, file, '--map', map)).toMatchObject({ imported: 1, code: 0 });
    const json = fileOf(counter, 'map.json', JSON.stringify({ 'Ký hiệu': 'no_such_column' }));
    expect(await counter.refused(['import', 'dossiers', file, '--map', json])).toBe(
      'import.bad_map',
    );
  });

  test('a map that is none is not said back: it may be the list of people itself', async () => {
    const counter = await newCounter();
    const list = listOf(counter, 'a.csv', [row(1)]);
    const long = 'Trần Thị Thử '.repeat(1000);
    for (const [name, text, told] of [
      ['wrong.txt', `# ghi chú\nMã = code\n${long}\n`, 'dòng 3 không ghi cột nào'],
      ['column.txt', `Mã = ${long}\n`, '"Trần Thị Thử Trần Thị Thử Trần Thị Thử…"'],
      ['wrong.json', `{ "Mã": ${long}`, 'đây không phải JSON đọc được'],
    ] as const) {
      const map = fileOf(counter, name, text);
      const { err } = await counter.run(['import', 'dossiers', list, '--map', map]);
      expect(err).toContain(told);
      expect(err.length).toBeLessThan(500 + map.length);
    }
  });
});

test('no cell that is handed back is ever read as a formula, and it goes in again as it was', async () => {
  const counter = await newCounter();
  const evil = '=HYPERLINK("http://x","y")';
  const file = listOf(counter, 'a.csv', [
    row(1, { note: evil, procedure: 'x' }),
    row(2, { note: '+84' }),
  ]);
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(linesOf(answer['files'].invalid)[1]).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  expect(linesOf(answer['files'].valid)[1]).toContain(",'+84");
  const again = await importing(counter, ['dossiers', answer['files'].valid]);
  expect(again.answer).toMatchObject({ imported: 0, skipped: 1 });
});
