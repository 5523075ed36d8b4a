/** Which order the dates of a file's columns show, looked at before its first row is read. */
import {
  isEither,
  orderOf,
  provenOrder,
  type DateOrder,
  type SaidOrder,
  type SeenDate,
  type ShownOrder,
  type UnclearBecause,
} from '../domain/import/date-order.ts';
import { cellText } from '../domain/import/cells.ts';
import { dateColumns } from '../domain/import/columns.ts';
import type { ImportKind } from '../domain/import/facts.ts';
import type { SourceTable } from './table.ts';

/** What somebody said of a file's dates: of all of them, and of single columns. */
export interface SaidDates {
  file: SaidOrder | null;
  columns: ReadonlyMap<string, SaidOrder>;
}

/** A column of which nobody knows what stands first in its dates. */
export interface UnclearDates {
  column: string;
  /** The file's own word for it. */
  header: string;
  because: UnclearBecause;
  /** What shows it: its first date with the month first, or with the day first; else row 0. */
  row: number;
  text: string;
}

/** The same with what of the file is shown to whoever says it. */
export interface UnclearColumn extends UnclearDates {
  dayFirst: SeenDate | null;
  /** A few that are two days. */
  either: readonly SeenDate[];
}

export interface TableDates {
  /** Columns that are not read with the day first. */
  orders: ReadonlyMap<string, DateOrder>;
  unclear: readonly UnclearColumn[];
}

export const plainDates: TableDates = { orders: new Map(), unclear: [] };

const MOST_SHOWN = 3;

interface Seeing extends ShownOrder {
  either: SeenDate[];
}

/** Reads the whole table through; `table` is one of its own, for a table is read once. */
export async function datesOf(
  table: SourceTable,
  kind: ImportKind,
  said: SaidDates,
): Promise<TableDates> {
  const columns = dateColumns(kind).filter((column) => table.places.has(column));
  const shown = new Map<string, Seeing>();
  for (const column of columns) {
    shown.set(column, { dayFirst: null, monthFirst: null, either: [] });
  }
  for await (const { rows } of table.pages) {
    for (const { row, cells, passed } of rows) {
      if (passed !== undefined) continue;
      for (const column of columns) {
        const cell = cells[table.places.get(column)!] ?? '';
        if (cell !== '') see(shown.get(column)!, row, cell);
      }
    }
  }
  const orders = new Map<string, DateOrder>();
  const unclear: UnclearColumn[] = [];
  const beside = [...shown.values()].some(({ monthFirst }) => monthFirst !== null);
  for (const column of columns) {
    const found = shown.get(column)!;
    const { file, columns: ofColumns } = said;
    const order = orderOf(found, { column: ofColumns.get(column), file, beside });
    if (order === 'day-first') continue;
    orders.set(column, order === 'month-first' ? order : 'unclear');
    if (order === 'month-first') continue;
    const header = table.header[table.places.get(column)!] ?? column;
    const { dayFirst, monthFirst, either } = found;
    const proof = order === 'said_otherwise' ? dayFirst : monthFirst;
    const { row, text } = proof ?? { row: 0, text: '' };
    unclear.push({ column, header, because: order, row, text, dayFirst, either });
  }
  return { orders, unclear };
}

/** The same once somebody has said it of each column. */
export function datesAnswered(
  { orders, unclear }: TableDates,
  said: ReadonlyMap<string, SaidOrder>,
): TableDates {
  const after = new Map(orders);
  for (const [column, order] of said) after.set(column, order);
  return { orders: after, unclear: unclear.filter(({ column }) => !said.has(column)) };
}

function see(shown: Seeing, row: number, cell: string): void {
  const { dayFirst, monthFirst, either } = shown;
  if (dayFirst !== null && monthFirst !== null && either.length === MOST_SHOWN) return;
  const text = cellText(cell);
  const order = provenOrder(text);
  if (order === 'day-first') shown.dayFirst ??= { row, text };
  else if (order === 'month-first') shown.monthFirst ??= { row, text };
  else if (either.length < MOST_SHOWN && isEither(text)) either.push({ row, text });
}
