/** Statuses as books and other systems word them, and cells that say more than they should. */
import { expect, test } from 'vitest';
import { errorsOf, importing, linesOf, listOf, row } from '../../support/import-files.ts';
import { newCounter, type Answer } from '../../support/program.ts';

const open = { due_date: '', resolved_at: '', returned_at: '' };
const left = (answer: Answer, file: string) => (answer['files'] as Record<string, string>)[file]!;

test('are read by their words, however shortened and however timely', async () => {
  const counter = await newCounter();
  const words: [string, object, string][] = [
    ['Đã trả KQ', {}, 'returned'],
    ['Đã trả kết quả quá hạn', {}, 'returned'],
    ['Chờ trả kết quả', { returned_at: '' }, 'resolved'],
    ['Đang trình ký', open, 'processing'],
    ['Đang xử lý trong hạn', open, 'processing'],
    ['Chờ bổ sung HS', open, 'supplement_requested'],
  ];
  const rows = words.map(([status, dates], n) => row(n + 1, { status, ...dates }));
  const { answer, code } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect([code, answer['imported']]).toEqual([0, words.length]);
  for (const [n, [, , status]] of words.entries()) {
    expect(await counter.json(`dossier show HS-${n + 1}`)).toMatchObject({ status });
  }
});

test('that nobody knows name the nearest, or all there are; how timely says none', async () => {
  const counter = await newCounter();
  const rows = [
    row(1, { status: 'Quá hạn' }),
    row(2, { status: 'Quá hạn', ...open }),
    row(3, { status: 'Chờ duyệt', ...open }),
    row(4, { status: 'Chờ duyệt' }),
    row(5, { status: 'Hủy', ...open }),
    row(6, { status: 'Đang xử lý' }),
  ];
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ imported: 0, faults: { bad_choice: 5, status_contradicts: 1 } });
  const all = [
    ...['Đã tiếp nhận', 'Đang xử lý', 'Chờ bổ sung', 'Đã có kết quả', 'Không được giải quyết'],
    ...['Đã trả kết quả', 'Từ chối tiếp nhận', 'Đã rút', 'Dừng giải quyết'],
  ];
  const told = errorsOf(left(answer, 'errors'));
  expect(told.map((line) => line.replace(/^\d+ status \w+ /, ''))).toEqual([
    'Đã trả kết quả',
    'Đã tiếp nhận',
    'Đang xử lý',
    expect.stringContaining('Đã tiếp nhận | '),
    expect.stringContaining('Đã tiếp nhận | '),
    'Đã trả kết quả',
  ]);
  for (const word of all) expect(told[4]).toContain(word);
});

test('a name with more in it than a name goes in as it is, and is noted', async () => {
  const counter = await newCounter();
  const names = [
    ...['Nguyễn Văn F và vợ', 'Nguyễn Văn G, Trần Thị H', 'Ông Nguyễn Văn D'],
    ...['Nguyễn Văn I - 0912345678', 'Nguyễn Văn N/ĐD', 'Nguyễn Văn C (con)'],
  ];
  const right = ['H’Hen Niê', 'Y-Ban Êban', 'Và A Súa', 'Anh Đức', 'Công ty TNHH 1 thành viên'];
  const rows = [...names, ...right].map((name, n) => row(n + 1, { name, citizen_id: '' }));
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ refused: 0, notes: { name_odd: names.length } });
  expect(linesOf(left(answer, 'notes')).join('\n')).toContain('Nguyễn Văn F và vợ');
});
