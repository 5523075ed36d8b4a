/** A server that is lost for good, and the standby that takes its place. */
import { enter, talk } from '../support/clerk.ts';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { vi } from '../../src/locale/vi.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { receive as receiveHere } from '../support/acts.ts';
import { asStandbyOf } from '../support/postgres-files.ts';
import { asOwner } from '../support/postgres-owner.ts';
import { startServer, type Server } from '../support/postgres-server.ts';
import { Counter, setUpWords, temporaryFolder } from '../support/program.ts';
import { bookOf, receive, schemaFolder, seededEntropy, setUp } from '../support/station.ts';

const { desk, queue } = vi.screen;
const COUNTERS = 3;

/** A server with what was put in it, and another that has all that the first has told. */
async function pair(fill: (url: string) => Promise<void>): Promise<[Server, Server]> {
  const primary = await startServer([]);
  onTestFinished(() => primary.remove());
  await fill(primary.url);
  await primary.stop();
  const { hostname, port } = new URL(primary.url);
  const follows = `primary_conninfo=host=${hostname} port=${port} user=postgres`;
  const standby = await startServer([follows], (data) => asStandbyOf(primary.data, data));
  onTestFinished(() => standby.remove());
  await primary.start();
  const following = "select 1 from pg_stat_replication where state = 'streaming'";
  while ((await asOwner(primary.url, following)).length === 0) await wait(20);
  // What is told as recorded is there in both.
  await asOwner(
    primary.url,
    "alter system set synchronous_standby_names = '*'",
    'select pg_reload_conf()',
  );
  const agreed =
    "select 1 from pg_settings where name = 'synchronous_standby_names' and setting = '*'";
  while ((await asOwner(primary.url, agreed)).length === 0) await wait(20);
  return [primary, standby];
}

const promote = 'select pg_promote()';

test('has all that was told as recorded, and each key is one dossier there too', async () => {
  const entropy = seededEntropy('promoted');
  const opened = (path: string, create: boolean): Promise<Store> =>
    openStore({ path, create, schemaFolder, entropy });
  const [primary, standby] = await pair(async (url) => {
    const store = await opened(url, true);
    await setUp(store, entropy);
    await store.close();
  });
  const answered = new Map<string, string>();
  const keys = new Set<string>();
  /** Receives under one key after the other until the server is gone. */
  const work = async (store: Store, number: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const key = `${number}/${n}`;
      keys.add(key);
      const asked = { key, book: bookOf(number), counter: number, block: number };
      const told = await receive(store, entropy, asked).catch((error: unknown) => error);
      if (told instanceof Problem) return;
      answered.set(key, (told as Awaited<ReturnType<typeof receive>>).value.code);
    }
  };
  const stores = await Promise.all(
    Array.from({ length: COUNTERS }, () => opened(primary.url, false)),
  );
  const working = Promise.all(stores.map((store, at) => work(store, at + 1)));
  while (answered.size < 10) await wait(1);
  await primary.stop('killed');
  await working;
  await Promise.all(stores.map((store) => store.close()));
  await asOwner(standby.url, promote);
  const there = await opened(standby.url, false);
  onTestFinished(() => there.close());
  const codes = async () =>
    (await asOwner<{ code: string }>(standby.url, 'select code from dossier')).map(
      ({ code }) => code,
    );
  expect(await codes()).toEqual(expect.arrayContaining([...answered.values()]));
  for (const key of keys) {
    const number = Number(key.split('/')[0]);
    const asked = { key, book: bookOf(number), counter: number, block: number };
    const { value, replayed } = await receive(there, entropy, asked);
    const before = answered.get(key);
    if (before !== undefined) expect([value.code, replayed]).toEqual([before, true]);
  }
  expect(await codes()).toHaveLength(keys.size);
  expect(await there.verify()).toMatchObject({ ok: true });
});

test('an address that names both servers finds the one that is written to', async () => {
  const counter = new Counter(temporaryFolder());
  const [primary, standby] = await pair(async (url) => {
    counter.store = url;
    await counter.json(`${setUpWords} --training`);
  });
  const both = new URL(primary.url);
  // The standby first: it is passed over as long as there is another.
  counter.store = `postgres://postgres@${new URL(standby.url).host},${both.host}/postgres`;
  expect((await receiveHere(counter))['code']).toMatch(/-0001$/);
  await leavesNothingOpen(counter, standby);
  const { code } = await talk(counter, '', [
    [desk.askHome, '6', enter],
    [queue.askService, { act: () => primary.stop('killed') }, '1', enter],
    // It can be read there, and nothing be written yet.
    [desk.askAgain, { act: () => asOwner(standby.url, promote) }, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(code).toBe(0);
  expect((await counter.json('queue list'))['tickets']).toHaveLength(1);
  expect((await counter.json('store verify'))['ok']).toBe(true);
});

test('a clerk reads there before it is promoted, and goes on working after, still signed in', async () => {
  const counter = new Counter(temporaryFolder());
  const [primary, standby] = await pair(async (url) => {
    counter.store = url;
    await counter.json(`${setUpWords} --training`);
  });
  const { code } = await receiveHere(counter);
  await primary.stop('killed');
  expect(await counter.refused('status')).toBe('store.no_server');
  // As it is told in MOTCUA_STORE: the store is the same, and so is what this machine keeps of it.
  counter.store = standby.url;
  expect((await counter.json(`dossier show ${code}`))['status']).toBe('received');
  const refusal = await counter.refusal('queue take');
  expect([refusal.exit, refusal.code]).toEqual([6, 'store.standby']);
  await asOwner(standby.url, promote);
  expect((await receiveHere(counter))['code']).toMatch(/-0002$/);
  expect((await counter.json('store verify'))['ok']).toBe(true);
});

/** Where the second server lets nobody in, the first is not kept, or the program would not end. */
async function leavesNothingOpen(counter: Counter, standby: Server): Promise<void> {
  const said = Buffer.from('SFATAL\0C28P01\0Mno\0\0');
  const length = Buffer.alloc(4);
  length.writeInt32BE(said.length + length.length);
  const refusal = Buffer.concat([Buffer.from('E'), length, said]);
  const refusing = createServer((socket) => socket.once('data', () => socket.end(refusal)));
  await new Promise<void>((listening) => refusing.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void refusing.close());
  const [both, { port }] = [counter.store, refusing.address() as AddressInfo];
  counter.store = `postgres://postgres@${new URL(standby.url).host},127.0.0.1:${port}/postgres`;
  expect(await counter.refused('status')).toBe('store.login_refused');
  counter.store = both;
  const open = "select 1 from pg_stat_activity where application_name = 'motcua'";
  while ((await asOwner(standby.url, open)).length > 0) await wait(20);
}
