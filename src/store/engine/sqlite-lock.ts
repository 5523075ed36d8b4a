/** Waiting for whoever writes: a moment unseen, then it is said, and so long as anybody would. */
import type Database from 'better-sqlite3';
import { troubleOf } from './sqlite-problem.ts';
import { busySeconds } from './busy.ts';

/** What nobody notices. */
const UNSEEN_MS = 2000;

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
  const most = seconds * 1000;
  const unseen = waiting === null ? most : Math.min(UNSEEN_MS, most);
  database.pragma(`busy_timeout = ${unseen}`);
  try {
    begin.run();
  } catch (error) {
    if (troubleOf(error) !== 'busy' || unseen === most) throw error;
    waiting?.();
    database.pragma(`busy_timeout = ${most - unseen}`);
    begin.run();
  } finally {
    database.pragma(`busy_timeout = ${busySeconds * 1000}`);
  }
}
