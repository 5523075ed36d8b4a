/** The promise `tables = replay(journal)`: checked, and kept by building beside and swapping. */
import { Problem } from '../domain/problem.ts';
import type { ChainHead } from '../domain/value/chain-head.ts';
import { answerStream } from '../domain/stream.ts';
import { answerAtFault } from './answers.ts';
import { verifyChain, type ChainFound, type Fault } from './chain.ts';
import { firstDifference, replaceTable, type Difference } from './compare.ts';
import { damaged, eventOf } from './door.ts';
import {
  apply,
  raw,
  rowsOf,
  type Change,
  type Db,
  type Engine,
  type Part,
  type Row,
} from './engine/portable.ts';
import { projectedTables, type JournalRow, type ProjectedTable } from './engine/schema.ts';
import { openScratch } from './engine/sqlite.ts';
import { ADD_SHAPE, entries, sha256, type JournalEntry } from './journal.ts';
import { remakeValues, stepAtFault, valueAtFault } from './made.ts';
import { migrate } from './migrate.ts';
import { changesOf } from './project/index.ts';
import { sightFault, type SightFault } from './sight.ts';

const PERSONAL = 'select arrival, personal from journal where stream = ? and personal is not null';
const FORGET = 'update journal set personal = null, personal_digest = ? where arrival = ?';

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
  heads: readonly ChainHead[] = [],
): Promise<Verification> {
  return engine.read((db) =>
    withScratch(schemaFolder, async (scratch) => {
      const asMade = await isAsMade(engine, db, scratch);
      const altered = new Problem('store.altered', { path: engine.path });
      const found = await inspect(engine, db, scratch, heads).catch((error: unknown) => {
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
  asked: readonly ChainHead[],
): Promise<Verification> {
  const { entries: count, fault, heads } = await verifyChain(engine, db, asked);
  const sight = await sightFault(db);
  if (fault === null) await replay(db, scratch);
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
    heads,
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
}

/**
 * Makes the tables anew from the journal, and puts those that differ in place, all at once; one
 * that is gone is made again, for all that stood in it stands in the journal too. Throws
 * `store.altered` when something else is gone, and `store.broken` when the journal is not to be
 * trusted.
 */
export async function rebuild(engine: Engine, schemaFolder: string): Promise<Rebuilt> {
  return engine.write(null, (db) =>
    withScratch(schemaFolder, async (scratch) => {
      await engine.holdAll(db);
      const made = await makeMissing(engine, db, scratch);
      const { entries: count, replaced } = await remake(engine, db, schemaFolder);
      const { fault } = await verifyChain(engine, db);
      if (fault) throw new Problem('store.broken', fault);
      const valued = (await remakeValues(db)) ? (['store_value'] as const) : [];
      const all = [...new Set([...made, ...replaced, ...valued])];
      if (all.length > 0 || (await isAsMade(engine, db, scratch))) {
        return { entries: count, replaced: all };
      }
      throw new Problem('store.altered', { path: engine.path });
    }),
  );
}

async function isAsMade(engine: Engine, db: Db, scratch: Engine): Promise<boolean> {
  const [found, wanted] = [await engine.definition(db), await wantedParts(engine, db, scratch)];
  return JSON.stringify(found) === JSON.stringify(wanted);
}

async function wantedParts(engine: Engine, db: Db, scratch: Engine): Promise<Part[]> {
  return (await engine.wanted(db)) ?? scratch.definition(scratch.db);
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
 * Takes the personal part out of every entry of some streams, out of the tables, and out of the
 * kept answers of the commands that touched them; the chain stays whole. Gives how many entries.
 */
export async function erase(
  engine: Engine,
  db: Db,
  schemaFolder: string,
  streams: readonly string[],
): Promise<number> {
  await engine.holdAll(db);
  let erased = 0;
  for (const stream of streams) {
    for (const command of await commandsOn(db, stream)) {
      await db.executeQuery(raw('delete from answer where command_id = ?', [command]));
      erased += await forget(db, answerStream(command));
    }
    erased += await forget(db, stream);
  }
  if (erased > 0) await remake(engine, db, schemaFolder);
  return erased;
}

/** The commands that touched a stream. */
async function commandsOn(db: Db, stream: string): Promise<string[]> {
  const sql = 'select distinct command_id from journal where stream = ?';
  const rows = await rowsOf<{ command_id: string }>(db, sql, stream);
  return rows.map(({ command_id: command }) => command);
}

/**
 * Only its digest is left of what was said of people: the hash goes on binding that. Throws
 * `store.no_rights` where an account of one office would erase what another has written.
 */
async function forget(db: Db, stream: string): Promise<number> {
  const said = await rowsOf<Pick<JournalRow, 'arrival' | 'personal'>>(db, PERSONAL, stream);
  for (const { arrival, personal } of said) {
    const erased = await db.executeQuery(raw(FORGET, [sha256(personal!), arrival]));
    if (erased.numAffectedRows !== 1n) throw new Problem('store.no_rights', { url: db.path });
  }
  return said.length;
}

async function remake(engine: Engine, db: Db, schemaFolder: string): Promise<Rebuilt> {
  return withScratch(schemaFolder, async (scratch) => {
    const count = await replay(db, scratch);
    const replaced = (await differences(engine, db, scratch)).map(({ table }) => table);
    const searched = replaced.some((table) => table.startsWith('search_'));
    const tables = replaced.filter((table) => !table.startsWith('search_')) as ProjectedTable[];
    for (const table of tables) await replaceTable({ engine, db }, scratch.db, table);
    if (searched) await replaceTable({ engine, db }, scratch.db, 'search_entry');
    if (searched) await engine.search.remake(db);
    return { entries: count, replaced };
  });
}

/** Makes an empty store for the moment, and lends it. */
async function withScratch<T>(
  schemaFolder: string,
  work: (scratch: Engine) => Promise<T>,
): Promise<T> {
  const scratch = openScratch();
  try {
    await migrate(scratch, schemaFolder, { create: true });
    return await work(scratch);
  } finally {
    await scratch.close();
  }
}

/** Does again, in an empty store, everything a journal tells; gives how many entries that were. */
async function replay(journal: Db, scratch: Engine): Promise<number> {
  return scratch.write(null, async (db) => {
    let count = 0;
    const shapes = new Set<string>();
    for await (const page of entries(journal)) {
      for (const row of page) {
        const shape = `${row.type} ${row.v}`;
        if (!shapes.has(shape)) await db.executeQuery(raw(ADD_SHAPE, [row.type, row.v]));
        shapes.add(shape);
        await apply(db, scratch.search, changesIn(row, journal));
      }
      count += page.length;
    }
    return count;
  });
}

/** A projector that fails has been told something that no program could have written. */
function changesIn(row: JournalEntry, journal: Db): readonly Change[] {
  const event = eventOf(row, journal);
  try {
    return changesOf(event);
  } catch (error) {
    throw damaged(row, 'data', error);
  }
}

async function differences(engine: Engine, db: Db, scratch: Engine): Promise<TableDifference[]> {
  const found: TableDifference[] = [];
  for (const table of projectedTables) {
    const difference = await firstDifference(db, scratch.db, table);
    if (difference) found.push({ table, ...difference });
  }
  const [live, wanted] = [await engine.search.digest(db), await scratch.search.digest(scratch.db)];
  if (live !== null && live !== wanted)
    found.push({ table: 'search_words', row: null, what: 'altered' });
  return found;
}
