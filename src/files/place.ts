/** Where a new file may be put: never over what a store keeps, a device, a pipe or a link. */
import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  type BigIntStats,
  type PathLike,
} from 'node:fs';
import { basename, dirname, normalize, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { withFile } from './problem.ts';
import { isReservedOnWindows } from './windows-name.ts';

/** What a store's name ends in for the file of what is this machine's own. */
export const machineEnding = '.machine';

/** What a store's name ends in for the folder of its digitised papers. */
export const filesEnding = '.files';

/** What lies beside a store's file, under its name with one of these behind it. */
const BESIDE = ['-wal', '-shm', '-journal', machineEnding, `${machineEnding}-journal`, filesEnding];

/** How a file begins that is encrypted for a store; its key's id stands behind it. */
export const cipherBeginning = Buffer.from('motcua 1');

/** How the files that SQLite keeps begin: a database, its rollback journal, its WAL, its index. */
const BEGINNINGS = [
  cipherBeginning.toString('hex'),
  '53514c69746520666f726d6174203300',
  'd9d505f920a163d7',
  '377f0682',
  '377f0683',
  '18e22d00',
];

/** What nobody may write over, whether it is there already or not. */
export interface Kept {
  /** Files of stores; what lies beside each is kept with it. */
  stores: readonly string[];
  /** Folders in which every file is the program's own, at any depth. */
  folders: readonly string[];
  /** Folders for people's papers, though they lie in one of those. */
  open: readonly string[];
}

/**
 * Throws `file.cannot_write` where nothing can be put, and `file.no_place` where a file would take
 * the place of something that is no plain file, or that a store, this or any other, keeps.
 */
export function requirePlace(path: string, kept: Kept): void {
  requirePlainPlace(path);
  withFile('file.cannot_write', path, () => accessSync(dirname(path), constants.W_OK));
  if (isKept(path, kept)) throw new Problem('file.no_place', { path, why: 'ours' });
}

/**
 * The same of a folder to be written in: one that is there, or a place where it can be made. What
 * has the name of a file that a store keeps would be taken for it.
 */
export function requireFolderPlace(path: string, kept: Kept): void {
  refuseReserved(path);
  const link = withFile('file.cannot_write', path, () => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory() === false) {
      throw new Problem('file.cannot_write', { path, why: 'ENOTDIR' });
    }
    return there === undefined && lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  });
  if (link) throw new Problem('file.no_place', { path, why: 'link' });
  refuseKeptFolder(path, kept);
}

/** Throws `file.no_place` for a folder that would lie where a store keeps something. */
export function refuseKeptFolder(path: string, kept: Kept): void {
  if (isKept(path, kept) || isInOwn(path, kept)) {
    throw new Problem('file.no_place', { path, why: 'ours' });
  }
}

/**
 * Throws `file.no_place` for a new store where another one keeps, or would look for, its files, and
 * for a link that leads to nothing yet; `file.cannot_write` for a name that no file can have.
 */
export function requireStorePlace(path: string): void {
  refuseReserved(path);
  const there = withFile('file.cannot_write', path, () =>
    lstatSync(path, { throwIfNoEntry: false }),
  );
  if (there?.isSymbolicLink() === true && statOf(path) === null) {
    throw new Problem('file.no_place', { path, why: 'link' });
  }
  if (isBesideDatabase(wholePath(path))) throw new Problem('file.no_place', { path, why: 'ours' });
}

/** The same of what is no plain file alone; a link is not followed, wherever it leads. */
export function requirePlainPlace(path: string): void {
  refuseReserved(path);
  const fault = withFile('file.cannot_write', path, () => {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there?.isSymbolicLink() === true) return 'link';
    if (there?.isDirectory() === true) return 'EISDIR';
    if (there?.isFile() === false) return 'device';
    return statSync(dirname(path)).isDirectory() ? null : 'ENOTDIR';
  });
  if (fault === 'link' || fault === 'device') {
    throw new Problem('file.no_place', { path, why: fault });
  }
  if (fault !== null) throw new Problem('file.cannot_write', { path, why: fault });
}

/** Before anything is made: under such a name Windows would make something else, or nothing. */
function refuseReserved(path: string): void {
  if (process.platform !== 'win32' || !isReservedOnWindows(path)) return;
  throw new Problem('file.no_place', { path, why: 'reserved' });
}

function isKept(path: string, kept: Kept): boolean {
  const { stores } = kept;
  const folder = statOf(dirname(path));
  if (isInOwn(dirname(path), kept)) return true;
  const names = stores.flatMap((store) => ['', ...BESIDE].map((end) => `${store}${end}`));
  const there = statOf(path);
  const isNamed = (name: string): boolean =>
    isSame(statOf(name), there) ||
    (folded(name) === folded(path) && isSame(statOf(dirname(name)), folder));
  return names.some(isNamed) || isOfDatabase(path, there);
}

/** By whatever name one gets there. */
function isInOwn(named: string, kept: Kept): boolean {
  const path = wholePath(named);
  const here = statOf(path);
  const isHere = (folder: string): boolean => isSame(statOf(folder), here);
  if (kept.open.some(isHere)) return false;
  if (kept.folders.some(isHere) || isFilesOfDatabase(path)) return true;
  return path !== dirname(path) && isInOwn(dirname(path), kept);
}

function wholePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Another store's, and any other program's database: by what it is, not by what it is called. */
function isOfDatabase(path: string, there: BigIntStats | null): boolean {
  return (there !== null && isDatabase(path)) || isBesideDatabase(path);
}

function isBesideDatabase(path: string): boolean {
  const end = BESIDE.find((each) => path.toLowerCase().endsWith(each));
  return end !== undefined && isDatabase(path.slice(0, -end.length));
}

/** The folder in which a store, this or any other, keeps what was scanned. */
function isFilesOfDatabase(path: string): boolean {
  return path.toLowerCase().endsWith(filesEnding) && isDatabase(path.slice(0, -filesEnding.length));
}

function isDatabase(path: string): boolean {
  if (statOf(path)?.isFile() !== true) return false;
  const head = Buffer.alloc(16);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // What cannot be read is not known to be one; whoever may write over it is asked.
    return false;
  }
  return BEGINNINGS.some((each) => head.toString('hex').startsWith(each));
}

function isSame(one: BigIntStats | null, other: BigIntStats | null): boolean {
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}

/** Whole numbers: an inode of Windows is longer than a number. */
function statOf(path: PathLike): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/** On many disks large letters and small, and both ways to write an accent, are one name. */
function folded(path: string): string {
  return basename(path).normalize('NFC').toLowerCase();
}

/** A name that the system or SQLite would not take for a file's: a mark, a URI, no file at all. */
export function isFileName(path: string): boolean {
  return !path.includes('\0') && !/^(:memory:|file:)/i.test(path.trim());
}

/** What standard output is called as a file. */
export function isStandardOutput(path: string): boolean {
  return ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'].includes(normalize(path));
}
