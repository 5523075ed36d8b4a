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
  const { code, out } = await counter.run('store verify --json');
  expect([code, JSON.parse(out)]).toMatchObject([3, { movedTo: place, arrivingFrom: null }]);
  expect((await counter.run('store verify')).err).toContain('Nhật ký không nói điều ấy');
});

test('so does one that somebody says is still on its way', async () => {
  const counter = await newCounter();
  behind(counter.store, (database) =>
    database.prepare('insert into store_value values (?, ?)').run('moved.arriving', '/kho/cu.db'),
  );
  expect(await counter.refused('citizen register --name "Trần Thị Thử"')).toBe('store.half_moved');
  const { code, out } = await counter.run('store verify --json');
  expect([code, JSON.parse(out)]).toMatchObject([3, { movedTo: null, arrivingFrom: '/kho/cu.db' }]);
  expect((await counter.run('store verify')).err).toContain('/kho/cu.db');
});

test.each([
  ['training', '1'],
  ['store.id', Buffer.alloc(16, 7)],
])('no command goes by a value %s that the journal does not tell', async (name, value) => {
  const counter = await newCounter({ real: true });
  const put = 'insert or replace into store_value values (?, ?)';
  behind(counter.store, (database) => database.prepare(put).run(name, value));
  for (const line of ['citizen register --name "Trần Thị Thử"', 'status']) {
    expect(await counter.refusal(line)).toMatchObject({
      exit: 6,
      code: 'store.row_altered',
      detail: { table: 'store_value', key: name, column: 'value' },
    });
  }
  const { code, out } = await counter.run('store verify --json');
  expect([code, JSON.parse(out)['differing']]).toMatchObject([3, [{ table: 'store_value' }]]);
  expect((await counter.run('store doctor')).code).toBe(3);
});

test('a training store whose values are gone is none in earnest', async () => {
  const counter = await newCounter();
  behind(counter.store, (database) =>
    database.exec("delete from store_value where name = 'training'"),
  );
  expect(await counter.refused('status')).toBe('store.row_altered');
  behind(counter.store, (database) => database.exec('delete from store_value'));
  expect(await counter.refused('status')).toBe('store.row_altered');
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

const said = (words: string) => ({
  words,
  put: "insert or replace into store_value values ('restored.skip', ?)",
});
test.each([said('99999999999999999999999999 '), said('1000001 '), said('-4 '), said('nhiều')])(
  'how many numbers are to go on is read as programs write it, and of $words asked for',
  async ({ words, put }) => {
    const counter = await newCounter();
    behind(counter.store, (database) => database.prepare(put).run(words));
    const register = 'citizen register --name "Trần Thị Thử"';
    const { code: refused, next } = await counter.refusal(register);
    expect([refused, next.join(' ')]).toEqual([
      'store.skip_unreadable',
      expect.stringContaining('--skip'),
    ]);
    const { code, out } = await counter.run('store verify --json');
    expect([code, JSON.parse(out)]).toMatchObject([3, { ok: true, awaits: { skip: null } }]);
    expect((await counter.run('store verify')).err).toContain('tệp kho có thể đã bị sửa');
    const accept = ['store', 'accept-head', '--reason', 'Không ai khôi phục'];
    expect(await counter.refused(accept)).toBe('store.skip_unreadable');
    expect(await counter.json([...accept, '--skip', '0'])).toMatchObject({ skipped: 0 });
    await counter.json(register);
    expect(await counter.json('store verify')).toMatchObject({ ok: true, awaits: null });
  },
);

test('one that could be a program’s is told by the check, and the manager says otherwise', async () => {
  const counter = await newCounter();
  behind(counter.store, (database) => database.prepare(said('').put).run('5000 '));
  expect(await counter.refused('shift open --cash 0')).toBe('store.unaccepted');
  const { code, out } = await counter.run('store verify --json');
  expect([code, JSON.parse(out)]).toMatchObject([3, { ok: true, awaits: { skip: 5000 } }]);
  const shown = await counter.run('store verify', { screen: true });
  expect(shown.out + shown.err).toMatch(/5\.000\s+số/);
  expect(shown.out + shown.err).toContain('accept-head --skip');
  await counter.json(['store', 'accept-head', '--skip', '0', '--reason', 'Không ai khôi phục']);
  expect(await counter.json('store verify')).toMatchObject({ awaits: null });
});
