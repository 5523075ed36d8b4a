/** What rides in on a store's file under a name like one of ours, or like the search index's. */
import { beforeEach, describe, expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { behind, rowsBehind } from '../support/store.ts';

const ACTING: [string, string][] = [
  [
    'a trigger',
    'create trigger search_words_z after insert on payment begin ' +
      'update payment set amount = 1 where id = new.id; end',
  ],
  ['a view', 'create view search_words_view as select * from citizen'],
];
/** Under the name of one that the schema makes, on its own table. */
const INSTEAD: [string, string][] = [
  [
    'journal_no_delete',
    'create trigger journal_no_delete after insert on journal begin ' +
      'update payment set amount = 1; end',
  ],
  [
    'sight_no_delete',
    'create trigger sight_no_delete after insert on sight begin ' +
      'delete from sight where book = new.book and seq = new.seq; end',
  ],
];
const LYING: [string, string][] = [
  ['a table', 'create table search_words_x (a)'],
  ['a table that SQLite might make', "create table 'search_words_content' (id integer)"],
  ['an index', 'create index search_words_i on payment (amount)'],
];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
});

const rideIn = (sql: string): void => behind(counter.store, (database) => void database.exec(sql));

describe.each([...ACTING, ...LYING])('%s of such a name', (_what, sql) => {
  it('is told by `store verify`', async () => {
    rideIn(sql);
    expect(await counter.refused('store verify')).toBe('store.altered');
  });

  it('comes in with no backup', async () => {
    const { file } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    expect(await counter.json(['store', 'backup', 'drill', String(file)])).toMatchObject({
      ok: true,
    });
    rideIn(sql);
    const made = await counter.run(`store backup ${counter.file('khac')} --json`);
    const altered = made.code === 0 ? String(JSON.parse(made.out).file) : null;
    if (altered === null) expect(made.err).toContain('store.altered');
    else expect(await counter.refused(['store', 'restore', altered])).toBe('backup.damaged');
  });
});

describe.each(ACTING)('%s of such a name', (_what, sql) => {
  it('keeps the store from being written at all', async () => {
    rideIn(sql);
    const { code, out, err } = await counter.run('dossier list --json');
    expect([code, out + err]).toEqual([6, expect.stringContaining('store.altered')]);
  });
});

describe.each(INSTEAD)('%s with another body', (name, sql) => {
  beforeEach(() => rideIn(`drop trigger ${name}; ${sql}`));

  it('keeps the store from being read or written, and is bad to the doctor', async () => {
    expect(await counter.refused('dossier list')).toBe('store.altered');
    expect(await counter.refused('citizen find An')).toBe('store.altered');
    expect((await counter.run('store doctor --json')).code).toBe(3);
  });

  it('is told by `store verify`', async () => {
    expect(await counter.refused('store verify')).toBe('store.altered');
  });
});

it('the guards of the schema are those that a store may have', async () => {
  const sql = "select name from sqlite_master where type in ('trigger', 'view') order by name";
  expect(rowsBehind(counter.store, sql).map(({ name }) => name)).toEqual([
    'journal_no_delete',
    'journal_no_update',
    'sight_no_delete',
    'sight_no_update',
  ]);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
