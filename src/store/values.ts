/** What a store keeps of itself beside its journal: its id, what seals its plans, wrong PINs. */
import { raw, rowsOf, type Db, type Engine } from './engine/portable.ts';
import { madeValues } from './made-values.ts';
import { restoredMarks } from './restored-mark.ts';

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
  /** Those whose names begin so, each by the rest of its name. */
  under(beginning: string): Promise<ReadonlyMap<string, string>>;
  /** Keeps each value under its name; `null` takes it away. */
  set(values: Readonly<Record<string, string | null>>): Promise<void>;
  /**
   * Counts one more under a name and gives the sum, from 1: of any number of windows and machines
   * that count at once each gets another.
   */
  count(name: string): Promise<number>;
}

const GET = 'select value from store_value where name = ?';
const UNDER = 'select name, value from store_value where substr(name, 1, ?) = ?';
const REMOVE = 'delete from store_value where name = ?';
const PUT =
  'insert into store_value (name, value) values (?, ?) ' +
  'on conflict (name) do update set value = excluded.value';
/** Of less than nothing, which was put there, is counted as from nothing. */
const COUNT =
  'insert into store_value (name, value) values (?, ?) on conflict (name) do update set value = ' +
  "case when store_value.value like '-%' then '1' " +
  'else cast(cast(store_value.value as integer) + 1 as text) end returning value';

/**
 * Values that are set together, once for ever: where one of them is there, each is as it will be.
 * Empty where none is.
 */
export async function lastingValues(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = await Promise.all(names.map((name) => keptValue(db, name)));
  if (found.every((value) => value === null)) return new Map();
  return new Map(names.map((name, at) => [name, found[at]!]));
}

/** `lasting`: what was known of them at opening. */
export function storeValues(
  engine: Engine,
  lasting: ReadonlyMap<string, string | null>,
): StoreValues {
  return {
    async get(name) {
      const known = lasting.get(name);
      return known === undefined ? keptValue(engine.db, name) : known;
    },
    async under(beginning) {
      const { length } = beginning;
      const rows = await rowsOf<{ name: string; value: string }>(
        engine.db,
        UNDER,
        length,
        beginning,
      );
      return new Map(rows.map(({ name, value }) => [name.slice(length), value]));
    },
    set: (values) => engine.write(null, (db) => keepValues(db, values)),
    count: (name) => countOn(engine, name, 0),
  };
}

/** One more than there are, or than there were before any was counted here. */
function countOn(engine: Engine, name: string, before: number): Promise<number> {
  return engine.write(null, async (db) => {
    const [row] = await rowsOf<{ value: string }>(db, COUNT, name, String(before + 1));
    return Number(row!.value);
  });
}

/** What was taken away on top of a store that still has it; counted on from, it is nought. */
const TAKEN = '';

/** Those of a store that cannot be written, with what is kept elsewhere on top of them. */
export function valuesOver(under: StoreValues, elsewhere: Engine): StoreValues {
  const over = storeValues(elsewhere, new Map());
  return {
    async get(name) {
      const kept = (await over.get(name)) ?? (await under.get(name));
      return kept === TAKEN ? null : kept;
    },
    async under(beginning) {
      const all = new Map([...(await under.under(beginning)), ...(await over.under(beginning))]);
      return new Map([...all].filter(([, value]) => value !== TAKEN));
    },
    set(values) {
      const kept = Object.entries(values).map(([name, value]) => [name, value ?? TAKEN]);
      return over.set(Object.fromEntries(kept) as Record<string, string>);
    },
    count: async (name) => countOn(elsewhere, name, Number(await under.get(name))),
  };
}

/** What somebody put there in a form that no program writes is nothing. */
export async function keptValue(db: Db, name: string): Promise<string | null> {
  const [row] = await rowsOf<{ value: unknown }>(db, GET, name);
  return typeof row?.value === 'string' ? row.value : null;
}

/** The same on a transaction that is open. */
export async function keepValues(
  db: Db,
  values: Readonly<Record<string, string | null>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const change = value === null ? raw(REMOVE, [name]) : raw(PUT, [name, value]);
    await db.tell(change, (answer) => answer);
  }
}

/** What an entry tells too, or moving is told by, is each store's own. */
const OWN = Object.values({ ...madeValues, ...movingMarks, ...restoredMarks });
const ALL = 'select name, value from store_value';

/** All else that one store keeps beside its journal, in another one in the place of its own. */
export async function carryValues(from: Db, to: Db): Promise<void> {
  type Kept = { name: string; value: string };
  const not = ({ name }: Kept): boolean => !OWN.some((own) => own === name);
  const [had, has] = [await rowsOf<Kept>(from, ALL), await rowsOf<Kept>(to, ALL)];
  await keepValues(to, {
    ...Object.fromEntries(has.filter(not).map(({ name }) => [name, null])),
    ...Object.fromEntries(had.filter(not).map(({ name, value }) => [name, value])),
  });
}
