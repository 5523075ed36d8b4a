/**
 * A row held against what the journal tells of it, on one stream: for what decides who may do
 * something, so that a row which somebody changes for a moment in the file opens nothing.
 */
import type { StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { isSameRow } from './compare.ts';
import { eventOf } from './door.ts';
import { rowsOf, type Change, type Db, type Row } from './engine/portable.ts';
import { tableKeys, type JournalRow, type ProjectedTable } from './engine/schema.ts';

const TOLD = 'select * from journal where stream = ? order by version';

/** The events of a stream, which has to be short. */
export async function toldOn(db: Db, stream: string): Promise<StoredEvent[]> {
  return (await rowsOf<JournalRow>(db, TOLD, stream)).map((row) => eventOf(row, db));
}

/** What is left of a row once all changes to its table were made; `null` where it is none. */
export function rowLeftBy(
  changes: readonly Change[],
  { table, key }: { table: ProjectedTable; key: Row },
): Row | null {
  let told: Row | null = null;
  for (const change of changes) {
    if (!('table' in change) || change.table !== table) continue;
    const whole = change.op === 'insert' || change.op === 'put';
    if (whole && isSameRow(key, change.row)) told = change.row;
    if (change.op === 'update' && isSameRow(key, change.where)) told = { ...told, ...change.set };
  }
  return told;
}

/** Throws `store.row_altered`, with the first column that is not as it was told. */
export function requireToldRow(table: ProjectedTable, found: Row | null, told: Row | null): void {
  if (found === null && told === null) return;
  const names: readonly string[] = tableKeys[table];
  const [first] = names;
  const known = told ?? found!;
  const columns = found === null || told === null ? [first!] : Object.keys(told);
  const column = columns.find(
    (each) => found === null || told === null || !Object.is(found[each], told[each]),
  );
  if (column === undefined) return;
  const key = names.map((name) => String(known[name])).join(' ');
  throw new Problem('store.row_altered', { table, key, column });
}
