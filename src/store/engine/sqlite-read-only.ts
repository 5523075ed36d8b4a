/** Stores on what cannot be written: how they are read all the same, and what only looks so. */
import { accessSync, chmodSync, constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { removeAll } from '../../files/remove.ts';
import { Problem } from '../../domain/problem.ts';
import { tried } from '../../files/problem.ts';
import { scratchFolder } from '../../files/unfinished.ts';
import { connectTo, requireOwnLogs, type FileKey } from './sqlite-file.ts';

/** What SQLite lays beside an open store: what was written last, and where that is found. */
const BESIDE = ['-wal', '-shm'] as const;

/** Whether a file, or a folder, can be used so; of what is not there nothing can. */
export function isUsable(path: string, mode: number): boolean {
  return tried(() => (accessSync(path, mode), true)) ?? false;
}

/**
 * What another account or a copy from a medium has left beside a store that may be written, and
 * cannot be, is made writable as the store is. Throws `store.read_only` with its name where that is
 * somebody else's.
 */
export function openBesides(path: string): void {
  if (!isUsable(path, constants.W_OK)) return;
  for (const end of BESIDE) {
    const beside = path + end;
    if (!existsSync(beside) || isUsable(beside, constants.R_OK | constants.W_OK)) continue;
    tried(() => chmodSync(beside, statSync(path).mode & 0o666));
    if (!isUsable(beside, constants.W_OK)) throw new Problem('store.read_only', { path: beside });
  }
}

/** A database that can only be read, and what takes away where it lies. */
export interface ReadingCopy {
  database: Database.Database;
  drop: () => void;
}

/**
 * SQLite finds its way in a log only where it can write beside it. So what lies on a medium is read
 * in a copy, its log brought over, in a folder of nobody else's, which is gone before anything is
 * asked where the system lets an open file go.
 */
export function copyForReading(path: string, key: FileKey | null): ReadingCopy {
  requireOwnLogs(path);
  const folder = scratchFolder();
  const gone = (): void => removeAll(folder);
  try {
    const copy = join(folder, 'store.db');
    for (const end of ['', '-wal']) {
      if (!existsSync(path + end)) continue;
      copyFileSync(path + end, copy + end);
      chmodSync(copy + end, 0o600);
    }
    const database = connectTo(copy, key, { fileMustExist: true });
    database.pragma('journal_mode = DELETE');
    tried(gone);
    return { database, drop: () => void tried(gone) };
  } catch (error) {
    gone();
    throw error;
  }
}
