/** The store's file is gone, and this machine still knows that there was one. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, realSetUp, type Counter } from '../support/program.ts';

let counter: Counter;
let given: unknown;
beforeEach(async () => {
  counter = await newCounter();
  given = (await receive(counter))['code'];
});

function lose(): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${counter.store}${end}`, { force: true });
}

test('home, a command and a set-up say so, and name the restore first', async () => {
  const made = await counter.json(`store backup ${counter.file('sao-luu')}`);
  lose();
  for (const line of ['status', realSetUp(counter)]) {
    const { exit, code, next } = await counter.refusal(line);
    expect([line, exit, code, next[0]]).toEqual([
      ...[line, 6, 'store.lost'],
      expect.stringContaining('motcua store restore'),
    ]);
  }
  const home = await counter.run('', { terminal: true });
  expect([home.code, home.err]).toEqual([6, expect.stringContaining('store restore')]);
  expect(existsSync(counter.store)).toBe(false);
  await counter.json(`store restore ${made['file']} --skip 20`);
  await counter.json('store info');
});

test('a set-up that says so gives no number twice', async () => {
  lose();
  const line = `${realSetUp(counter)} --anew "ổ đĩa hỏng"`;
  const { skipped } = await counter.json(line);
  expect(skipped).toBeGreaterThan(0);
  const fresh = (await receive(counter))['code'];
  expect(fresh).not.toBe(given);
  expect(Number(String(fresh).slice(-4))).toBe(Number(skipped) + 1);
  expect(await counter.json('store verify')).toMatchObject({ ok: true, beyond: [], lost: [] });
  // What is opened later begins behind, too.
  const { skipped: later } = await counter.json('counter add --office H49.22 --number 2');
  expect(later).toBe(skipped);
});

test('how many are skipped may be said, and is nothing without the loss', async () => {
  lose();
  expect((await counter.refusal(`${realSetUp(counter)} --skip 7`)).code).toBe('usage.missing');
  await counter.json(`${realSetUp(counter)} --anew "ổ đĩa hỏng" --skip 7`);
  expect(String((await receive(counter))['code'])).toMatch(/-0008$/);
});

test('one that only lies elsewhere is found there, and another place is nobody’s loss', async () => {
  const elsewhere = counter.file('khac.db');
  renameSync(counter.store, elsewhere);
  expect(await counter.refused('status')).toBe('store.lost');
  expect(await counter.json(`store info --store ${elsewhere}`)).toMatchObject({ store: elsewhere });
  counter.store = counter.file('moi.db');
  expect(await counter.refused('status')).toBe('store.none');
});
