/**
 * What lies beside the journal and the tables made from it: each is borne out by the journal too,
 * or is named with the reason why it need not be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { storeNames } from '../../src/config/kept-names.ts';
import { Problem } from '../../src/domain/problem.ts';
import { projectedTables } from '../../src/store/engine/schema.ts';
import { madeValues } from '../../src/store/made-values.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { receive, schemaFolder, seededEntropy } from '../support/station.ts';
import { madeOnce } from '../support/made-once.ts';
import { storeWithAll } from '../support/store-with-all.ts';
import { behind, freshFolder, freshStore, problemOf, rowsBehind } from '../support/store.ts';
import { another, cellsOf, put } from '../support/tamper.ts';
import { needNotBeSealed } from '../support/unsealed.ts';

const told = new Set<string>(Object.values(madeValues));

let template: Buffer | null = null;
let path: string;
beforeEach(async () => {
  template ??= await madeOnce('store-with-all', storeWithAll);
  path = join(freshFolder(), 'store.db');
  writeFileSync(path, template);
});

async function opened(): Promise<Store> {
  return openStore({ path, create: false, schemaFolder, entropy: seededEntropy('beside') });
}

/** Which tables verifying names; or the code of what opening or verifying was refused by. */
async function found(): Promise<string[]> {
  let store: Store | null = null;
  try {
    store = await opened();
    const { differing, chain } = await store.verify();
    return chain === 'broken' ? ['journal'] : differing.map(({ table }) => table);
  } catch (error) {
    if (error instanceof Problem) return [error.code];
    throw error;
  } finally {
    await store?.close();
  }
}

test('every table is made from the journal, is checked here, or is named with a reason', () => {
  const tables = rowsBehind(path, "select name from sqlite_master where type = 'table'");
  const checked = ['journal', 'book', 'sight', 'answer', 'store_value', 'migration'];
  const known = new Set<string>([
    ...projectedTables,
    ...checked,
    ...Object.keys(needNotBeSealed.tables),
  ]);
  const names = tables.map(({ name }) => String(name));
  const others = names.filter((name) => !name.startsWith('search_words'));
  expect(others.filter((name) => !known.has(name))).toEqual([]);
});

test('every value that a store keeps of itself is told by the journal, or named with a reason', () => {
  const names = Object.values(storeNames).map((name) =>
    typeof name === 'string' ? name : name('*'),
  );
  const known = new Set([...told, ...Object.keys(needNotBeSealed.values)]);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

describe.each([
  ['answer', 'key'],
  ['store_value', 'name'],
  ['migration', 'n'],
])('told of %s:', (table, key) => {
  const wanted = table === 'migration' ? /^store\.|^migration$/ : new RegExp(`^${table}$`);

  test('every value that was changed', async () => {
    const database = new Database(path);
    onTestFinished(() => void database.close());
    const cells = cellsOf(database, [table]);
    expect(cells.length).toBeGreaterThan(0);
    // Of a file's tables nothing is noted there: a server alone has that column.
    for (const cell of cells.filter(({ column }) => column !== 'made')) {
      const back = put(database, cell, another(cell.value));
      expect([cell.column, (await found()).join()]).toEqual([
        cell.column,
        expect.stringMatching(wanted),
      ]);
      back();
    }
    expect(await found()).toEqual([]);
  });

  test('any row that is gone, and one too many', async () => {
    const all = `select * from ${table} order by ${key}`;
    type Row = Record<string, string | number | Buffer | null>;
    const rows = behind(path, (database) => database.prepare(all).all()) as Row[];
    const checked = rows.filter(({ name }) => typeof name !== 'string' || told.has(name));
    const [row] = checked;
    for (const gone of checked) {
      behind(path, (database) =>
        database.prepare(`delete from ${table} where ${key} = ?`).run(gone[key]),
      );
      expect((await found()).join()).toMatch(wanted);
      writeFileSync(path, template!);
    }
    // A value that nobody asks for does no harm.
    if (table === 'store_value') return;
    const more = { ...row, [key]: typeof row![key] === 'number' ? 99 : 'x' };
    const marks = Object.keys(more).map(() => '?');
    const insert = `insert into ${table} values (${marks.join(', ')})`;
    behind(path, (database) => database.prepare(insert).run(Object.values(more)));
    expect((await found()).join()).toMatch(wanted);
  });
});

test('an answer that was changed is not given, and what it was for is not done again', async () => {
  const { store, path: file, entropy } = await freshStore();
  const { value } = await receive(store, entropy, { key: 'một' });
  behind(file, (database) =>
    database.prepare("update answer set body = replace(body, '-0001', '-0009')").run(),
  );
  expect((await problemOf(receive(store, entropy, { key: 'một' }))).code).toBe(
    'command.answer_altered',
  );
  expect((await store.dossiers.find(value.code, 9)).map(({ code }) => code)).toEqual([value.code]);
});

test('values that the journal tells are made right by rebuilding, an answer is not', async () => {
  behind(path, (database) =>
    database.exec("delete from store_value where name = 'training'; update answer set body = '1'"),
  );
  const store = await opened();
  expect(await store.rebuild()).toMatchObject({ replaced: ['store_value'] });
  expect((await store.verify()).differing).toMatchObject([{ table: 'answer', what: 'altered' }]);
  expect(await store.values.get(madeValues.training)).toBe('1');
  await store.close();
});
