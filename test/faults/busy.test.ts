/** A server that somebody else holds: it takes twenty seconds until that is given up. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asOwner } from '../support/postgres-owner.ts';
import { receive, seededEntropy } from '../support/station.ts';
import { freshStore, problemOf } from '../support/store.ts';

test('a store that is busy is given up after a while, and nothing was recorded', async () => {
  const { path, store } = await freshStore();
  const holding = asOwner(path, 'begin; lock table journal; select pg_sleep(25)');
  await wait(500);
  const entropy = seededEntropy('busy');
  expect((await problemOf(receive(store, entropy))).code).toBe('store.busy');
  await holding;
  expect(await store.dossiers.list({ limit: 1 })).toEqual([]);
});
