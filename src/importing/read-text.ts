/** Reading the small text files that an office writes, edits or is sent. */
import { readFileSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

/**
 * A text file as it is read everywhere: UTF-8, or UTF-16 as spreadsheets save it; no byte order
 * mark, NFC. Throws `file.cannot_read`.
 */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const why = String((error as { code?: unknown }).code ?? error);
    throw new Problem('file.cannot_read', { path, why }, { cause: error });
  }
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes).normalize('NFC');
}
