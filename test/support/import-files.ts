/** Files to be imported, made by the tests, and what an import leaves beside them. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Answer, Counter } from './program.ts';

export const header = [
  'code',
  'procedure',
  'citizen_id',
  'name',
  'dob',
  'received_at',
  'due_date',
  'status',
  'resolved_at',
  'returned_at',
  'fee',
  'note',
] as const;
export type Column = (typeof header)[number];

/** A good row, with what differs. */
export function row(n: number, change: Partial<Record<Column, string>> = {}): string[] {
  const usual: Record<Column, string> = {
    code: `HS-${n}`,
    procedure: '1.001193',
    citizen_id: `022192${String(n).padStart(6, '0')}`,
    name: 'Trần Thị Thử',
    dob: '29/02/1992',
    received_at: '05/01/2026 08:30',
    due_date: '06/01/2026',
    status: '',
    resolved_at: '06/01/2026',
    returned_at: '06/01/2026',
    fee: '8000',
    note: '',
  };
  return header.map((column) => change[column] ?? usual[column]);
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** Writes a list of dossiers into the counter's folder; gives its path. */
export function listOf(
  counter: Counter,
  name: string,
  rows: readonly (readonly string[])[],
): string {
  return fileOf(counter, name, csv([header, ...rows]));
}

export function fileOf(counter: Counter, name: string, content: string | Uint8Array): string {
  const path = counter.file(name);
  writeFileSync(path, content);
  return path;
}

/** Imports and gives the answer, whatever the exit code. */
export async function importing(
  counter: Counter,
  words: readonly string[],
): Promise<{ code: number; answer: Answer; err: string }> {
  const { code, out, err } = await counter.run(['import', ...words, '--json']);
  return { code, answer: out === '' ? {} : (JSON.parse(out) as Answer), err };
}

/** The lines of a file that was left, without its mark; cells are not parted. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
}

/** What a refused row was refused for: `row column code suggestion`. */
export function errorsOf(path: string): string[] {
  return linesOf(path)
    .slice(1)
    .map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
      const [place, column, code, , suggestion] = cells.map((cell) => cell[1] ?? cell[2] ?? '');
      return [place, column, code, suggestion].join(' ').trim();
    });
}
