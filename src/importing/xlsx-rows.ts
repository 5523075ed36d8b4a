/** The rows of one sheet of a workbook. */
import { Problem } from '../domain/problem.ts';
import type { RawRow } from '../domain/import/reading.ts';
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

/**
 * Pages of rows; throws `import.unreadable` for what is no workbook, and `file.too_large` for one
 * that has more in it than any has.
 */
export async function* xlsxRows(path: string, sheet: string | null): AsyncGenerator<RawRow[]> {
  let page: RawRow[] = [];
  try {
    for await (const rows of rowsOf(path, sheet)) {
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

async function* rowsOf(path: string, sheet: string | null): AsyncGenerator<RawRow[]> {
  const workbook = await Workbook.open(path);
  const { zip, sheets, from1904 } = workbook;
  const found = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error('no such sheet');
  const texts = await workbook.sharedTexts();
  const dateLooks = await workbook.dateLooks();
  const rows = new SheetRows({ path, texts, dateLooks, from1904 });
  for await (const text of zip.textOf(found.part, 'sheetBytes')) yield rows.push(text);
}
