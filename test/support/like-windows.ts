/**
 * The rules of Windows for files, on a system that has others: while any process has a file open,
 * it is not replaced, does not change its name, and stays.
 */
import fs, { readdirSync, statSync, type PathLike } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

/** Until the test is over; `named` where the system is to be called so as well. */
export function likeWindows({ named = false } = {}): void {
  const { renameSync: usual, unlinkSync: gone } = fs;
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!;
  if (named) Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  const put = (rename: typeof usual, unlink: typeof gone): void => {
    [fs.renameSync, fs.unlinkSync] = [rename, unlink];
    syncBuiltinESMExports();
  };
  const renameClosed: typeof usual = (from, to) => {
    if (isOpen(from) || isOpen(to)) throw refusal('EPERM', 'rename', from);
    usual(from, to);
  };
  const unlinkClosed: typeof gone = (path) => {
    if (isOpen(path)) throw refusal('EBUSY', 'unlink', path);
    gone(path);
  };
  put(renameClosed, unlinkClosed);
  onTestFinished(() => {
    put(usual, gone);
    Object.defineProperty(process, 'platform', platform);
  });
}

function refusal(code: string, syscall: string, path: PathLike): Error {
  return Object.assign(new Error(`${code}: ${syscall} '${String(path)}'`), { code, syscall });
}

/** As Linux tells it of the processes that it shows to us. */
function isOpen(path: PathLike): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return false;
  return filesOpen().some(({ ino, dev }) => ino === there.ino && dev === there.dev);
}

function filesOpen(): fs.Stats[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const folder = `/proc/${pid}/fd`;
    return (attempt(() => readdirSync(folder)) ?? []).flatMap(
      (name) => attempt(() => statSync(`${folder}/${name}`)) ?? [],
    );
  });
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
