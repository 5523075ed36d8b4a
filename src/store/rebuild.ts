/** The promise `tables = replay(journal)`: checked, and kept by building beside and swapping. */
import { rmSync } from 'node:fs';
import { apply, raw, type Db, type Row } from './engine/portable.ts';
import { projectedTables, type ProjectedTable } from './engine/schema.ts';
import { openSqlite, type Engine } from './engine/sqlite.ts';
import { entries, eventOf, verifyChain, type Fault } from './journal.ts';
import { migrate } from './migrate.ts';
import { changesOf } from './project/index.ts';

export interface Verification {
  ok: boolean;
  entries: number;
  chain: 'ok' | 'broken';
  tables: 'ok' | 'differ';
  fault: Fault | null;
  /** Tables whose rows are not what the journal says, with the first row that differs. */
  differing: { table: string; row: Row | null }[];
}

/** Checks the chain, then replays beside and compares every table, all at one moment. */
export async function verify(engine: Engine, schemaFolder: string): Promise<Verification> {
  return engine.read(async (db) => {
    const { entries: count, fault } = await verifyChain(db);
    const differing = fault ? [] : await beside(engine.path, db, schemaFolder, compareTables);
    return {
      ok: fault === null && differing.length === 0,
      entries: count,
      chain: fault ? 'broken' : 'ok',
      tables: differing.length === 0 ? 'ok' : 'differ',
      fault,
      differing,
    };
  });
}

/** Makes every table anew from the journal, and puts them in place in one transaction. */
export async function rebuild(engine: Engine, schemaFolder: string): Promise<{ entries: number }> {
  return engine.write((db) => beside(engine.path, db, schemaFolder, replaceTables));
}

async function replaceTables(live: Db, replayed: Db, count: number): Promise<{ entries: number }> {
  for (const table of projectedTables) {
    await live.executeQuery(raw(`delete from ${table}`, []));
    for await (const row of rows(replayed, table, false)) {
      await apply(live, [{ op: 'insert', table, row }]);
    }
  }
  await live.executeQuery(raw("insert into search_words (search_words) values ('delete-all')", []));
  await live.executeQuery(
    raw('insert into search_words (rowid, words) select n, words from search_entry', []),
  );
  return { entries: count };
}

/** Replays a journal into a store of its own beside the live one, and lends both. */
async function beside<T>(
  livePath: string,
  live: Db,
  schemaFolder: string,
  work: (live: Db, replayed: Db, entries: number) => Promise<T>,
): Promise<T> {
  const path = `${livePath}.replay-${process.pid}`;
  removeStore(path);
  const engine = openSqlite(path, { create: true });
  try {
    await migrate(engine, schemaFolder);
    let count = 0;
    await engine.write(async (db) => {
      for await (const row of entries(live)) {
        await apply(db, changesOf(eventOf(row)));
        count += 1;
      }
    });
    return await work(live, engine.db, count);
  } finally {
    await engine.close();
    removeStore(path);
  }
}

async function compareTables(live: Db, replayed: Db): Promise<Verification['differing']> {
  const differing: Verification['differing'] = [];
  for (const table of projectedTables) {
    const difference = await firstDifference(rows(live, table), rows(replayed, table));
    if (difference) differing.push({ table, row: difference.row });
  }
  return differing;
}

async function firstDifference(
  left: AsyncGenerator<Row>,
  right: AsyncGenerator<Row>,
): Promise<{ row: Row | null } | null> {
  for (;;) {
    const [a, b] = [await left.next(), await right.next()];
    if (a.done && b.done) return null;
    if (JSON.stringify(a.value) === JSON.stringify(b.value)) continue;
    return { row: (a.value ?? b.value ?? null) as Row | null };
  }
}

const ORDER: { readonly [Table in ProjectedTable]: string } = {
  office: 'agency_id',
  counter: 'office, number',
  staff: 'login',
  procedure_edition: 'edition',
  calendar_day: 'date',
  setting: 'key',
  citizen: 'id',
  citizen_help: 'id',
  number_series: 'series',
  dossier: 'id',
  dossier_component: 'dossier, position',
  dossier_fee: 'dossier, position',
  paper_print: 'dossier, paper',
  search_entry: 'kind, ref',
};
const PAGE_ROWS = 2000;

/** A table's rows in a fixed order. The search entries' own numbering is not part of the promise. */
async function* rows(db: Db, table: ProjectedTable, compared = true): AsyncGenerator<Row> {
  const columns = table === 'search_entry' && compared ? 'kind, ref, words' : '*';
  for (let offset = 0; ; offset += PAGE_ROWS) {
    const page = await db.executeQuery<Row>(
      raw(`select ${columns} from ${table} order by ${ORDER[table]} limit ? offset ?`, [
        PAGE_ROWS,
        offset,
      ]),
    );
    yield* page.rows;
    if (page.rows.length < PAGE_ROWS) return;
  }
}

function removeStore(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}
