/** What this machine knows of how far the books of a store have come. */
import { storeNames } from '../config/kept-names.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { KnownHead, KnownHeads, OtherPlace } from '../store/known-heads.ts';
import { skipAwaited, type AwaitedSkip } from '../store/restored-mark.ts';
import type { AcceptedOlder, LatestEntry, Reader, Store, Written } from '../store/store.ts';

export async function knownHeads(store: Store, stateFolder: string): Promise<KnownHeads> {
  const { KnownHeads } = await import('../store/known-heads.ts');
  const [id, identity] = await Promise.all([store.values.get(storeNames.id), store.identity()]);
  return new KnownHeads(stateFolder, { id: id ?? '', identity, path: store.path });
}

/** How things stood before a write. */
export interface BookBefore {
  /** When the book was last written on. */
  at: Instant | null;
  /** The latest that the whole store has: a new book has nothing, and small steps back add up. */
  latest: LatestEntry | null;
  heads: KnownHeads;
  /** What this machine has written, in whichever book, and is not there any more. */
  lost: readonly KnownHead[];
  /** Where the lines of who saw whom ended that are not there any more: that stays known. */
  lostSights: readonly KnownHead[];
  /** When somebody last accepted an older copy as the store. */
  accepted: AcceptedOlder | null;
  /** What is gone and nobody has accepted since, or of which numbers could be given again. */
  fresh: KnownHead | null;
  /** What each series is to skip in what came out of a backup, until that is told. */
  awaited: AwaitedSkip | null;
  /** Where this machine wrote the store until now, if it was never written at this place. */
  elsewhere: OtherPlace | null;
}

/** Looks at a store before a book of it is written on; what is asked is asked at once. */
export async function bookBefore(
  store: Store,
  stateFolder: string,
  book: string,
): Promise<BookBefore> {
  const heads = await knownHeads(store, stateFolder);
  const known = heads.sights().filter((end) => end.book === book);
  const [head, latest, lostSights, lost, accepted, kept] = await Promise.all([
    store.history.head(book),
    store.history.latest(),
    store.sights.lost(known),
    store.history.notInIt(heads.all()),
    store.history.acceptedOlder(),
    store.values.get(storeNames.restoredSkip),
  ]);
  const gone = { heads, lost, accepted };
  const fresh = await unaccepted(store, gone);
  return {
    at: head.at,
    latest,
    ...gone,
    lostSights,
    fresh,
    awaited: skipAwaited(kept, accepted),
    elsewhere: heads.before(),
  };
}

/** `null` of a store that is accepted as it is. */
export async function awaitedSkip(store: Store): Promise<AwaitedSkip | null> {
  const [kept, accepted] = await Promise.all([
    store.values.get(storeNames.restoredSkip),
    store.history.acceptedOlder(),
  ]);
  return skipAwaited(kept, accepted);
}

type Gone = Pick<BookBefore, 'heads' | 'lost' | 'accepted'>;

/**
 * What is gone and nobody has accepted since. An acceptance that this machine knew before it wrote
 * says nothing of what was lost after, whatever any clock says; nor does one that skipped fewer
 * numbers than entries are gone from here, of which whoever accepted it knew nothing; nor one of
 * another branch than that in which this machine wrote, as both began behind an older copy.
 */
async function unaccepted(
  store: Store,
  { heads, lost, accepted }: Gone,
): Promise<KnownHead | null> {
  const [first = null] = lost;
  if (first === null || accepted === null || heads.knowsAccepted(accepted.hash)) return first;
  const { isWithin, isElsewhere } = await import('../domain/backup/gone.ts');
  const { history } = store;
  const [{ had, skipped }, books, told] = [
    await history.acceptedNumbers(),
    await history.standingBefore(heads.accepted()),
    await history.acceptances(),
  ];
  // It may be older than where this machine went on: then only what it names was gone by then.
  const numbers = { had, skipped: isElsewhere(heads.accepted(), told) ? 0 : skipped };
  return isWithin(lost, numbers, books) ? null : first;
}

