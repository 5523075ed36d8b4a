/** Reading the small files that ship with the program and that an office writes or is sent. */
import { closeSync, readSync } from 'node:fs';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { decodedText } from './encoding.ts';
import { openInput } from './input.ts';
import { parseJson } from './json.ts';
import { withFile } from './problem.ts';

const PIECE_BYTES = 1 << 16;

/**
 * A text file as it is read everywhere: UTF-8, UTF-16 as spreadsheets save it, or a code page of
 * old Windows programs; no byte order mark, NFC. Throws `file.cannot_read`, and `file.too_large`
 * for what is no small file.
 */
export function readText(path: string): string {
  return decodedText(readSmall(path));
}

/** A small file's bytes. Throws `file.cannot_read`, and `file.too_large` for what is none. */
export function readSmall(path: string): Buffer {
  const bytes = readUpTo(path, limits.smallFile);
  if (bytes === null) throw new Problem('file.too_large', { path, what: 'smallFile' });
  return bytes;
}

/** A file's bytes; `null` where it has more than `most`. Throws `file.cannot_read`. */
export function readUpTo(path: string, most: number): Buffer | null {
  return withFile('file.cannot_read', path, () => piecesUpTo(path, most));
}

/** A device or a pipe tells no size and may have no end: what is too large is seen as it comes. */
function piecesUpTo(path: string, most: number): Buffer | null {
  const file = openInput(path);
  try {
    const pieces: Buffer[] = [];
    for (let bytes = 0; ;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const read = readSync(file, piece);
      if (read === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, read));
      bytes += read;
      if (bytes > most) return null;
    }
  } finally {
    closeSync(file);
  }
}

/** What a JSON file holds, of whatever shape. Throws `file.cannot_read` and `data.bad_file`. */
export function readJson(path: string): unknown {
  return jsonOf(readText(path), path);
}

/** What the text of a JSON file says. Throws `data.bad_file`. */
export function jsonOf(text: string, path: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    const why = whyNoJson(text, cause as SyntaxError);
    throw new Problem('data.bad_file', { path, why }, { cause });
  }
}

/** Where it stops being JSON. What `JSON.parse` says quotes the file, whatever bytes it has. */
function whyNoJson(text: string, cause: SyntaxError): string {
  const at = noJsonAt(text, cause);
  return at === null ? cause.message : `line ${at.line}, column ${at.column}: no JSON`;
}

/** Where a text stops being JSON, from 1; `null` where it only stands in itself too deep. */
export function noJsonAt(
  text: string,
  { message }: SyntaxError,
): { line: number; column: number } | null {
  if (!/JSON/.test(message)) return null;
  const lines = text.slice(0, placeOf(text)).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** So many signs are JSON, or might become it: the most behind which more may come. */
function placeOf(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function mayGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const told = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated/.test(message) || Number(told ?? -1) >= text.length;
  }
}
