/** How wide texts are, where their lines break, and how wide columns may be beside each other. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns this narrow (dates, money, counts) are never cut. */
const NARROW_COLUMN = 10;
/** Spaces between two columns. */
export const GUTTER = 2;
/** Under this a terminal is too small to wrap for: the terminal's own breaks are better. */
export const LEAST_WIDTH = 20;

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
  return wrapLines(text, Math.max(LEAST_WIDTH, width));
}

/**
 * The lines of a text broken between words, for a width however small.
 * Spaces at the ends of lines are left out, and a word longer than a line stays whole.
 */
export function wrapLines(text: string, width: number): string[] {
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

/**
 * The rows that a line takes on a screen: broken between words, and within one that is longer than
 * a row. What follows stands under where the line's words begin, behind its key or mark.
 */
export function screenRows(line: string, columns: number): string[] {
  if (textWidth(line) <= columns) return [line];
  const [begun] = /^\s*(?:\S{1,3} {2}|[!✗✓→] )?/u.exec(line)!;
  const indent = textWidth(begun) > columns / 2 ? '' : begun;
  const width = columns - textWidth(indent);
  const [first = '', ...more] = wrapAnsi(line.slice(indent.length), width, { hard: true }).split(
    '\n',
  );
  return [indent + first, ...more.map((each) => ' '.repeat(textWidth(indent)) + each)];
}

/** A text no wider than a width: what is left out has an ellipsis in its place. */
export function clipped(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const kept: string[] = [];
  let room = width - 1;
  for (const sign of text) {
    room -= textWidth(sign);
    if (room < 0) break;
    kept.push(sign);
  }
  return `${kept.join('').trimEnd()}…`;
}

/** What somebody typed, said back to them: so much of it that it is known again. */
export function saidBack(typed: string): string {
  return clipped(typed, SAID_BACK);
}

const SAID_BACK = 40;

/**
 * Natural widths; where the line is too long the widest is cut, but no word in it is broken, so
 * that a code can be copied from the screen.
 */
export function fitted(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]!.map((_, index) => rows.map((row) => row[index] ?? ''));
  const widths = columns.map((column) => widest(column));
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
  return cells.reduce((most, cell) => Math.max(most, widest(cell.split(' '))), 1);
}

/** How wide the widest of some texts is, however many there are. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 1);
}
