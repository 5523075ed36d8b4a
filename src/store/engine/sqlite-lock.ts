/** Waiting for whoever writes: a moment unseen, then it is said, and so long as anybody would. */
import type Database from 'better-sqlite3';
import { troubleOf } from './sqlite-problem.ts';
import { busySeconds } from './portable.ts';

/** What nobody notices. */
const UNSEEN_MS = 2000;

/** Begins a write; where that takes longer than a moment `waiting` is called, once. */
export function beginWriting(database: Database.Database, waiting: (() => void) | null): void {
  const begin = database.prepare('begin immediate');
  if (waiting === null) {
    begin.run();
    return;
  }
  database.pragma(`busy_timeout = ${UNSEEN_MS}`);
  try {
    begin.run();
  } catch (error) {
    if (troubleOf(error) !== 'busy') throw error;
    waiting();
    database.pragma(`busy_timeout = ${busySeconds * 1000 - UNSEEN_MS}`);
    begin.run();
  } finally {
    database.pragma(`busy_timeout = ${busySeconds * 1000}`);
  }
}
