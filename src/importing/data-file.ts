/** Reading the small JSON and CSV files that ship with the program and that an office may edit. */
import type { z } from 'zod';
import { Problem } from '../domain/problem.ts';
import { readText } from './read-text.ts';

/** The content of a JSON file, checked; throws `data.bad_file`. */
export function readJson<T>(path: string, schema: z.ZodType<T>): T {
  const text = readText(path);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Problem('data.bad_file', { path, why: (error as Error).message });
  }
  return checked(path, schema, content, '');
}

/** The records of a CSV file, by the names in its first line; throws `data.bad_file`. */
export function readCsv<T>(path: string, record: z.ZodType<T>): T[] {
  const [head, ...rows] = csvLines(readText(path));
  const names = head?.cells ?? [];
  return rows.map(({ line, cells }) => {
    const place = `line ${line}`;
    if (cells.length !== names.length) {
      const why = `${place}: ${cells.length} columns where the first line names ${names.length}`;
      throw new Problem('data.bad_file', { path, why });
    }
    const fields = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    return checked(path, record, fields, `${place}: `);
  });
}

function checked<T>(path: string, schema: z.ZodType<T>, content: unknown, place: string): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const why = `${place}${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  throw new Problem('data.bad_file', { path, why });
}

/** Quotes are doubled inside quotes; one record a line; empty lines are passed over. */
function csvLines(text: string): { line: number; cells: string[] }[] {
  return text
    .split(/\r?\n/)
    .map((row, index) => ({ line: index + 1, cells: row === '' ? [] : csvCells(row) }))
    .filter(({ cells }) => cells.length > 0);
}

function csvCells(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
}
