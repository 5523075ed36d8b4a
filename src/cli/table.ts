/** Columns drawn by cli-table3, apart by space alone: they read the same in a pipe. */
import CliTable from 'cli-table3';
import { wrapLines, GUTTER, widest } from './fit.ts';

export type Side = 'left' | 'right';

export interface Columns {
  /** How wide each column may be; a word that is longer makes it wider. */
  widths: readonly number[];
  /** Where each column leans: to the left unless said. */
  sides?: readonly Side[];
  /** Colours one line of a cell. */
  paint?: (line: string, row: number, column: number) => string;
}

/** cli-table3 holds each cell against every row above it: a long list is drawn in pieces. */
const ROWS_AT_ONCE = 20;

const NO_BORDER = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '' },
  ...{ right: '', 'right-mid': '', middle: '' },
};

/**
 * The lines that draw some rows. Cells come to cli-table3 already broken: it would break them at
 * spaces that hold a figure and its unit together, and cut a word that does not fit.
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  { widths, sides = [], paint = (line) => line }: Columns,
): string[] {
  const folded = rows.map((row) => row.map((cell, column) => wrapLines(cell, widths[column]!)));
  const colWidths = widths.map(
    (width, column) => GUTTER + Math.max(width, widest(folded.flatMap((row) => row[column] ?? []))),
  );
  const painted = folded.map((row, at) =>
    row.map((lines, column) => lines.map((line) => paint(line, at, column)).join('\n')),
  );
  const drawn: string[] = [];
  for (let from = 0; from < painted.length; from += ROWS_AT_ONCE) {
    const table = new CliTable({
      chars: NO_BORDER,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': GUTTER },
      colWidths: [...colWidths],
      colAligns: [...sides],
    });
    table.push(...painted.slice(from, from + ROWS_AT_ONCE).map((row) => [...row]));
    drawn.push(...table.toString().split('\n'));
  }
  return drawn.map((line) => line.trimEnd());
}
