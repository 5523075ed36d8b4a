/** A backup made a store again: beside its place, looked at whole, and only then put there. */
import { existsSync } from 'node:fs';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { NewFile } from '../../files/new-file.ts';
import { requireStorePlace } from '../../files/place.ts';
import { countedIn, newestHash } from '../counted.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { madeValues } from '../made-values.ts';
import { migrate } from '../migrate.ts';
import { isWhole, verify } from '../rebuild.ts';
import type { SightFault } from '../sight.ts';
import { keptValue } from '../values.ts';
import { openBackup, readArchive, type BackupHead, type Manifest } from './archive.ts';
import { knownHere, type MachineFolders } from './known-here.ts';
import { reviewed, type Review } from './review.ts';
import { booksStandAt, swapStore } from './swap.ts';

export interface RestoreWish {
  file: string;
  /** Where the store is to be: a file, there or not. */
  to: string;
  passphrase: string | null;
  /** Entries that the store has and the backup has not may go. */
  older: boolean;
  /** What the backup has more than is known here may come, though nobody vouches for it. */
  unproven: boolean;
  /** Where this machine keeps what it knows of stores. */
  machine: MachineFolders;
  /** Is shown what will come of it, and throws where that is not agreed to. */
  agree: (review: Review) => Promise<void>;
  at: Instant;
  schemaFolder: string;
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
  /** A line of who saw whom that had been altered before the backup was made. */
  sight: SightFault | null;
  /** The private half of the key that signs papers, where the backup carries it. */
  signingKey: string | null;
}

/**
 * Whatever is not as it must be leaves what lies in the place as it is, to the last byte. Throws
 * what `openBackup`, `readArchive` and `swapStore` throw, `backup.damaged` for one that is not what
 * it says, `backup.foreign`, `backup.unproven`, `backup.older` and `store.newer`.
 */
export async function restore(wish: RestoreWish): Promise<Restored> {
  const { file, to, at } = wish;
  requireStorePlace(to);
  const { reader, head } = openBackup(file);
  const arriving = new NewFile(to).sweep();
  try {
    const { manifest, signingKey } = await readArchive(reader, wish.passphrase, (piece) =>
      arriving.write(piece),
    );
    const {
      whole,
      sums,
      head: isLast,
      sight,
    } = await examined(arriving.unfinished, {
      ...wish,
      ...{ manifest, head },
    });
    if (!whole || !sums || !isLast) throw new Problem('backup.damaged', { file });
    const seen = booksStandAt(to);
    const about = {
      file,
      to,
      head,
      isLocked: reader.isLocked,
      here: knownHere(head.store, to, wish.machine),
    };
    const review = await reviewed(arriving.unfinished, about);
    requireAgreed(review, wish, head);
    await wish.agree(review);
    const put = (): void => arriving.finish();
    let before: string | null = null;
    if (existsSync(to))
      before = swapStore(to, { keptAs: `${to}.before-${momentOf(at)}`, seen }, put);
    else put();
    const { entries, head: hash } = head;
    const told = { file, store: to, at: head.at, entries, head: hash, before };
    return { ...told, ...review, sight, signingKey };
  } finally {
    reader.close();
    arriving.drop();
  }
}

/** What was taken down of the backup when it was made. */
export interface TakenDown extends Pick<RestoreWish, 'file' | 'schemaFolder'> {
  manifest: Manifest;
  head: BackupHead;
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
  const { file, manifest, head, schemaFolder } = expected;
  const store = openSqlite(path, { create: false });
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

/** Throws `backup.unproven` and `backup.older` unless that was agreed to. */
function requireAgreed(review: Review, wish: RestoreWish, { at }: BackupHead): void {
  const { file, to } = wish;
  const { missing, vouched, known, added, difference } = review;
  if (vouched === 'nobody' && known && !wish.unproven) {
    const staff = difference?.staff.map(({ login }) => login) ?? [];
    const keys = difference?.keys.map(({ id }) => id) ?? [];
    const settings = difference?.settings.map(({ name }) => name) ?? [];
    throw new Problem('backup.unproven', { file, store: to, added, staff, keys, settings });
  }
  if (missing > 0 && !wish.older) throw new Problem('backup.older', { file, at, missing });
}

function momentOf(at: Instant): string {
  return at.slice(0, 19).replaceAll(':', '');
}
