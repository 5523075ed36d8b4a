/** The tables: whatever in them is not what the journal says is named, and mended. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  ownColumns,
  projectedTables,
  tableKeys,
  type ProjectedTable,
} from '../../src/store/engine/schema.ts';
import { packed, unpacked, unpackedRow } from '../../src/store/engine/sqlite-values.ts';
import type { Store } from '../../src/store/store.ts';
import { tries } from '../support/figures.ts';
import { register, person, request, schemaFolder, seededEntropy } from '../support/station.ts';
import { madeOnce } from '../support/made-once.ts';
import { storeWithAll } from '../support/store-with-all.ts';
import { allRows, behind, freshFolder, freshStore, opened } from '../support/store.ts';
import { another, cellsOf, put, rowWith } from '../support/tamper.ts';

/** The store of that history as bytes: played once, copied for each test. */
let template: Buffer | null = null;

let [store, path]: [Store, string] = [undefined!, ''];
let database: Database.Database = undefined!;
beforeEach(async () => {
  template ??= await madeOnce('store-with-all', storeWithAll);
  path = join(freshFolder(), 'store.db');
  writeFileSync(path, template);
  const entropy = seededEntropy('checks');
  store = await opened({ path, create: false, schemaFolder, entropy });
  database = new Database(path);
  onTestFinished(() => void database.close());
});

describe('verifying names the table and the first row', () => {
  /** All tables are tried at once, each with its next value: one look at the store for them all. */
  test('for every value that was changed, of every table', async () => {
    const cells = new Map(
      projectedTables.map((table) => [table, cellsOf(database, [table]).slice(0, 48)]),
    );
    expect([...cells].filter(([, { length }]) => length === 0)).toEqual([]);
    for (let n = 0; n < tries(48, 16); n++) {
      const tried = [...cells].flatMap(([table, { [n]: cell }]) => (cell ? [{ table, cell }] : []));
      const changed = tried.map(({ table, cell }) => {
        const other = another(cell.value);
        const before = unpackedRow(rowWith(database, cell, cell.value));
        const back = put(database, cell, other);
        const now = unpackedRow(rowWith(database, cell, other));
        return { table, cell, before, now, back };
      });
      const { ok, differing } = await store.verify();
      expect([n, ok]).toEqual([n, false]);
      for (const { table, cell, before, now } of changed) {
        // The number by which the index knows an entry is the store's own.
        const named = ownColumns[table] === cell.column ? 'search_words' : table;
        const found = differing.find((each) => each.table === named);
        expect(found, `${table}.${cell.column}`).toBeDefined();
        if (named !== table) continue;
        if (!(tableKeys[table] as readonly string[]).includes(cell.column)) {
          expect(found).toMatchObject({ what: 'altered', row: now });
        } else {
          // A changed key is one row missing and another too many: the first in order is named.
          const moved = { ...before, [cell.column]: unpacked(another(cell.value)) };
          const rows = [JSON.stringify(before), JSON.stringify(moved)];
          expect(rows).toContain(JSON.stringify(found!.row));
        }
      }
      for (const { back } of changed) back();
    }
    expect(await store.verify()).toMatchObject({ ok: true });
  });

  test('when any row is gone, of any table', async () => {
    const rows = Object.entries(allRows(path)) as [ProjectedTable, Record<string, never>[]][];
    for (let n = 0; n < 8; n++) {
      const tried = rows.flatMap(([table, { [n]: row }]) => (row ? [{ table, row }] : []));
      for (const { table, row } of tried) {
        const keys: readonly string[] = tableKeys[table];
        const where = keys.map((key) => `${key} = ?`).join(' and ');
        database
          .prepare(`delete from ${table} where ${where}`)
          .run(keys.map((key) => packed(row[key])));
      }
      const { differing } = await store.verify();
      const missing = tried.map(({ table, row }) => ({ table, what: 'missing', row }));
      // The index then has the words of something that is not there.
      const indexed = tried.some(({ table }) => table === 'search_entry');
      const index = { table: 'search_words', what: 'altered', row: null };
      expect(differing).toEqual(indexed ? [...missing, index] : missing);
      for (const { table, row } of tried) {
        const columns = Object.keys(row);
        const marks = columns.map(() => '?').join(', ');
        database
          .prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
          .run(Object.values(row).map(packed));
      }
    }
    expect(await store.verify()).toMatchObject({ ok: true });
  });

  test.each(['', '0', 'k', 'key-1a', '~', 'é', '\u{FFFF}', '😀'])(
    'of the settings when there is one too many, as %j',
    async (key) => {
      const row = { key, office: 'H49.22', value: 'x' };
      database.prepare('insert into setting values (@key, @office, @value)').run(row);
      expect((await store.verify()).differing).toEqual([{ table: 'setting', what: 'extra', row }]);
    },
  );

  test('when a table is empty, and when it should be', async () => {
    const settings = allRows(path)['setting'] as { key: string }[];
    const first = settings.reduce((a, b) => (a.key < b.key ? a : b));
    database.exec('delete from setting');
    expect((await store.verify()).differing).toEqual([
      { table: 'setting', what: 'missing', row: first },
    ]);
  });

  test('when a number is no longer a number that JSON can tell', async () => {
    database.exec('update dossier_fee set unit_price = 9e999 where unit_price is null');
    expect((await store.verify()).differing).toMatchObject([{ table: 'dossier_fee' }]);
  });

  test('when words are missing from the search index, too many, or of another', async () => {
    for (const sql of [
      "delete from search_words where rowid = (select max(n) from search_entry where words <> '')",
      "insert into search_words (rowid, words) values (9999, 'nobody')",
      "update search_words set words = 'somebody else' where rowid = 1",
    ]) {
      database.exec(sql);
      expect((await store.verify()).differing).toEqual([
        { table: 'search_words', what: 'altered', row: null },
      ]);
      expect(await store.rebuild()).toMatchObject({ replaced: ['search_words'] });
      expect(await store.verify()).toMatchObject({ ok: true });
    }
  });
});

test('a store larger than a page of rows is compared to its end', async () => {
  const { store, entropy, path } = await freshStore();
  await store.write(request(entropy), async (writer) => {
    for (let n = 0; n < 2500; n++) {
      const [at, idNumber] = [request(entropy).author.at, String(n).padStart(12, '0')];
      await register(writer, entropy.uuid(at), person({ idNumber }));
    }
  });
  const people = allRows(path)['citizen'] as { id: string }[];
  const sorted = people.map(({ id }) => id).sort();
  for (const position of [999, 1000, 1999, 2000, 2499]) {
    const id = sorted[position]!;
    const change = 'update citizen set sex = ? where id = ?';
    behind(path, (db) => db.prepare(change).run('other', packed(id)));
    const { differing } = await store.verify();
    expect(differing).toMatchObject([{ table: 'citizen', what: 'altered', row: { id } }]);
    expect(await store.rebuild()).toMatchObject({ replaced: ['citizen'] });
  }
  expect(await store.verify()).toMatchObject({ ok: true, entries: 2504 });
});
