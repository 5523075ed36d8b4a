/** Workbooks: cells of their own kinds, and sheets of which one is read. */
import { expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { errorsOf, fileOf, header, importing, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

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
