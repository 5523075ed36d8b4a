/** What there is in a store, in figures: the same ones where two stores are the same. */
import { rowsOf, type Db } from './engine/portable.ts';
import { projectedTables } from './engine/schema.ts';
import { historyQueries } from './query/history.ts';

/** What a store has, and where each of its books stands. */
export interface StoreCount {
  entries: number;
  /** Rows of tables. */
  rows: number;
  /** First answers to keys. */
  answers: number;
  /** All money ever taken, in đồng. */
  taken: number;
  books: { book: string; seq: number; hash: string }[];
}

export type BookStanding = Awaited<ReturnType<ReturnType<typeof historyQueries>['books']>>[number];

const NEWEST = 'select hash from journal where arrival = (select max(arrival) from journal)';

export async function countedIn(db: Db): Promise<StoreCount> {
  const count = async (table: string): Promise<number> =>
    (await rowsOf<{ n: number }>(db, `select count(*) as n from ${table}`))[0]!.n;
  let rows = 0;
  for (const table of projectedTables) rows += await count(table);
  return {
    entries: await count('journal'),
    rows,
    answers: await count('answer'),
    taken: await takenIn(db),
    books: (await headsOf(db)).map(({ at: _at, ...head }) => head),
  };
}

/** Where each book stands. */
export async function headsOf(db: Db): Promise<BookStanding[]> {
  return historyQueries(db).books();
}

/** The hash of the entry that came last, of whichever book; `null` in a store without any. */
export async function newestHash(db: Db): Promise<string | null> {
  return (await rowsOf<{ hash: string }>(db, NEWEST))[0]?.hash ?? null;
}

export async function takenIn(db: Db): Promise<number> {
  const sql = 'select coalesce(sum(amount), 0) as taken from payment where voided_at is null';
  const [row] = await rowsOf<{ taken: number }>(db, sql);
  return row!.taken;
}
