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
