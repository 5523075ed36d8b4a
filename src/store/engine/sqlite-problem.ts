/** SQLite's and the file system's errors, told as what they mean for a store. */
import { Problem } from '../../domain/problem.ts';
import { busySeconds } from './busy.ts';
import { keyIdOf } from './sqlite-file.ts';

/** Foreign errors are translated where they enter; what is left over is a bug. */
export function translating<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeProblem(path, error) ?? error;
  }
}

/** What an error of SQLite or of the file system comes to, whatever the file holds. */
export type FileTrouble = 'busy' | 'full' | 'shut' | 'foreign' | 'damaged' | 'altered';

/** `null` for what is none of these: a bug. */
export function troubleOf(error: unknown): FileTrouble | null {
  const code = codeOf(error);
  const [, trouble = null] = TROUBLES.find(([codes]) => codes.test(code)) ?? [];
  if (trouble !== null) return trouble;
  // What this program asks for is in every file as it was made, and what it makes is in none that
  // lacks that step: somebody has taken one of them out.
  return code === 'SQLITE_ERROR' && GONE.test((error as Error).message) ? 'altered' : null;
}

/** The code under which SQLite or the system tells an error; empty where there is none. */
export function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '');
}

/** The first that fits holds. */
const TROUBLES: readonly (readonly [RegExp, FileTrouble])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^(SQLITE_FULL|SQLITE_IOERR_(WRITE|SHMSIZE|FSYNC|TRUNCATE)|ENOSPC|EFBIG|EDQUOT)/, 'full'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EROFS|EPERM)/, 'shut'],
  [/^SQLITE_NOTADB$/, 'foreign'],
  [/^(SQLITE_CORRUPT|SQLITE_IOERR)/, 'damaged'],
  [/^(EEXIST|ENOTDIR|ENOENT|EISDIR|ENAMETOOLONG|ELOOP)/, 'shut'],
];
const GONE =
  /^(no such (table|column|index|module)|table \S+ has no column|\w+ \S+ already exists)/;

function storeProblem(path: string, error: unknown): Problem | null {
  // A file beside the store that finds no room is the store's own trouble.
  if (isFileProblem(error)) return storeProblem(path, error.cause);
  if (error instanceof Problem) return error;
  const trouble = troubleOf(error);
  if (trouble === null) return null;
  const cause = { cause: error };
  if (trouble === 'busy') return new Problem('store.busy', { seconds: busySeconds }, cause);
  // With the key that its head names, nothing but damage looks foreign.
  const isOurs = trouble === 'foreign' && keyIdOf(path) !== null;
  return new Problem(CODES[isOurs ? 'damaged' : trouble], { path }, cause);
}

const CODES = {
  full: 'store.disk_full',
  shut: 'store.read_only',
  foreign: 'store.not_a_store',
  damaged: 'store.damaged',
  altered: 'store.altered',
} as const;

function isFileProblem(error: unknown): error is Problem<'file.cannot_write'> {
  return error instanceof Problem && error.code === 'file.cannot_write';
}
