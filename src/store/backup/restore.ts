/** A backup made a store again: beside its place, looked at whole, and only then put there. */
import { existsSync } from 'node:fs';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { NewFile } from '../../files/new-file.ts';
import { requireStorePlace } from '../../files/place.ts';
import { countedIn, headsOf, newestHash } from '../counted.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { madeValues } from '../made-values.ts';
import { migrate } from '../migrate.ts';
import { isWhole, verify } from '../rebuild.ts';
import type { SightFault } from '../sight.ts';
import { keptValue } from '../values.ts';
import { openBackup, readArchive, type BackupHead, type Manifest } from './archive.ts';
import { swapStore } from './swap.ts';

export interface RestoreWish {
  file: string;
  /** Where the store is to be: a file, there or not. */
  to: string;
  passphrase: string | null;
  /** Entries that the store has and the backup has not may go. */
  older: boolean;
  at: Instant;
  schemaFolder: string;
}

export interface Restored {
  file: string;
  store: string;
  /** When the backup was made. */
  at: Instant;
  entries: number;
  head: string;
  /** What lay in its place until now, kept under this name. */
  before: string | null;
  /** Entries of that which are not in the store any more. */
  missing: number;
  /** A line of who saw whom that had been altered before the backup was made. */
  sight: SightFault | null;
  /** The private half of the key that signs papers, where the backup carries it. */
  signingKey: string | null;
}

/**
 * Whatever is not as it must be leaves what lies in the place as it is, to the last byte. Throws
 * what `openBackup`, `readArchive` and `swapStore` throw, `backup.damaged` for one that is not what
 * it says, `backup.foreign`, `backup.older` and `store.newer`.
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
    const missing = await missingIn(arriving.unfinished, wish, head);
    const put = (): void => arriving.finish();
    let before: string | null = null;
    if (existsSync(to)) before = swapStore(to, `${to}.before-${momentOf(at)}`, put);
    else put();
    const { entries, head: hash } = head;
    const told = { file, store: to, at: head.at, entries, head: hash, before, missing };
    return { ...told, sight, signingKey };
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

/**
 * How many entries of what lies in the place the backup does not know; none of what cannot be read.
 * Throws `backup.foreign`, and `backup.older` unless that was agreed to.
 */
async function missingIn(
  arriving: string,
  { file, to, older }: RestoreWish,
  head: BackupHead,
): Promise<number> {
  if (!existsSync(to)) return 0;
  const copy = openSqlite(arriving, { create: false });
  try {
    const live = openSqlite(to, { create: false });
    try {
      const id = await keptValue(live.db, madeValues.id);
      if (id !== head.store) throw new Problem('backup.foreign', { file, store: to });
      const missing = await unknownEntries(live.db, copy.db);
      if (missing > 0 && !older) throw new Problem('backup.older', { file, at: head.at, missing });
      return missing;
    } finally {
      await live.close();
    }
  } catch (error) {
    if (error instanceof Problem && UNREADABLE.has(error.code)) return 0;
    throw error;
  } finally {
    await copy.close();
  }
}

/** Of these nothing can be said; a backup is what they are restored from. */
const UNREADABLE = new Set(['store.not_a_store', 'store.damaged', 'store.altered']);
const HASH = 'select hash from journal where book = ? and seq = ?';

/** How many entries of one store another does not have. */
export async function unknownEntries(of: Db, other: Db): Promise<number> {
  let unknown = 0;
  for (const { book, seq } of await headsOf(of)) {
    unknown += seq - (await commonSeq(of, other, book, seq));
  }
  return unknown;
}

/** Up to where two copies of a book are the same: each entry is bound to all before it. */
async function commonSeq(one: Db, other: Db, book: string, last: number): Promise<number> {
  const hashOf = async (db: Db, seq: number): Promise<string | undefined> =>
    (await rowsOf<{ hash: string }>(db, HASH, book, seq))[0]?.hash;
  let [same, unlike] = [0, last + 1];
  for (let seq = last; same + 1 < unlike; seq = Math.floor((same + unlike) / 2)) {
    const hash = await hashOf(one, seq);
    if (hash !== undefined && hash === (await hashOf(other, seq))) same = seq;
    else unlike = seq;
  }
  return same;
}

function momentOf(at: Instant): string {
  return at.slice(0, 19).replaceAll(':', '');
}
