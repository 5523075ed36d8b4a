/** Where a command's file goes: into its place whole, or to standard output for `-`. */
import { accessSync, closeSync, constants, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { NewFile } from '../files/new-file.ts';
import { withFile } from '../files/problem.ts';
import { Outcome, pour, type FileContent } from './outcome.ts';

/** Throws `file.cannot_write` where nothing can be put. */
export function requirePlace(path: string): void {
  const fault = withFile('file.cannot_write', path, () => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory() === true) return 'EISDIR';
    if (!statSync(dirname(path)).isDirectory()) return 'ENOTDIR';
    accessSync(there?.isFile() === false ? path : dirname(path), constants.W_OK);
    return null;
  });
  if (fault !== null) throw new Problem('file.cannot_write', { path, why: fault });
}

/** What people know files by. Any other ending says nothing of what is in a file. */
const KNOWN = new Set(
  (
    'pdf png jpg jpeg gif bmp webp svg tif tiff doc docx odt rtf xls xlsx xlsm xlsb ods csv tsv ' +
    'json ndjson jsonl xml htm html txt md zip db'
  ).split(' '),
);

/** Throws `file.wrong_ending` for a name that promises another kind of file than will be there. */
export function requireEnding(path: string, endings: readonly string[]): void {
  const [, stem = '', ending = ''] = /^(.*)\.(\w+)$/s.exec(path) ?? [];
  const [usual] = endings;
  if (usual === undefined || endings.includes(ending.toLowerCase())) return;
  if (!KNOWN.has(ending.toLowerCase())) return;
  throw new Problem('file.wrong_ending', { path, endings, near: `${stem}.${usual}` });
}

/**
 * Puts a file in its place, whole or not at all. Gives where it lies; for `-` it is a paper for
 * standard output. Throws `file.cannot_write`.
 */
export async function deliver(out: string, content: FileContent): Promise<Outcome<string | null>> {
  if (out === '-') return new Outcome(null, { papers: [content] });
  await (isFile(out) ? replace(out, content) : writeTo(out, content));
  return new Outcome(out);
}

/** Written, and one step from its place. */
export interface Staged {
  /** Puts it there: where it lies, or for `-` a paper for standard output. */
  put: () => Outcome<string | null>;
  /** Leaves nothing behind of what was not put in its place. */
  drop: () => void;
}

/**
 * The same in two steps, for what is to be recorded between them. What cannot be taken back, such
 * as a device or a pipe, has it all in the first. Throws `file.cannot_write`.
 */
export async function stage(out: string, content: FileContent): Promise<Staged> {
  const nothing = (): void => {};
  if (out === '-') {
    return { put: () => new Outcome(null, { papers: [content] }), drop: nothing };
  }
  if (!isFile(out)) {
    await writeTo(out, content);
    return { put: () => new Outcome(out), drop: nothing };
  }
  const file = new NewFile(out);
  try {
    await pour(content, (piece) => file.write(piece));
  } catch (error) {
    file.drop();
    throw error;
  }
  const put = (): Outcome<string | null> => {
    file.finish();
    return new Outcome(out);
  };
  return { put, drop: () => file.drop() };
}

/** A device or a pipe is written to as it is: it must not be swapped for a file. */
function isFile(out: string): boolean {
  return statSync(out, { throwIfNoEntry: false })?.isFile() ?? true;
}

async function replace(path: string, content: FileContent): Promise<void> {
  const file = new NewFile(path);
  try {
    await pour(content, (piece) => file.write(piece));
    file.finish();
  } finally {
    file.drop();
  }
}

async function writeTo(path: string, content: FileContent): Promise<void> {
  const told = <T>(work: () => T): T => withFile('file.cannot_write', path, work);
  const file = told(() => openSync(path, 'w'));
  try {
    await pour(content, (piece) => {
      for (let at = 0; at < piece.length;) at += told(() => writeSync(file, piece, at));
    });
  } finally {
    closeSync(file);
  }
}
