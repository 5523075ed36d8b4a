/** CSV for spreadsheets: quoted where it must be, and no cell is ever read as a formula. */
import { clean } from './clean.ts';

export interface CsvTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** UTF-8 with a byte order mark, so that Excel reads the letters right; lines end in CRLF. */
export function csvText({ head, rows }: CsvTable): string {
  const lines = [head, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A leading `=`, `+`, `-`, `@`, tab or return would make a spreadsheet run the cell. */
function cell(text: string): string {
  const plain = clean(text);
  const safe = /^[=+\-@\t\n]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
