/** Facts of what may be refused of a list that comes in, or goes out. */
import { foreignKinds } from '../../src/domain/import/foreign.ts';
import type { Samples } from './problem-samples-shape.ts';

export const imports = {
  'import.unreadable': [
    { file: 'so.xlsx', format: 'xlsx' },
    ...foreignKinds.map((format) => ({ file: 'so.xls', format })),
  ],
  'import.other_unit': [{ file: 'a.xlsx', header: 'fee (1,000 VND)' }],
  'import.no_header': [
    { file: 'so.csv', kind: 'dossiers', missing: ['code'], seen: ['a', 'b'] },
    { file: 'so.csv', kind: 'dossiers', missing: [], seen: [] },
  ],
  'import.bad_map': [
    { path: 'cot.txt', typed: 'cột lạ', line: null },
    { path: 'cot.txt', typed: '', line: 3 },
    { path: 'cot.json', typed: '', line: null },
  ],
  'import.plan_damaged': [
    { path: 'plan.ndjson', line: null },
    { path: 'plan.ndjson', line: 7 },
  ],
  'import.plan_foreign': [{ path: 'plan.ndjson' }],
  'import.file_changed': [
    { file: 'a.csv', batch: null, kept: 0 },
    { file: 'a.csv', batch: '019ab5d2', kept: 1 },
    { file: 'a.csv', batch: '019ab5d2', kept: 12_000 },
  ],
  'import.interrupted': [
    { file: 'so.csv', batch: 'b1', kept: 10_000 },
    { file: 'so.csv', batch: null, kept: 1 },
  ],
  'import.batch_not_found': [{ typed: '019a' }],
  'import.several': [{ typed: '019a', batches: ['019ab5d2 (a.csv)', '019ab5d3 (b.csv)'] }],
  'import.no_sheet': [
    { file: 'so.xlsx', typed: '2023', sheets: ['2024', '2025'] },
    { file: 'so.csv', typed: '2', sheets: [] },
  ],
  'import.already_undone': [{ batch: 'b1' }],
  'import.being_undone': [
    { batch: 'b1', file: 'so.csv', what: null },
    { batch: 'b1', file: 'so.csv', what: 'HS-1' },
  ],
  'export.folder_taken': [{ folder: '/media/usb' }],
  'export.too_long': [{ rows: 1_200_000, most: 1_048_575 }],
  'import.undo_blocked': [
    { batch: 'b1', blocks: ['HS-1'], count: 1 },
    { batch: 'b1', blocks: ['HS-1', 'HS-2'], count: 2 },
  ],
  'import.changed_meanwhile': [{ row: 0 }],
  'import.long_together': [{ file: 'so.csv', rows: 20_000, seconds: 4 }],
} satisfies Partial<Samples>;
