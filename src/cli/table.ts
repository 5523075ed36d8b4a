/** Columns apart by space alone: they read the same on any terminal and in a pipe. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns this narrow (dates, money, counts) are never cut. */
const NARROW_COLUMN = 10;
const GUTTER = 2;
/** Under this a terminal is too small to wrap for: the terminal's own breaks are better. */
const LEAST_WIDTH = 20;

/** Text in Latin letters, each one column wide: nearly all there is. */
const LATIN = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF–—‘’“”…•→]*$/;

/**
 * How many columns a text takes. Latin text is counted here: the packages would first make
 * patterns of all the world's scripts and emoji, which costs a start 2 ms.
 */
export function textWidth(text: string): number {
  return LATIN.test(text) ? text.length : stringWidth(text);
}

/** The lines of a text no wider than a width, broken between words. */
export function wrapped(text: string, width: number): string[] {
  return fold(text, Math.max(LEAST_WIDTH, width));
}

/** Spaces at the ends of lines are left out, and a word longer than a line stays whole. */
function fold(text: string, width: number): string[] {
  if (!LATIN.test(text)) return wrapAnsi(text, width, { hard: false }).split('\n');
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    if (line !== '' && word !== '' && line.length + 1 + word.length > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Each row as the lines that draw it, fitted to a width; `sides` is where each column leans. */
export function columnsText(
  rows: readonly (readonly string[])[],
  width: number,
  sides: readonly ('left' | 'right')[] = [],
): readonly string[][] {
  const widths = fitted(rows, width);
  return rows.map((row) => {
    const cells = row.map((cell, index) => fold(cell, widths[index]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines, index) => padded(lines[at] ?? '', widths[index]!, sides[index]))
        .join(' '.repeat(GUTTER))
        .trimEnd(),
    );
  });
}

function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'left' ? text + space : space + text;
}

/**
 * Natural widths; where the line is too long the widest is cut, but no word in it is broken, so
 * that a code can be copied from the screen.
 */
function fitted(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]!.map((_, index) => rows.map((row) => row[index] ?? ''));
  const widths = columns.map((column) => Math.max(1, ...column.map((cell) => textWidth(cell))));
  const least = columns.map((column, index) =>
    Math.max(longestWord(column), Math.min(widths[index]!, NARROW_COLUMN)),
  );
  const room = width - (columns.length - 1) * GUTTER;
  for (;;) {
    const total = widths.reduce((sum, each) => sum + each, 0);
    const spare = widths.map((each, index) => each - least[index]!);
    const most = Math.max(...spare);
    if (total <= room || most <= 0) return widths;
    widths[spare.indexOf(most)]! -= 1;
  }
}

function longestWord(cells: readonly string[]): number {
  return Math.max(...cells.flatMap((cell) => cell.split(' ').map((word) => textWidth(word))));
}
