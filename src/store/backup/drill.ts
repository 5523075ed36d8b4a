/** A drill: a backup restored where it is in nobody's way, and held against the store of today. */
import { dirname } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { NewFile } from '../../files/new-file.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Engine } from '../engine/portable.ts';
import type { FileKey } from '../engine/sqlite-file.ts';
import { openSqlite } from '../engine/sqlite.ts';
import { documentQueries } from '../query/document.ts';
import type { SightFault } from '../sight.ts';
import { readBesideBackups, scansBeside } from '../vault/beside-backups.ts';
import { openBackup, readArchive } from './archive.ts';
import { examined, keyOfArrived, type RestoreWish } from './restore.ts';
import { unknownEntries } from './unknown.ts';

export interface DrillWish extends Pick<
  RestoreWish,
  'file' | 'passphrase' | 'schemaFolder' | 'keys'
> {
  /** The store lies for a while beside this. */
  beside: string;
}

export interface Drilled {
  ok: boolean;
  file: string;
  /** When the backup was made. */
  at: Instant;
  entries: number;
  /** What stands in the tables is what the journal says, and what was counted in the backup. */
  sums: 'equal' | 'differ';
  /** The last entry is the one that was taken down, and today's store knows it and all before. */
  head: 'equal' | 'differ';
  /** A line of who saw whom that was altered before: that is no fault of the backup. */
  sight: SightFault | null;
  /** The scanned files that it names, read from beside it: how many are not what they were. */
  files: { checked: number; bytes: number; lost: number; place: string };
}

/** Throws what `restore` throws for a file that is no whole backup. */
export async function drill(live: Engine, wish: DrillWish): Promise<Drilled> {
  const { file } = wish;
  const { reader, head } = openBackup(file);
  const scratch = new NewFile(`${wish.beside}.drill`).sweep();
  try {
    const { manifest, storeKey } = await readArchive(reader, wish.passphrase, (piece) =>
      scratch.write(piece),
    );
    const key = await keyOfArrived(scratch.unfinished, storeKey, wish);
    const found = await examined(scratch.unfinished, { ...wish, manifest, head, key });
    const isKnown = (await unknownIn(live, scratch.unfinished, key)) === 0;
    const files = await filesOf(scratch.unfinished, key, { ...wish, id: head.store });
    const [sums, isHead] = [found.whole && found.sums, found.head && isKnown];
    return {
      ...{ ok: sums && isHead && files.lost === 0, file, at: head.at, entries: head.entries },
      ...{ sums: sums ? 'equal' : 'differ', head: isHead ? 'equal' : 'differ' },
      ...{ sight: found.sight, files },
    };
  } finally {
    reader.close();
    scratch.drop();
  }
}

async function unknownIn(live: Engine, path: string, key: FileKey | null): Promise<number> {
  const restored = openSqlite(path, { create: false, key });
  try {
    return await live.read((db) => unknownEntries(restored.db, db));
  } finally {
    await restored.close();
  }
}

interface FilesPlace extends Pick<DrillWish, 'file' | 'passphrase'> {
  /** Of the store that was backed up. */
  id: string;
}

/** Reads every scanned file that the backup names beside it, and compares digests. */
async function filesOf(
  path: string,
  key: FileKey | null,
  { file, passphrase, id }: FilesPlace,
): Promise<Drilled['files']> {
  const restored = openSqlite(path, { create: false, key });
  const folder = dirname(file);
  const place = scansBeside(folder, id, passphrase !== null);
  const read = { checked: 0, bytes: 0, lost: 0, place };
  try {
    const kept = documentQueries(restored.db).keptFiles();
    let vault = null;
    for await (const { sha256 } of kept) {
      vault ??= await readBesideBackups(folder, id, passphrase);
      read.checked += 1;
      try {
        for await (const { length } of vault.open(sha256)) read.bytes += length;
      } catch (error) {
        if (!(error instanceof Problem) || !error.code.startsWith('document.file_')) throw error;
        read.lost += 1;
      }
    }
    return read;
  } finally {
    await restored.close();
  }
}
