/**
 * Putting a file in the place of another. Windows refuses that while a program has the other open,
 * be it a viewer for an hour or a virus scanner for a moment; other systems where it is mounted, or
 * where only its owner may take it away.
 */
import { lstatSync, renameSync } from 'node:fs';
import { tried } from './problem.ts';

const HELD = new Set(['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY']);
/** A scanner looks at what is new for a moment: so often we wait so long. */
const [TRIES, WAIT_MS] = [20, 50];

/**
 * Renames a file, or a folder to where nothing is. Throws as the system does, and `EBUSY` where
 * Windows says that it may not because somebody has it open.
 */
export function rename(from: string, to: string, { platform } = process): void {
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (platform !== 'win32' || !isHeldError(error)) throw error;
      if (tries === TRIES) throw Object.assign(error as Error, { code: 'EBUSY' });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

/** Whether it is what lies in the place that a rename came to nothing by. */
export function isInTheWay(error: unknown, to: string): boolean {
  return isHeldError(error) && tried(() => lstatSync(to)) !== null;
}

/** Whether a file cannot be replaced because somebody has it open; only Windows ever says so. */
export function isHeld(path: string): boolean {
  try {
    renameSync(path, path);
    return false;
  } catch (error) {
    return isHeldError(error);
  }
}

function isHeldError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD.has(String(error.code));
}
