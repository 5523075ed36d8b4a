/** A key of a dossier's page means one thing, however many receipts and requests there are. */
import { expect, it } from 'vitest';
import { actions, asides } from '../../../src/domain/dossier/transition.ts';
import {
  deedKey,
  moneyKeyAt,
  moneyKeys,
  pageKeys,
} from '../../../src/commands/desk/dossier-keys.ts';

it('no two of them are the same', () => {
  const money = Object.values(moneyKeys);
  const single = money.filter((key) => typeof key === 'string');
  const several = money.filter((key) => typeof key === 'number');
  const all = [
    ...Object.values(pageKeys),
    ...single,
    ...several.flatMap((first) => Array.from({ length: 3000 }, (_, n) => moneyKeyAt(first, n))),
    ...[...actions, ...asides].map(deedKey),
  ];
  const twice = [...Map.groupBy(all, (key) => key)]
    .flatMap(([key, each]) => (each.length > 1 ? [key] : []))
    .slice(0, 10);
  expect([several.length, twice]).toEqual([6, []]);
  expect(all.filter((key) => !/^\d+$/.test(key))).toEqual([]);
});

it('the first seven have the keys that hands know', () => {
  const keys = [0, 6, 7, 9].map((n) => moneyKeyAt(moneyKeys.void, n));
  expect(keys).toEqual(['41', '47', '418', '4110']);
});
