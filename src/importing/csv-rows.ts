/**
 * CSV read a piece at a time: rows of any hand, quotes where they are needed and where they are
 * not, line breaks in cells, lines without end. What cannot be a row is told and passed over; the
 * next line is a new beginning.
 */
import { limits } from '../domain/limits.ts';
import type { RawRow } from '../domain/import/reading.ts';

export class CsvRows {
  readonly #delimiter: string;
  readonly #newline: string;
  #rest = '';
  #row = 0;
  /** Inside a line that was given up. */
  #skipping = false;

  constructor(delimiter: string, newline: '\n' | '\r' = '\n') {
    this.#delimiter = delimiter;
    this.#newline = newline;
  }

  /** The rows that a further piece of text completes. */
  push(piece: string): RawRow[] {
    return this.#rows(piece, false);
  }

  /** What is left when the file is over. */
  end(): RawRow[] {
    return this.#rows('', true);
  }

  #rows(piece: string, last: boolean): RawRow[] {
    let text = this.#rest + piece;
    // A file's last line may lack its end.
    if (last && text !== '') text += this.#newline;
    const found: RawRow[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    for (;;) {
      const end = text.indexOf(this.#newline, at);
      if (end < 0) break;
      if (this.#skipping) {
        this.#skipping = false;
        at = end + 1;
        continue;
      }
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote < 0 || quote > end) {
        found.push(this.#plain(text, at, end));
        at = end + 1;
        continue;
      }
      const next = this.#quoted(text, at, last, found);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > limits.rowLetters && !this.#skipping) this.#giveUp(found);
    else if (this.#skipping) this.#rest = '';
    return found;
  }

  #giveUp(found: RawRow[]): void {
    found.push({ row: ++this.#row, cells: [], trouble: 'too_long' });
    this.#rest = '';
    this.#skipping = true;
  }

  #plain(text: string, from: number, end: number): RawRow {
    const stop = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const cells = stop === from ? [] : text.slice(from, stop).split(this.#delimiter);
    return { row: ++this.#row, cells, trouble: null };
  }

  /** A row with quotes in it; gives where the next one begins, or -1 while it is not whole. */
  #quoted(text: string, from: number, last: boolean, found: RawRow[]): number {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      const cell = text[at] === '"' ? this.#inQuotes(text, at) : this.#bare(text, at);
      if (!cell) return this.#unclosed(text, from, last, found);
      cells.push(cell.text);
      at = cell.end;
      if (text.startsWith(this.#delimiter, at)) {
        at += this.#delimiter.length;
        continue;
      }
      found.push({ row: ++this.#row, cells, trouble: null });
      return at + 1;
    }
  }

  /** A quote that nothing closes spoils its own line and no other. */
  #unclosed(text: string, from: number, last: boolean, found: RawRow[]): number {
    if (!last && text.length - from <= limits.rowLetters) return -1;
    const end = text.indexOf(this.#newline, from);
    const cells = text.slice(from, end).split(this.#delimiter);
    found.push({ row: ++this.#row, cells, trouble: 'garbled' });
    return end + 1;
  }

  #inQuotes(text: string, from: number): { text: string; end: number } | null {
    let at = from + 1;
    let made = '';
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0) return null;
      made += text.slice(at, close);
      at = close + 1;
      if (text[at] !== '"') break;
      made += '"';
      at += 1;
    }
    const tail = this.#bare(text, at);
    return tail && { text: made + tail.text, end: tail.end };
  }

  #bare(text: string, from: number): { text: string; end: number } | null {
    const end = text.indexOf(this.#newline, from);
    if (end < 0) return null;
    const next = text.indexOf(this.#delimiter, from);
    if (next >= 0 && next < end) return { text: text.slice(from, next), end: next };
    const stop = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    return { text: text.slice(from, stop), end };
  }
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The sign that parts the cells of most lines of a sample, the same number of times in each. */
export function delimiterOf(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .slice(0, 40)
    .filter((line) => line.trim() !== '');
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    return { delimiter, score: usual * counts.filter((count) => count === usual).length };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}
