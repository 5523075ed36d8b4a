/** A file as a table: where its header stands, which column is what, and its rows in pages. */
import type { HeaderReading } from '../domain/import/columns.ts';
import { otherUnitOf } from '../domain/import/other-unit.ts';
import { FurnitureSight, isCounting } from '../domain/import/furniture.ts';
import type { RawRow } from '../domain/import/reading.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { CsvRows, delimiterOf } from './csv-rows.ts';
import { readAnyHeader, type HeaderRules } from './header-fonts.ts';
import { HEADER_WITHIN, headerAmong, isFilled, isHeader } from './header-row.ts';
import { readJsonDocument } from './json-document.ts';
import { isJsonList, membersOf } from './json-members.ts';
import { NdjsonRows } from './ndjson-rows.ts';
import { textOf, type SourceFile } from './source.ts';
import { xlsxRows } from './xlsx-rows.ts';

export type HeaderMap = ReadonlyMap<string, string | null>;

/** Some rows, and how much of the file has been read with them. */
export interface TablePage {
  rows: RawRow[];
  bytes: number | null;
}

export interface SourceTable {
  /** The header as it stands. */
  header: readonly string[];
  /** Our columns and where they stand. */
  places: ReadonlyMap<string, number>;
  /** What the header names that we do not know; of a stream only known at its end. */
  unmapped(): string[];
  /** False where each row has its own columns, and what is left out says nothing. */
  fixed: boolean;
  /** In which row of the file the header stands; 0 for none. */
  headerRow: number;
  /** Of a workbook: the rows that were read to find the header, and the texts its cells share. */
  ahead: readonly RawRow[];
  texts: readonly string[];
  /** The rows of a piece of the text, whole lines; empty for a workbook. */
  rowsOf(text: string, isFirst: boolean): RawRow[];
  /** The rows of what is one JSON value and no lines, of a long list some; else `null`. */
  document(): Promise<RawRow[] | null>;
  pages: AsyncIterable<TablePage>;
}

/** Finds the header. Throws `import.no_header`, `import.other_unit`, `import.unreadable`. */
export async function openTable(source: SourceFile, rules: HeaderRules): Promise<SourceTable> {
  if (source.format === 'ndjson') return ndjsonTable(source, rules);
  let texts: readonly string[] = [];
  const pages = tablePages(source, (shared) => {
    texts = shared;
  });
  const { first, bytes } = await beginningOf(pages);
  const found = headerAmong(first, rules);
  if (!found || !isHeader(found.reading)) {
    const seen = (found?.header ?? first.find(isFilled)?.cells ?? []).filter((each) => each !== '');
    const { missing } = found?.reading ?? readAnyHeader([], rules);
    await pages.return(undefined);
    throw new Problem('import.no_header', {
      file: source.name,
      kind: rules.kind,
      missing,
      seen: seen.slice(0, 12).map((each) => each.slice(0, 60)),
    });
  }
  const { header, reading, at, rows: headers } = found;
  const above = first.slice(0, at).map(({ cells }) => cells);
  const unit = otherUnitOf(header, reading.columns, above);
  if (unit !== null) {
    await pages.return(undefined);
    throw new Problem('import.other_unit', { file: source.name, header: unit.slice(0, 80) });
  }
  const rest = first.slice(at + 1);
  const places = placesOf(reading);
  const { kind, legacy } = rules;
  const sight = new FurnitureSight({ kind, places, headers: [header, ...headers], legacy });
  const squares = { width: header.length, sight };
  return {
    header,
    places,
    unmapped: () => reading.unmapped,
    fixed: true,
    headerRow: first[at]!.row,
    ahead: source.format === 'xlsx' ? rest : [],
    texts,
    document: () => Promise.resolve(null),
    rowsOf: (text, isFirst) => (source.format === 'xlsx' ? [] : csvRowsOf(source, text, isFirst)),
    pages: following({ rows: withoutNumbers(rest), bytes }, pages, squares),
  };
}

/** The rows among which a header stands, and how much of the file they are. */
export async function beginningOf(
  pages: AsyncIterator<TablePage>,
): Promise<{ first: RawRow[]; bytes: number | null }> {
  const first: RawRow[] = [];
  let bytes: number | null = 0;
  while (first.filter(isFilled).length < HEADER_WITHIN) {
    const next = await pages.next();
    if (next.done === true) break;
    // Of blank lines a page may have more than a call may have arguments.
    for (const row of next.value.rows) first.push(row);
    bytes = next.value.bytes;
  }
  return { first, bytes };
}

/** What a workbook's cells share is told to `shared`. */
export function tablePages(
  source: SourceFile,
  shared: (texts: readonly string[]) => void = () => undefined,
): AsyncGenerator<TablePage> {
  return source.format === 'xlsx' ? xlsxPages(source, shared) : csvPages(source);
}

function placesOf({ columns }: HeaderReading): Map<string, number> {
  return new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, at]])));
}

/** Below many headers stands a line that only numbers the columns: (1) (2) (3). */
function withoutNumbers(rows: RawRow[]): RawRow[] {
  const first = rows.findIndex(isFilled);
  const counting = first >= 0 && isCounting(rows[first]!.cells);
  return counting ? rows.filter((_, at) => at !== first) : rows;
}

