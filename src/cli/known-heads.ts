/** What this machine knows of how far the books of a store have come. */
import { storeNames } from '../config/kept-names.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { KnownHead, KnownHeads } from '../store/known-heads.ts';
import type { AcceptedOlder, Store, Written } from '../store/store.ts';

export async function knownHeads(store: Store, stateFolder: string): Promise<KnownHeads> {
  const { KnownHeads } = await import('../store/known-heads.ts');
  return new KnownHeads(stateFolder, (await store.values.get(storeNames.id)) ?? '');
}

/** How things stood before a write. */
export interface BookBefore {
  /** When the book was last written on. */
  at: Instant | null;
  heads: KnownHeads;
  /** What this machine has written, in whichever book, and is not there any more. */
  lost: readonly KnownHead[];
  /** Where something is lost: when somebody last accepted an older copy as the store. */
  accepted: AcceptedOlder | null;
}

/** Looks at a store before a book of it is written on; what is asked is asked at once. */
export async function bookBefore(
  store: Store,
  stateFolder: string,
  book: string,
): Promise<BookBefore> {
  const heads = await knownHeads(store, stateFolder);
  const [{ at }, gone] = await Promise.all([store.history.head(book), goneFrom(store, heads)]);
  return { at, heads, ...gone };
}

type Gone = Pick<BookBefore, 'lost' | 'accepted'>;

async function goneFrom({ history }: Store, heads: KnownHeads): Promise<Gone> {
  const lost = await history.notInIt(heads.all());
  return { lost, accepted: lost.length === 0 ? null : await history.acceptedOlder() };
}

/** What is gone and nobody has accepted since. */
function unaccepted({ lost, accepted }: Gone): KnownHead | undefined {
  return lost.find(({ at }) => accepted === null || at > accepted.at);
}

/** True of a store on which this machine writes nothing, before anybody has typed anything. */
export async function isRolledBack(store: Store, stateFolder: string): Promise<boolean> {
  return unaccepted(await goneFrom(store, await knownHeads(store, stateFolder))) !== undefined;
}

/**
 * Throws `store.rolled_back` where what this machine has written is gone, and nobody has accepted
 * that since.
 */
export function requireNotOlder(before: BookBefore | null, path: string): void {
  const fresh = before ? unaccepted(before) : undefined;
  if (!fresh) return;
  const { book, seq } = fresh;
  throw new Problem('store.rolled_back', { path, book, seq });
}

/** What is told once where somebody has accepted it from another machine. */
export function olderAccepted(before: BookBefore | null, path: string): Problem[] {
  const [lost] = before?.lost ?? [];
  if (!lost || !before?.accepted) return [];
  const { book, seq } = lost;
  return [new Problem('store.older_accepted', { path, book, seq, ...before.accepted })];
}

/** After a commit: where the book stands now is known here from then on. */
export async function remembered<T>(
  store: Store,
  book: string,
  before: BookBefore | null,
  written: Written<T>,
): Promise<Written<T>> {
  if (written.replayed || before === null) return written;
  const { seq, hash, at } = written.head ?? (await store.history.head(book));
  // It was written on all the same: somebody has accepted that.
  if (before.lost.length > 0) before.heads.forget(before.lost);
  if (at !== null) before.heads.remember({ book, seq, hash, at });
  return written;
}
