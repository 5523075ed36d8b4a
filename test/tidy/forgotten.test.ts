/** Places that a new verb is easily without: each is named, and what to add there. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { actQuestions } from '../../src/commands/desk/act-questions.ts';
import { vi } from '../../src/locale/vi.ts';
import { projectedTables } from '../../src/store/engine/schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: root });

test('every file that makes a command is in the list of commands', () => {
  const list = read('src/commands/index.ts');
  const lacking = filesOf('src/commands/**/*.ts')
    .filter((path) => /^export default /m.test(read(path)))
    .filter((path) => !list.includes(`'./${relative('src/commands', path)}'`));
  expect(lacking, 'add an entry for each of them to src/commands/index.ts').toEqual([]);
});

test('every table is read by somebody', () => {
  const code = filesOf('src/store/**/*.ts')
    .filter((path) => !/store\/(project\/|engine\/schema)/.test(path))
    .map(read)
    .join('\n');
  const unread = projectedTables.filter((table) => {
    return !new RegExp(`(from|join) ${table}\\b|'${table}( as \\w+)?'`).test(code);
  });
  expect(unread, 'ask for them in src/store/query/, and show what they say').toEqual([]);
});

/** By its name, in a file that asks for its table; a key's columns tell a projector its row. */
test('every column is read by somebody', () => {
  const files = filesOf('src/store/**/*.ts').filter((path) => !/\/(project|schema)/.test(path));
  const code = files.map(read);
  const schema = filesOf('data/schema/*.sql').map(read).join('\n');
  const tables = [...schema.matchAll(/^create table (\w+) \(\n(.*?)\n\)/gms)];
  expect(tables.length).toBeGreaterThan(projectedTables.length);
  const unread = tables.flatMap(([, table, columns]) => {
    const key = /primary key \((.*)\)/.exec(columns!)?.[1]?.split(', ') ?? [];
    const about = code.filter((text) => new RegExp(`\\b${table}\\b`).test(text)).join('\n');
    return [...columns!.matchAll(/^ {2}(\w+) (?:text|uuid|bytea|integer|bigint)/gm)]
      .map(([, column]) => column!)
      .filter((column) => !key.includes(column))
      .filter((column) => !new RegExp(`\\b${column}\\b`).test(about))
      .map((column) => `${table}.${column}`);
  });
  const advice = 'read them in src/store/query/, or keep them in the journal alone';
  expect(unread, advice).toEqual([]);
});

test('every question that the store answers is asked by somebody', () => {
  const code = filesOf('src/**/*.ts').map((path) => ({ path, text: read(path) }));
  const unasked = code
    .filter(
      ({ path, text }) => /store\/query\//.test(path) && /^export function \w+Queries/m.test(text),
    )
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^ {4}(?:async )?(\w+)(?:\(.*[({]$|: \()/gm)]
        .map(([, name]) => name!)
        .filter((name) => code.every((each) => !each.text.includes(`.${name}(`)))
        .map((name) => `${name} of ${path}`),
    );
  expect(unasked, 'ask for it where it is shown, such as src/commands/<noun>/view.ts').toEqual([]);
});

/** A list within a noun is asked by its key; what stands right below the noun is said by name. */
test('every text of the screen is said by somebody', () => {
  const code = filesOf('src/{cli,commands,print,importing,pages}/**/*.ts').map(read).join('\n');
  const unsaid = Object.entries(vi.screen).flatMap(([noun, texts]) =>
    noun === 'words' || typeof texts !== 'object'
      ? []
      : Object.entries(texts as object)
          .filter(
            ([key, text]) => typeof text !== 'object' && !new RegExp(`\\b${key}\\b`).test(code),
          )
          .map(([key]) => `${noun}.${key}`),
  );
  expect(unsaid, 'show them (in `show`, on a card), or take them out of locale').toEqual([]);
});

test.each(Object.entries(actQuestions))('%s asks what its page asks', async (path, { none }) => {
  const { default: spec } = await program.entries.find((each) => each.path === path)!.load();
  const asked = Object.keys(none);
  const unknown = asked.filter((key) => !(key in spec.options));
  expect(unknown, `name them as options of ${path} has them, in desk/act-questions.ts`).toEqual([]);
  if (asked.length === 0) return;
  const say = `give ${path} an \`ask\` that calls askAct, or --${asked[0]} left out is not asked`;
  expect(spec.ask, say).toBeDefined();
});
