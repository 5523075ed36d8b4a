/** What a store keeps of how it was made: whose it is, whether of training, by which steps. */
import { Problem } from '../domain/problem.ts';
import { storeStream } from '../domain/stream.ts';
import { isSameRow, type Difference } from './compare.ts';
import { eventOf } from './door.ts';
import { rowsOf, type Db, type Row } from './engine/portable.ts';
import type { JournalRow } from './engine/schema.ts';
import { madeValues } from './made-values.ts';
import { keepValues, keptValue } from './values.ts';

const MADE =
  "select * from journal where stream = ? and type = 'store.made' order by version limit 1";

const STEPS = 'select n, file, sha256 from migration order by n';

/** By name, as the journal tells; `null` where there is to be none. */
export async function toldValues(db: Db): Promise<[name: string, value: string | null][]> {
  const [row] = await rowsOf<JournalRow>(db, MADE, storeStream);
  const event = row ? eventOf(row, db) : null;
  const told = event?.type === 'store.made' ? event.data : null;
  return [
    [madeValues.id, told?.id ?? null],
    [madeValues.training, told?.training === true ? '1' : null],
  ];
}

/** The first value that is another than the journal tells. */
export async function valueAtFault(db: Db): Promise<Difference | null> {
  for (const [name, told] of await toldValues(db)) {
    const value = await keptValue(db, name);
    if (value === told) continue;
    if (value === null) return { row: { name, value: told }, what: 'missing' };
    return { row: { name, value }, what: told === null ? 'extra' : 'altered' };
  }
  return null;
}

/**
 * Whether a store is one of training, and which one it is, decides what it takes: throws
 * `store.row_altered` where what was `read` of it at opening is not what was `told` by then.
 */
export async function requireMade(
  db: Db,
  read: ReadonlyMap<string, string | null>,
  told: Awaited<ReturnType<typeof toldValues>>,
): Promise<void> {
  if (told.every(([name, value]) => (read.get(name) ?? null) === value)) return;
  // Asked one after the other, somebody may have set it up in between.
  const fault = await valueAtFault(db);
  if (fault === null) return;
  const key = String(fault.row['name']);
  throw new Problem('store.row_altered', { table: 'store_value', key, column: 'value' });
}

/** Makes them what the journal tells; gives whether one was not. */
export async function remakeValues(db: Db): Promise<boolean> {
  if ((await valueAtFault(db)) === null) return false;
  await keepValues(db, Object.fromEntries(await toldValues(db)));
  return true;
}

/** The first step of the schema that is not told as this program has made another store by it. */
export async function stepAtFault(db: Db, right: Db): Promise<Difference | null> {
  const [found, wanted] = [await rowsOf<Row>(db, STEPS), await rowsOf<Row>(right, STEPS)];
  for (const [at, want] of wanted.entries()) {
    const row = found[at];
    if (!row) return { row: want, what: 'missing' };
    if (!isSameRow(want, row)) return { row, what: 'altered' };
  }
  const extra = found[wanted.length];
  return extra ? { row: extra, what: 'extra' } : null;
}
