/** Numbers of people from which a spreadsheet took the noughts in front, before a row goes in. */
import { cellText } from '../domain/import/cells.ts';
import { readPerson } from '../domain/import/person.ts';
import type { RowReading } from '../domain/import/reading.ts';
import type { SourceTable } from './table.ts';

const COLUMN = 'citizen_id';
const MOST_SHOWN = 3;

/** A number as it stands in a row, and with its noughts. */
interface LostZero {
  row: number;
  before: string;
  after: string;
}

export interface LostZeros {
  /** The file's own word for the column. */
  header: string;
  /** In how many rows. */
  rows: number;
  /** The first of them. */
  shown: readonly LostZero[];
}

/** Digits that may lack some in front; most cells have them all and are not read. */
const MAY_LACK = /^\D{0,4}[1-9](?:[\s.,-]?\d){8,10}(?:\.0)?\D{0,2}$/;

/** `null` where none are lost; `table` is one of its own, for a table is read once. */
export async function lostZerosOf(
  table: SourceTable,
  reading: RowReading,
): Promise<LostZeros | null> {
  const place = table.places.get(COLUMN);
  if (place === undefined) return null;
  const shown: LostZero[] = [];
  let rows = 0;
  for await (const page of table.pages) {
    for (const raw of page.rows) {
      const cell = raw.cells[place] ?? '';
      if (raw.passed !== undefined || raw.trouble !== null || !MAY_LACK.test(cell)) continue;
      reading.begin(raw);
      readPerson(reading);
      const after = reading.faults.find(({ code }) => code === 'leading_zero')?.suggestion;
      if (after == null) continue;
      rows += 1;
      if (shown.length < MOST_SHOWN) shown.push({ row: raw.row, before: cellText(cell), after });
    }
  }
  return rows === 0 ? null : { header: table.header[place] ?? COLUMN, rows, shown };
}
