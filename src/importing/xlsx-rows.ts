/** The rows of one sheet of a workbook, a row in memory at a time. */
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { Problem } from '../domain/problem.ts';
import type { RawRow } from '../domain/import/reading.ts';

type CellValue = string | number | boolean | Date | null | undefined;

const PAGE_ROWS = 1000;

/** The names of the sheets that people see; empty for what is no workbook. */
export async function sheetNames(path: string): Promise<string[]> {
  const names: string[] = [];
  const seen = ({ name, hidden, veryHidden }: { name: string } & Hidden): boolean => {
    if (hidden !== true && veryHidden !== true) names.push(name);
    return false;
  };
  await readXlsx(readFileSync(path), { sheets: seen }).catch(() => undefined);
  return names;
}

type Hidden = { hidden?: boolean; veryHidden?: boolean };

/** Pages of rows; throws `import.unreadable` for what is no workbook. */
export async function* xlsxRows(path: string, sheet: string | null): AsyncGenerator<RawRow[]> {
  const file = createReadStream(path);
  const bytes = Readable.toWeb(file) as ReadableStream<Uint8Array>;
  let page: RawRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, sheet === null ? {} : { sheet })) {
      page.push({ row: index + 1, cells: values.map(cellOf), trouble: null });
      if (page.length < PAGE_ROWS) continue;
      yield page;
      page = [];
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('import.unreadable', { file: path, format: 'xlsx' }, { cause: error });
  } finally {
    file.destroy();
  }
  yield page;
}

/** Dates come as moments of no time zone, and may lack a millisecond. */
function cellOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (!(value instanceof Date)) return String(value);
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [date, time] = rounded.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? date! : `${date} ${time}`;
}
