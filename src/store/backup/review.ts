/**
 * What a backup has that is not known here, and who vouches for it. Without a passphrase anybody
 * can seal whatever they like: a store with an account more than the office made is whole.
 */
import { existsSync } from 'node:fs';
import { headsEnding } from '../../domain/backup/name.ts';
import type { Voucher } from '../../domain/backup/voucher.ts';
import { currentKey, verdictBy, type SigningKey } from '../../domain/key/signing-key.ts';
import { readHeadsLine, type ReadHeads } from '../../domain/key/signed-heads.ts';
import { Problem } from '../../domain/problem.ts';
import {
  isInstant,
  latestOf,
  localDate,
  parseInstant,
  type Instant,
} from '../../domain/value/instant.ts';
import {
  goneEachTime,
  stillGone,
  untold,
  type BookSeq,
  type EntryMark,
} from '../../domain/backup/gone.ts';
import { type NumbersGiven } from '../../domain/backup/numbers.ts';
import { readText } from '../../files/read.ts';
import { headsOf } from '../counted.ts';
import { placeMarksOf } from '../door.ts';
import type { Db } from '../engine/portable.ts';
import type { FileKey } from '../engine/sqlite-file.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { madeValues } from '../made-values.ts';
import { historyQueries } from '../query/history.ts';
import { keyQueries } from '../query/key.ts';
import { numbersGiven } from '../query/numbers.ts';
import { isSealed, sealIdOf } from '../seal.ts';
import { sightHeads, type SightHead } from '../sight-heads.ts';
import { restoredMarks, skipAwaited, type AwaitedSkip } from '../restored-mark.ts';
import { unheardBooks } from '../unheard.ts';
import { keptValue } from '../values.ts';
import type { BackupHead } from './archive.ts';
import { differenceOf, type StoreDifference } from './difference.ts';
import type { GoneHead } from '../head-lines.ts';
import type { KnownHead } from '../known-heads.ts';
import type { KnownHere } from './known-here.ts';
import { looksBeside, looksByEnds, type MissingLooks } from './looks.ts';
import { opensMore, unknownEnds, unknownEntries } from './unknown.ts';

export interface Review {
  vouched: Voucher;
  /** Whether anything here knows this store, so that something could be compared. */
  known: boolean;
  /** Entries that the backup lacks, of the store and of what this machine has written besides. */
  missing: number;
  /** Entries that the store does not know; `null` where there is none to be asked. */
  added: number | null;
  difference: StoreDifference | null;
  /** The key that signs papers, and where each book stands: to be held against paper. */
  keyId: string | null;
  books: { book: string; seq: number; hash: string }[];
  /** How far the store's numbers have come; `null` where there is none to be asked. */
  had: NumbersGiven | null;
  /** Lines of who saw whom that the backup lacks. */
  looks: MissingLooks;
  /**
   * How many numbers each series has to skip: entries that this machine has written and that
   * neither of them has, and what a store that nobody accepted was to skip itself.
   */
  unseen: number;
  /** The most of them that one loss took. */
  atOnce: number;
  /** As many, and entries that the store has and the backup lacks. */
  gone: number;
  /** The last entries of the store that the backup lacks; none where there is none to be asked. */
  ends: EntryMark[];
  /** How many numbers that store had skipped, of which the backup knows nothing. */
  earlier: number;
  /** The latest moment that anything tells which is known of what is gone. */
  until: Instant;
  /**
   * Books of which nobody here can say how far they had come, where no store can be asked that has
   * all that this machine knows; see `unheard.ts`.
   */
  unheard: string[];
}

export interface ReviewWish {
  file: string;
  to: string;
  head: BackupHead;
  isLocked: boolean;
  /** What has arrived is encrypted with, and what lies in the place. */
  key: FileKey | null;
  live: FileKey | null;
  here: KnownHere;
}

