/** What a store keeps beside its journal, written there by somebody who is no program of ours. */
import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';
import { behind } from '../support/store.ts';

test('a store that somebody says was moved says so, and who is to be asked', async () => {
  const counter = await newCounter();
  expect(await counter.json('store verify')).toMatchObject({ ok: true, movedTo: null });
  const place = 'postgres://quay@khac.example/motcua';
  behind(counter.store, (database) =>
    database.prepare('insert into store_value values (?, ?)').run('moved.to', place),
  );
  const refusal = await counter.refusal('citizen register --name "Trần Thị Thử"');
  expect(refusal.code).toBe('store.moved');
  expect(refusal.next[0]).toContain('Hỏi người quản trị');
  expect(await counter.json('store verify')).toMatchObject({ movedTo: place });
  expect((await counter.run('store verify')).err).toContain('Nhật ký không nói điều ấy');
});

test('a value in a form that no program writes is nothing', async () => {
  const counter = await newCounter();
  behind(counter.store, (database) =>
    database
      .prepare('insert into store_value values (?, ?)')
      .run('backup.last', '2026-11-30T09:00:00+07:00'),
  );
  expect(await counter.json('status')).toMatchObject({ lastBackup: null });
  expect((await counter.run('store doctor')).code).not.toBe(1);
});
