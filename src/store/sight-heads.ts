/** Where the lines of who saw whom end: what tells that the last ones of a book were cut off. */
import { rowsOf, type Db } from './engine/portable.ts';
import type { Tables } from './engine/schema.ts';
import { bookStart } from './journal.ts';

export type SightRow = Tables['sight'];

/** Where a book's lines end. */
export type SightEnd = Pick<SightRow, 'book' | 'seq' | 'hash'>;

const LAST =
  'select seq, hash from sight where book = ? and ' +
  'seq = (select max(seq) from sight where book = ?)';

/** Where a book's lines stand; nought for none. */
export type SightHead = Pick<SightRow, 'seq' | 'hash'>;

export async function sightHead(db: Db, book: string): Promise<SightHead> {
  const [last] = await rowsOf<SightHead>(db, LAST, book, book);
  return last ?? { seq: 0, hash: bookStart };
}

const FIRST_BOOK = 'select book from sight order by book limit 1';
const NEXT_BOOK = 'select book from sight where book > ? order by book limit 1';

/** Where the lines of every book end, in the order of the books. */
export async function sightHeads(db: Db): Promise<SightEnd[]> {
  const heads: SightEnd[] = [];
  let [next] = await rowsOf<{ book: string }>(db, FIRST_BOOK);
  while (next !== undefined) {
    const { book } = next;
    heads.push({ book, ...(await sightHead(db, book)) });
    [next] = await rowsOf<{ book: string }>(db, NEXT_BOOK, book);
  }
  return heads;
}

/** Those of some ends that are not in their books; `hash` may be the beginning of one. */
export async function sightsNotIn<End extends SightEnd>(
  db: Db,
  ends: readonly End[],
): Promise<End[]> {
  if (ends.length === 0) return [];
  const where = ends.map(() => '(book = ? and seq = ?)').join(' or ');
  const asked = ends.flatMap(({ book, seq }) => [book, seq]);
  const sql = `select book, seq, hash from sight where ${where}`;
  const found = await rowsOf<SightEnd>(db, sql, ...asked);
  return ends.filter(
    ({ book, seq, hash }) =>
      !found.some((line) => line.book === book && line.seq === seq && line.hash.startsWith(hash)),
  );
}

/** Those of some ends that no book has: what was signed does not say of which it is. */
export async function lostSights(db: Db, ends: readonly SightHead[]): Promise<SightHead[]> {
  const books = ends.length === 0 ? [] : await sightHeads(db);
  const lost: SightHead[] = [];
  for (const end of ends) {
    const anywhere = books.map(({ book }) => ({ ...end, book }));
    const missing = await sightsNotIn(db, anywhere);
    if (missing.length === anywhere.length) lost.push(end);
  }
  return lost;
}
