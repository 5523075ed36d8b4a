/** Who has the file of a store in hand changes nothing of who saw whom unseen. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { behind, forge, rowsBehind } from '../support/store.ts';

test.each([
  ['altered', "update sight set staff = 'mai' where seq = 1"],
  ['taken out', 'delete from sight where seq = 1'],
])('a look that was %s is told by `store verify`', async (_how, sql) => {
  const counter = await newCounter();
  await receive(counter);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  expect(() => behind(counter.store, (database) => database.exec(sql))).toThrow('append only');
  forge(counter.store, (database) => database.exec(sql));
  const { code, out } = await counter.run('store verify --json');
  expect([code, JSON.parse(out)]).toMatchObject([3, { ok: false, fault: null, sight: {} }]);
});

test('is told, and keeps nobody from restoring a backup or moving the store', async () => {
  const counter = await newCounter();
  await receive(counter);
  forge(counter.store, (database) => database.exec("update sight set staff = 'mai' where seq = 1"));
  const { file } = await counter.json(['store', 'backup', counter.folder]);
  const told = { sight: { seq: 1 } };
  expect(await counter.json(['store', 'backup', 'drill', file])).toMatchObject({
    ok: true,
    ...told,
  });
  expect(await counter.json(['store', 'restore', file])).toMatchObject(told);
  const there = counter.file('there.db');
  expect(await counter.json(['store', 'move', counter.store, there])).toMatchObject(told);
});

describe('lines that were cut off behind the last one that is left', () => {
  const CUT = 'delete from sight where seq > 1';
  const lines = (counter: Counter): unknown[] => rowsBehind(counter.store, 'select * from sight');

  async function looked(): Promise<Counter> {
    const counter = await newCounter();
    const { code } = await receive(counter);
    for (let times = 0; times < 3; times++) await counter.json(`dossier show ${code}`);
    return counter;
  }

  async function verified(counter: Counter, ...words: string[]): Promise<unknown[]> {
    const { code, out } = await counter.run(['store', 'verify', ...words, '--json']);
    const { ok, lostSights } = JSON.parse(out) as { ok: boolean; lostSights: unknown[] };
    return [code, ok, lostSights.length];
  }

  test.each([CUT, 'delete from sight'])('are told by what this machine knows: %s', async (sql) => {
    const counter = await looked();
    expect(await verified(counter)).toEqual([0, true, 0]);
    forge(counter.store, (database) => database.exec(sql));
    expect(await verified(counter)).toEqual([3, true, 1]);
    // Whoever looks on covers nothing up.
    for (let times = 0; times < 5; times++) await counter.json('dossier show 1');
    expect(lines(counter).length).toBeGreaterThan(4);
    expect(await verified(counter)).toEqual([3, true, 1]);
    const { out } = await counter.run('store verify');
    expect(out).toContain('ghi ai đã xem của ai đã bị cắt bớt');
    await counter.json('store accept-head --reason "Đã báo"');
    expect(await verified(counter)).toEqual([0, true, 0]);
  });

  test('are told by the heads that were signed with a backup', async () => {
    const counter = await looked();
    const { headsFile } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    expect(await verified(counter, '--head-file', String(headsFile))).toEqual([0, true, 0]);
    forge(counter.store, (database) => database.exec(CUT));
    rmSync(join(counter.stateFolder, 'heads'), { recursive: true });
    const { code, out } = await counter.run([
      ...['store', 'verify', '--head-file', String(headsFile), '--json'],
    ]);
    expect([code, JSON.parse(out)]).toMatchObject([3, { head: 'known', lostSights: [{}] }]);
  });
});
