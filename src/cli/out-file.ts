/** Where a command's file goes: into its place whole, or to standard output for `-`. */
import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { NewFile } from '../files/new-file.ts';
import { withFile } from '../files/problem.ts';
import { Outcome, pour, type FileContent } from './outcome.ts';

/** Throws `file.cannot_write` where nothing can be put: asked before anything is recorded. */
export function requirePlace(out: string): void {
  if (out === '-' || out === '') return;
  const why = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true ? 'EISDIR' : null;
  const missing = existsSync(dirname(out)) ? null : 'ENOENT';
  const fault = why ?? missing;
  if (fault !== null) throw new Problem('file.cannot_write', { path: out, why: fault });
}

/**
 * Puts a file in its place, whole or not at all. Gives where it lies; for `-` it is a paper for
 * standard output. Throws `file.cannot_write`.
 */
export async function deliver(out: string, content: FileContent): Promise<Outcome<string | null>> {
  if (out === '-') return new Outcome(null, { papers: [content] });
  // A device or a pipe is written to as it is: it must not be swapped for a file.
  const isFile = statSync(out, { throwIfNoEntry: false })?.isFile() ?? true;
  await (isFile ? replace(out, content) : writeTo(out, content));
  return new Outcome(out);
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
