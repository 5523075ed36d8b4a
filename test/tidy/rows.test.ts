import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hopedFor } from './rows.ts';

const store = fileURLToPath(new URL('../../src/store', import.meta.url));

function filesIn(folder: string) {
  return readdirSync(join(store, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(store, folder, name))
    .map((path) => ({ path: relative(store, path), text: readFileSync(path, 'utf8') }));
}

/** The names of figures are the keys of their own list, and of no row. */
const noRows = [/Object\.keys\(dossierFigures\)/];

function sentence(place: string): string {
  return `${place}: say of a row what SQL gives (text, numbers, null), and read it with a
\`rowReader\` of store/row.ts, which looks at every column before the domain has it.`;
}

test('no query says of a row what nobody has looked at', () => {
  const files = filesIn('query');
  expect(files.length).toBeGreaterThan(25);
  const hoped = files
    .flatMap(hopedFor)
    .filter((each) => !noRows.some((allowed) => allowed.test(each)));
  expect(hoped.map(sentence)).toEqual([]);
});

test('the tables are declared as SQL has them', () => {
  const schema = filesIn('engine').filter(({ path }) => /schema/.test(path));
  expect(schema.length).toBeGreaterThan(7);
  expect(schema.filter(({ text }) => text.includes('/domain/')).map(({ path }) => path)).toEqual(
    [],
  );
});

const domain = `import type { Status } from '../../domain/dossier/status.ts';\n`;

test.each([
  ['a cast', 'return row as Dossier;', true],
  ['a cast of a list', 'return rows as readonly Dossier[];', true],
  ["a builder's cast", '.$castTo<Line>()', true],
  ['a query that promises a word', 'sql<{ state: Status }>`select 1`', true],
  ['rows that promise a word', 'await rowsOf<{ n: number; state: Status | null }>(db, SQL)', true],
  ['a row type that promises a word', 'interface LineRow {\n  state: Status;\n}\n', true],
  ['a row type of one line', 'type LineRow = { state: Status };\n\nconst a = 1;', true],
  ['what SQL gives', 'await rowsOf<{ n: number; state: string | null }>(db, SQL)', false],
  ['constants', `const sides = ['in', 'out'] as const;`, false],
  ['names of columns', `.select(['row_number as row'])`, false],
  ['what a reader gave', 'function lineOf(row: LineRow): { state: Status } {}', false],
])('%s is told from what was looked at', (_what, text, hoped) => {
  expect(hopedFor({ path: 'x.ts', text: domain + text })).toHaveLength(hoped ? 1 : 0);
});
