/** SQLite's and the file system's errors, told as what they mean for a store. */
import { Problem } from '../../domain/problem.ts';

/** How long a writer waits for the others. */
export const busySeconds = 20;

/** Foreign errors are translated where they enter; what is left over is a bug. */
export function translating<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeProblem(path, error) ?? error;
  }
}

function storeProblem(path: string, error: unknown): Problem | null {
  // A file beside the store that finds no room is the store's own trouble.
  if (isFileProblem(error)) return storeProblem(path, error.cause);
  if (error instanceof Problem) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const cause = { cause: error };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new Problem('store.busy', { seconds: busySeconds }, cause);
  }
  if (/^(SQLITE_FULL|SQLITE_IOERR_(WRITE|SHMSIZE|FSYNC|TRUNCATE)|ENOSPC|EFBIG|EDQUOT)/.test(code)) {
    return new Problem('store.disk_full', { path }, cause);
  }
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EROFS|EPERM)/.test(code)) {
    return new Problem('store.read_only', { path }, cause);
  }
  if (code === 'SQLITE_NOTADB') return new Problem('store.not_a_store', { path }, cause);
  if (/^(SQLITE_CORRUPT|SQLITE_IOERR)/.test(code)) {
    return new Problem('store.damaged', { path }, cause);
  }
  if (/^(EEXIST|ENOTDIR|ENOENT|EISDIR)/.test(code)) {
    return new Problem('store.read_only', { path }, cause);
  }
  // What this program asks for is in every store as it was made: somebody has taken it out.
  if (code === 'SQLITE_ERROR' && GONE.test((error as Error).message)) {
    return new Problem('store.altered', { path }, cause);
  }
  return null;
}

const GONE = /^(no such (table|column|index|module)|table \S+ has no column)/;

function isFileProblem(error: unknown): error is Problem<'file.cannot_write'> {
  return error instanceof Problem && error.code === 'file.cannot_write';
}