async function* following(
  first: TablePage,
  pages: AsyncIterable<TablePage>,
  squares: Squares,
): AsyncGenerator<TablePage> {
  yield { ...first, rows: squared(first.rows, squares) };
  for await (const page of pages) yield { ...page, rows: squared(page.rows, squares) };
}

/** How wide the header is, and what tells rows that are nobody's. */
interface Squares {
  width: number;
  sight: FurnitureSight;
}

/** Further cells than a register has are not kept; where they say something, the row slipped. */
function within(row: RawRow): RawRow {
  if (row.cells.length <= limits.rowCells) return row;
  const beyond = row.cells.slice(limits.rowCells).some((cell) => cell.trim() !== '');
  const cells = row.cells.slice(0, limits.rowCells);
  return { ...row, cells, trouble: beyond ? (row.trouble ?? 'ragged') : row.trouble };
}

/** Blank rows are nobody's; a row with more in it than the header has columns has slipped. */
function squared(rows: RawRow[], { width, sight }: Squares): RawRow[] {
  const filled = rows.filter(isFilled);
  for (const [at, row] of filled.entries()) {
    if (row.trouble !== null) continue;
    const passed = sight.of(row.cells);
    if (passed !== null) filled[at] = { ...row, passed };
    if (passed !== null || row.cells.length <= width) continue;
    const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '');
    if (beyond) filled[at] = { ...row, trouble: 'ragged' };
  }
  return filled;
}

function csvReader({ sample }: SourceFile): CsvRows {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  return new CsvRows(delimiterOf(sample), newline);
}

/** A piece out of the middle may begin inside quotes: what makes no row of it is left. */
function csvRowsOf(source: SourceFile, text: string, isFirst: boolean): RawRow[] {
  const reader = csvReader(source);
  const rows = reader.push(text);
  return isFirst ? [...rows, ...reader.end()] : rows;
}

async function* csvPages(source: SourceFile): AsyncGenerator<TablePage> {
  const reader = csvReader(source);
  for await (const { text, bytes } of textOf(source)) {
    yield { rows: reader.push(text).map(within), bytes };
  }
  yield { rows: reader.end().map(within), bytes: source.bytes };
}

async function* xlsxPages(
  { path, sheet, merged }: SourceFile,
  shared: (texts: readonly string[]) => void,
): AsyncGenerator<TablePage> {
  for await (const rows of xlsxRows(path, { sheet, merged }, shared)) yield { rows, bytes: null };
}

function ndjsonTable(source: SourceFile, rules: HeaderRules): SourceTable {
  const reader = new NdjsonRows(rules);
  const places = new Map(reader.header.map((name, at) => [name, at]));
  const sight = new FurnitureSight({ ...rules, places, headers: [] });
  const squares = { width: Infinity, sight };
  async function* pages(): AsyncGenerator<TablePage> {
    if (isJsonList(source)) {
      for await (const { rows, bytes } of listPages(source, reader)) {
        yield { rows: squared(rows, squares), bytes };
      }
      return;
    }
    const whole = await documentRows(source, reader);
    if (whole !== null) {
      yield { rows: squared(whole, squares), bytes: source.bytes };
      return;
    }
    for await (const { text, bytes } of textOf(source)) {
      yield { rows: squared(reader.push(text), squares), bytes };
    }
    yield { rows: squared(reader.end(), squares), bytes: source.bytes };
  }
  return {
    header: reader.header,
    places,
    unmapped: () => [...reader.unmapped],
    fixed: false,
    headerRow: 0,
    ahead: [],
    texts: [],
    document: () => documentRows(source, new NdjsonRows(rules)),
    rowsOf: (text) => {
      const lines = new NdjsonRows(rules);
      return [...lines.push(text), ...lines.end()];
    },
    pages: pages(),
  };
}

async function documentRows(source: SourceFile, reader: NdjsonRows): Promise<RawRow[] | null> {
  if (isJsonList(source)) return someRows(listPages(source, reader));
  const whole = await readJsonDocument(source);
  return whole && reader.rowsIn(whole);
}

/** Throws `import.unreadable` of a list with something in it that is no JSON. */
async function* listPages(source: SourceFile, reader: NdjsonRows): AsyncGenerator<TablePage> {
  for await (const { members, bytes } of membersOf(source)) {
    try {
      yield { rows: members.map((each) => reader.rowIn(each)), bytes };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Problem('import.unreadable', { file: source.name, format: 'json' });
    }
  }
}

const MOST_SOME = 8000;

/** Every row of a short list; of a long one every few, from all of it. */
async function someRows(pages: AsyncIterable<TablePage>): Promise<RawRow[]> {
  let some: RawRow[] = [];
  let [seen, step] = [0, 1];
  for await (const { rows } of pages) {
    for (const row of rows) if (seen++ % step === 0) some.push(row);
    while (some.length > MOST_SOME) {
      some = some.filter((_, at) => at % 2 === 0);
      step *= 2;
    }
  }
  return some;
}
