/** Where a command's file goes: into its place whole, or to standard output for `-`. */
import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { Context } from './context.ts';
import { NewFile } from '../files/new-file.ts';
import { withFile } from '../files/problem.ts';
import { Outcome, pour, type FileContent } from './outcome.ts';

/** A file that a command line names to be written, and the endings it may have. */
interface Wanted {
  path: string;
  endings: readonly string[];
}

/**
 * Asked before a command does anything. Throws `file.cannot_write` where nothing can be put,
 * `file.wrong_ending`, and `file.exists` for what nobody agreed to write over.
 */
export async function requirePlaces(wanted: readonly Wanted[], ctx: Context): Promise<void> {
  for (const { path, endings } of wanted) {
    if (path === '-' || path === '') continue;
    requireEnding(path, endings);
    requirePlace(path);
    if (holdsSomething(path)) await agreeToReplace(path, ctx);
  }
}

/** The same of a folder for many files, which is made. */
export async function requireFolder(path: string, ctx: Context): Promise<void> {
  const before = withFile('file.cannot_write', path, () => {
    mkdirSync(path, { recursive: true });
    return readdirSync(path);
  });
  if (before.length > 0) await agreeToReplace(path, ctx);
}

/** Throws `file.exists` where nobody can be asked, `input.declined` for a no. */
async function agreeToReplace(path: string, ctx: Context): Promise<void> {
  if (await mayReplace(ctx)) return;
  if (!ctx.interactive) throw new Problem('file.exists', { path });
  await (await ctx.ask()).sure(ctx.texts.screen.sureReplace(path));
}

/** Agreed to with `--yes`; or the command has been done under its key, and left the file there. */
async function mayReplace(ctx: Context): Promise<boolean> {
  const { yes, key } = ctx.globals;
  return yes || (key !== null && (await (await ctx.store()).history.isAnswered(key)));
}

/** A device or a pipe keeps nothing, and of an empty file nothing is lost. */
function holdsSomething(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size > 0;
}

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
    'json ndjson jsonl xml htm html zip db'
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
