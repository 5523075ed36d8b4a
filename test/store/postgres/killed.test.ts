/** Servers and programs that are killed amid writes: nothing is lost, and no number given twice. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { startServer } from '../../support/postgres-server.ts';
import { open, received } from '../../support/processes.ts';
import { bookOf, receive, schemaFolder, seededEntropy, setUp } from '../../support/station.ts';
import { freshStore } from '../../support/store.ts';

const COUNTERS = 4;
const EACH = 10;
const codesIn = (url: string) => asOwner<{ code: string }>(url, 'select code from dossier');

/** What a clerk is told to type again, with the same key. */
const again = new Set([
  'store.connection_lost',
  'store.commit_unknown',
  'store.no_server',
  'store.server_starting',
]);

/** Receives under each key until there is an answer, however often the server goes away. */
async function stubborn(
  store: Store,
  number: number,
  heard: (code: string) => void,
): Promise<void> {
  const entropy = seededEntropy(`counter ${number}`);
  for (let n = 0; n < EACH; n++) {
    for (;;) {
      const asked = { key: `${number}/${n}`, book: bookOf(number), counter: number };
      try {
        heard((await receive(store, entropy, { ...asked, block: number })).value.code);
        break;
      } catch (error) {
        if (!(error instanceof Problem) || !again.has(error.code)) throw error;
        await wait(20);
      }
    }
  }
}

test('a server that is killed amid writes, again and again, has all that was answered', async () => {
  // It writes through to its disk, or there would be nothing to find again.
  const server = await startServer([]);
  try {
    const entropy = seededEntropy('killed');
    const options = { path: server.url, schemaFolder, entropy };
    const first = await openStore({ ...options, create: true });
    await setUp(first, entropy);
    const stores = [first];
    while (stores.length < COUNTERS) stores.push(await openStore({ ...options, create: false }));
    const answered: string[] = [];
    const working = Promise.all(
      stores.map((store, at) => stubborn(store, at + 1, (code) => void answered.push(code))),
    );
    for (const enough of [5, 15, 25]) {
      while (answered.length < enough) await wait(1);
      await server.stop('killed');
      await server.start();
    }
    await working;
    expect(new Set(answered).size).toBe(COUNTERS * EACH);
    const kept = (await codesIn(server.url)).map(({ code }) => code);
    expect(kept.sort()).toEqual(answered.sort());
    expect(await first.verify()).toMatchObject({ ok: true });
    await Promise.all(stores.map((store) => store.close()));
  } finally {
    await server.remove();
  }
});

test('programs that are killed amid writes leave what they told, and nothing by halves', async () => {
  const { path, store } = await freshStore();
  const told: string[] = [];
  for (const after of [1, 3]) {
    const windows = Array.from({ length: 3 }, (_, n) =>
      open({ path, seed: `${after} ${n}`, receptions: 40 }),
    );
    await Promise.all(
      windows.map(async (window) => {
        // The first thing it tells is that the store is open.
        await window.heard(1 + after);
        window.kill();
        told.push(...received(await window.ended));
      }),
    );
  }
  const kept = (await codesIn(path)).map(({ code }) => code).sort();
  expect(told.length).toBeGreaterThanOrEqual(3 * (1 + 3));
  expect(new Set(told).size).toBe(told.length);
  expect(kept).toEqual(expect.arrayContaining(told));
  // Who was killed had taken a number for good, or not at all.
  expect(kept.map((code) => Number(code.slice(-4)))).toEqual(kept.map((_, at) => at + 1));
  expect(await store.verify()).toMatchObject({ ok: true });
});
