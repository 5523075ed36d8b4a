/**
 * A store moved whole to another place, and to the other engine: its entries, first answers, keys
 * and tables. Nothing is believed: what has arrived is compared row by row with what was sent.
 */
import { Problem } from '../domain/problem.ts';
import { answersOf } from './answers.ts';
import { verifyChain } from './chain.ts';
import { firstDifference, isSameRow, pagesOf, putRows, type Filled } from './compare.ts';
import { raw, rowsOf, type Db, type Engine, type Row } from './engine/portable.ts';
import { projectedTables, type JournalRow } from './engine/schema.ts';
import { entries } from './journal.ts';
import { countedIn, headsOf, takenIn, type StoreCount } from './counted.ts';
import { verify, type Verification } from './rebuild.ts';
import { keepValues, movingMarks } from './values.ts';
import { refuseHalfMoved, refuseMoved, placeMarksOf } from './door.ts';
import { migrate, type SchemaDigests } from './migrate.ts';
import { sightFault, sightPages, type SightFault } from './sight.ts';

/** What was moved. */
export interface MovedStore extends StoreCount {
  /** A line of who saw whom that had been altered before it was moved. */
  sight: SightFault | null;
}

interface Moving {
  schemaFolder: string;
  digests: SchemaDigests | null;
  told: (entries: number) => void;
}

/**
 * Moves all there is to a place where there is no store yet, which `open` makes where there is
 * nothing. Nobody writes in `from` meanwhile, and what fails before the last word leaves it as it
 * was; after that it is closed for writing and names the new place. What an earlier move was cut
 * off from is made anew, or given its last word. Throws `store.place_taken` for a place that holds
 * something else, `store.half_moved`, `store.moved`, `store.broken`, `store.tables_differ`, and
 * `store.not_alike` where something has arrived as something else.
 */
export async function moveBetween(
  from: Engine,
  open: () => Promise<Engine>,
  moving: Moving,
): Promise<MovedStore> {
  const { schemaFolder, digests, told } = moving;
  let to = await open();
  let isOurs = false;
  try {
    const tables = await to.tables(to.db);
    isOurs = tables.length === 0;
    if (!isOurs && !tables.includes('migration')) {
      throw new Problem('store.not_a_store', { path: to.path });
    }
    if (await isClosedFor(from, to)) return await arrive(to, moving);
    await refuseTaken(to, to.db, from.db);
    refuseNotWhole(await verify(from, schemaFolder), from);
    await from.write(null, async (left) => {
      await from.shutOut(left);
      await refuseMoved(left);
      // Only now is it sure that nobody else is moving this store there at this moment.
      await refuseTaken(to, to.db, left);
      if (!(await isUnused(to, to.db))) {
        await to.discard((db) => isCutOff(db, left));
        await to.close();
        to = await open();
        isOurs = true;
      }
      await migrate(to, schemaFolder, { create: true, digests });
      await fill(left, to, told);
      await keepValues(left, { [movingMarks.movedTo]: to.path });
    });
    return await arrive(to, moving);
  } catch (error) {
    // Nothing stays of what was made for it, as far as the place can still be reached.
    if (isOurs) await to.discard((db) => isUnused(to, db)).catch(() => undefined);
    throw error;
  } finally {
    await to.close();
  }
}

/** All of one store in an unused one, proven and marked, or nothing. */
async function fill(left: Db, to: Engine, told: Moving['told']): Promise<void> {
  await to.write(null, async (arrived) => {
    // Whoever filled it meanwhile has it.
    if (await hasEntries(arrived)) throw taken(left, arrived);
    await copyRows(left, { engine: to, db: arrived }, told);
    await prove(left, arrived, to);
    // Until the old one is closed nobody may write here: there would be two of them.
    await keepValues(arrived, { [movingMarks.arriving]: left.path });
  });
}

/** The last word: the old store is closed, and this one is the store from now on. */
async function arrive(to: Engine, { schemaFolder, digests }: Moving): Promise<MovedStore> {
  await migrate(to, schemaFolder, { create: true, digests });
  return to.write(null, async (db) => {
    await keepValues(db, { [movingMarks.arriving]: null });
    return { ...(await countedIn(db)), sight: await sightFault(db) };
  });
}