/** Throws `backup.foreign` where another store lies in the place, and `backup.store_moved`. */
export async function reviewed(arriving: string, wish: ReviewWish): Promise<Review> {
  const copy = openSqlite(arriving, { create: false, key: wish.key });
  try {
    const books = (await headsOf(copy.db)).map(({ at: _at, ...head }) => head);
    const key = currentKey(await keyQueries(copy.db).list());
    const live = await liveAt(copy.db, wish);
    const { heads, keys } = wish.here;
    const made = await madeMoment(copy.db, wish.head.at);
    const looks = live?.looks ?? (await looksByEnds(wish.here.sights, copy.db, made));
    const sights = await sightHeads(copy.db);
    const vouched = voucherOf({ books, sights, looks }, live, wish);
    const known = live !== null || heads.length + keys.length > 0;
    const { added = null, difference = null, had = null } = live ?? {};
    const notThere = live ? heads.filter((each) => live.gone.includes(each)) : heads;
    const lost = await historyQueries(copy.db).notInIt(notThere);
    const before = await goneBefore(copy.db, live, wish.here);
    const stood = await historyQueries(copy.db).standingBefore(wish.here.accepted);
    const all = [...stood, ...(live?.books ?? [])];
    const { entries: ours, atOnce } = goneEachTime(lost, before, all);
    const missing = (live?.missing ?? 0) + ours;
    const carried = await awaitedIn(copy.db);
    const awaited = Math.max(live?.awaited ?? 0, carried?.skip ?? 0);
    const { ends = [], skipped = 0, opensLess = false } = live ?? {};
    const untoldOf = Math.max(0, skipped - (await skippedIn(copy.db)));
    // Of what is open in the copy alone the store has skipped nothing, so it is skipped here.
    const [earlier, again] = opensLess ? [0, untoldOf] : [untoldOf, 0];
    // What lies there says it of all books, unless it is an older copy itself.
    const isTold = live !== null && live.gone.length === 0;
    const unheard = isTold ? [] : await unheardBooks(copy.db);
    const told = { vouched, known, missing, added, difference, keyId: key?.id ?? null };
    const more = awaited + again;
    const unseen = { unseen: ours + more, atOnce: atOnce + more };
    const numbers = { had, ...unseen, gone: missing + awaited + untoldOf };
    const seen = [...heads, ...before, ...wish.here.sights].map(({ at }) => at);
    const until = latestOf([made, carried?.until ?? made, ...seen, ...(live?.until ?? [])])!;
    return { ...told, ...numbers, books, looks, ends, earlier, unheard, until };
  } finally {
    await copy.close();
  }
}

interface LiveStore extends Pick<Review, 'missing'> {
  added: number;
  difference: StoreDifference;
  keys: SigningKey[];
  had: NumbersGiven;
  looks: MissingLooks;
  /** How far they had come as long as this machine knew of all that was accepted. */
  books: readonly BookSeq[];
  /** By which entries older copies were accepted, and what was gone before and is not in it. */
  told: readonly string[];
  before: readonly GoneHead[];
  ends: EntryMark[];
  /** How many numbers its series have skipped. */
  skipped: number;
  /** How many they were to skip first of all. */
  awaited: number;
  /** The copy has something open that it has not. */
  opensLess: boolean;
  /** When it was last written, and what it tells of what was lost before. */
  until: Instant[];
  /** What this machine knows of it that is not in it. */
  gone: readonly KnownHead[];
}

/** What was gone when an older copy was accepted, of which neither of the two says anything. */
async function goneBefore(copy: Db, live: LiveStore | null, here: KnownHere): Promise<GoneHead[]> {
  const history = historyQueries(copy);
  const told = [...(await history.acceptances()), ...(live?.told ?? [])];
  const earlier = untold(live?.before ?? here.gone, told);
  return stillGone(earlier, await history.notInIt(earlier));
}

