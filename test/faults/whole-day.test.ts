/** The whole day at a counter: all forty visits, and every screen of it looked at in three sizes. */
import { expect, test } from 'vitest';
import { readmeRows, rowOf } from '../counter/day/key-table.ts';
import { besides } from '../counter/day/besides.ts';
import { playDay } from '../counter/day/whole.ts';

const LONG = { timeout: 900_000 };

test('forty visits and all that is seldom done take the keys of the README', LONG, async () => {
  const faults: string[] = [];
  const size = { columns: 80, rows: 24 };
  const counted = await playDay({ visits: 'forty', size, faults }, besides);
  expect(faults.join('\n\n')).toBe('');
  expect([...counted].map(rowOf)).toEqual(readmeRows());
});

test.each([
  [60, 20],
  [120, 40],
])('every screen of a day fits %d × %d', LONG, async (columns, rows) => {
  const faults: string[] = [];
  await playDay({ visits: 'few', size: { columns, rows }, faults }, besides);
  expect(faults.join('\n\n')).toBe('');
});
