/** A database for the moment, of which nothing is left. */
import { join } from 'node:path';
import { closeSync, openSync } from 'node:fs';
import { removeAll } from '../../files/remove.ts';
import { tried } from '../../files/problem.ts';
import { scratchFolder } from '../../files/unfinished.ts';
import { connectTo, newFileKey } from './sqlite-file.ts';
import type { ReadingCopy } from './sqlite-read-only.ts';

/**
 * In a file that the system forgets by itself, however long it gets. A `guarded` one is encrypted
 * with a key that nobody keeps, and its name is gone before anything is written where the system
 * lets an open file go.
 */
export function openScratchFile(guarded: boolean): ReadingCopy {
  if (!guarded) {
    const database = connectTo('', null);
    database.pragma('journal_mode = OFF');
    return { database, drop: () => undefined };
  }
  const folder = scratchFolder();
  const gone = (): void => removeAll(folder);
  try {
    const path = join(folder, 'scratch.db');
    closeSync(openSync(path, 'wx', 0o600));
    const database = connectTo(path, newFileKey(), { fileMustExist: true });
    // A journal in a file would be looked for beside a name that is gone.
    database.pragma('journal_mode = MEMORY');
    tried(gone);
    return { database, drop: () => void tried(gone) };
  } catch (error) {
    gone();
    throw error;
  }
}