/** `null` where no store lies, or one that nobody can read any more. */
async function liveAt(
  copy: Db,
  { file, to, head, live: key, here }: ReviewWish,
): Promise<LiveStore | null> {
  if (!existsSync(to)) return null;
  try {
    const live = openSqlite(to, { create: false, key });
    try {
      const id = await keptValue(live.db, madeValues.id);
      if (id !== head.store) throw new Problem('backup.foreign', { file, store: to });
      const { moved_to: moved } = await placeMarksOf(live.db);
      if (moved !== null) throw new Problem('backup.store_moved', { store: to, to: moved });
      const awaited = await awaitedIn(live.db);
      const history = historyQueries(live.db);
      const losses = await history.losses();
      return {
        missing: await unknownEntries(live.db, copy),
        added: await unknownEntries(copy, live.db),
        difference: await differenceOf(live.db, copy),
        keys: await keyQueries(live.db).list(),
        had: await numbersGiven(live.db),
        looks: await looksBeside(live.db, copy, {
          made: await madeMoment(copy, head.at),
          ends: here.sights,
        }),
        books: await history.standingBefore(here.accepted),
        told: await history.acceptances(),
        before: await history.notInIt(here.gone),
        ends: await unknownEnds(live.db, copy),
        skipped: losses?.skipped ?? 0,
        awaited: awaited?.skip ?? 0,
        opensLess: await opensMore(copy, live.db),
        until: [await newestMoment(live.db), awaited?.until, losses?.until].filter(isInstant),
        gone: await history.notInIt(here.heads),
      };
    } finally {
      await live.close();
    }
  } catch (error) {
    if (error instanceof Problem && UNREADABLE.has(error.code)) return null;
    throw error;
  }
}

/** Of these nothing can be said; a backup is what they are restored from. */
const UNREADABLE = new Set([
  ...['store.not_a_store', 'store.damaged', 'store.altered', 'store.row_damaged'],
  ...['store.no_key', 'store.no_cipher'],
]);

/** How far a backup says that it goes. */
interface BackupStanding extends Pick<Review, 'books' | 'looks'> {
  sights: readonly SightHead[];
}

/** What is bound to no entry, as who saw whom, is vouched for with all the rest, or nothing is. */
function voucherOf(
  { books, sights, looks }: BackupStanding,
  live: LiveStore | null,
  wish: ReviewWish,
): Voucher {
  const { file, isLocked, here } = wish;
  if (live?.added === 0 && !looks.altered) return 'store';
  if (isLocked) return 'passphrase';
  const wrote = ({ book, seq, hash }: Review['books'][number]): boolean =>
    here.heads.some((head) => head.book === book && isOne({ seq, hash }, head));
  if (books.every(wrote) && !looks.altered) return 'machine';
  return isSigned(file, { books, sights }, live?.keys ?? [], here.keys) ? 'signature' : 'nobody';
}

/** Whether a key that is known here has signed that these books stood just there. */
function isSigned(
  file: string,
  { books, sights }: Pick<BackupStanding, 'books' | 'sights'>,
  ours: readonly SigningKey[],
  here: readonly string[],
): boolean {
  const beside = `${file}${headsEnding}`;
  const read = existsSync(beside) ? readHeadsLine(readText(beside)) : null;
  if (read === null || read.signature === null) return false;
  const isSame =
    read.heads.length === books.length &&
    books.every((book) => read.heads.some((head) => isOne(book, head))) &&
    read.sights.length === sights.length &&
    sights.every((end) => read.sights.some((head) => isOne(end, head)));
  return isSame && isByKnown({ ...read, signature: read.signature }, ours, here);
}

function isOne(one: { seq: number; hash: string }, of: { seq: number | null; hash: string }) {
  return one.seq === of.seq && one.hash.startsWith(of.hash);
}

/** What the store says of a key of its own counts, whatever lies on this machine. */
function isByKnown(
  { claim, signature, keyId, at }: ReadHeads & { signature: string },
  ours: readonly SigningKey[],
  here: readonly string[],
): boolean {
  const key = ours.find(({ id }) => id === keyId);
  if (key) {
    return isSealed(claim, signature, key.public) && verdictBy(key, localDate(at)) === 'genuine';
  }
  const half = here.find((each) => sealIdOf(each) === keyId);
  return half !== undefined && isSealed(claim, signature, half);
}

async function skippedIn(db: Db): Promise<number> {
  return (await historyQueries(db).losses())?.skipped ?? 0;
}

async function awaitedIn(db: Db): Promise<AwaitedSkip | null> {
  const accepted = await historyQueries(db).acceptedOlder();
  return skipAwaited(await keptValue(db, restoredMarks.skip), accepted);
}

/** When a backup was made at the earliest, whatever it says: it has an entry of then. */
async function madeMoment(copy: Db, said: Instant): Promise<Instant> {
  return latestOf([said, (await newestMoment(copy)) ?? said])!;
}

/** When anything was last written in it. */
async function newestMoment(db: Db): Promise<Instant | null> {
  return latestOf((await headsOf(db)).flatMap(({ at }) => parseInstant(at) ?? []));
}
