import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { schemaFolder, seededEntropy } from '../support/station.ts';
import { rowsBehind } from '../support/store.ts';

/** How many dossiers are in a copy of the file alone, as somebody makes it by hand. */
function inCopy(counter: Counter, name: string): number {
  const copy = join(counter.folder, name);
  copyFileSync(counter.store, copy);
  return rowsBehind(copy, 'select id from dossier').length;
}

test('a file copied by hand beside an open window has all that was done a minute before', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const counter = await newCounter();
  // A window that stays open: what others write is not brought over when they close.
  const entropy = seededEntropy('window');
  const window = await openStore({ path: counter.store, create: false, schemaFolder, entropy });
  await window.history.books();
  for (let count = 0; count < 3; count++) await receive(counter);
  expect(inCopy(counter, 'at-once.db')).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(inCopy(counter, 'a-minute-later.db')).toBe(3);
  // Who reads what was there before keeps what came since in the log: that is told.
  expect(await window.glance()).toBe(0);
  const reader = new Database(counter.store);
  onTestFinished(() => void reader.close());
  reader.exec('begin');
  reader.prepare('select count(*) from journal').get();
  await receive(counter);
  expect(await window.glance()).toBeGreaterThan(0);
  reader.exec('commit');
  expect(await window.glance()).toBe(0);
  await window.close();
});
