/** Who is asked whether two records are one person has seen both, and that is kept first. */
import { enter, talk } from '../support/clerk.ts';
import { expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { register } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { behind, rowsBehind } from '../support/store.ts';

const { citizen } = vi.screen;

const merge = 'citizen merge 022192000001 100123456';
const unmerge = 'citizen unmerge 100123456';

test('where it cannot be kept who saw them, neither of two records is shown', async () => {
  const counter = await newCounter();
  await register(counter);
  await counter.json('citizen register --id 100123456 --name "Trần Thị Thử"');
  // A trigger would keep the store from being opened; no book's id is JSON.
  const gone = 'drop index sight_shut';
  const shutFrom = (seq: unknown): string =>
    `create index sight_shut on sight (json(book)) where seq > ${Number(seq)}`;
  for (const [line, asked] of [
    [merge, citizen.sureMerge],
    [unmerge, citizen.sureUnmerge('Trần Thị Thử', 'Trần Thị Thử')],
  ] as const) {
    const [last] = rowsBehind(counter.store, 'select max(seq) as seq from sight');
    behind(counter.store, (database) => database.exec(shutFrom(last?.['seq'] ?? 0)));
    const { code, out, err } = await talk(counter, line, []);
    expect([code, out + err]).toEqual([1, expect.not.stringMatching(/Thử/)]);
    behind(counter.store, (database) => database.exec(gone));
    expect((await talk(counter, line, [[asked, 'c', enter]])).code).toBe(0);
  }
  const { views } = await counter.json('access list');
  const told = (views as { what: string }[]).map(({ what }) => what).toReversed();
  expect(told.slice(-8)).toEqual([
    ...Array<string>(4).fill('citizen merge'),
    ...Array<string>(4).fill('citizen unmerge'),
  ]);
});
