/**
 * Of which books nobody can say how far they had come when a store was lost. What was written from
 * here tells nothing of what came after it from another machine or another person's folder, under
 * the same account, too: that one may have begun there after the last that was written from here.
 */
import { rowsOf, type Db } from './engine/portable.ts';

const BOOKS = 'select book from counter union select book from book order by book';

/** The books of every counter that is open in what is left of a store, and those with an entry. */
export async function unheardBooks(db: Db): Promise<string[]> {
  return (await rowsOf<{ book: string }>(db, BOOKS)).map(({ book }) => book);
}
