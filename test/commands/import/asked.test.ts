/** What a file leaves open is asked at the screen, by what stands in it, before a row goes in. */
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { vi } from '../../../src/locale/vi.ts';
import { fileOf, header, importing, listOf, row } from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk, importing: words } = vi.screen;
const bare = { due_date: '', resolved_at: '', returned_at: '' };
const american = [
  row(1, { ...bare, received_at: '05/03/2026' }),
  row(2, { ...bare, received_at: '03/15/2026' }),
];
const which = words.asked.dates('received_at');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const received = async (counter: Counter, code: string): Promise<string> =>
  String((await counter.json(`dossier show ${code}`))['receivedAt']).slice(0, 10);

test('which stands first in a column of dates, with both readings of dates of the file', async () => {
  const counter = await newCounter();
  const file = listOf(counter, 'a.csv', american);
  const { code, err } = await talk(counter, `import dossiers ${file}`, [
    [which, '?', enter],
    [which, '3', enter],
    [which, '2', enter],
  ]);
  expect(code).toBe(0);
  for (const said of [
    '03/15/2026 (dòng 3)',
    'Đọc được hai cách: 05/03/2026 (dòng 2).',
    'ngày đứng trước: ngày 5 tháng 3; dòng như 03/15/2026 bị từ chối',
    'tháng đứng trước: ngày 3 tháng 5',
    words.asked.explainDates,
  ]) {
    expect(flat(err)).toContain(said);
  }
  expect([await received(counter, 'HS-1'), await received(counter, 'HS-2')]).toEqual([
    '2026-05-03',
    '2026-03-15',
  ]);
});

test('at the counter, too; who steps back imports nothing', async () => {
  const counter = await newCounter();
  const file = listOf(counter, 'a.csv', american);
  const turns: Turn[] = [
    [desk.askHome, 'd1', enter],
    ['Tệp CSV, XLSX hoặc NDJSON:', '-', enter],
    ['Tệp CSV, XLSX hoặc NDJSON:', file, enter],
    ['Gõ c để', 'c', enter],
  ];
  const back: Turn = ['Tệp CSV, XLSX hoặc NDJSON:', '<', enter];
  const home: Turn = [desk.askHome, '0', enter];
  const left = await talk(counter, '', [...turns, [which, '<', enter], back, home]);
  expect(left.code).toBe(0);
  expect(await counter.json('import list')).toMatchObject({ batches: [] });
  await talk(counter, '', [...turns, [which, '1', enter], home]);
  expect(await received(counter, 'HS-1')).toBe('2026-03-05');
});

test('each column by itself, and one that is the other way than was said', async () => {
  const counter = await newCounter();
  const dob = { ...bare, received_at: '2026-03-01', dob: '05/03/1992' };
  const file = listOf(counter, 'a.csv', [...american, row(3, dob)]);
  const { code } = await talk(counter, `import dossiers ${file} --dates month-first`, [
    [words.asked.dates('dob'), '1', enter],
  ]);
  expect(code).toBe(0);
  expect((await counter.json(`dossier show HS-3`))['citizen']).toMatchObject({});
  const { dob: born } = await counter.json('citizen show 022192000003');
  expect(born).toBe('1992-03-05');
});

test('a column that shows nothing waits where another one of the file has months first', async () => {
  const counter = await newCounter();
  const dob = { dob: '05/03/1992' };
  const rows = american.map((_, at) =>
    row(at + 1, { ...bare, ...dob, received_at: ['05/03/2026', '03/15/2026'][at]! }),
  );
  const file = listOf(counter, 'a.csv', rows);
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(answer).toMatchObject({
    imported: 0,
    unclearDates: [
      { column: 'received_at', because: 'shown' },
      { column: 'dob', because: 'beside', row: 0 },
    ],
  });
  const map = fileOf(counter, 'map', 'received_at = received_at month-first\n');
  const half = await importing(counter, ['dossiers', file, '--map', map]);
  expect(half.answer).toMatchObject({ imported: 0, unclearDates: [{ column: 'dob' }] });
  await talk(counter, `import dossiers ${file}`, [
    [which, '2', enter],
    [words.asked.dates('dob'), '<', enter],
    [which, '2', enter],
    [words.asked.dates('dob'), '1', enter],
  ]);
  expect(await counter.json('citizen show 022192000001')).toMatchObject({ dob: '1992-03-05' });
  expect(await received(counter, 'HS-1')).toBe('2026-05-03');
});

test('which sheet of a workbook; of blank ones nobody is asked', async () => {
  const counter = await newCounter();
  const names = [...header];
  const book = async (more: readonly string[][]) =>
    writeXlsx({
      sheets: [
        { name: 'Năm 2025', rows: [names, row(1)] },
        { name: 'Năm 2026', rows: [names, row(2)] },
        { name: 'Sheet3', rows: [...more] },
      ],
    });
  const file = fileOf(counter, 'a.xlsx', await book([]));
  const { code, err } = await talk(counter, `import dossiers ${file}`, [
    [words.asked.sheet, '2', enter],
  ]);
  expect(code).toBe(0);
  expect(err).not.toContain('Sheet3');
  expect(await received(counter, 'HS-2')).toBe('2026-01-05');
  expect(await counter.refused('dossier show HS-1')).toBe('dossier.not_found');
  const one = await writeXlsx({
    sheets: [
      { name: 'Bìa', rows: [] },
      { name: 'Sổ', rows: [names, row(3)] },
    ],
  });
  const only = await talk(counter, `import dossiers ${fileOf(counter, 'b.xlsx', one)}`, []);
  expect(only.code).toBe(0);
  expect(await received(counter, 'HS-3')).toBe('2026-01-05');
});
