/** The whole day at a counter, and every screen of it looked at, in three sizes. */
import { expect, test } from 'vitest';
import { besides } from '../counter/day/besides.ts';
import type { DayOptions } from '../counter/day/begin.ts';
import type { Counted } from '../counter/day/hands.ts';
import { readmeRows, rowOf } from '../counter/day/key-table.ts';
import { playDay } from '../counter/day/whole.ts';

const LONG = { timeout: 900_000 };

/** Tells what is wrong with the screens that were seen, though the day did not come to its end. */
async function looked(
  options: Pick<DayOptions, 'visits' | 'size'>,
): Promise<ReadonlyMap<string, Counted>> {
  const faults: string[] = [];
  const played = playDay({ ...options, faults }, besides);
  return played.finally(() => expect.soft(faults.join('\n\n')).toBe(''));
}

test('forty visits and all that is seldom done take the keys of the README', LONG, async () => {
  const counted = await looked({ visits: 'forty', size: { columns: 80, rows: 24 } });
  expect([...counted].map(rowOf)).toEqual(readmeRows());
});

test.each([
  [60, 20],
  [120, 40],
])('every screen of a day fits %d × %d', LONG, async (columns, rows) => {
  const counted = await looked({ visits: 'few', size: { columns, rows } });
  expect([...counted].map(rowOf)).toEqual(readmeRows());
});
