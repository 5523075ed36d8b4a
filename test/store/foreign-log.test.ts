/** A log that another account has laid beside a store is read into nothing. */
import { chmodSync, chownSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { bareCounter, newCounter, realSetUp, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
});

/** A valid log, not yet written into its file, of a database that lacks what the store has. */
function plant(end: '-wal' | '-journal', owner: number): string {
  const planted = `${counter.store}${end}`;
  const other = counter.file('khac.db');
  copyFileSync(counter.store, other);
  const database = new Database(other);
  database.pragma(`journal_mode = ${end === '-wal' ? 'WAL' : 'DELETE'}`);
  if (end === '-journal') database.exec('begin immediate');
  database.exec('delete from staff');
  copyFileSync(`${other}${end}`, planted);
  if (end === '-journal') database.exec('rollback');
  database.close();
  for (const each of ['', '-wal', '-shm', '-journal']) rmSync(`${other}${each}`, { force: true });
  chownSync(planted, owner, owner);
  return planted;
}

// Only the system’s own account can give files away.
describe.skipIf(process.getuid?.() !== 0).each(['-wal', '-journal'] as const)('%s', (end) => {
  it('of an account that may not write it keeps it shut, and stays as it lies', async () => {
    const before = readFileSync(counter.store);
    const planted = plant(end, 12_345);
    for (const line of ['store verify', 'dossier list', 'staff list']) {
      const { code, detail } = await counter.refusal(line);
      expect([code, detail]).toMatchObject(['store.foreign_log', { log: planted, owner: 12_345 }]);
    }
    expect([existsSync(planted), readFileSync(counter.store).equals(before)]).toEqual([true, true]);
    rmSync(planted);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });
});

it('a folder where everybody may write is warned of, at setup and by the doctor', async () => {
  const shared = bareCounter();
  chmodSync(shared.folder, 0o1777);
  const { code, err } = await shared.run(realSetUp(shared));
  expect([code, err]).toEqual([0, expect.stringContaining('Ai dùng máy này cũng tạo được tệp')]);
  const { out } = await shared.run('store doctor --json');
  const { checks } = JSON.parse(out) as { checks: { check: string; state: string }[] };
  expect(checks.find(({ check }) => check === 'access')).toMatchObject({
    state: 'warning',
    found: { shared: shared.folder },
  });
});
