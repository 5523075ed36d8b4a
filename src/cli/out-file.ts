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
 * Puts a file in its place, whole or not at all. Gives where it lies; for `-` it is a paper for
 * standard output. Throws `file.cannot_write`.
 */
export async function deliver(out: string, content: FileContent): Promise<Outcome<string | null>> {
  if (out === '-') return new Outcome(null, { papers: [content] });
  await replace(out, content);
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
  const put = (): Outcome<string | null> => {
    file.finish();
    return new Outcome(out);
  };
  return { put, drop: () => file.drop() };
}

async function replace(path: string, content: FileContent): Promise<void> {
  const file = new NewFile(path).sweep();
  try {
    await pour(content, (piece) => file.write(piece));
    file.finish();
  } finally {
    file.drop();
  }
}
