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
import type { Context } from './context.ts';

/** Whole, or a piece at a time where it may be longer than memory. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/** Throws `file.cannot_write` where nothing can be put: asked before anything is recorded. */
export function requirePlace(out: string): void {
  if (out === '-' || out === '') return;
  const why = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true ? 'EISDIR' : null;
  const missing = existsSync(dirname(out)) ? null : 'ENOENT';
  const fault = why ?? missing;
  if (fault !== null) throw new Problem('file.cannot_write', { path: out, why: fault });
}

/** Beside its place first, then swapped in: a cut leaves the old file or the new one, whole. */
export async function deliver(
  ctx: Context,
  out: string,
  content: FileContent,
): Promise<string | null> {
  const pieces = content instanceof Uint8Array ? [content] : content;
  if (out === '-') {
    ctx.paperOnStdout.yes = true;
    for await (const piece of pieces) ctx.surroundings.stdout.write(piece);
    return null;
  }
  // A device or a pipe is written to as it is: it must not be swapped for a file.
  const isFile = statSync(out, { throwIfNoEntry: false })?.isFile() ?? true;
  const beside = isFile ? `${out}.${process.pid}.part` : out;
  try {
    await write(beside, pieces);
    if (isFile) renameSync(beside, out);
  } catch (error) {
    if (isFile) rmSync(beside, { force: true });
    throw cannotWrite(out, error);
  }
  return out;
}

async function write(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = openSync(path, 'w', 0o600);
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    }
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
