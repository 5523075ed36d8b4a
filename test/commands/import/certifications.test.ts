/** Certification books of before: numbers come in, and none of them is ever given again. */
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { book, certified, row } from '../../support/certification-lists.ts';
import { copies } from '../../support/acts.ts';
import { errorsOf, fileOf, importing } from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { allText, readPdf } from '../../print/read-pdf.ts';

const old = [
  row('1/1', '05/01/2026'),
  row('1/2', '06/01/2026', 'Sổ hộ khẩu', '1,12,14000,,mất trang cuối'),
  row('1/3', '06/01/2026', 'Căn cước', '1,1,,100,'),
  row('2/4', '02/03/2026'),
  row('2/7', '03/03/2026'),
];
const kind = ['--kind', 'copies'];

test('the book goes on behind the highest number, in the volume that was last', async () => {
  const counter = await newCounter();
  const { answer } = await importing(counter, ['certifications', book(counter, old), ...kind]);
  expect(answer).toMatchObject({ rows: 5, imported: 5, refused: 0, notes: { number_gap: 1 } });
  const { books } = await counter.json('certify book list');
  expect(books).toMatchObject([
    { volume: 1, first: 1, last: 3, pages: 100 },
    { volume: 2, first: 4, last: 7, pages: null, closedAt: null },
  ]);
  const next = await counter.json(await certified(counter));
  expect(next['certified']).toMatchObject([{ number: 8, volume: 2 }]);
  const { entries, copies: made, fee } = await counter.json('certify list');
  expect(entries).toMatchObject([
    ...[
      { number: 1, code: null },
      { number: 2, note: 'mất trang cuối' },
      { number: 3, fee: null },
    ],
    ...[{ number: 4 }, { number: 7 }, { number: 8 }],
  ]);
  expect([made, fee]).toEqual([10, 30_000]);
  const out = counter.file('so.pdf');
  await counter.json(`print certification-book --out ${out}`);
  const text = allText(await readPdf(readFileSync(out))).replace(/\s+/g, ' ');
  expect(text).toContain('Cộng: 6 số');
  expect(text).toContain('mất trang cuối');
  const days = (await counter.json('certify count --from 2026-01-01')) as { days: object[] };
  expect(days.days).toMatchObject([
    ...[
      { day: '2026-01-05', staff: null, copies: 2 },
      { day: '2026-01-06', staff: null },
    ],
    ...[{ day: '2026-03-02' }, { day: '2026-03-03' }, { staff: 'lan', copies: 2 }],
  ]);
  expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
  expect(await counter.json('store rebuild')).toMatchObject({ replaced: [] });
});

test('a row that cannot stand in the book is refused with its reason', async () => {
  const counter = await newCounter();
  await counter.json(await certified(counter));
  const rows = [
    row('1/1', '05/01/2026'),
    row('1/2', '05/01/2026'),
    row('1/2', '06/01/2026', 'Căn cước'),
    row('1/ba', '05/01/2026'),
    row('1/4', '05/01/2030'),
    row('01/2025/5', '05/01/2026'),
    row('2/9', '05/01/2026'),
    row('1/6', ''),
  ].map((line) => line.replace(/^01,2025/, '01/2025,5'));
  const { answer, code } = await importing(counter, [
    'certifications',
    book(counter, rows),
    ...kind,
  ]);
  expect([code, answer.imported]).toEqual([7, 1]);
  expect(errorsOf(answer['files'].errors)).toEqual([
    '2 day number_taken 2026-11-23 Giấy mới',
    '4 number duplicate_in_file Xem dòng 3',
    expect.stringMatching(/^5 number bad_count/),
    expect.stringMatching(/^6 day future_date/),
    '7 day day_outside_year 2025',
    expect.stringMatching(/^8 volume volume_contradicts/),
    expect.stringMatching(/^9 day missing/),
  ]);
  // Above what was open: the series goes on behind it.
  expect((await counter.json(await again(counter)))['certified']).toMatchObject([{ number: 3 }]);
});

async function again(counter: Counter): Promise<string> {
  const { code } = await counter.json(`${copies} --all-components --quantity "pages=1x2"`);
  return `certify ${String(code)} --original "Giấy mới=2"`;
}

