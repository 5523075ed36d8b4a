/** The promise `tables = replay(journal)`: checked, and kept by building beside and swapping. */
import { Problem } from '../domain/problem.ts';
import type { ChainHead } from '../domain/value/chain-head.ts';
import { answerAtFault } from './answers.ts';
import { ChainWalk, verifyChain, type ChainFound, type Fault } from './chain.ts';
import { firstDifference, type Difference } from './compare.ts';
import type { Part } from './engine/part.ts';
import { raw, type Db, type Engine, type Row } from './engine/portable.ts';
import { projectedTables, type ProjectedTable } from './engine/schema.ts';
import { remakeValues, stepAtFault, valueAtFault } from './made.ts';
import { Replay, withScratch } from './replay.ts';
import { sightFault, type SightFault } from './sight.ts';
import { lostSights, type SightHead } from './sight-heads.ts';
import { isSearchWrong, putRight, rowsToPut, wrongIn, type WrongTable } from './wrong.ts';

/** A table that is not what the journal says, with the first row that differs. */
export interface TableDifference {
  /** `search_words` is the search index, which has no rows to show. */
  table: ProjectedTable | 'answer' | 'migration' | 'search_words' | 'store_value';
  row: Row | null;
  what: Difference['what'];
}

export interface Verification {
  ok: boolean;
  entries: number;
  chain: 'ok' | 'broken';
  tables: 'ok' | 'differ';
  fault: Fault | null;
  differing: TableDifference[];
  /** The first line of who saw whom that is not as it was written. */
  sight: SightFault | null;
  heads: ChainFound['heads'];
  clock: ChainFound['clock'];
  beyond: ChainFound['beyond'];
  /** Ends of those lines that were kept elsewhere, and are not there: the last were cut off. */
  lostSights: SightHead[];
}

/** What was kept elsewhere of how far a store had come: of its books, and of who saw whom. */
export interface AskedHeads {
  heads: readonly ChainHead[];
  sights: readonly SightHead[];
}

/**
 * Whether journal and tables agree, so that the store can be worked with, copied and restored:
 * an altered line of who saw whom is told, and takes nothing of that away.
 */
export function isWhole({ fault, differing }: Verification): boolean {
  return fault === null && differing.length === 0;
}

/**
 * Checks the chain and looks in it for some heads, then replays beside and compares every table,
 * all at one moment. It is `ok` whether the heads are there or not: a paper may be another store's.
 * Throws `store.altered` when a table, index or trigger is not as it was made, and
 * `store.damaged` when the file or an index in it is not whole.
 */
export async function verify(
  engine: Engine,
  schemaFolder: string,
  asked: AskedHeads = { heads: [], sights: [] },
): Promise<Verification> {
  return engine.read((db) =>
    withScratch(engine, schemaFolder, async (scratch) => {
      const asMade = await isAsMade(engine, db, scratch);
      const altered = new Problem('store.altered', { path: engine.path });
      const found = await inspect(engine, db, scratch, asked).catch((error: unknown) => {
        throw asMade || error instanceof Problem ? error : altered;
      });
      if (isWhole(found) && !asMade) throw altered;
      if (isWhole(found)) await engine.check(db, 'whole');
      return found;
    }),
  );
}

async function inspect(
  engine: Engine,
  db: Db,
  scratch: Engine,
  asked: AskedHeads,
): Promise<Verification> {
  const { entries: count, fault, ...chain } = await verifyChain(engine, db, asked.heads);
  const sight = await sightFault(db);
  if (fault === null) await new Replay(scratch, null).catchUp(db);
  const differing = fault === null ? await differences(engine, db, scratch) : [];
  if (fault === null) differing.push(...(await besideTables(db, scratch)));
  return {
    ok: fault === null && sight === null && differing.length === 0,
    entries: count,
    chain: fault ? 'broken' : 'ok',
    tables: differing.length === 0 ? 'ok' : 'differ',
    fault,
    differing,
    sight,
    ...chain,
    lostSights: await lostSights(db, asked.sights),
  };
}

/** What lies beside the tables, and is borne out by the journal or by the program. */
async function besideTables(db: Db, scratch: Engine): Promise<TableDifference[]> {
  const checked = [
    { table: 'answer' as const, found: await answerAtFault(db) },
    { table: 'store_value' as const, found: await valueAtFault(db) },
    { table: 'migration' as const, found: await stepAtFault(db, scratch.db) },
  ];
  return checked.flatMap(({ table, found }) => (found ? [{ table, ...found }] : []));
}

export interface Rebuilt {
  entries: number;
  /** The tables that were not what the journal says, and now are. */
  replaced: TableDifference['table'][];
  /** What acts by itself in the store, of ours and put back, or a stranger's and taken out. */
  guards: string[];
}

/** More rows than these are put right in about a second, in which nobody else writes. */
const MANY_ROWS = 20_000;

/** `now`: where many rows are wrong, they are put right though others wait for it. */
export interface RebuildWish {
  now: boolean;
}

/**
 * Makes the tables anew from the journal, and puts what differs in place, all at once; a table that
 * is gone is made again, for all that stood in it stands in the journal too; so are the guards of a
 * file. While they are made and compared others go on writing; what they wrote is caught up with,
 * at the last under the lock. Throws `store.altered` when something else is gone or a stranger's,
 * `store.broken` when the journal is not to be trusted, and `store.rebuild_long`.
 */
