/** Looking is kept, and never waits long for those who write. */
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { bookOf, now } from '../support/station.ts';
import { freshStore, problemOf } from '../support/store.ts';

const who = { book: bookOf(1), login: 'lan', at: now };
const sight = { citizen: null, dossier: null, what: 'citizen find', purpose: null, people: 3 };
const look = { sights: [sight], known: [] };

test('who looks while somebody writes is told so after two seconds', async () => {
  const { store, path } = await freshStore();
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
  const begun = Date.now();
  const { code, detail } = await problemOf(store.see(who, look));
  const waited = Date.now() - begun;
  expect([code, detail, waited < 10_000]).toEqual(['store.busy', { seconds: 2 }, true]);
  other.exec('rollback');
  await store.see(who, look);
  expect(await store.sights.list({ limit: 9 })).toMatchObject([{ people: 3 }]);
});
