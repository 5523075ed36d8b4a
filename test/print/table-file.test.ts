/** A table as CSV: what a spreadsheet would run is text there, and itself again when it is read. */
import { expect, test } from 'vitest';
import { cellText } from '../../src/domain/import/cells.ts';
import { csvLine } from '../../src/print/table-file.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  '%s is no formula',
  (cell) => {
    expect(csvLine([cell])).toBe(`'${cell}\r\n`);
    expect(cellText(`'${cell}`)).toBe(cell);
  },
);
