/** Which row of a table is its header. */
import { joinedHeader, type HeaderReading } from '../domain/import/columns.ts';
import type { RawRow } from '../domain/import/reading.ts';
import { readAnyHeader, type HeaderRules } from './header-fonts.ts';

/** Titles, notes and empty lines above the header; further down nobody looks for one. */
export const HEADER_WITHIN = 40;

export interface FoundHeader {
  header: readonly string[];
  reading: HeaderReading;
  at: number;
  /** As they stand. */
  rows: readonly (readonly string[])[];
}

/** The row in which most columns are named; a merged heading may reach into it from above. */
export function headerAmong(rows: RawRow[], rules: HeaderRules): FoundHeader | null {
  let best: FoundHeader | null = null;
  const filled = rows.map((row, at) => ({ row, at })).filter(({ row }) => isFilled(row));
  for (const [index, { row, at }] of filled.slice(0, HEADER_WITHIN).entries()) {
    const above = filled[index - 1]?.row.cells ?? [];
    const joined = joinedHeader(above, row.cells, (cell) => readAnyHeader([cell], rules).found > 0);
    for (const header of [row.cells, under(above, row.cells), joined]) {
      const reading = readAnyHeader(header, rules);
      const better = !best || reading.found > best.reading.found;
      if (better && reading.found > 0) best = { header, reading, at, rows: [above, row.cells] };
    }
  }
  return best;
}

function under(above: readonly string[], cells: readonly string[]): string[] {
  const width = Math.max(above.length, cells.length);
  return Array.from({ length: width }, (_, at) =>
    (cells[at] ?? '').trim() === '' ? (above[at] ?? '') : cells[at]!,
  );
}

/** True where it names what a file of its kind cannot do without. */
export function isHeader({ missing, found }: HeaderReading): boolean {
  return missing.length === 0 && found >= 2;
}

/** True for a row with something in it, be it only trouble. */
export function isFilled({ cells, trouble }: RawRow): boolean {
  if (trouble !== null) return true;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return true;
  return false;
}
