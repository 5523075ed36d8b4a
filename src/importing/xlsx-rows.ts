/** The rows of one sheet of a workbook. */
import { Problem } from '../domain/problem.ts';
import type { RawRow } from '../domain/import/reading.ts';
import { MonthFirstSearch } from './month-first.ts';
import { MergedSearch, type MergedDown } from './xlsx/merged.ts';
import { SheetRows } from './xlsx/sheet.ts';
import { Workbook } from './xlsx/workbook.ts';

const PAGE_ROWS = 1000;

/** The names of the sheets that people see; empty for what is no workbook. */
export async function sheetNames(path: string): Promise<string[]> {
  try {
    const { sheets } = await Workbook.open(path);
    return sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Problem) throw error;
    return [];
  }
}

/** A cell with something in it. */
const FILLED_CELL = /<(?:\w+:)?(?:v|is)[\s>]/;

/** Those of the sheets in which anything stands: an office's new workbook has three, two blank. */
export async function filledSheets(path: string, names: readonly string[]): Promise<string[]> {
  const workbook = await Workbook.open(path);
  const filled: string[] = [];
  for (const name of names) {
    let rest = '';
    for await (const text of workbook.zip.textOf(partOf(workbook, name), 'sheetBytes')) {
      const seen = rest + text;
      if (FILLED_CELL.test(seen)) filled.push(name);
      if (filled.at(-1) === name) break;
      rest = seen.slice(-LONGEST_TAG);
    }
  }
  return filled;
}

const LONGEST_TAG = 100;

/** What is known of a sheet before its rows are read. */
export interface SheetSeen {
  /** Something in it may be a date with the month first. */
  monthFirst: boolean;
  merged: MergedDown[];
}

/** Looks through a sheet's text and the shared one; of what is no workbook nothing is seen. */
export async function lookThroughSheet(path: string, sheet: string | null): Promise<SheetSeen> {
  const [months, merged] = [new MonthFirstSearch(), new MergedSearch()];
  try {
    const workbook = await Workbook.open(path);
    const { zip, textsPart } = workbook;
    if (textsPart !== null) {
      for await (const text of zip.textOf(textsPart, 'workbookBytes')) months.see(text);
    }
    for await (const text of zip.textOf(partOf(workbook, sheet), 'sheetBytes')) {
      months.see(text);
      merged.see(text);
    }
  } catch (error) {
    // Whoever reads the rows tells it.
    if (error instanceof Problem) throw error;
  }
  return { monthFirst: months.found, merged: merged.found };
}

/** Which sheet, and what is merged downwards in it. */
export interface WantedSheet {
  sheet: string | null;
  merged: readonly MergedDown[];
}

/**
 * Pages of rows; throws `import.unreadable` for what is no workbook, and `file.too_large` for one
 * that has more in it than any has. `shared` is told the texts that cells refer to, before any row.
 */
export async function* xlsxRows(
  path: string,
  wanted: WantedSheet,
  shared: (texts: readonly string[]) => void = () => undefined,
): AsyncGenerator<RawRow[]> {
  let page: RawRow[] = [];
  try {
    for await (const rows of rowsOf(path, wanted, shared)) {
      page.push(...rows);
      if (page.length < PAGE_ROWS) continue;
      yield page;
      page = [];
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('import.unreadable', { file: path, format: 'xlsx' }, { cause: error });
  }
  yield page;
}

async function* rowsOf(
  path: string,
  { sheet, merged }: WantedSheet,
  shared: (texts: readonly string[]) => void,
): AsyncGenerator<RawRow[]> {
  const workbook = await Workbook.open(path);
  const { zip, from1904 } = workbook;
  const part = partOf(workbook, sheet);
  const texts = await workbook.sharedTexts();
  shared(texts);
  const dateLooks = await workbook.dateLooks();
  const rows = new SheetRows({ path, texts, dateLooks, from1904, merged });
  for await (const text of zip.textOf(part, 'sheetBytes')) yield rows.push(text);
}

function partOf({ sheets }: Workbook, sheet: string | null): string {
  const found = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error('no such sheet');
  return found.part;
}
