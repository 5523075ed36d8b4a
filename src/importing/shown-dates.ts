/** Which order the dates of a file's columns show, looked at before its first row is read. */
import {
  orderOf,
  provenOrder,
  type DateOrder,
  type SaidOrder,
  type ShownOrder,
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
  row: number;
  text: string;
}

export interface TableDates {
  /** Columns that are not read with the day first. */
  orders: ReadonlyMap<string, DateOrder>;
  unclear: readonly UnclearDates[];
}

export const plainDates: TableDates = { orders: new Map(), unclear: [] };

/** Reads the whole table through; `table` is one of its own, for a table is read once. */
export async function datesOf(
  table: SourceTable,
  kind: ImportKind,
  said: SaidDates,
): Promise<TableDates> {
  const columns = dateColumns(kind).filter((column) => table.places.has(column));
  const shown = new Map<string, ShownOrder>();
  for (const column of columns) shown.set(column, { dayFirst: false, monthFirst: null });
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
  const unclear: UnclearDates[] = [];
  for (const column of columns) {
    const found = shown.get(column)!;
    const order = orderOf(found, said.columns.get(column), said.file ?? undefined);
    if (order !== 'day-first') orders.set(column, order);
    if (order !== 'unclear') continue;
    const header = table.header[table.places.get(column)!] ?? column;
    unclear.push({ column, header, ...(found.monthFirst ?? { row: 0, text: '' }) });
  }
  return { orders, unclear };
}

function see(shown: ShownOrder, row: number, cell: string): void {
  if (shown.dayFirst && shown.monthFirst !== null) return;
  const text = cellText(cell);
  const order = provenOrder(text);
  if (order === 'day-first') shown.dayFirst = true;
  else if (order === 'month-first') shown.monthFirst ??= { row, text };
}
