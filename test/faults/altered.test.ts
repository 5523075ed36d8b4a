/** Every table of a store on a server, changed behind the program's back: told by verifying. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { moveStore } from '../../src/store/carry.ts';
import { openStore } from '../../src/store/store.ts';
import { figure } from '../support/figures.ts';
import { asOwner } from '../support/postgres-owner.ts';
import { freshDatabase } from '../support/postgres.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';
import { storeWithAll } from '../support/store-with-all.ts';
import { freshFolder } from '../support/store.ts';
import { needNotBeSealed } from '../support/unsealed.ts';

type Row = Record<string, string | number | null>;

/** What a table is, and one row of it: one that the journal bears out. */
interface Tried {
  table: string;
  columns: { name: string; type: string }[];
  /** Where the row is, as the server counts places. */
  place: string;
  row: Row;
}

const CHAIN = new Set(['journal', 'book']);
/** The number by which an index knows an entry is the store's own. */
const OWN = 'search_entry.n';
/** No guard stands in the way of who owns the server. */
const unguarded = 'set session_replication_role = replica';

/** Playing so many lives takes longer than all that is done with what they leave: done once. */
let lives: Promise<Buffer> | null = null;

async function moved(): Promise<string> {
  const path = join(freshFolder(), 'all.db');
  lives ??= storeWithAll();
  writeFileSync(path, await lives);
  const url = await freshDatabase();
  await moveStore({ path, schemaFolder, entropy: seededEntropy('moved') }, url, () => undefined);
  return url;
}

async function allTables(url: string): Promise<Tried[]> {
  const columns = await asOwner<{ table: string; name: string; type: string }>(
    url,
    `select table_name as "table", column_name as name, data_type as type
     from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`,
  );
  const skipped = new Set(['migration', ...Object.keys(needNotBeSealed.tables)]);
  const names = [...new Set(columns.map(({ table }) => table))].filter(
    (name) => !skipped.has(name),
  );
  return Promise.all(
    names.map(async (table) => {
      const [row] = await asOwner<{ place: string; row: Row }>(
        url,
        `select ctid::text as place, to_jsonb(t) as row from ${table} t ` +
          `${table === 'store_value' ? "where name = 'store.id'" : ''} order by ctid limit 1`,
      );
      if (!row) throw new Error(`nothing in ${table}`);
      return { table, columns: columns.filter((each) => each.table === table), ...row };
    }),
  );
}

/** Another value of the same type, as JSON tells it. */
function another(value: Row[string], type: string): Row[string] {
  if (typeof value === 'number') return value + 1000;
  if (value === null || value === '') return FILLED[type] ?? 'x';
  if (type === 'uuid') return value.slice(0, -1) + (value.endsWith('0') ? '1' : '0');
  if (type === 'bytea') return value.slice(0, -1) + (value.endsWith('0') ? '1' : '0');
  return `${value}x`;
}

const FILLED: Record<string, Row[string]> = {
  ...{ integer: 7, bigint: 7, bytea: `\\x${'ab'.repeat(32)}` },
  uuid: '01a20000-0000-7000-8000-0000000000ff',
};

function literal(row: Row): string {
  return `'${JSON.stringify(row).replaceAll("'", "''")}'::jsonb`;
}

function change({ table, columns, place, row }: Tried, at: number): string {
  const { name, type } = columns[at]!;
  const to = literal({ [name]: another(row[name]!, type) });
  const value = `(jsonb_populate_record(null::${table}, ${to})).${name}`;
  return `update ${table} set ${name} = ${value} where ctid = '${place}'`;
}

/** What verifying says of a copy of a store on which something was done. */
async function told(url: string, statements: readonly string[]): Promise<string[]> {
  const copy = await freshDatabase(new URL(url).pathname.slice(1));
  await asOwner(copy, unguarded, ...statements);
  const store = await openStore({
    ...{ path: copy, create: false, mends: true },
    ...{ schemaFolder, entropy: seededEntropy('told') },
  });
  try {
    const { chain, differing, sight } = await store.verify();
    if (chain === 'broken') return ['chain'];
    return [...differing.map(({ table }) => table), ...(sight === null ? [] : ['sight'])];
  } finally {
    await store.close();
  }
}

test('told: any value of any table changed, a row gone, a row too many', async () => {
  const url = await moved();
  const all = await allTables(url);
  expect(all.length).toBeGreaterThan(45);
  expect(await told(url, [])).toEqual([]);
  let altered = 0;

  for (const each of all.filter(({ table }) => CHAIN.has(table))) {
    for (const [at, { name }] of each.columns.entries()) {
      const found = await told(url, [change(each, at)]);
      expect([each.table, name, found]).toEqual([each.table, name, ['chain']]);
      altered += 1;
    }
    expect(await told(url, [`delete from ${each.table} where ctid = '${each.place}'`])).toEqual([
      'chain',
    ]);
    altered += 1;
  }

  const others = all.filter(({ table }) => !CHAIN.has(table));
  const widest = Math.max(...others.map(({ columns }) => columns.length));
  for (let at = 0; at < widest; at++) {
    const tried = others.filter(
      ({ table, columns }) =>
        columns[at] !== undefined && `${table}.${columns[at]?.name ?? ''}` !== OWN,
    );
    const found = await told(
      url,
      tried.map((each) => change(each, at)),
    );
    const unseen = tried.filter(({ table }) => !found.includes(table));
    expect([at, unseen.map(({ table, columns }) => `${table}.${columns[at]!.name}`)]).toEqual([
      at,
      [],
    ]);
    altered += tried.length;
  }

  // There is one line of who saw whom: the last may be cut off, as nothing else bears its head.
  const counted = others.filter(({ table }) => table !== 'sight');
  const gone = counted.map(({ table, place }) => `delete from ${table} where ctid = '${place}'`);
  const missed = await told(url, gone);
  expect(counted.filter(({ table }) => !missed.includes(table))).toEqual([]);

  // A value of no name that anybody asks for does no harm.
  const added = others.filter(({ table }) => table !== 'store_value');
  const extra = await told(
    url,
    added.map(({ table, columns, row }) => {
      const other = columns.map(({ name, type }) => [name, another(row[name]!, type)] as const);
      const all = literal(Object.fromEntries(other));
      return `insert into ${table} select * from jsonb_populate_record(null::${table}, ${all})`;
    }),
  );
  expect(added.filter(({ table }) => !extra.includes(table)).map(({ table }) => table)).toEqual([]);
  altered += gone.length + added.length;
  figure('altered', altered, 'values, rows gone, rows too many', 'each told by verifying');
});

test('how the tables were made is held against what they are', async () => {
  const url = await moved();
  for (const sql of [
    "update migration set made = made || 'x'",
    "update migration set file = 'x' where n = 2",
    "update migration set sha256 = '\\x00' where n = 2",
    'update migration set n = 7 where n = 3',
    'delete from migration where n = 3',
    "insert into migration values (9, 'x', '\\x00')",
  ]) {
    const found = await told(url, [sql]).catch((error: unknown) => {
      if (error instanceof Problem) return [error.code];
      throw error;
    });
    expect([sql, found.join()]).toEqual([sql, expect.stringMatching(/^(store\.\w+|migration)$/)]);
  }
});
