/** A table as a file for other programs: CSV, NDJSON or a workbook, a row in memory at a time. */
import { FORMULA_SIGNS, type TableCell } from '../domain/value/table-cell.ts';
import { printable } from '../domain/value/text.ts';
import { DATE_FORMAT, MOMENT_FORMAT, wallClock } from './workbook-dates.ts';

export const tableFormats = ['csv', 'xlsx', 'ndjson'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** How the names of files of each end; the first is the usual ending. */
export const endings: { readonly [F in TableFormat]: readonly string[] } = {
  csv: ['csv'],
  xlsx: ['xlsx'],
  ndjson: ['ndjson', 'jsonl'],
};
export const tableEndings: readonly string[] = Object.values(endings).flat();

/** The format that a file's name tells by its ending; `null` where it tells none. */
export function formatOfName(name: string): TableFormat | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return tableFormats.find((format) => endings[format].includes(ending)) ?? null;
}

export interface FileTable {
  /** The names of the columns, as an import knows them. */
  head: readonly string[];
  rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>;
}

/** What a sheet of a workbook holds, its heading included. */
export const MOST_SHEET_ROWS = 1_048_576;

const PIECE_LETTERS = 1 << 16;

/**
 * The file's bytes. CSV is UTF-8 with a byte order mark, so that Excel reads the letters right,
 * and its lines end in CRLF; in a workbook days and moments are dates and nothing is a formula.
 */
export function tableFile(table: FileTable, format: TableFormat): AsyncIterable<Uint8Array> {
  if (format === 'xlsx') return workbook(table);
  return inPieces(format === 'csv' ? csvLines(table) : jsonLines(table));
}

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < PIECE_LETTERS) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

async function* csvLines({ head, rows }: FileTable): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(head)}`;
  for await (const row of rows) yield csvLine(row.map((cell) => printable(String(cell ?? ''))));
}

async function* jsonLines({ head, rows }: FileTable): AsyncGenerator<string> {
  for await (const row of rows) {
    const named = head.map((name, at) => [name, row[at] ?? null]);
    yield `${JSON.stringify(Object.fromEntries(named))}\n`;
  }
}

/** What must be quoted, or would be run by a spreadsheet. */
const SPECIAL = new RegExp(`["\\r\\n,]|^[${FORMULA_SIGNS}]`);
const FORMULA = new RegExp(`^[${FORMULA_SIGNS}]`);

/** One line with its end; a cell that a spreadsheet would run as a formula is made text. */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (at > 0) line += ',';
    line += SPECIAL.test(cell) ? special(cell) : cell;
  }
  return `${line}\r\n`;
}

/** A formula is made text by a quote before it, which is taken off again on reading. */
function special(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function* workbook({ head, rows }: FileTable): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const columns = head.map((header) => ({ header, ...lookOf(header) }));
  const stream = writeXlsxStream(typed(rows), {
    name: 'motcua',
    columns,
    freezePane: { rows: 1 },
  });
  // Its own type does not say so, but a web stream can be walked through.
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) yield piece;
}

const LEAST_WIDTH = 14;

/** Moments show their hour; other dates only their day, as people write them here. */
function lookOf(header: string): { width: number; numFmt: string } {
  const numFmt = header.endsWith('_at') ? MOMENT_FORMAT : DATE_FORMAT;
  const width = Math.max(header.endsWith('_at') ? LEAST_WIDTH + 4 : LEAST_WIDTH, header.length + 2);
  const dated = /_at$|_date$|^dob$|^date$/.test(header);
  return { width, numFmt: dated ? numFmt : '' };
}

async function* typed(rows: FileTable['rows']) {
  for await (const row of rows) yield row.map(workbookCell);
}

const DAY = /^(?:19[2-9]\d|20\d{2})-\d{2}-\d{2}$/;
const MOMENT = /^(?:19[2-9]\d|20\d{2})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/;

function workbookCell(cell: TableCell): string | number | Date | null {
  if (typeof cell !== 'string') return cell;
  return DAY.test(cell) || MOMENT.test(cell) ? wallClock(cell) : printable(cell);
}
