/**
 * Backups and restores killed at every step: the store in use is whole, what passes for a backup is
 * one, and what a killed one has left is in nobody's way.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { start, type Spawning } from '../support/bin.ts';
import { receive } from '../support/acts.ts';
import { figure, howMany } from '../support/figures.ts';
import { fileCounter } from '../support/file-counter.ts';
import type { Line } from '../support/program.ts';

/** Half of them of backups, half of restores: with those of receptions, more than is promised. */
const KILLS = Math.ceil(howMany('KILLS', 120) / 4);

/** When to kill one and the next: from its start to a little behind the end of one let alone. */
async function moments(line: Line, spawning: Spawning): Promise<number[]> {
  const began = performance.now();
  const { code, err } = await start(line, spawning).ended;
  expect([code, err]).toEqual([0, expect.any(String)]);
  const longest = (performance.now() - began) * 1.2;
  return Array.from({ length: KILLS }, (_, kill) => (longest * kill) / KILLS);
}

test('a backup that is killed leaves the store whole, and no half file passes for one', async () => {
  const counter = await fileCounter();
  const folder = counter.file('sao-luu');
  const there = { store: counter.store, env: { MOTCUA_BACKUPS: folder } };
  let [killed, made] = [0, 0];
  for (const moment of await moments('store backup --json', there)) {
    const { child, ended } = start('store backup --json', there);
    await wait(moment);
    child.kill('SIGKILL');
    if ((await ended).code === 0) made += 1;
    else killed += 1;
  }
  expect(killed).toBeGreaterThan(KILLS / 3);
  expect((await counter.json('store verify'))['ok']).toBe(true);
  const backups = readdirSync(folder).filter((name) => name.endsWith('.motcua-backup'));
  for (const name of backups) {
    const to = counter.file(`${name}.db`);
    await counter.json(['store', 'restore', join(folder, name), '--to', to]);
  }
  // The next one takes away what they left: in the folder, and beside the store.
  await counter.json(['store', 'backup', folder]);
  const left = [folder, counter.folder].flatMap((each) => readdirSync(each));
  expect(left.filter((name) => name.includes('.part'))).toEqual([]);
  figure('kills', killed, 'backups', `${made} ended, ${backups.length} there, all whole`);
});

test('a restore that is killed leaves a whole store in its place', async () => {
  const counter = await fileCounter();
  const { file, entries } = await counter.json(['store', 'backup', counter.file('sao-luu')]);
  let [killed, ended, restored] = [0, 0, 0];
  const words = ['store', 'restore', file, '--older', '--reason', 'thử', '--yes', '--json'];
  const there = { store: counter.store };
  for (const moment of await moments(words, there)) {
    await receive(counter);
    const before = (await counter.json('store info'))['entries'];
    const running = start(words, there);
    await wait(moment);
    running.child.kill('SIGKILL');
    if ((await running.ended).code === 0) ended += 1;
    else killed += 1;
    const { out } = await counter.run('store verify --json');
    const { ok, entries: now, machine } = JSON.parse(out);
    // The one or the other, without or with what tells of it and of a book of receipts that goes
    // on; nothing between.
    const whole = [before, entries, entries + 1, entries + 2];
    expect([ok, whole.includes(now)]).toEqual([true, true]);
    if (now !== before) restored += 1;
    // Killed before its numbers went on: nothing is written until somebody accepts that they do.
    if (machine === 'unknown') await counter.json('store accept-head --reason "bị ngắt"');
  }
  expect(killed).toBeGreaterThan(KILLS / 3);
  figure('kills', killed, 'restores', `${ended} ended, ${restored} in place, none half`);
  figure(
    'restores',
    killed + ended,
    'beside, verified, swapped',
    `${restored} in place, none half`,
  );
});
