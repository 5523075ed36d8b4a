/** The log beside an open file, in which all stands first that is written. */
import type Database from 'better-sqlite3';
import type { Turns } from './asking.ts';

const SETTLED_MS = 60_000;

/**
 * What was written lies in the log beside the file until somebody brings it over, and whoever
 * copies the file alone by hand has it not. So an open window does that every minute, as far as
 * nobody is reading what was there before; the last who closes the store does it in any case.
 * Gives what ends that, and closes the store.
 */
export function settlingLog(database: Database.Database, turns: Turns): () => void {
  const bring = (): void => {
    // What fails here fails nobody: the next minute tries again.
    turns.during(() => database.pragma('wal_checkpoint(PASSIVE)')).catch(() => undefined);
  };
  const timer = setInterval(bring, SETTLED_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    database.close();
  };
}

/** Brings over what can be, and says how much still stands in the log alone: somebody reads. */
export function unsettledBytes(database: Database.Database): number {
  const [{ log, checkpointed } = NOTHING] = database.pragma(
    'wal_checkpoint(PASSIVE)',
  ) as LogPages[];
  const page = Number(database.pragma('page_size', { simple: true }));
  return Math.max(0, log - checkpointed) * page;
}

/** In pages; less than nought for a file without a log. */
interface LogPages {
  log: number;
  checkpointed: number;
}

const NOTHING: LogPages = { log: 0, checkpointed: 0 };