/** True where nothing was ever written. */
async function isUnused(engine: Engine, db: Db): Promise<boolean> {
  return !(await engine.tables(db)).includes('journal') || !(await hasEntries(db));
}

/** True of a copy that a move of this store was cut off from: the store has all that it has. */
async function isCutOff(copied: Db, left: Db): Promise<boolean> {
  return (await placeMarksOf(copied)).arriving === left.path && (await hasAllOf(left, copied));
}

async function hasAllOf(one: Db, other: Db): Promise<boolean> {
  for (const { book, seq, hash } of await headsOf(other)) {
    const sql = 'select 1 from journal where book = ? and seq = ? and hash = ?';
    if ((await rowsOf(one, sql, book, seq, hash)).length === 0) return false;
  }
  return true;
}

/**
 * True where a move was cut off when nothing was missing but its last word, or only what is done
 * behind that: nothing was written in the new place since.
 */
async function isClosedFor(from: Engine, to: Engine): Promise<boolean> {
  if (await isUnused(to, to.db)) return false;
  if ((await placeMarksOf(from.db)).moved_to !== to.path) return false;
  const { arriving, moved_to: left } = await placeMarksOf(to.db);
  const isHere = arriving === from.path || (arriving === null && left === null);
  return isHere && (await hasAllOf(from.db, to.db)) && (await hasAllOf(to.db, from.db));
}

async function hasEntries(db: Db): Promise<boolean> {
  return (await rowsOf(db, 'select 1 from journal limit 1')).length > 0;
}

async function refuseTaken(to: Engine, db: Db, left: Db): Promise<void> {
  if ((await isUnused(to, db)) || (await isCutOff(db, left))) return;
  await refuseHalfMoved(db);
  // What was left for another place is there all the same: no way leads back into it.
  throw taken(left, db);
}

function taken(from: Db, to: Db): Problem {
  return new Problem('store.place_taken', { from: from.path, to: to.path });
}

/** What is not whole would be proven equal to nothing. */
export function refuseNotWhole({ fault, differing }: Verification, { path }: Engine): void {
  if (fault) throw new Problem('store.broken', fault);
  const [first] = differing;
  if (first) throw new Problem('store.tables_differ', { path, table: first.table });
}

/** Everything of one store put into an empty one, in a write of its own. */
export async function copyRows(left: Db, arrived: Filled, told: Moving['told']): Promise<void> {
  await putRows(arrived, 'journal', numbered(entries(left), told));
  await putRows(arrived, 'book', inOnePage(headsOf(left)));
  await putRows(arrived, 'answer', answerRows(left));
  await putRows(arrived, 'sight', sightPages(left));
  for (const table of projectedTables) await putRows(arrived, table, pagesOf(left, table));
  const { engine, db } = arrived;
  await engine.search.remake(db);
  await engine.numberOn(db);
  await putRows(arrived, 'store_value', inOnePage(keptIn(left)));
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
export async function prove(left: Db, arrived: Db, to: Engine): Promise<void> {
  const unlike = (table: string): Problem =>
    new Problem('store.not_alike', { path: arrived.path, table });
  const { fault } = await verifyChain(to, arrived);
  if (fault) throw unlike('journal');
  for (const table of projectedTables) {
    if (await firstDifference(arrived, left, table)) throw unlike(table);
  }
  if (!(await areAlike(entries(left), entries(arrived), 'arrival'))) throw unlike('journal');
  if (!(await areAlike(answersOf(left), answersOf(arrived)))) throw unlike('answer');
  if (!(await areAlike(sightPages(left), sightPages(arrived)))) throw unlike('sight');
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

async function* answerRows(db: Db): AsyncGenerator<Row[]> {
  for await (const rows of answersOf(db)) yield rows.map((row) => ({ ...row }));
}

/** Without the marks of this very move. */
async function keptIn(db: Db): Promise<Row[]> {
  const sql = 'select name, value from store_value where name not in (?, ?) order by name';
  return (await db.executeQuery<Row>(raw(sql, Object.values(movingMarks)))).rows;
}
