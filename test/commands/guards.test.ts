/** The guards of the journal, taken away or put in another's place: told, and put right. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { behind } from '../support/store.ts';

const OTHER = 'after insert on journal begin update payment set amount = 1; end';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter({ real: true });
});

const exec = (sql: string): void => behind(counter.store, (database) => void database.exec(sql));

async function built(): Promise<Answer> {
  const { out } = await counter.run('store doctor --json');
  const { checks } = JSON.parse(out) as Answer;
  return checks.find(({ check }: Answer) => check === 'built');
}

it('those of a store as it was made are well', async () => {
  expect(await built()).toMatchObject({ state: 'ok', mend: null, found: { asMade: true } });
});

describe.each([
  ['gone', 'drop trigger journal_no_delete', ['journal_no_delete']],
  ['another’s besides', `create trigger strange ${OTHER}`, ['strange']],
  [
    'another’s under its name',
    `drop trigger journal_no_update; create trigger journal_no_update ${OTHER}`,
    ['journal_no_update'],
  ],
  ['a view of a stranger', 'create view strange as select * from citizen', ['strange']],
])('a guard that is %s', (_what, sql, names) => {
  it('is bad to the doctor, and put right by the command that it names', async () => {
    exec(sql);
    const { state, mend } = await built();
    expect([state, mend]).toEqual(['bad', 'motcua store rebuild']);
    expect(await counter.refused('store verify')).toBe('store.altered');
    expect(await counter.json('store rebuild')).toMatchObject({ replaced: [], guards: names });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
    expect(await built()).toMatchObject({ state: 'ok' });
    expect(() => exec('delete from journal')).toThrow(/append-only|journal/);
  });
});

it('what else is not as it was made is not put right by guessing', async () => {
  exec('create table search_words_x (a)');
  expect(await built()).toMatchObject({ state: 'bad' });
  expect(await counter.refused('store rebuild')).toBe('store.altered');
});
