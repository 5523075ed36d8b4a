/** What the system says of where files lie: room, disks, and who may use them. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  statfsSync,
  lstatSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tried } from './problem.ts';

/** The folder itself, or what it would be made in. */
export function standingFolder(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(folder) ? folder : standingFolder(above);
}

/** How many bytes a user may still write there; `null` where the system does not say. */
export function freeBytes(folder: string): number | null {
  return tried(() => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  });
}

/** Nought for a file that is not there. */
export function bytesOfFile(path: string): number {
  return tried(() => statSync(path).size) ?? 0;
}

/** Whether a file that holds something has more names than the one by which it is asked for. */
export function hasOtherNames(path: string): boolean {
  const there = tried(() => statSync(path));
  return there?.isFile() === true && there.size > 0 && there.nlink > 1;
}

export function isFolder(path: string): boolean {
  return tried(() => statSync(path).isDirectory()) ?? false;
}

/** Whether two paths lie on the same disk; one that is not there lies on none. */
export function areOnOneDisk(one: string, other: string): boolean {
  const device = (path: string) => tried(() => statSync(path).dev);
  const [first, second] = [device(one), device(other)];
  return first !== null && first === second;
}

/** Whether both are files, by no link, and of one account; where none is told, of one too. */
export function haveOneOwner(one: string, other: string): boolean {
  const ownerOf = (path: string): number | null => {
    const there = tried(() => lstatSync(path));
    return there?.isFile() ? there.uid : null;
  };
  const [first, second] = [ownerOf(one), ownerOf(other)];
  return first !== null && first === second;
}

const STICKY = 0o1000;

/**
 * Whether people of no group of its owner's may read or write a file, or put another in its folder.
 * Of systems that keep such rights elsewhere nothing is said.
 */
export function isOpenToAll(path: string): boolean {
  if (process.platform === 'win32') return false;
  const there = tried(() => statSync(path));
  if (there === null) return false;
  if (there.isDirectory()) return (there.mode & 0o002) !== 0 && (there.mode & STICKY) === 0;
  return (there.mode & 0o006) !== 0;
}

/** The databases whose names begin as another file's, and that anybody can read: copies of it. */
export function plainDatabasesBeside(path: string): string[] {
  const folder = dirname(path);
  const names = tried(() => readdirSync(folder)) ?? [];
  return names
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .map((name) => join(folder, name))
    .filter((file) => tried(() => statSync(file).isFile() && beginningOf(file)) === PLAIN)
    .toSorted();
}

const PLAIN = 'SQLite format 3\0';

function beginningOf(path: string): string {
  const head = Buffer.alloc(PLAIN.length);
  const file = openSync(path, 'r');
  try {
    return head.toString('latin1', 0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

/** Whether a file that is there cannot be both read and written. */
export function isShut(path: string): boolean {
  const mode = constants.R_OK | constants.W_OK;
  return existsSync(path) && tried(() => (accessSync(path, mode), true)) === null;
}
