/** Reading the small text files that an office writes or edits. */
import { readFileSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

/** A text file as it is read everywhere: no byte order mark, NFC. Throws `file.cannot_read`. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .normalize('NFC');
  } catch (error) {
    const why = String((error as { code?: unknown }).code ?? error);
    throw new Problem('file.cannot_read', { path, why }, { cause: error });
  }
}
