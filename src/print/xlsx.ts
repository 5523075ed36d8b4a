/** A report as a spreadsheet: typed cells, frozen headings, widths. */
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { TableCell } from '../domain/value/table-cell.ts';
import { alignOf, type CellKind, type ReportPage, type ReportTable } from './model/report.ts';
import { DATE_FORMAT, MOMENT_FORMAT, wallClock } from './workbook-dates.ts';

const FORMATS: Readonly<Record<CellKind, string | null>> = {
  text: null,
  count: '#,##0',
  change: '+#,##0;-#,##0;0',
  money: '#,##0',
  share: '0.00%',
  seconds: '[h]:mm:ss',
  date: DATE_FORMAT,
  moment: MOMENT_FORMAT,
};

const [NARROW, WIDE, WIDEST] = [10, 16, 60];
const LABEL_WIDTH = 28;
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
    .flatMap(({ title, table }) => (table ? [{ title: title || page.title, table }] : []))
    .map(({ title, table }) => tableSheet(nameOf(title, names), table));
  return writeXlsx({ sheets: [...tables, aboutSheet(nameOf(about, names), page)] });
}

/** The sums, where there are some, stand under the rows and are as bold as the headings. */
function tableSheet(name: string, { columns, rows, sums }: ReportTable): WriteSheet {
  const all = sums ? [...rows, sums] : rows;
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { kind }] of columns.entries()) {
    cells.set(`0,${at}`, { style: headStyle(kind) });
    if (sums) cells.set(`${all.length},${at}`, { style: { ...lookOf(kind), ...BOLD } });
  }
  return {
    name,
    rows: [
      columns.map(({ title }) => title),
      ...all.map((row) => row.map((cell, at) => valueOf(cell, columns[at]!.kind))),
    ],
    columns: columns.map(({ kind }, at) => ({
      width: widthOf(kind, rows, at),
      style: lookOf(kind),
    })),
    cells,
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape' },
  };
}

function aboutSheet(name: string, page: ReportPage): WriteSheet {
  const told = [[page.title, page.subtitle], ...page.made];
  const rest = [
    [],
    ...page.story.map((text) => [text]),
    [],
    ...page.formulas.map((text) => [text]),
  ];
  return {
    name,
    rows: [...told, ...rest].map((row) => [...row]),
    columns: [{ width: LABEL_WIDTH }, { width: WIDEST }],
    cells: new Map(told.map((_, row) => [`${row},0`, { style: BOLD }])),
  };
}

const BOLD: CellStyle = { font: { bold: true } };

function lookOf(kind: CellKind): CellStyle {
  const format = FORMATS[kind];
  const alignment = { horizontal: alignOf(kind) };
  return format === null ? { alignment } : { alignment, numFmt: format };
}

function headStyle(kind: CellKind): CellStyle {
  return { ...BOLD, alignment: { horizontal: alignOf(kind), vertical: 'top', wrapText: true } };
}

/** Days and moments are dates, a length of time a part of a day, and texts stay as they are. */
function valueOf(cell: TableCell, kind: CellKind): CellValue {
  if (typeof cell === 'string')
    return kind === 'date' || kind === 'moment' ? wallClock(cell) : cell;
  return kind === 'seconds' && cell !== null ? cell / SECONDS_A_DAY : cell;
}

function widthOf(kind: CellKind, rows: ReportTable['rows'], at: number): number {
  if (kind !== 'text') return kind === 'count' || kind === 'share' ? NARROW : WIDE;
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[at] ?? '').length + 2),
    WIDE,
  );
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