describe('a plan, and what it does', () => {
  test('says what the import does, and nothing is written before', async () => {
    const counter = await newCounter();
    const file = book(counter, [...old, row('1/9', '04/03/2026'), row('2/7', '04/03/2026')]);
    const plan = counter.file('ke-hoach.ndjson');
    const planned = await importing(counter, ['certifications', file, ...kind, '--plan', plan]);
    expect(planned.answer).toMatchObject({ dryRun: true, imported: 5, refused: 2 });
    expect(errorsOf(planned.answer['files'].errors)).toEqual([
      expect.stringMatching(/^7 volume volume_contradicts/),
      '8 number duplicate_in_file Xem dòng 6',
    ]);
    expect((await counter.json('certify book list'))['books']).toEqual([]);
    const done = await importing(counter, ['apply', plan]);
    expect(done).toMatchObject({ code: 7, answer: { imported: 5, refused: 2 } });
    const same = await importing(counter, ['certifications', file, ...kind]);
    expect(same.answer).toMatchObject({ imported: 0, skipped: 5, refused: 2 });
  });

  test('a row says its book and year itself, and several books come in one file', async () => {
    const counter = await newCounter();
    const rows = [
      { kind: 'SCT/BS', volume: '01/2025', number: 1, day: '2025-03-01', original: 'Bằng' },
      { kind: 'chữ ký', number: 4, day: '2026-03-01', original: 'Giấy ủy quyền', copies: 2 },
      { kind: 'hợp đồng', number: 1, day: '2026-03-02', original: 'Hợp đồng thuê', fee: 50000 },
      { number: 2, day: '2026-03-02', original: 'Hợp đồng thuê' },
    ].map((each) => JSON.stringify({ ...each, asker: 'Trần Thị Thử' }));
    const file = fileOf(counter, 'so.ndjson', rows.join('\n'));
    const { answer } = await importing(counter, ['certifications', file]);
    expect(answer).toMatchObject({ imported: 3, refused: 1, faults: { missing: 1 } });
    expect((await counter.json('certify book list'))['books']).toMatchObject([
      ...[{ book: '01/2026 SCT/HĐ,GD' }, { book: '01/2026 SCT/CK,ĐC', first: 4 }],
      { book: '01/2025 SCT/BS', last: 1 },
    ]);
  });

  test('a workbook is read as well', async () => {
    const counter = await newCounter();
    const cells = [
      ['Số chứng thực', 'Ngày chứng thực', 'Người yêu cầu', 'Tên giấy tờ'],
      ['12', '05/01/2026', 'Trần Thị Thử', 'Bằng tốt nghiệp'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Sổ', rows: cells }] });
    const file = fileOf(counter, 'so.xlsx', bytes);
    const { answer } = await importing(counter, ['certifications', file, ...kind]);
    expect(answer).toMatchObject({ format: 'xlsx', imported: 1, notes: { number_gap: 1 } });
    expect((await counter.json(await certified(counter)))['certified']).toMatchObject([
      { number: 13 },
    ]);
  });
});

describe('import undo', () => {
  test('takes the numbers out, and none of them is given', async () => {
    const counter = await newCounter();
    const file = book(counter, old);
    const { answer } = await importing(counter, ['certifications', file, ...kind]);
    const undone = await counter.json(`import undo ${answer.batch} --yes`);
    expect(undone).toMatchObject({ certifications: 5, dossiers: 0 });
    expect((await counter.json('certify list'))['entries']).toEqual([]);
    expect((await counter.json('certify book list'))['books']).toEqual([]);
    expect((await counter.json(await certified(counter)))['certified']).toMatchObject([
      { number: 8, volume: 1 },
    ]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
  });

  test('is refused once a number is struck, or one was given in a volume of it', async () => {
    const counter = await newCounter();
    const { answer } = await importing(counter, ['certifications', book(counter, old), ...kind]);
    const struck = await counter.json('certify strike 2 --reason "ghi nhầm tên"');
    expect(struck).toMatchObject({ number: 2, code: null, struck: { reason: 'ghi nhầm tên' } });
    await counter.json(await certified(counter));
    expect(await counter.refusal(`import undo ${answer.batch} --yes`)).toMatchObject({
      code: 'import.undo_blocked',
      detail: { count: 2, blocks: expect.arrayContaining([expect.stringContaining('8/2026')]) },
    });
    expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
  });
});

describe('what a list says, and what stands', () => {
  test('a number of the row is none of the book, and of a card no more than its end is kept', async () => {
    const counter = await newCounter();
    const rows = [
      'STT,Số,Ngày,"Họ tên, số giấy tờ tùy thân của người yêu cầu chứng thực",Tên giấy tờ',
      '1,412,05/01/2026,"Trần Thị Thử, CCCD 022192000001",Bằng',
      '2,413,05/01/2026,"Lê Văn Mẫu, CMND 012 345 678",Bằng',
      '3,9999999,05/01/2026,Trần Thị Thử,Bằng',
    ];
    const file = fileOf(counter, 'so.csv', rows.join('\n'));
    const { answer } = await importing(counter, ['certifications', file, ...kind]);
    expect(answer).toMatchObject({ imported: 2, faults: { bad_count: 1 } });
    expect((await counter.json('certify list'))['entries']).toMatchObject([
      { number: 412, asker: 'Trần Thị Thử, CCCD ********0001' },
      { number: 413, asker: 'Lê Văn Mẫu, CMND ********678' },
    ]);
  });

  test('another fee, signer or note is refused with its column, and pages close nothing', async () => {
    const counter = await newCounter();
    await importing(counter, ['certifications', book(counter, old), ...kind]);
    const rows = [
      row('1/1', '05/01/2026', 'Bằng tốt nghiệp', '2,1,5000,,'),
      row('1/2', '06/01/2026', 'Sổ hộ khẩu', '1,12,14000,,'),
      row('1/3', '06/01/2026', 'Căn cước', '1,2,,100,'),
      row('2/4', '02/03/2026').replace('Ký', 'Khác'),
      row('2/7', '03/03/2026', 'Bằng tốt nghiệp', '2,1,4000,200,'),
    ];
    const { answer } = await importing(counter, [
      'certifications',
      book(counter, rows, 'sua.csv'),
      ...kind,
    ]);
    expect(answer).toMatchObject({ imported: 0, skipped: 0, refused: 5 });
    expect(errorsOf(answer['files'].errors)).toEqual([
      expect.stringMatching(/^2 fee number_taken/),
      expect.stringMatching(/^3 note number_taken/),
      expect.stringMatching(/^4 pages number_taken/),
      expect.stringMatching(/^5 signer number_taken/),
      expect.stringMatching(/^6 volume_pages volume_contradicts/),
    ]);
  });

  test('each volume left open has its own last number, is closed by name, and then stays', async () => {
    const counter = await newCounter();
    const rows = [row('1/1', '05/01/2026'), row('2/2', '05/01/2026'), row('3/3', '05/01/2026')];
    const { answer } = await importing(counter, ['certifications', book(counter, rows), ...kind]);
    const lasts = { books: [1, 2, 3].map((n) => ({ volume: n, first: n, last: n })) };
    expect(await counter.json('certify book list')).toMatchObject(lasts);
    const close = 'certify book close --pages 200';
    expect(await counter.json(`${close} --volume 1`)).toMatchObject({
      ...{ volume: 1, last: 1, pages: 200 },
    });
    expect(await counter.refused(`${close} --volume 1`)).toBe('certification.book_closed');
    expect(await counter.refused(`${close} --volume 4`)).toBe('certification.no_book');
    expect(await counter.json(close)).toMatchObject({ volume: 3, last: 3 });
    expect(await counter.json(`${close} --volume 2`)).toMatchObject({ volume: 2, last: 2 });
    expect(await counter.refusal(`import undo ${answer.batch} --yes`)).toMatchObject({
      ...{ code: 'import.undo_blocked', detail: { count: 3 } },
    });
    expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
  });

  test('a volume that was opened with a number begins with what a list brings before it', async () => {
    const counter = await newCounter();
    await counter.json('certify book open --from-number 412');
    await importing(counter, [
      'certifications',
      book(counter, [row('1/1', '05/01/2026')]),
      ...kind,
    ]);
    expect((await counter.json('certify book list'))['books']).toMatchObject([
      { volume: 1, first: 1, last: 411, closedAt: null },
    ]);
  });
});
