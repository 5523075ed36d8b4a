/** Putting a whole file in the place of a store, which is kept beside it under another name. */
import { existsSync, linkSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '../../domain/problem.ts';
import { withFile } from '../../files/problem.ts';
import { troubleOf } from '../engine/sqlite-problem.ts';

/**
 * Puts something in the place of a store with `put`, which renames. The store stays under the name
 * that is given back: both names are one file's before the first of them is taken away from it, so
 * that at every moment there is a whole store in its place. Throws `backup.store_open` where
 * somebody has it open, or has written in it since its books stood as `seen`, and leaves it as it
 * was.
 */
export function swapStore(
  path: string,
  { keptAs, seen }: { keptAs: string; seen: string | null },
  put: () => void,
): string {
  const kept = unused(keptAs);
  const release = heldAlone(path, seen);
  try {
    withFile('file.cannot_write', kept, () => linkSync(path, kept));
    if (release === null) keepLog(path, kept);
    put();
  } finally {
    release?.();
  }
  return kept;
}

const STANDING = 'select book, seq, hash from book order by book';

/** Where the books of a store stand, to be held against the same later; `null` of what is none. */
export function booksStandAt(path: string): string | null {
  if (!existsSync(path)) return null;
  let database: Database.Database | null = null;
  try {
    database = new Database(path, { fileMustExist: true, readonly: true, timeout: WAITED_MS });
    return standing(database);
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    return null;
  } finally {
    database?.close();
  }
}

function standing(database: Database.Database): string {
  const books = database.prepare(STANDING).raw().all();
  return JSON.stringify(books);
}

/**
 * Takes the store for us alone, its log written into it; `null` for what SQLite does not open.
 * Nobody who has it open is overlooked: to leave the log's way of writing, one has to be alone.
 */
function heldAlone(path: string, seen: string | null): (() => void) | null {
  let database: Database.Database | null = null;
  try {
    database = new Database(path, { fileMustExist: true, timeout: WAITED_MS });
    const mode = database.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') throw new Problem('backup.store_open', { store: path });
    database.exec('begin exclusive');
    // What somebody wrote since it was compared would go unseen.
    if (seen !== null && standing(database) !== seen) {
      throw new Problem('backup.store_open', { store: path });
    }
    const held = database;
    return () => held.close();
  } catch (cause) {
    database?.close();
    if (cause instanceof Problem) throw cause;
    const code = String((cause as { code?: unknown }).code);
    if (/BUSY|LOCKED/.test(code)) {
      throw new Problem('backup.store_open', { store: path }, { cause });
    }
    if (/NOTADB|CORRUPT/.test(code)) return null;
    throw cause;
  }
}

const WAITED_MS = 2000;

/** A log that stayed here would be read into what comes in the store's place. */
function keepLog(path: string, kept: string): void {
  for (const end of ['-wal', '-shm', '-journal']) {
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${kept}${end}`);
  }
}

function unused(name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(free)) return free;
  }
}
