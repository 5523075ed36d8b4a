/** A file as it lies there: its bytes, their digest, what it is, and how it writes letters. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { removeAll } from '../files/remove.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { inputStream } from '../files/input.ts';
import { fileProblem, tried, withFile } from '../files/problem.ts';
import { scratchFolder } from '../files/unfinished.ts';
import { matching } from '../domain/value/text.ts';
import { foreignKind } from './foreign.ts';
import { MonthFirstSearch } from './month-first.ts';
import type { MergedDown } from './xlsx/merged.ts';
import { EncodingGuess, markedEncoding, type Encoding } from '../files/encoding.ts';

export const formats = ['csv', 'xlsx', 'ndjson'] as const;
export type Format = (typeof formats)[number];

export interface SourceFile {
  /** Where it can be read from; of standard input a copy. */
  path: string;
  /** The file's name for people and for the journal, without its folder. */
  name: string;
  bytes: number;
  /** SHA-256 of its bytes. */
  digest: string;
  format: Format;
  encoding: Encoding;
  /** The sheet of a workbook that is read, and those that are left; `null` for other files. */
  sheet: string | null;
  otherSheets: readonly string[];
  /** The first letters, from which delimiters are told. */
  sample: string;
  /** True where something in it may be a date with the month first. */
  monthFirst: boolean;
  /** Cells of the sheet that are merged downwards. */
  merged: readonly MergedDown[];
  /** Takes a copy away. */
  close(): void;
}

const SAMPLE_BYTES = 65_536;

/** What somebody said of a file, where it is not to be guessed. */
export interface SourceWish {
  format: Format | null;
  /** A sheet's name, or which one it is from 1. */
  sheet: string | null;
  /** Says which of several, where nobody named one; else it is the first. */
  pick?: (sheets: readonly string[]) => Promise<string>;
}

/**
 * Looks at a whole file once. `input` is what comes on standard input, for the path `-`.
 * Throws `file.cannot_read`, `file.too_large`, `import.unreadable` and `import.no_sheet`.
 */
export async function lookAt(
  path: string,
  wish: SourceWish,
  input: () => AsyncIterable<Uint8Array>,
): Promise<SourceFile> {
  const copied = path === '-' ? await spool(path, input()) : await spooledPipe(path);
  const file = copied?.path ?? path;
  try {
    const seen = await pass(file);
    const name = path === '-' ? 'stdin' : basename(path);
    const foreign = foreignKind(seen.head, file);
    if (foreign !== null) throw new Problem('import.unreadable', { file: name, format: foreign });
    const kind = wish.format ?? formatOf(seen.head);
    const chosen = await sheetOf(file, name, kind, wish);
    const encoding = markedEncoding(seen.head) ?? seen.encoding;
    const sample = new TextDecoder(encoding).decode(seen.head);
    const { bytes, digest } = seen;
    const close = copied?.remove ?? (() => undefined);
    const { monthFirst, merged } =
      kind === 'xlsx' ? await sheetSeen(file, chosen.sheet) : { ...seen, merged: [] };
    const about = { path: file, name, bytes, digest, format: kind, encoding, sample };
    return { ...about, monthFirst, merged, close, ...chosen };
  } catch (error) {
    copied?.remove();
    throw fileProblem('file.cannot_read', path, error);
  }
}

/** The first sheet where nobody says otherwise or can be asked; one alone needs no name. */
async function sheetOf(
  path: string,
  file: string,
  format: Format,
  { sheet: typed, pick }: SourceWish,
): Promise<Pick<SourceFile, 'sheet' | 'otherSheets'>> {
  const { filledSheets, sheetNames } = await import('./xlsx-rows.ts');
  const sheets = format === 'xlsx' ? await sheetNames(path) : [];
  if (typed === null && pick && sheets.length > 1) {
    const filled = await filledSheets(path, sheets);
    const sheet = filled.length > 1 ? await pick(filled) : (filled[0] ?? sheets[0]!);
    return { sheet, otherSheets: filled.filter((name) => name !== sheet) };
  }
  const [found, second] = matching(
    sheets.map((name) => ({ id: name, name })),
    typed ?? '1',
  );
  const sheet = second ? null : (found?.name ?? null);
  if (typed !== null && sheet === null) {
    throw new Problem('import.no_sheet', { file, typed, sheets });
  }
  return { sheet, otherSheets: sheets.filter((name) => name !== sheet) };
}

