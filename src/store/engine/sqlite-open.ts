/** Opening a store's file: what may be opened, and how SQLite is to keep it. */
import { closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Problem } from '../../domain/problem.ts';
import { makePrivateFolder } from '../../files/owner.ts';
import { standingFolder } from '../../files/on-disk.ts';
import { requireStorePlace } from '../../files/place.ts';
import { busySeconds } from './busy.ts';
import { refuseNetworkDrive } from './network-drive.ts';
import { connectKnown, connectTo, requireOwnLogs, type FileKey } from './sqlite-file.ts';
import { codeOf } from './sqlite-problem.ts';
import { openBesides } from './sqlite-read-only.ts';

/** Pages kept in memory at most: the upper parts of every index of a large store. */
export const CACHE_KIB = 32 * 1024;
export const TABLES = "select name from sqlite_master where type = 'table'";
/** The smallest file that can be a database. */
const LEAST_BYTES = 512;

export interface OpenOptions {
  /** Makes the file when there is none. */
  create: boolean;
  /** What it is encrypted with, or is to be where it is made; none for one that is not. */
  key?: FileKey | null;
  /** Another thread has it open: its file is not looked into. */
  known?: boolean;
  /** Is called where a write has to wait for another for longer than a moment. */
  waiting?: (() => void) | undefined;
}

/** A connection to a store's file, which is made where that is wished. */
export function openDatabase(path: string, options: OpenOptions): Database.Database {
  const known = statSync(path, { throwIfNoEntry: false });
  if (!known && !options.create) throw new Problem('store.none', { path });
  const usable = !known || (known.isFile() && isPossible(known.size, options));
  if (!usable) throw new Problem('store.not_a_store', { path });
  if (options.create) requireStorePlace(path);
  const folder = dirname(path);
  // Before a folder is made where nothing is to be.
  refuseNetworkDrive(standingFolder(folder), path);
  if (options.create) makePrivateFolder(folder);
  if (!known) closeSync(openSync(path, 'a', 0o600));
  if (options.known !== true) requireOwnLogs(path);
  openBesides(path);
  const connect = options.known === true ? connectKnown : connectTo;
  return connect(path, options.key ?? null, { fileMustExist: true, timeout: 0 });
}

/** SQLite would take a shorter file for an empty one, and write over what somebody keeps in it. */
function isPossible(size: number, { create }: OpenOptions): boolean {
  return size >= LEAST_BYTES || (size === 0 && create);
}

export function prepareDatabase(database: Database.Database, path: string): void {
  database.pragma(`busy_timeout = ${busySeconds * 1000}`);
  refuseForeign(database, path);
  useWal(database);
  // NORMAL would be faster, and a power cut could then lose a receipt already handed out.
  // Without recursive triggers `replace into` deletes and no trigger hears of it.
  // Without secure deletes the file keeps what was written over or erased, in places not in use.
  database.exec(`
    pragma synchronous = FULL;
    pragma foreign_keys = ON;
    pragma trusted_schema = OFF;
    pragma cache_size = -${CACHE_KIB};
    pragma recursive_triggers = ON;
    pragma secure_delete = ON;`);
}

/** Before anything is changed in it: another program's database stays as it is. */
export function refuseForeign(database: Database.Database, path: string): void {
  const names = database.prepare(TABLES).pluck().all();
  if (names.length > 0 && !names.includes('migration')) {
    throw new Problem('store.not_a_store', { path });
  }
}

/** Two first starts at once: SQLite does not wait while the other switches to WAL, so we do. */
function useWal(database: Database.Database): void {
  for (let tries = 1; ; tries++) {
    try {
      if (database.pragma('journal_mode', { simple: true }) === 'wal') return;
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (tries === 100 || !/BUSY/.test(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/**
 * A file that is ours alone until it is closed, its log written into it. Nobody who has it open is
 * overlooked: to leave the log's way of writing, one has to be alone. Throws `backup.store_open`.
 */
export function holdAlone(path: string, key: FileKey | null): Database.Database {
  const database = connectTo(path, key, { fileMustExist: true, timeout: WAITED_MS });
  const open = (cause?: unknown): Problem =>
    new Problem('backup.store_open', { store: path }, { cause });
  try {
    if (database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw open();
    database.pragma('locking_mode = EXCLUSIVE');
    // Taken back, not committed: that would make a database of an empty file.
    database.exec('begin exclusive; rollback');
    return database;
  } catch (error) {
    database.close();
    throw /BUSY|LOCKED/.test(codeOf(error)) ? open(error) : error;
  }
}

const WAITED_MS = 2000;
