/**
 * Of which books nobody here can say how far they had come when a store was lost. What this machine
 * has written tells nothing of what others wrote after it: it is the whole story only where nobody
 * but those who work from here could write at all, and nobody else ever has, as far as can be told.
 */
import { rowsOf, type Db } from './engine/portable.ts';
import { byLine, isGap, writerOf } from './head-lines.ts';
import type { KnownHead } from './head-lines.ts';

/** What a person's folder knows of a store. */
export interface UsedHere {
  heads: readonly KnownHead[];
  /** Lines of `head-lines.ts`. */
  uses: readonly string[];
}

/** By its book, its number in it and its hash. */
interface BookEnd {
  book: string;
  seq: number;
  hash: string;
}

const COUNTERS = 'select book from counter';
const ACCOUNTS = 'select login from staff where active = 1';
const STANDINGS = 'select book, seq, hash from book';

/**
 * The books of every counter that is open in what is left of the store of an id, and those that
 * have an entry; none where all that was written since is known here.
 */
export async function unheardBooks(db: Db, id: string, here: UsedHere): Promise<string[]> {
  const [counters, accounts, books] = await Promise.all([
    rowsOf<{ book: string }>(db, COUNTERS),
    rowsOf<{ login: string }>(db, ACCOUNTS),
    rowsOf<BookEnd>(db, STANDINGS),
  ]);
  const logins = accounts.map(({ login }) => login);
  if (
    isOursAlone(
      books,
      logins.map((login) => byLine(id, login)),
      here,
    )
  )
    return [];
  return [...new Set([...counters, ...books].map(({ book }) => book))].sort();
}

/** `writers`: a line for each account that may write, as it is where they have from here. */
export function isOursAlone(
  books: readonly BookEnd[],
  writers: readonly string[],
  { heads, uses }: UsedHere,
): boolean {
  const opened = uses.flatMap((use) => writerOf(use) ?? []);
  return (
    !uses.some(isGap) &&
    [...writers, ...opened].every((writer) => uses.includes(writer)) &&
    books.every((book) => heads.some((head) => isAtLeast(head, book)))
  );
}

/** Whether what is known of a book is what is left of it, or later. */
function isAtLeast(head: KnownHead, { book, seq, hash }: BookEnd): boolean {
  if (head.book !== book) return false;
  return head.seq === seq ? hash.startsWith(head.hash) : head.seq > seq;
}