export async function rebuild(
  engine: Engine,
  schemaFolder: string,
  { now }: RebuildWish = { now: true },
): Promise<Rebuilt> {
  return withScratch(engine, schemaFolder, async (scratch) => {
    const replay = new Replay(scratch, new ChainWalk(engine.gapless));
    // Where a table is gone nobody can go on, and what is missing is seen under the lock alone.
    const gone = await engine.read((db) => lacksTable(engine, db, scratch));
    const early = gone ? null : await foundBeside(engine, scratch, replay);
    const rows = early === null ? 0 : await rowsToPut(early, scratch.db);
    if (rows > MANY_ROWS && !now) {
      const seconds = Math.ceil(rows / MANY_ROWS);
      throw new Problem('store.rebuild_long', { path: engine.path, rows, seconds });
    }
    return engine.write(null, async (db) => {
      await engine.holdAll(db);
      const made = await makeMissing(engine, db, scratch);
      const guards = await mendGuards(engine, db, scratch);
      await replay.catchUp(db);
      const wrong = early ?? (await wrongIn(engine, db, scratch));
      await putRight({ engine, db }, scratch, wrong);
      const valued = (await remakeValues(db)) ? (['store_value'] as const) : [];
      const all = [...new Set([...made, ...wrong.map(({ table }) => table), ...valued])];
      const mended = all.length + guards.length > 0;
      if (mended || (await isAsMade(engine, db, scratch))) {
        return { entries: replay.count, replaced: all, guards };
      }
      throw new Problem('store.altered', { path: engine.path });
    });
  });
}

/** What is wrong at one moment; what was written since is caught up with, but for little. */
async function foundBeside(engine: Engine, scratch: Engine, replay: Replay): Promise<WrongTable[]> {
  const wrong = await engine.read(async (db) => {
    await replay.catchUp(db);
    return wrongIn(engine, db, scratch);
  });
  await replay.comeClose(engine);
  return wrong;
}

/** Whether all in it is made as this program makes it, as far as its catalogue tells. */
export async function isBuiltAsMade(engine: Engine, schemaFolder: string): Promise<boolean> {
  return withScratch(engine, schemaFolder, (scratch) =>
    engine.read((db) => isAsMade(engine, db, scratch)),
  );
}

async function isAsMade(engine: Engine, db: Db, scratch: Engine): Promise<boolean> {
  const [found, wanted] = [await engine.definition(db), await wantedParts(engine, db, scratch)];
  return JSON.stringify(found) === JSON.stringify(wanted);
}

async function wantedParts(engine: Engine, db: Db, scratch: Engine): Promise<Part[]> {
  return (await engine.wanted(db)) ?? scratch.definition(scratch.db);
}

async function lacksTable(engine: Engine, db: Db, scratch: Engine): Promise<boolean> {
  const there = new Set((await engine.definition(db)).map(({ name }) => name));
  const wanted = await wantedParts(engine, db, scratch);
  return wanted.some(({ type, name }) => type === 'table' && !there.has(name));
}

/** Gives which tables were gone. Those first: indexes and triggers stand on them. */
async function makeMissing(
  engine: Engine,
  db: Db,
  scratch: Engine,
): Promise<TableDifference['table'][]> {
  const remade: TableDifference['table'][] = [...projectedTables, 'search_words'];
  const there = new Set((await engine.definition(db)).map(({ name }) => name));
  const wanted = await wantedParts(engine, db, scratch);
  const tables = wanted.filter(({ type, name }) => type === 'table' && !there.has(name));
  const made = remade.filter((table) => !there.has(table));
  if (made.length < tables.length) throw new Problem('store.altered', { path: engine.path });
  const on = new Set<string>(remade);
  const others = wanted.filter(
    ({ type, name, table }) => type !== 'table' && !there.has(name) && on.has(table),
  );
  for (const { sql } of [...tables, ...others]) await db.executeQuery(raw(sql, []));
  await engine.share(
    db,
    tables.map(({ name }) => name),
  );
  return made;
}

/**
 * What acts in a file by itself is ours to the letter: what is a stranger's goes, and what is gone
 * comes back. It holds no rows; what was done while it was not there, chain and tables tell.
 */
async function mendGuards(engine: Engine, db: Db, scratch: Engine): Promise<string[]> {
  const [found, wanted] = [await engine.acting(db), await scratch.acting(scratch.db)];
  if ((await engine.wanted(db)) !== null) return [];
  const isIn = (parts: readonly Part[], { sql }: Part) => parts.some((each) => each.sql === sql);
  const strange = found.filter((part) => !isIn(wanted, part));
  const gone = wanted.filter((part) => !isIn(found, part));
  for (const { type, name } of strange) {
    await db.executeQuery(raw(`drop ${type} "${name.replaceAll('"', '""')}"`, []));
  }
  for (const { sql } of gone) await db.executeQuery(raw(sql, []));
  return [...new Set([...strange, ...gone].map(({ name }) => name))];
}

async function differences(engine: Engine, db: Db, scratch: Engine): Promise<TableDifference[]> {
  const found: TableDifference[] = [];
  for (const table of projectedTables) {
    const difference = await firstDifference(db, scratch.db, table);
    if (difference) found.push({ table, ...difference });
  }
  if (await isSearchWrong(engine, db, scratch)) {
    found.push({ table: 'search_words', row: null, what: 'altered' });
  }
  return found;
}
