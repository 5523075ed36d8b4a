/** A backup made a store again: beside its place, looked at whole, and only then put there. */
import { existsSync } from 'node:fs';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { NewFile } from '../../files/new-file.ts';
import { requireStorePlace } from '../../files/place.ts';
import { wipe } from '../../files/wipe.ts';
import { countedIn, newestHash } from '../counted.ts';
import { keyIdOf, type FileKey } from '../engine/sqlite-file.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { madeValues } from '../made-values.ts';
import { migrate } from '../migrate.ts';
import { fileKeyFor } from '../open-engine.ts';
import { isWhole, verify } from '../rebuild.ts';
import { copyAs } from '../recipher.ts';
import type { SightFault } from '../sight.ts';
import { haveStoreKey, isSecret, storeKeyOf, type KeyPlace } from '../store-key.ts';
import { historyQueries } from '../query/history.ts';
import { awaitingSkip, restoredMarks } from '../restored-mark.ts';
import { carryValues, keepValues, keptValue } from '../values.ts';
import { openBackup, readArchive, type BackupHead, type Manifest } from './archive.ts';
import { knownHere, type MachineFolders } from './known-here.ts';
import { reviewed, type Review } from './review.ts';
import { carryLooks } from './looks.ts';
import { booksStandAt, putAlone, swapStore, type Swapped } from './swap.ts';

export interface RestoreWish {
  file: string;
  /** Where the store is to be: a file, there or not. */
  to: string;
  passphrase: string | null;
  /** Entries that the store has and the backup has not may go. */
  older: boolean;
  /** What the backup has more than is known here may come, though nobody vouches for it. */
  unproven: boolean;
  /** Only looked at in a place of its own: nothing is replaced, and no number goes on. */
  looks: boolean;
  /** How many numbers each series skips; `null` for as many as are known to be gone. */
  skip: number | null;
  /** Where this machine keeps what it knows of stores. */
  machine: MachineFolders;
  /** Is shown what will come of it, and throws where that is not agreed to. */
  agree: (review: Review) => Promise<void>;
  at: Instant;
  schemaFolder: string;
  /** Where keys of encrypted stores are. */
  keys: KeyPlace;
}

export interface Restored extends Review {
  file: string;
  store: string;
  /** When the backup was made. */
  at: Instant;
  entries: number;
  head: string;
  /** What lay in its place until now, kept under this name. */
  before: string | null;
  /** Logs of another file that lay there, kept under these names. */
  logs: string[];
  /** A line of who saw whom that had been altered before the backup was made. */
  sight: SightFault | null;
  /** The private half of the key that signs papers, where the backup carries it. */
  signingKey: string | null;
  /** Its file is encrypted. */
  encrypted: boolean;
}

/**
 * Whatever is not as it must be leaves what lies in the place as it is, to the last byte. Throws
 * what `openBackup`, `readArchive` and `swapStore` throw, `backup.damaged` for one that is not what
 * it says, `backup.foreign`, `backup.unproven`, `backup.older` and `store.newer`.
 */
export async function restore(wish: RestoreWish): Promise<Restored> {
  const { file, to } = wish;
  requireStorePlace(to);
  const { reader, head } = openBackup(file);
  const arriving = new NewFile(to).sweep();
  try {
    const { manifest, signingKey, storeKey } = await readArchive(reader, wish.passphrase, (piece) =>
      arriving.write(piece),
    );
    const key = await keyOfArrived(arriving.unfinished, storeKey, wish);
    const taken = { ...wish, manifest, head, key };
    const { whole, sums, head: isLast, sight } = await examined(arriving.unfinished, taken);
    if (!whole || !sums || !isLast) throw new Problem('backup.damaged', { file });
    const live = await keyOfLive(wish);
    const seen = booksStandAt(to, live);
    const about = {
      ...{ file, to, head, key, live },
      isLocked: reader.isLocked,
      here: knownHere(head.store, to, wish.machine),
    };
    const review = await reviewed(arriving.unfinished, about);
    requireAgreed(review, wish, head);
    await wish.agree(review);
    // Its books were read just now: what stands beside the journal is not undone with it.
    if (review.difference !== null) await carryBeside(arriving.unfinished, to, { key, live });
    if (!wish.looks) await markRestored(arriving.unfinished, key, review, wish.skip);
    const { kept: before, logs } = await putInPlace(arriving, wish, { key, live, seen });
    const { entries, head: hash } = head;
    const told = { file, store: to, at: head.at, entries, head: hash, before, logs };
    return { ...told, ...review, sight, signingKey, encrypted: (key ?? live) !== null };
  } finally {
    reader.close();
    arriving.drop();
  }
}

/** The keys of what arrives and of what lies in the place, where they have one that is known. */
interface BothKeys {
  key: FileKey | null;
  live: FileKey | null;
}

type PutStore = Omit<Swapped, 'kept'> & { kept: string | null };

/**
 * Puts what has arrived in its place; gives where that is kept which lay there. Its key is kept
 * before it is needed, and a store that was encrypted stays so, whatever the backup was made of.
 */
