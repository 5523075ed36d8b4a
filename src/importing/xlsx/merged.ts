/** Cells that are merged downwards: what stands in the first one is meant of all of them. */
import { limits } from '../../domain/limits.ts';

/** From the first row to the last one, counted from 1; the column from 0. */
export interface MergedDown {
  column: number;
  from: number;
  to: number;
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
const LONGEST_TAG = 200;

/** Finds them in a sheet's text that comes in pieces: they are told behind all rows. */
export class MergedSearch {
  readonly found: MergedDown[] = [];
  #rest = '';

  see(piece: string): void {
    const text = this.#rest + piece;
    let last = 0;
    for (const match of text.matchAll(MERGED)) {
      last = match.index + match[0].length;
      const [from, to] = [Number(match[2]), Number(match[3])];
      if (to > from && this.found.length < limits.workbookParts) {
        this.found.push({ column: columnNumber(match[1]!), from, to });
      }
    }
    this.#rest = text.slice(Math.max(last, text.length - LONGEST_TAG));
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Fills rows that come in order; one at a time in each column is kept. */
export class MergedFill {
  readonly #waiting: MergedDown[];
  readonly #open = new Map<number, { to: number; text: string }>();

  constructor(merged: readonly MergedDown[]) {
    this.#waiting = merged
      .filter(({ column }) => column < limits.rowCells)
      .toSorted((a, b) => b.from - a.from);
  }

  /** Puts into a row what stands above it; a row with nothing of its own stays as it is. */
  fill(row: number, cells: string[]): void {
    for (const [column, { to, text }] of this.#open) {
      if (to < row) this.#open.delete(column);
      else if ((cells[column] ?? '') === '') put(cells, column, text);
    }
    while (this.#waiting.length > 0 && this.#waiting.at(-1)!.from <= row) {
      const { column, from, to } = this.#waiting.pop()!;
      const text = cells[column] ?? '';
      if (from === row && text !== '') this.#open.set(column, { to, text });
    }
  }
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}
