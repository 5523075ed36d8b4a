/** A backup: a copy of one moment, looked at, sealed into one file, and read back. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { backupName } from '../../domain/backup/name.ts';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { keepToOwner } from '../../files/owner.ts';
import { NewFile } from '../../files/new-file.ts';
import { lightLock, lockOfToday } from '../../files/sealed/format.ts';
import { SealedWriter } from '../../files/sealed/write.ts';
import { countedIn, newestHash, type StoreCount } from '../counted.ts';
import { refuseMoved } from '../door.ts';
import { rowsOf, type Db, type Engine } from '../engine/portable.ts';
import type { FileKey } from '../engine/sqlite-file.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { migrate } from '../migrate.ts';
import { copyRows } from '../move.ts';
import {
  archived,
  backupVersion,
  openBackup,
  readArchive,
  writeArchive,
  type BackupHead,
} from './archive.ts';
import { sightHeads, type SightHead } from '../sight-heads.ts';

export interface BackupWish {
  /** Where the backup goes. */
  folder: string;
  /** `null` leaves it open to whoever has the file. */
  passphrase: string | null;
  /** The store's id. */
  id: string;
  training: boolean;
  at: Instant;
  /** A copy lies for a while beside this: on the store's own disk. */
  beside: string;
  schemaFolder: string;
  /** The private half of the key that signs papers, for a backup that has a passphrase. */
  signingKey: string | null;
}

export interface BackedUp {
  file: string;
  bytes: number;
  entries: number;
  head: string;
  /** How far each book had come. */
  books: StoreCount['books'];
  /** How far the lines of who saw whom had. */
  sights: SightHead[];
  encrypted: boolean;
  /** It carries the key that signs papers. */
  signingKey: boolean;
}

/**
 * Backs up what the store has at this moment; nobody who writes waits for it. What was made is
 * read back whole before it gets its name. Throws `store.moved`, `store.broken` for a copy whose
 * books do not stand where they say, and `file.cannot_write`.
 */
export async function backUp(source: Engine, wish: BackupWish): Promise<BackedUp> {
  await refuseMoved(source.db);
  // Never renamed: what was copied goes into the backup, and away.
  const copy = new NewFile(`${wish.beside}.copy`).sweep();
  try {
    await copyOf(source, copy.unfinished, wish.schemaFolder);
    const { key } = source;
    const keys = [
      { name: archived.key, secret: wish.signingKey },
      { name: archived.storeKey, secret: key && key.secret },
    ];
    return await seal(copy.unfinished, { ...(await lookedAt(copy.unfinished, key)), keys }, wish);
  } finally {
    copy.drop();
  }
}

/** All of a store at one moment in an empty file, which can be opened as one. */
export async function copyOf(source: Engine, file: string, schemaFolder: string): Promise<void> {
  if (await source.copyInto(file)) return;
  const to = openSqlite(file, { create: true });
  try {
    await migrate(to, schemaFolder, { create: true });
    await source.read((db) =>
      to.write(null, (arrived) => copyRows(db, { engine: to, db: arrived }, () => undefined)),
    );
  } finally {
    await to.close();
  }
}

interface CopyFound {
  counted: StoreCount;
  /** The hash of the entry that came last. */
  head: string;
  sights: SightHead[];
}

/** The copy opened as a store: what it has, and that each book stands where it says. */
async function lookedAt(file: string, key: FileKey | null): Promise<CopyFound> {
  const copy = openSqlite(file, { create: false, key });
  try {
    const counted = await countedIn(copy.db);
    for (const book of counted.books) await requireHead(copy.db, book);
    const head = await newestHash(copy.db);
    const sum = counted.books.reduce((entries, { seq }) => entries + seq, 0);
    if (head === null || sum !== counted.entries) {
      throw new Problem('store.broken', { book: '', seq: counted.entries, what: 'head' });
    }
    return { counted, head, sights: await sightHeads(copy.db) };
  } finally {
    await copy.close();
  }
}

const HEAD = 'select hash from journal where book = ? and seq = ?';

async function requireHead(
  db: Db,
  { book, seq, hash }: StoreCount['books'][number],
): Promise<void> {
  const [entry] = await rowsOf<{ hash: string }>(db, HEAD, book, seq);
  if (entry?.hash !== hash) throw new Problem('store.broken', { book, seq, what: 'head' });
}

/** What goes along with a copy where a passphrase guards it. */
interface Along extends CopyFound {
  keys: readonly { name: string; secret: string | null }[];
}

async function seal(
  copied: string,
  { counted, head, sights, keys }: Along,
  { folder, passphrase, id, at, training, signingKey }: BackupWish,
): Promise<BackedUp> {
  const { entries } = counted;
  const about: BackupHead = {
    ...{ kind: 'motcua-backup', version: backupVersion },
    ...{ store: id, at, entries, head },
  };
  const file = new NewFile(join(folder, backupName(id, at, head))).sweep();
  let placed: string;
  try {
    const cost = training ? lightLock : lockOfToday;
    const sealed = await SealedWriter.begin(file, about, passphrase, cost);
    const carried = keys.flatMap(({ name, secret }) =>
      passphrase === null || secret === null ? [] : [{ name, content: Buffer.from(secret) }],
    );
    const files = [
      { name: archived.store, bytes: statSync(copied).size },
      ...carried.map(({ name, content }) => ({ name, bytes: content.length })),
    ];
    const contents = carried.map(({ content }) => content);
    writeArchive(sealed, { counted, files }, [copied, ...contents]);
    await readBack(file.unfinished, passphrase);
    placed = file.finishFree((n) => join(folder, backupName(id, at, head, n)));
    keepToOwner(placed, 'file');
  } finally {
    file.drop();
  }
  const { size: bytes } = statSync(placed);
  const encrypted = passphrase !== null;
  const carries = encrypted && signingKey !== null;
  const { books } = counted;
  return { file: placed, bytes, entries, head, books, sights, encrypted, signingKey: carries };
}

/** What a disk gives back is what was sealed, to the last byte. */
async function readBack(path: string, passphrase: string | null): Promise<void> {
  const { reader } = openBackup(path);
  try {
    await readArchive(reader, passphrase, () => undefined);
  } finally {
    reader.close();
  }
}
