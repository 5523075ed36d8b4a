/** Where a command's file goes: into its place whole, or to standard output for `-`. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../domain/problem.ts';
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
 * Puts a file in its place: beside it first, then swapped in, so that a cut leaves the old file
 * or the new one, whole. Gives where it lies; for `-` it is a paper for standard output.
 */
export async function deliver(out: string, content: FileContent): Promise<Outcome<string | null>> {
  if (out === '-') return new Outcome(null, { papers: [content] });
  // A device or a pipe is written to as it is: it must not be swapped for a file.
  const isFile = statSync(out, { throwIfNoEntry: false })?.isFile() ?? true;
  const beside = isFile ? `${out}.${process.pid}.part` : out;
  try {
    await write(beside, content);
    if (isFile) renameSync(beside, out);
  } catch (error) {
    if (isFile) rmSync(beside, { force: true });
    throw cannotWrite(out, error);
  }
  return new Outcome(out);
}

async function write(path: string, content: FileContent): Promise<void> {
  const file = openSync(path, 'w', 0o600);
  try {
    await pour(content, (piece) => {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    });
    if (statSync(path).isFile()) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What the system says, as a problem; a problem that came while making the content stays it. */
export function cannotWrite(path: string, error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (error instanceof Problem || typeof code !== 'string') return error;
  return new Problem('file.cannot_write', { path, why: code }, { cause: error });
}