/** True where a file is still, byte for byte, what it was when it was looked at. */
export async function isUnchanged({ path, bytes, digest }: SourceFile): Promise<boolean> {
  const now = tried(() => statSync(path));
  if (now === null || now.size !== bytes) return false;
  const hash = createHash('sha256');
  for await (const piece of inputStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex') === digest;
}

async function sheetSeen(path: string, sheet: string | null) {
  const { lookThroughSheet } = await import('./xlsx-rows.ts');
  return lookThroughSheet(path, sheet);
}

async function pass(path: string) {
  const tooLarge = new Problem('file.too_large', { path, what: 'listFile' });
  // Nobody waits until so much of it has been read.
  if (withFile('file.cannot_read', path, () => statSync(path)).size > limits.listFile) {
    throw tooLarge;
  }
  const hash = createHash('sha256');
  const guess = new EncodingGuess();
  const months = new MonthFirstSearch();
  const heads: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of inputStream(path)) {
    const chunk = piece as Buffer;
    if (bytes < SAMPLE_BYTES) heads.push(chunk.subarray(0, SAMPLE_BYTES - bytes));
    bytes += chunk.length;
    if (bytes > limits.listFile) throw tooLarge;
    hash.update(chunk);
    guess.see(chunk);
    months.seeBytes(chunk);
  }
  const head = Buffer.concat(heads);
  const monthFirst = months.found;
  return { bytes, digest: hash.digest('hex'), encoding: guess.encoding, head, monthFirst };
}

export interface Spooled {
  path: string;
  /** Takes the copy away. */
  remove: () => void;
}

/**
 * A copy of what is no plain file, which can be read once only; `null` for what is one.
 * Throws `file.cannot_read` and `file.too_large`.
 */
export async function spooledPipe(path: string): Promise<Spooled | null> {
  const there = withFile('file.cannot_read', path, () => statSync(path));
  return there.isFile() || there.isDirectory() ? null : spool(path, inputStream(path));
}

/** Such input may be longer than memory: it is kept in a file. */
async function spool(from: string, input: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const folder = scratchFolder();
  const remove = () => removeAll(folder);
  const path = join(folder, 'input');
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      let bytes = 0;
      for await (const piece of input) {
        bytes += piece.length;
        if (bytes > limits.pipedList) {
          throw new Problem('file.too_large', { path: from, what: 'pipedList' });
        }
        await file.write(piece);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    remove();
    throw fileProblem('file.cannot_read', from, error);
  }
  return { path, remove };
}

/** By the first bytes, and by the name only where they say nothing. */
function formatOf(head: Uint8Array): Format {
  const mark = Buffer.from(head.subarray(0, 4)).toString('latin1');
  if (mark.startsWith('PK\u0003\u0004')) return 'xlsx';
  const first = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return /^(?:\{|\[\s*[{\]])/.test(first) ? 'ndjson' : 'csv';
}

/** The text of a file a piece at a time, with how many bytes have been read so far. */
export async function* textOf(source: SourceFile): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(source.encoding);
  const composes = source.encoding === 'windows-1258';
  let rest = '';
  let bytes = 0;
  for await (const piece of inputStream(source.path)) {
    const chunk = piece as Buffer;
    bytes += chunk.length;
    let text = rest + decoder.decode(chunk, { stream: true });
    // The mark of the last letter may be in the next piece.
    rest = composes ? (LAST_LETTER.exec(text.slice(-8))?.[0] ?? '') : '';
    if (composes) text = text.slice(0, text.length - rest.length).normalize('NFC');
    yield { text, bytes };
  }
  yield { text: (rest + decoder.decode()).normalize('NFC'), bytes };
}

const LAST_LETTER = /\p{L}\p{M}*$/u;