async function putInPlace(
  arriving: NewFile,
  { to, at, keys, schemaFolder }: RestoreWish,
  { key, live, seen }: BothKeys & { seen: string | null },
): Promise<PutStore> {
  if (key !== null) await haveStoreKey(key, keys);
  const put = async (file: NewFile): Promise<PutStore> => {
    const keptAs = `${to}.before-${momentOf(at)}`;
    if (existsSync(to)) return swapStore(to, { keptAs, seen, key: live }, () => file.finish());
    return { kept: null, logs: putAlone(to, keptAs, () => file.finish()) };
  };
  if (key !== null || live === null) return put(arriving);
  const formed = new NewFile(to);
  try {
    const source = openSqlite(arriving.unfinished, { create: false });
    try {
      await copyAs(source, { file: formed.unfinished, key: live, schemaFolder });
    } finally {
      await source.close();
    }
    wipe(arriving.unfinished);
    return await put(formed);
  } finally {
    formed.drop();
  }
}

/** Who saw whom since, wrong PINs that were typed, and all that no entry tells, of the store. */
async function carryBeside(path: string, to: string, { key, live }: BothKeys): Promise<void> {
  const [copy, store] = [
    openSqlite(path, { create: false, key }),
    openSqlite(to, { create: false, key: live }),
  ];
  try {
    await copy.write(null, async (db) => {
      await carryLooks(store.db, db);
      await carryValues(store.db, db);
    });
  } finally {
    await store.close();
    await copy.close();
  }
}

/** Until an entry tells that its numbers go on, nothing else is written in it. */
async function markRestored(
  path: string,
  key: FileKey | null,
  { gone, until }: Review,
  skip: number | null,
): Promise<void> {
  const copy = openSqlite(path, { create: false, key });
  try {
    const accepted = await historyQueries(copy.db).acceptedOlder();
    const most = awaitingSkip({ skip: Math.max(gone, skip ?? 0), until }, accepted);
    await copy.write(null, (db) => keepValues(db, { [restoredMarks.skip]: most }));
  } finally {
    await copy.close();
  }
}

/** What the store's file in a backup is encrypted with. Throws `backup.damaged` and `store.no_key`. */
export async function keyOfArrived(
  path: string,
  carried: string | null,
  { file, keys }: Pick<RestoreWish, 'file' | 'keys'>,
): Promise<FileKey | null> {
  const id = keyIdOf(path);
  if (id === null) return null;
  if (carried === null) return storeKeyOf(path, keys, file);
  if (!isSecret(carried)) throw new Problem('backup.damaged', { file });
  return { id, secret: carried };
}

/** `null`, too, where the key is lost: that is what one restores a backup for. */
async function keyOfLive({ to, keys }: RestoreWish): Promise<FileKey | null> {
  try {
    return await fileKeyFor(to, keys);
  } catch (error) {
    const isLost = error instanceof Problem && /^store\.no_(key|cipher)$/.test(error.code);
    if (isLost) return null;
    throw error;
  }
}

/** What was taken down of the backup when it was made. */
export interface TakenDown extends Pick<RestoreWish, 'file' | 'schemaFolder'> {
  manifest: Manifest;
  head: BackupHead;
  /** What its file is encrypted with. */
  key: FileKey | null;
}

/** Whether what has come out is a whole store, and what it was when the backup was made. */
export interface Examined {
  /** Journal and tables agree, as `store verify` looks. */
  whole: boolean;
  /** As many entries, rows and answers, and as much money. */
  sums: boolean;
  /** The entry that came last, and the store that it is. */
  head: boolean;
  sight: SightFault | null;
}

/** Throws `backup.damaged` for what is no store, and `store.newer`. */
export async function examined(path: string, expected: TakenDown): Promise<Examined> {
  const { file, manifest, head, schemaFolder, key } = expected;
  const store = openSqlite(path, { create: false, key });
  try {
    await migrate(store, schemaFolder, { create: false });
    const found = await verify(store, schemaFolder);
    const sums = JSON.stringify(await countedIn(store.db)) === JSON.stringify(manifest.counted);
    const isLast = (await newestHash(store.db)) === head.head;
    const isOurs = (await keptValue(store.db, madeValues.id)) === head.store;
    return { whole: isWhole(found), sums, head: isLast && isOurs, sight: found.sight };
  } catch (error) {
    // It names a file that is gone by the time it is read of.
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'store.newer')
      throw new Problem('backup.damaged', { file }, { cause: error });
    throw new Problem('store.newer', { ...(error as Problem<'store.newer'>).detail, path: file });
  } finally {
    await store.close();
  }
}

/**
 * Throws `backup.unproven` and `backup.older` unless that was agreed to, and `backup.unheard` where
 * nobody has said how far the numbers came of books that nothing here knows.
 */
function requireAgreed(review: Review, wish: RestoreWish, { at }: BackupHead): void {
  const { file, to } = wish;
  const { missing, vouched, known, added, difference, looks, unheard, unseen } = review;
  if (vouched === 'nobody' && known && !wish.unproven) {
    const staff = difference?.staff.map(({ login }) => login) ?? [];
    const keys = difference?.keys.map(({ id }) => id) ?? [];
    const settings = difference?.settings.map(({ name }) => name) ?? [];
    const cut = looks.altered ? looks.missing : 0;
    const differing = { added, staff, keys, settings, looks: cut };
    throw new Problem('backup.unproven', { file, store: to, ...differing });
  }
  const gone = looks.missing - looks.kept;
  if (missing + gone > 0 && !wish.older) {
    throw new Problem('backup.older', { file, at, missing, looks: gone });
  }
  if (unheard.length > 0 && wish.skip === null && !wish.looks) {
    throw new Problem('backup.unheard', { file, at, books: unheard.length, known: unseen });
  }
}

function momentOf(at: Instant): string {
  return at.slice(0, 19).replaceAll(':', '');
}
