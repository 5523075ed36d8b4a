/** Putting a whole file in the place of a store, which is kept beside it under another name. */
import { existsSync, linkSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { removeFile } from '../../files/remove.ts';
import { Problem } from '../../domain/problem.ts';
import { logEndings } from '../../files/beside.ts';
import { tried, withFile } from '../../files/problem.ts';
import { rename } from '../../files/replace.ts';
import { connectTo, type FileKey } from '../engine/sqlite-file.ts';
import { holdAlone } from '../engine/sqlite-open.ts';
import { codeOf, troubleOf } from '../engine/sqlite-problem.ts';

/** What is known of a store that is to be replaced. */
interface Replaced {
  keptAs: string;
  /** Where its books stood when it was compared. */
  seen: string | null;
  /** What it is encrypted with. */
  key: FileKey | null;
}

/** What lay in the place, and its logs where they were not in it, under the names they have now. */
export interface Swapped {
  kept: string;
  logs: string[];
}

/**
 * Puts something in the place of a store with `put`, which renames. The store stays under the name
 * that is given back. Throws `backup.store_open` where somebody has it open, or has written in it
 * since its books stood as `seen`, and leaves it as it was.
 */
export function swapStore(path: string, { keptAs, seen, key }: Replaced, put: () => void): Swapped {
  const held = heldAlone(path, seen, key);
  try {
    if (replacesOnlyClosed()) {
      held?.close();
      refuseHeld(path);
    }
    const kept = linkedAs(path, keptAs);
    const logs = setLogsAside(path, kept, held === null ? logEndings : heldLogs);
    putOver(path, kept, put);
    return { kept, logs };
  } finally {
    held?.close();
  }
}

/**
 * Whether this system replaces no file that is open, not even by whoever has it open: then it is
 * let go just before, and who opens it in between is met by `putOver`.
 */
export function replacesOnlyClosed(): boolean {
  return process.platform === 'win32';
}

/** Before it has a second name, which then could not be taken back. Throws `backup.store_open`. */
export function refuseHeld(path: string): void {
  try {
    rename(path, path);
  } catch (cause) {
    throw new Problem('backup.store_open', { store: path }, { cause });
  }
}

/**
 * Puts something over a file that has a second name, which is taken back where that fails. Throws
 * `backup.store_open` where somebody has it open.
 */
export function putOver(path: string, kept: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    tried(() => removeFile(kept));
    const isHeld =
      error instanceof Problem &&
      error.code === 'file.cannot_write' &&
      (error as Problem<'file.cannot_write'>).detail.why === 'EBUSY';
    throw isHeld ? new Problem('backup.store_open', { store: path }, { cause: error }) : error;
  }
}

/**
 * Gives a file a second name, or one that is still free, and gives that back: both names are one
 * file's before the first of them is taken away from it, so that at every moment there is a whole
 * store in its place.
 */
export function linkedAs(path: string, name: string): string {
  const kept = unused(name);
  withFile('file.cannot_write', kept, () => linkSync(path, kept));
  return kept;
}

const STANDING =
  'select book, seq, hash, (select max(seq) from sight where sight.book = book.book) ' +
  'from book order by book';

/**
 * Where the books of a store stand, and their lines of who saw whom, to be held against the same
 * later; `null` of what is none.
 */
export function booksStandAt(path: string, key: FileKey | null): string | null {
  if (!existsSync(path)) return null;
  let database: Database.Database | null = null;
  try {
    database = connectTo(path, key, { fileMustExist: true, readonly: true, timeout: WAITED_MS });
    return standing(database);
  } catch (error) {
    if (!isKeyless(error) && troubleOf(error) === null) throw error;
    return null;
  } finally {
    database?.close();
  }
}

function standing(database: Database.Database): string {
  const books = database.prepare(STANDING).raw().all();
  return JSON.stringify(books);
}

/** `null` for what SQLite does not open, or nobody without its key. */
function heldAlone(
  path: string,
  seen: string | null,
  key: FileKey | null,
): Database.Database | null {
  let held: Database.Database | null = null;
  try {
    held = holdAlone(path, key);
    // What somebody wrote since it was compared would go unseen.
    if (seen !== null && standing(held) !== seen) {
      throw new Problem('backup.store_open', { store: path });
    }
    return held;
  } catch (error) {
    held?.close();
    if (isKeyless(error) || /NOTADB|CORRUPT/.test(codeOf(error))) return null;
    throw error;
  }
}

function isKeyless(error: unknown): boolean {
  return error instanceof Problem && ['store.no_key', 'store.no_cipher'].includes(error.code);
}

const WAITED_MS = 2000;

/** Those that are not its own where a file is held alone: that is done with a rollback journal. */
export const heldLogs = logEndings.slice(0, 2);

/** Puts a file where there is none, and gives which logs of another lay there and are kept. */
export function putAlone(path: string, keptAs: string, put: () => void): string[] {
  const logs = setLogsAside(path, unused(keptAs));
  put();
  return logs;
}

/** A log that stayed here would be read into what comes in its place; gives what they are now. */
export function setLogsAside(path: string, kept: string, ends = logEndings): string[] {
  return ends.flatMap((end) => {
    const [from, to] = [`${path}${end}`, `${kept}${end}`];
    if (!existsSync(from)) return [];
    withFile('file.cannot_write', to, () => rename(from, to));
    return [to];
  });
}

function unused(name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    // A log that lies there would be read into what gets the name.
    if (['', ...logEndings].every((end) => !existsSync(`${free}${end}`))) return free;
  }
}
