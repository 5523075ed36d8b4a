/** What stands in a store, asked behind its back on either engine. */
import { openPostgres } from '../../src/store/engine/postgres/postgres.ts';
import { raw } from '../../src/store/engine/portable.ts';
import { projectedTables } from '../../src/store/engine/schema.ts';
import { isServer } from '../../src/store/place.ts';
import { rowsBehind } from './store.ts';

type Found = Record<string, unknown>;

/** Rows as the program knows them, in the order that was asked for. */
export async function rowsIn(path: string, sql: string): Promise<Found[]> {
  return (await rowsOfEach(path, [sql]))[0]!;
}

/** Every row of every table that is made from the journal, in an order of its own. */
export async function tablesIn(path: string): Promise<Record<string, Found[]>> {
  const all = await rowsOfEach(
    path,
    projectedTables.map((table) => `select * from ${table}`),
  );
  const sorted = all.map((rows) => rows.map(inOrder).sort(byText));
  return Object.fromEntries(projectedTables.map((table, at) => [table, sorted[at]!]));
}

/** What stands in the tables; which shapes of events there have been only grows. */
export async function standingIn(path: string): Promise<Record<string, Found[]>> {
  const { event_shape: _shapes, ...rest } = await tablesIn(path);
  return rest;
}

async function rowsOfEach(path: string, statements: readonly string[]): Promise<Found[][]> {
  if (!isServer(path)) return statements.map((sql) => rowsBehind(path, sql));
  const engine = await openPostgres(path, {});
  try {
    const found: Found[][] = [];
    for (const sql of statements) {
      found.push((await engine.db.executeQuery<Found>(raw(sql, []))).rows);
    }
    return found;
  } finally {
    await engine.close();
  }
}

function inOrder(row: Found): Found {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byText(one: Found, other: Found): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left < right ? -1 : Number(left > right);
}
