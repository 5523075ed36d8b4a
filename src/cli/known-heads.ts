/** What this machine knows of how far the books of a store have come. */
import { storeNames } from '../config/kept-names.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { KnownHeads } from '../store/known-heads.ts';
import type { Store, Written } from '../store/store.ts';

export async function knownHeads(store: Store, stateFolder: string): Promise<KnownHeads> {
  const { KnownHeads } = await import('../store/known-heads.ts');
  return new KnownHeads(stateFolder, (await store.values.get(storeNames.id)) ?? '');
}

/** How a book stood before a write. */
export interface BookBefore {
  at: Instant | null;
  heads: KnownHeads;
  /** `store.rolled_back` where what this machine has written there is not there any more. */
  trouble: Problem | null;
}

/** Looks at a book before it is written on; what is asked of the store is asked at once. */
export async function bookBefore(
  store: Store,
  stateFolder: string,
  book: string,
): Promise<BookBefore> {
  const heads = await knownHeads(store, stateFolder);
  const known = heads.of(book);
  const seq = known?.seq ?? null;
  const [{ at }, hash] = await Promise.all([
    store.history.head(book),
    seq === null ? null : store.history.hashAt(book, seq),
  ]);
  const gone = known !== null && seq !== null && hash !== known.hash;
  const { path } = store;
  return {
    at,
    heads,
    trouble: gone ? new Problem('store.rolled_back', { path, book, seq }) : null,
  };
}

/**
 * After a commit: where the book stands now is known here from then on, unless what was known
 * before is gone; that stays known until somebody has found out.
 */
export async function remembered<T>(
  store: Store,
  book: string,
  before: BookBefore | null,
  written: Written<T>,
): Promise<Written<T>> {
  if (written.replayed || before === null || before.trouble !== null) return written;
  before.heads.remember(book, written.head ?? (await store.history.head(book)));
  return written;
}
