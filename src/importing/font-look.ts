/**
 * A look over a file before its first row is read: in which fonts its columns were typed. Some
 * pieces from everywhere in a text, the first page of a workbook and the texts its cells share;
 * the same file always gives the same.
 */
import { closeSync, readSync } from 'node:fs';
import {
  FontReader,
  noVotes,
  verdictOf,
  type ColumnFonts,
  type FontVerdict,
  type FontVotes,
} from '../domain/import/fonts.ts';
import type { LegacyTables } from '../domain/import/legacy.ts';
import type { RawRow } from '../domain/import/reading.ts';
import { openInput } from '../files/input.ts';
import type { SourceFile } from './source.ts';
import type { SourceTable } from './table.ts';

const PIECES = 16;
const PIECE_BYTES = 1 << 15;
const MOST_TEXTS = 4000;

/** What the columns of a table are typed in, where that is not Unicode alone. */
export async function fontsOf(
  source: SourceFile,
  table: SourceTable,
  tables: LegacyTables,
): Promise<ColumnFonts> {
  const votes = new Votes(table.places, tables);
  const isText = source.format !== 'xlsx';
  const whole = source.format === 'ndjson' ? await table.document() : null;
  if (whole !== null) votes.add(everyFew(whole), 0);
  else if (isText) {
    for (const { text, isFirst } of piecesFrom(source)) {
      const rows = table.rowsOf(text, isFirst);
      // A piece that begins inside quotes gives rows of another width.
      if (isFirst) votes.add(rows, table.headerRow);
      else
        votes.add(
          rows.filter(({ cells }) => cells.length === table.header.length),
          0,
        );
    }
  } else {
    votes.add(table.ahead, table.headerRow);
    for (const text of everyFew(table.texts)) votes.tell(text);
  }
  return votes.verdicts(isText);
}

/** No more than so many, from everywhere. */
function everyFew<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(all.length / MOST_TEXTS));
  return all.filter((_, at) => at % step === 0);
}

class Votes {
  readonly #file = noVotes();
  readonly #columns = new Map<string, FontVotes>();
  readonly #columnAt: ReadonlyMap<number, string>;
  readonly #reader: FontReader;

  constructor(places: ReadonlyMap<string, number>, tables: LegacyTables) {
    this.#columnAt = new Map([...places].map(([column, at]) => [at, column]));
    this.#reader = new FontReader(tables, new Map());
    for (const column of places.keys()) this.#columns.set(column, noVotes());
  }

  /** The header and what is above it say nothing of the cells. */
  add(rows: readonly RawRow[], headerRow: number): void {
    for (const { row, cells, trouble } of rows) {
      if (trouble !== null || row <= headerRow) continue;
      for (let at = 0; at < cells.length; at++) this.tell(cells[at]!, this.#columnAt.get(at));
    }
  }

  tell(cell: string, column?: string): void {
    const sure = this.#reader.surely(cell);
    if (sure === null) return;
    this.#file[sure] += 1;
    if (column !== undefined) this.#columns.get(column)![sure] += 1;
  }

  verdicts(spread: boolean): ColumnFonts {
    const found = new Map<string, FontVerdict>();
    for (const [column, votes] of this.#columns) {
      const verdict = verdictOf(votes, this.#file, spread);
      const isOld = verdict.main === 'tcvn3' || verdict.main === 'vni';
      if (isOld || verdict.seen.length > 0) found.set(column, verdict);
    }
    return found;
  }
}

/** Whole lines from everywhere in a text, of a short one all. */
function* piecesFrom(source: SourceFile): Generator<{ text: string; isFirst: boolean }> {
  const whole = source.bytes <= PIECES * PIECE_BYTES;
  const [many, length] = whole ? [1, source.bytes] : [PIECES, PIECE_BYTES];
  const file = openInput(source.path);
  try {
    for (let at = 0; at < many; at++) {
      // Even, as letters of UTF-16 begin there.
      const from = whole ? 0 : 2 * Math.floor(((source.bytes - length) * at) / (many - 1) / 2);
      const bytes = Buffer.alloc(length);
      const read = readSync(file, bytes, 0, length, from);
      const text = new TextDecoder(source.encoding).decode(bytes.subarray(0, read));
      yield { text: wholeLines(text, at > 0, at < many - 1), isFirst: at === 0 };
    }
  } finally {
    closeSync(file);
  }
}

function wholeLines(text: string, cutBefore: boolean, cutBehind: boolean): string {
  const newline = text.includes('\n') ? '\n' : '\r';
  const from = cutBefore ? text.indexOf(newline) + 1 : 0;
  const to = cutBehind ? text.lastIndexOf(newline) + 1 : text.length;
  return text.slice(from, Math.max(from, to));
}
