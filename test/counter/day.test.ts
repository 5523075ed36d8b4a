/** A day with few visits; the long suite has all forty, and looks at every screen. */
import { expect, test } from 'vitest';
import { readmeRows, rowOf } from './day/key-table.ts';
import { playDay } from './day/whole.ts';

test(
  'a day on a real terminal, from the set-up to the closed shift, takes the keys of the README',
  {
    timeout: 600_000,
  },
  async () => {
    const size = { columns: 80, rows: 24 };
    const counted = await playDay({ visits: 'few', size, faults: null });
    const rows = [...counted].map(rowOf);
    expect(readmeRows().filter((row) => rows.includes(row))).toEqual(rows);
  },
);
