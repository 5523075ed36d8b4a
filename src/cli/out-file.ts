/** Where a command's file goes: into its place whole, or to standard output for `-`. */
import { Problem } from '../domain/problem.ts';
import { NewFile } from '../files/new-file.ts';
import { Outcome, pour, type FileContent } from './outcome.ts';

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
 * Puts a file in its place, whole or not at all. Gives where it lies: beside its place where what
 * is there may not be replaced; for `-` it is a paper for standard output. Throws
 * `file.cannot_write`.
 */
export async function deliver(out: string, content: FileContent): Promise<Outcome<string | null>> {
  if (out === '-') return new Outcome(null, { papers: [content] });
  const file = new NewFile(out).sweep();
  try {
    await pour(content, (piece) => file.write(piece));
    return placed(file);
  } finally {
    file.drop();
  }
}

/** What asked for the file by its name would find the old one there: that is told, and not well. */
function placed(file: NewFile): Outcome<string> {
  const { path } = file;
  const put = file.finishNear();
  const fault = new Problem('file.held', { path, put });
  return new Outcome(put, { troubles: put === path ? [] : [{ fault, again: null }] });
}

/** Written, and one step from its place. */
export interface Staged {
  /** Puts it there: where it lies, or for `-` a paper for standard output. */
  put: () => Outcome<string | null>;
  /** Leaves nothing behind of what was not put in its place. */
  drop: () => void;
}

/**
 * The same in two steps, for what is to be recorded between them. Throws `file.cannot_write`.
 */
export async function stage(out: string, content: FileContent): Promise<Staged> {
  const nothing = (): void => {};
  if (out === '-') {
    return { put: () => new Outcome(null, { papers: [content] }), drop: nothing };
  }
  const file = new NewFile(out);
  try {
    await pour(content, (piece) => file.write(piece));
  } catch (error) {
    file.drop();
    throw error;
  }
  return { put: () => placed(file), drop: () => file.drop() };
}
