/** A report as a spreadsheet: typed cells, frozen headings, widths. */
import writeXlsxFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/node';
import { epochSeconds, type Instant } from '../domain/value/instant.ts';
import {
  alignOf,
  type CellKind,
  type ReportCell,
  type ReportPage,
  type ReportTable,
} from './model/report.ts';

const FORMATS: Partial<Record<CellKind, string>> = {
  count: '#,##0',
  change: '+#,##0;-#,##0;0',
  money: '#,##0',
  share: '0.00%',
  seconds: '[h]:mm:ss',
  date: 'dd/mm/yyyy',
  moment: 'hh:mm dd/mm/yyyy',
};

const [NARROW, WIDE, WIDEST] = [10, 16, 60];
const SECONDS_A_DAY = 86_400;
/** What a spreadsheet allows as the name of a sheet. */
const MOST_NAME = 31;

/**
 * One sheet for each table of the page and a last one that tells where the figures come from.
 * Texts are stored as texts: none is ever run as a formula.
 */
export async function reportXlsx(page: ReportPage, about: string): Promise<Uint8Array> {
  const names = new Set<string>();
  const tables = page.sections
    .filter(({ only }) => only !== 'screen')
    .flatMap(({ title, table }) => (table ? [{ title: title || page.title, table }] : []));
  const sheets = tables.map(({ title, table }): Sheet<never> => {
    const head = table.columns.map(({ title: value, kind }): CellObject => ({
      value,
      type: String,
      fontWeight: 'bold',
      wrap: true,
      align: alignOf(kind),
      alignVertical: 'top',
    }));
    const rows = [...table.rows, ...(table.sums ? [table.sums] : [])].map((row, index) =>
      row.map((cell, at) => cellOf(cell, table.columns[at]!.kind, index >= table.rows.length)),
    );
    return {
      sheet: nameOf(title, names),
      data: [head, ...rows],
      columns: table.columns.map(({ kind }, at) => ({ width: widthOf(kind, table.rows, at) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    };
  });
  const told = [[page.title, page.subtitle], ...page.made].map(([label, text]) => [
    { value: label, type: String, fontWeight: 'bold' as const },
    { value: text, type: String },
  ]);
  const formulas = page.formulas.map((text) => [{ value: text, type: String }]);
  const data: SheetData = [...told, [], ...page.story.map(plain), [], ...formulas];
  const last = { sheet: nameOf(about, names), data, columns: [{ width: 28 }, { width: WIDEST }] };
  return new Uint8Array(await writeXlsxFile([...sheets, last]).toBuffer());
}

function plain(value: string): CellObject[] {
  return [{ value, type: String }];
}

function cellOf(cell: ReportCell, kind: CellKind, strong: boolean): CellObject | null {
  if (cell === null) return null;
  const look = { ...(strong && { fontWeight: 'bold' as const }), align: alignOf(kind) };
  const format = FORMATS[kind];
  if (typeof cell === 'string' && kind !== 'date' && kind !== 'moment') {
    return { value: cell, type: String, ...look };
  }
  if (typeof cell === 'string')
    return { value: wallClock(cell), type: Date, format: format!, ...look };
  const value = kind === 'seconds' ? cell / SECONDS_A_DAY : cell;
  return { value, type: Number, ...(format !== undefined && { format }), ...look };
}

/** A spreadsheet knows no time zones: it shows what the clock on the wall in Vietnam showed. */
function wallClock(text: string): Date {
  const moment = text.length > 10 ? text : `${text}T00:00:00+07:00`;
  const seconds = epochSeconds(moment as Instant) + 7 * 3600;
  return new Date(seconds * 1000);
}

function widthOf(kind: CellKind, rows: ReportTable['rows'], at: number): number {
  if (kind !== 'text') return kind === 'count' || kind === 'share' ? NARROW : WIDE;
  const longest = Math.max(WIDE, ...rows.map((row) => String(row[at] ?? '').length + 2));
  return Math.min(WIDEST, longest);
}

function nameOf(title: string, taken: Set<string>): string {
  const base = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, MOST_NAME - 3)
    .trim();
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base} ${n}`;
  taken.add(name);
  return name;
}
