/** What a store keeps of itself beside its journal: its id, its seal, wrong PINs. */
import { raw, rowsOf, type Db, type Engine } from './engine/portable.ts';

/** What a store says of its having been moved; `door.ts` refuses to write by them. */
export const movingMarks = {
  /** Where it has gone, in the one that was left: closed for writing from then on. */
  movedTo: 'moved.to',
  /** Where it comes from, until that is closed. */
  arriving: 'moved.arriving',
} as const;

/** Values by name, shared by every machine that works on the store. */
export interface StoreValues {
  get(name: string): Promise<string | null>;
  /** Keeps each value under its name; `null` takes it away. */
  set(values: Readonly<Record<string, string | null>>): Promise<void>;
  /**
   * Counts one more under a name and gives the sum, from 1: of any number of windows and machines
   * that count at once each gets another.
   */
  count(name: string): Promise<number>;
}

const GET = 'select value from store_value where name = ?';
const REMOVE = 'delete from store_value where name = ?';
const PUT =
  'insert into store_value (name, value) values (?, ?) ' +
  'on conflict (name) do update set value = excluded.value';
const COUNT =
  "insert into store_value (name, value) values (?, '1') on conflict (name) " +
  'do update set value = cast(cast(store_value.value as integer) + 1 as text) returning value';

export function storeValues(engine: Engine): StoreValues {
  return {
    async get(name) {
      const [row] = await rowsOf<{ value: string }>(engine.db, GET, name);
      return row?.value ?? null;
    },
    set: (values) => engine.write(null, (db) => keepValues(db, values)),
    count: (name) =>
      engine.write(null, async (db) => {
        const [row] = await rowsOf<{ value: string }>(db, COUNT, name);
        return Number(row!.value);
      }),
  };
}

/** The same on a transaction that is open. */
export async function keepValues(
  db: Db,
  values: Readonly<Record<string, string | null>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await db.executeQuery(value === null ? raw(REMOVE, [name]) : raw(PUT, [name, value]));
  }
}
