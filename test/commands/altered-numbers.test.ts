/** A series or a receipt book that somebody altered by hand is told in words. */
import { beforeEach, expect, it } from 'vitest';
import { birth, receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { forge } from '../support/store.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('shift open --cash 0');
  await receive(counter);
  code = String((await receive(counter))['code']);
  const { code: paid } = await receive(counter);
  await counter.json(`payment take ${paid} --method cash`);
});

const reception = `${birth} --all-components --quantity 1`;

/** What is done to the tables, which command meets it, and what that says. */
const damages: readonly [sql: string, line: () => string, said: string][] = [
  ['update number_series set last = 1', () => reception, 'store.row_taken'],
  ['delete from number_series', () => reception, 'store.row_taken'],
  ['update number_series set last = -3', () => reception, 'store.row_damaged'],
  ["update number_series set last = 'hai'", () => reception, 'store.row_damaged'],
  ...(
    [
      ['next_number = 1', 'store.row_taken'],
      ['next_number = -1', 'store.row_damaged'],
      ["next_number = 'hai'", 'store.row_damaged'],
    ] as const
  ).map(([set, said]): [string, () => string, string] => [
    `update receipt_book set ${set}`,
    () => `payment take ${code} --method cash`,
    said,
  ]),
  ['delete from receipt_book', () => `payment take ${code} --method cash`, 'store.row_taken'],
];

it.each(damages)('%s', async (sql, line, said) => {
  forge(counter.store, (database) => database.prepare(sql).run());
  const { code: problem, next } = await counter.refusal(line());
  expect([problem, next.join(' ')]).toEqual([said, expect.stringContaining('store verify')]);
  await counter.json('store rebuild --yes');
  await counter.json(line());
});
