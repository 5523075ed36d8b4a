/** Who has the file of a store in hand changes nothing of who saw whom unseen. */
import { expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { behind, forge } from '../support/store.ts';

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
