/** Reading the small files that ship with the program and that an office writes or is sent. */
import { readFileSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';
import { decodedText } from './encoding.ts';
import { withFile } from './problem.ts';

/**
 * A text file as it is read everywhere: UTF-8, or UTF-16 as spreadsheets save it; no byte order
 * mark, NFC. Throws `file.cannot_read`.
 */
export function readText(path: string): string {
  const bytes = withFile('file.cannot_read', path, () => readFileSync(path));
  return decodedText(bytes).normalize('NFC');
}

/** What a JSON file holds, of whatever shape. Throws `file.cannot_read` and `data.bad_file`. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const why = (cause as SyntaxError).message;
    throw new Problem('data.bad_file', { path, why }, { cause });
  }
}
