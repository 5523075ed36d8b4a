/** Waiting for whoever writes: a moment unseen, then it is said, and so long as anybody would. */
import type Database from 'better-sqlite3';
import { troubleOf } from './sqlite-problem.ts';
import { busySeconds } from './busy.ts';

/** What nobody notices. */
const UNSEEN_MS = 2000;
/**
 * So often it is looked. SQLite itself soon looks ten times a second: long work that stops for a
 * breath (`importing/pace.ts`) would have gone on by then.
 */
const LOOK_MS = 20;

/**
 * Begins a write; where that takes longer than a moment `waiting` is called, once. Whoever has less
 * patience than usual waits for so many `seconds`.
 */
export function beginWriting(
  database: Database.Database,
  waiting: (() => void) | null,
  seconds: number,
): void {
  const begin = database.prepare('begin immediate');
  let waited = 0;
  const begun = (): boolean => {
    try {
      begin.run();
      return true;
    } catch (error) {
      if (troubleOf(error) !== 'busy' || waited >= seconds * 1000) throw error;
      return false;
    }
  };
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  database.pragma('busy_timeout = 0');
  try {
    while (!begun()) {
      if (waited === UNSEEN_MS) waiting?.();
      Atomics.wait(asleep, 0, 0, LOOK_MS);
      waited += LOOK_MS;
    }
  } finally {
    database.pragma(`busy_timeout = ${busySeconds * 1000}`);
  }
}
