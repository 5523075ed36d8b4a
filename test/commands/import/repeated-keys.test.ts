/** JSON that says one thing twice, and long lists that are read a piece at a time. */
import { expect, test } from 'vitest';
import { errorsOf, fileOf, importing } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const record = (n: number, more = ''): string =>
  `{"code": "HS-${n}", "procedure": "1.001193", "name": "Trần Thị Thử",${more}` +
  ' "received_at": "05/01/2026"}';
const twice = record(2, ' "code": "HS-9",');

test.each([
  ['one object a line', 'a.ndjson', [record(1), twice, record(3)].join('\n')],
  ['a list', 'a.json', `[${[record(1), twice, record(3)].join(',\n')}]`],
])('of %s the row that names a key twice is refused', async (_what, name, text) => {
  const counter = await newCounter();
  const { code, answer } = await importing(counter, ['dossiers', fileOf(counter, name, text)]);
  expect([code, answer['imported'], answer['faults']]).toEqual([7, 2, { repeated_key: 1 }]);
  const [told, ...more] = errorsOf(answer['files'].errors);
  expect(told).toMatch(/^2 {2}repeated_key Bỏ khóa thừa/);
  expect(more).toEqual([]);
});

test('of an answer with a list in it nothing goes in: which row it is nobody knows', async () => {
  const counter = await newCounter();
  const text = `{"total": 2, "data": [${record(1)}, ${twice}]}`;
  const { answer } = await importing(counter, ['dossiers', fileOf(counter, 'a.json', text)]);
  expect([answer['imported'], answer['faults']]).toEqual([0, { repeated_key: 2 }]);
});

test('a key that stands in a text, or in two objects, is named once', async () => {
  const counter = await newCounter();
  const odd = record(1, String.raw` "note": "\"code\": \"x\", {\"code\": 1}]",`);
  const text = `[${odd}, ${record(2, ' "other": {"code": 1},')}]`;
  const { answer } = await importing(counter, ['dossiers', fileOf(counter, 'a.json', text)]);
  expect(answer).toMatchObject({ imported: 2, refused: 0 });
});

test.each([
  ['that has no end', `[${record(1)}, ${record(2)}`],
  ['that is cut off in a member', `[${record(1)}, {"code": "HS-2`],
  ['with nothing between two commas', `[${record(1)},, ${record(2)}]`],
  ['without a comma', `[${record(1)} ${record(2)}]`],
  ['with something behind it', `[${record(1)}] ${record(2)}`],
  ['with another list behind it', `[${record(1)}] [${record(2)}]`],
  ['with brackets that do not meet', `[${record(1)}, {"code": "HS-2"]}`],
])('of a list %s nothing goes in', async (_what, text) => {
  const counter = await newCounter();
  const refusal = await counter.refusal(['import', 'dossiers', fileOf(counter, 'a.json', text)]);
  expect(refusal).toMatchObject({ code: 'import.unreadable', exit: 6 });
  expect((await counter.json('dossier list'))['dossiers']).toEqual([]);
});

test('a list longer than a piece is read whole, and an empty one has no rows', async () => {
  const counter = await newCounter();
  const text = `\uFEFF [\n${Array.from({ length: 3000 }, (_, n) => record(n)).join(',\n')}\n] \n`;
  const long = await importing(counter, ['dossiers', fileOf(counter, 'a.json', text)]);
  expect(long.answer).toMatchObject({ rows: 3000, imported: 3000 });
  const none = await importing(counter, ['dossiers', fileOf(counter, 'b.json', '[{}]')]);
  expect(none.answer).toMatchObject({ imported: 0 });
});