/**
 * How many entries are gone at most of what this machine has written: `lost`, and what was gone
 * before when the entry that told so is not there any more.
 */
export async function goneFrom(
  { history }: Pick<Reader, 'history'>,
  heads: KnownHeads,
  lost: readonly KnownHead[],
): Promise<{ entries: number; atOnce: number; heads: readonly KnownHead[] }> {
  const { goneEachTime, stillGone, untold } = await import('../domain/backup/gone.ts');
  const told = await history.acceptances();
  const earlier = untold(heads.gone(), told);
  const before = stillGone(earlier, await history.notInIt(earlier));
  const books = await history.standingBefore(heads.accepted());
  return { ...goneEachTime(lost, before, books), heads: [...lost, ...before] };
}

/** True of a store on which this machine writes nothing, before anybody has typed anything. */
export async function isRolledBack(store: Store, stateFolder: string): Promise<boolean> {
  if ((await awaitedSkip(store)) !== null) return true;
  const heads = await knownHeads(store, stateFolder);
  const lost = await store.history.notInIt(heads.all());
  if (lost.length === 0) return false;
  const accepted = await store.history.acceptedOlder();
  return (await unaccepted(store, { heads, lost, accepted })) !== null;
}

/**
 * Throws `store.rolled_back` where what this machine has written is gone, and nobody has accepted
 * that since, and `store.unaccepted` of what somebody the store did not know has restored.
 */
export function requireNotOlder(before: BookBefore | null, path: string): void {
  if (before?.fresh) {
    const { book, seq } = before.fresh;
    throw new Problem('store.rolled_back', { path, book, seq });
  }
  const awaited = before?.awaited ?? null;
  if (awaited !== null) throw unacceptedAs(awaited, path);
}

/** Nobody has accepted what came out of a backup; or somebody else says that it did. */
export function unacceptedAs({ skip }: AwaitedSkip, path: string): Problem {
  if (skip === null) return new Problem('store.skip_unreadable', { path });
  return new Problem('store.unaccepted', { path, skip });
}

/** What is told once: somebody has accepted it from another machine, or the store is elsewhere. */
export function toldOnce(before: BookBefore | null, path: string): Problem[] {
  if (!before) return [];
  const { lost, accepted, elsewhere } = before;
  const told = placeTold(elsewhere, path);
  if (!lost[0] || !accepted) return told;
  const [{ book, seq }, { at, actor }] = [lost[0], accepted];
  return [new Problem('store.older_accepted', { path, book, seq, at, actor }), ...told];
}

function placeTold(elsewhere: OtherPlace | null, path: string): Problem[] {
  if (elsewhere === null) return [];
  const { path: other, there } = elsewhere;
  return [new Problem(there ? 'store.is_copy' : 'store.came_from', { path, other })];
}

/** After a commit: where the book stands now is known here from then on. */
export async function remembered<T>(
  store: Store,
  { book, at: now }: Pick<KnownHead, 'book' | 'at'>,
  before: BookBefore | null,
  written: Written<T>,
): Promise<Written<T>> {
  if (before === null) return written;
  const { heads, lost, lostSights, accepted, fresh } = before;
  if (!written.replayed) {
    const { seq, hash, at } = written.head ?? (await store.history.head(book));
    // It was written on all the same: somebody has accepted that, elsewhere all of it.
    const head = at === null ? null : { book, seq, hash, at };
    const isNew = accepted !== null && !heads.knowsAccepted(accepted.hash);
    if (lost.length > 0 || isNew) {
      heads.forget(lost, await store.history.toldLosses(), head);
    }
    if (lost.length > 0 && fresh === null) heads.forgetSights(lost);
    const stood = isNew ? await store.history.stoodBefore(accepted.hash) : [];
    const known = accepted && { hash: accepted.hash, stood };
    if (head !== null) heads.remember(head, known);
  }
  const end = written.sights;
  if (end !== null && lostSights.length === 0) heads.rememberSights({ book, at: now, ...end });
  return written;
}
