/**
 * A store moved whole to another place, and to the other engine: its entries, first answers, keys
 * and tables. Nothing is believed: what has arrived is compared row by row with what was sent.
 */
import { Problem } from '../domain/problem.ts';
import { verifyChain } from './chain.ts';
import { firstDifference, isSameRow, pagesOf, putRows, type Filled } from './compare.ts';
import { raw, rowsOf, type Db, type Engine, type Row } from './engine/portable.ts';
import { projectedTables, type JournalRow } from './engine/schema.ts';
import { entries } from './journal.ts';
import { historyQueries } from './query/history.ts';
import { verify, type Verification } from './rebuild.ts';
import { keepValues, movingMarks } from './values.ts';
import { refuseHalfMoved, refuseMoved } from './door.ts';

/** What was moved, and where each book stands: the same in both places. */
export interface Moved {
  entries: number;
  /** Rows of tables. */
  rows: number;
  /** First answers to keys. */
  answers: number;
  /** All money ever taken, in đồng. */
  taken: number;
  books: { book: string; seq: number; hash: string }[];
}

type Head = Awaited<ReturnType<ReturnType<typeof historyQueries>['books']>>[number];

/**
 * Moves all there is into an empty store. Nobody writes in `from` meanwhile, and what fails before
 * the last word leaves it as it was; after that it is closed for writing and names the new place.
 * Throws `store.place_taken` for a place that holds something already, `store.moved`, `store.broken`,
 * `store.tables_differ`, and `store.not_alike` where something has arrived as something else.
 */
export async function moveBetween(
  from: Engine,
  to: Engine,
  { schemaFolder, told }: { schemaFolder: string; told: (entries: number) => void },
): Promise<Moved> {
  refuseNotWhole(await verify(from, schemaFolder), from);
  const moved = await from.write(null, async (left) => {
    await from.shutOut(left);
    await refuseMoved(left);
    const all = await to.write(null, async (arrived) => {
      await refuseFilled(arrived, from.path);
      const counted = await copy(left, { engine: to, db: arrived }, told);
      await prove(left, arrived, to);
      // Until the old one is closed nobody may write here: there would be two of them.
      await keepValues(arrived, { [movingMarks.arriving]: from.path });
      const books = (await headsOf(left)).map(({ at: _at, ...head }) => head);
      return { ...counted, books };
    });
    await keepValues(left, { [movingMarks.movedTo]: to.path });
    return all;
  });
  await to.write(null, (db) => keepValues(db, { [movingMarks.arriving]: null }));
  return moved;
}

/** Takes a store away in which nothing was ever written. */
export async function discardUnused(engine: Engine): Promise<void> {
  const { db } = engine;
  const made = (await engine.tables(db)).includes('journal');
  if (!made || !(await hasEntries(db))) await engine.discard();
}

async function hasEntries(db: Db): Promise<boolean> {
  return (await rowsOf(db, 'select 1 from journal limit 1')).length > 0;
}

/** What is not whole would be proven equal to nothing. */
function refuseNotWhole({ fault, differing }: Verification, { path }: Engine): void {
  if (fault) throw new Problem('store.broken', fault);
  const [first] = differing;
  if (first) throw new Problem('store.tables_differ', { path, table: first.table });
}

async function refuseFilled(db: Db, from: string): Promise<void> {
  await refuseHalfMoved(db);
  // What was left for another place is there all the same: no way leads back into it.
  if (await hasEntries(db)) throw new Problem('store.place_taken', { from, to: db.path });
}

async function copy(
  left: Db,
  arrived: Filled,
  told: (entries: number) => void,
): Promise<Omit<Moved, 'books'>> {
  const count = await putRows(arrived, 'journal', numbered(entries(left), told));
  await putRows(arrived, 'book', inOnePage(headsOf(left)));
  const answers = await putRows(arrived, 'answer', answersOf(left));
  let rows = 0;
  for (const table of projectedTables) rows += await putRows(arrived, table, pagesOf(left, table));
  const { engine, db } = arrived;
  await engine.search.remake(db);
  await engine.numberOn(db);
  await putRows(arrived, 'store_value', inOnePage(keptIn(left)));
  return { entries: count, rows, answers, taken: await takenIn(left) };
}

/** In the order in which they came, and without the numbers that a server has left out. */
async function* numbered(
  pages: AsyncIterable<JournalRow[]>,
  told: (entries: number) => void,
): AsyncGenerator<Row[]> {
  let arrival = 0;
  for await (const page of pages) {
    yield page.map((row) => ({ ...row, arrival: ++arrival }));
    told(arrival);
  }
}

async function* inOnePage<R>(rows: Promise<R>): AsyncGenerator<R> {
  yield await rows;
}

/** Throws `store.not_alike` with the first table in which the two are not the same. */
async function prove(left: Db, arrived: Db, to: Engine): Promise<void> {
  const unlike = (table: string): Problem =>
    new Problem('store.not_alike', { path: arrived.path, table });
  const { fault } = await verifyChain(to, arrived);
  if (fault) throw unlike('journal');
  for (const table of projectedTables) {
    if (await firstDifference(arrived, left, table)) throw unlike(table);
  }
  if (!(await areAlike(entries(left), entries(arrived), 'arrival'))) throw unlike('journal');
  if (!(await areAlike(answersOf(left), answersOf(arrived)))) throw unlike('answer');
  const whole = [
    ['book', headsOf],
    ['store_value', keptIn],
    ['payment', async (db: Db) => [{ taken: await takenIn(db) }]],
  ] as const;
  for (const [table, ask] of whole) {
    const [one, other] = [await ask(left), await ask(arrived)];
    const same = one.length === other.length && one.every((row, at) => isSameRow(row, other[at]!));
    if (!same) throw unlike(table);
  }
}

/** Pages of the same size of both, until one of them has something else or something more. */
async function areAlike(
  one: AsyncGenerator<object[]>,
  other: AsyncGenerator<object[]>,
  own?: string,
): Promise<boolean> {
  for (;;) {
    const [left, right] = [await one.next(), await other.next()];
    if (left.done === true || right.done === true) return left.done === right.done;
    const [rows, others] = [left.value as Row[], right.value as Row[]];
    const same = rows.length === others.length;
    if (!same || !rows.every((row, at) => isSameRow(row, others[at]!, own))) return false;
  }
}

const PAGE_ROWS = 1000;
const ANSWERS = `select * from answer where key > ? order by key limit ${PAGE_ROWS}`;

async function* answersOf(db: Db): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const { rows } = await db.executeQuery<Row>(raw(ANSWERS, [after]));
    if (rows.length === 0) return;
    yield rows;
    after = String(rows.at(-1)!['key']);
  }
}

async function headsOf(db: Db): Promise<Head[]> {
  return historyQueries(db).books();
}

/** Without the marks of this very move. */
async function keptIn(db: Db): Promise<Row[]> {
  const sql = 'select name, value from store_value where name not in (?, ?) order by name';
  return (await db.executeQuery<Row>(raw(sql, Object.values(movingMarks)))).rows;
}

async function takenIn(db: Db): Promise<number> {
  const sql = 'select coalesce(sum(amount), 0) as taken from payment where voided_at is null';
  const [row] = await rowsOf<{ taken: number }>(db, sql);
  return row!.taken;
}
