/** The small JSON and CSV files that ship with the program and that an office may edit. */
import type { z } from 'zod';
import { Problem } from '../domain/problem.ts';
import { jsonOf, readText } from '../files/read.ts';
import { CsvRows } from './csv-rows.ts';
import { lineIn } from './json-place.ts';
import { isFilled } from './header-row.ts';

/** The content of a JSON file, checked; throws `data.bad_file`. */
export function readData<T>(path: string, schema: z.ZodType<T>): T {
  return dataIn(path, readText(path), schema);
}

/** The same of the text of a file that was read already. */
export function dataIn<T>(path: string, text: string, schema: z.ZodType<T>): T {
  return checked(path, schema, jsonOf(text, path), (at) => `line ${lineIn(text, at)}: `);
}

/** The records of a CSV file, by the names in its first line; throws `data.bad_file`. */
export function readCsv<T>(path: string, record: z.ZodType<T>): T[] {
  return csvIn(path, readText(path), record);
}

/** The same of the text of a file that was read already. */
export function csvIn<T>(path: string, text: string, record: z.ZodType<T>): T[] {
  const reader = new CsvRows(',');
  const read = [...reader.push(text), ...reader.end()];
  const [head, ...rows] = read.filter(isFilled);
  const names = head?.cells ?? [];
  return rows.map(({ row, cells }) => {
    const place = `line ${row}`;
    if (cells.length !== names.length) {
      const why = `${place}: ${cells.length} columns where the first line names ${names.length}`;
      throw new Problem('data.bad_file', { path, why });
    }
    const fields = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    return checked(path, record, fields, () => `${place}: `);
  });
}

function checked<T>(
  path: string,
  schema: z.ZodType<T>,
  content: unknown,
  placeOf: (at: readonly PropertyKey[]) => string,
): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const { path: at = [], message = '' } = issue ?? {};
  throw new Problem('data.bad_file', { path, why: `${placeOf(at)}${at.join('.')}: ${message}` });
}
