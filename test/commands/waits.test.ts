import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newCounter } from '../support/program.ts';

const root = new URL('../..', import.meta.url);

/** Another process writes in a store, and is done after so long. */
async function writing(store: string, milliseconds: number): Promise<void> {
  const script = `
    const database = new (require('better-sqlite3'))(${JSON.stringify(store)});
    database.exec('begin immediate');
    console.log('writing');
    setTimeout(() => database.exec('commit'), ${milliseconds});`;
  const child = spawn(process.execPath, ['-e', script], { cwd: root });
  await once(child.stdout, 'data');
}

it('a write that waits for another says so after a moment, where somebody watches', async () => {
  const counter = await newCounter();
  const seen: string[] = [];
  await writing(counter.store, 6000);
  const line = 'citizen register --name "Lý Thị Mới"';
  const { code, err } = await counter.run(line, { screen: true, seen });
  expect([code, err]).toEqual([0, expect.stringContaining('! Kho đang bận: chờ')]);
  await writing(counter.store, 300);
  const soon = await counter.run('citizen register --name "Lý Thị Mai"', { screen: true });
  expect(soon.err).not.toContain('Kho đang bận');
});

it('a backup waits for nobody who writes but to keep its date', async () => {
  const counter = await newCounter();
  await writing(counter.store, 500);
  const made = await counter.json(`store backup ${counter.file('sao-luu')}`);
  const kept = readdirSync(counter.file('sao-luu'));
  expect(kept.filter((name) => name.endsWith('.motcua-backup'))).toHaveLength(1);
  expect(made['entries']).toBe((await counter.json('store info'))['entries']);
  expect((await counter.json('status'))['lastBackup']).toBe(counter.now);
});
