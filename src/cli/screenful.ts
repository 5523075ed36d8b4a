/**
 * What of a question stands on the screen at once: who it is about, its page, what was said last
 * and the line that is typed. What is longer than the screen is shown a screenful at a time, and
 * the last word stands right above the prompt on each of them.
 */
import { screenRows, textWidth } from './fit.ts';

export interface QuestionParts {
  /** Whose act it is; stays in sight. */
  head: readonly string[];
  lines: readonly string[];
  /** A code to be scanned from the screen: never cut or broken. */
  blocks: readonly string[];
  /** What may be answered; stays in sight where there is room for it. */
  choices: readonly string[];
  /** What was said since the last question, already drawn. */
  said: string;
}

export interface Screenful {
  rows: string[];
  /** The last word, which stands below all else. */
  said: string[];
}

/** How many columns and rows a terminal has. */
export interface Size {
  columns: number;
  rows: number;
}

/** What a prompt puts before its question. */
const PROMPT = '? ';
/** So many rows of a page are worth turning it, beside what may be answered or without. */
const [LEAST_ROWS, LEAST_PAGED] = [3, 8];

/** The rows of a text that the prompt takes: what is typed may need one more. */
export function promptRows(message: string, { columns }: Size): number {
  return brokenLines(message, columns).length;
}

/** What is asked, as a prompt draws it: broken between words, with room for a sign behind it. */
export function brokenPrompt(message: string, columns: number): string {
  return brokenLines(message, columns).join('\n').slice(PROMPT.length);
}

function brokenLines(message: string, columns: number): string[] {
  return screenRows(PROMPT + message, columns - 1);
}

/**
 * The screenfuls of a question in `room` rows, of which there is always one. What was said at
 * length comes before the question's own.
 */
export function screenfuls(shown: QuestionParts, room: number, columns: number): Screenful[] {
  const fit = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => screenRows(line, columns));
  const head = fit(shown.head);
  const choices = inColumns(shown.choices, columns).flatMap((line) => screenRows(line, columns));
  const page = fit(shown.lines);
  const said = shown.said === '' ? [] : fit(shown.said.replace(/\n$/, '').split('\n'));
  const own = [...head, ...page, ...shown.blocks, ...choices];
  if (own.length + said.length <= room) return [{ rows: own, said }];
  if (shown.blocks.length > 0) {
    // Whose act it is gives way to a code, and even the blank row above.
    const rows = [...page, ...shown.blocks, ...choices];
    if (rows.length + said.length <= room + 1) return [{ rows, said }];
    const alone = { rows: [...shown.blocks], said: [] };
    return [alone, ...screenfuls({ ...shown, blocks: [] }, room, columns)];
  }
  // One row tells how far it is.
  const left = room - head.length - said.length - 1;
  const stays = choices.length > 0 && choices.length + LEAST_ROWS <= left;
  const reads = said.length > 0 && !stays && left < LEAST_PAGED;
  if (own.length === 0 || reads) {
    const pieces = cut(said, own.length === 0 && said.length <= room ? room : room - 1);
    const read = pieces.map((piece) => ({ rows: [], said: piece }));
    return own.length === 0
      ? read
      : [...read, ...screenfuls({ ...shown, said: '' }, room, columns)];
  }
  const [paged, always] = stays ? [page, choices] : [[...page, ...choices], []];
  const pieces = cut(paged, left - always.length);
  return pieces.map((rows) => ({ rows: [...head, ...rows, ...always], said }));
}

/** Pieces of so many rows; a blank row neither begins nor ends one. */
function cut(rows: readonly string[], size: number): string[][] {
  const pieces: string[][] = [];
  for (let from = 0; from < rows.length;) {
    while (from < rows.length - 1 && rows[from]!.trim() === '') from += 1;
    pieces.push(rows.slice(from, from + size));
    from += size;
  }
  return pieces;
}

/**
 * Short lines stand in two columns, read downwards, where both fit; else each on its own. Long ones
 * at the end stay below.
 */
export function inColumns(lines: readonly string[], columns: number): string[] {
  const last = lines.findLastIndex((line) => textWidth(line) <= columns / 2);
  const [short, long] = [lines.slice(0, last + 1), lines.slice(last + 1)];
  const half = Math.ceil(short.length / 2);
  const width = Math.max(0, ...short.slice(0, half).map(textWidth)) + COLUMN_GAP;
  const right = Math.max(0, ...short.slice(half).map(textWidth));
  if (short.length < LEAST_IN_COLUMNS || width + right > columns) return [...lines];
  const paired = short
    .slice(0, half)
    .map((left, at) => left + ' '.repeat(width - textWidth(left)) + (short[half + at] ?? ''))
    .map((line) => line.trimEnd());
  return [...paired, ...long];
}

const [COLUMN_GAP, LEAST_IN_COLUMNS] = [2, 5];
