/** The table under the long suite leaves nothing out, and claims nothing that was not tried. */
import { expect, test } from 'vitest';

interface Figure {
  row: string;
  count: number;
  of: string;
  came: string;
}

const faultsTable = (await import(
  new URL('../../.config/faults-table.js', import.meta.url).href
)) as {
  tableOf: (told: readonly Figure[], passed: boolean) => { table: string[][]; held: boolean };
};

const kill = { row: 'kills', count: 1200, of: 'an import', came: 'none lost' };

test('what was tried is summed; of what was not, that is said', () => {
  const { table, held } = faultsTable.tableOf([kill, { ...kill, count: 3 }], true);
  expect(held).toBe(true);
  expect(table).toContainEqual(['killed in the middle', '1,203', '']);
  expect(table).toContainEqual(['restores', '-', 'not tried']);
});

test('a figure that no row names is told, and fails the run', () => {
  const { table, held } = faultsTable.tableOf([{ ...kill, row: 'kils' }], true);
  expect(held).toBe(false);
  expect(table).toContainEqual(['NO ROW IS CALLED kils: an import', '1,200', 'none lost']);
  expect(faultsTable.tableOf([kill], false).held).toBe(false);
});
