/** An office's own wording, read once and whole: what is printed is what was looked at. */
import { isUtf8 } from 'node:buffer';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { decodedText, markedEncoding } from '../files/encoding.ts';
import { tried, withFile } from '../files/problem.ts';
import { readSmall, readText } from '../files/read.ts';

export interface OwnForms {
  folder: string;
  /** What each file says, by its place in the folder: `index.json`, `2025-09-15/receipt.json`. */
  texts: ReadonlyMap<string, string>;
  /** Why forms of declarations cannot be read; of the wording of papers all can. */
  unread: ReadonlyMap<string, Problem>;
  /** SHA-256 of all of it in hexadecimal, by which a store knows the wording it agreed to. */
  digest: string;
}

/**
 * Reads a folder of wording: its index, and of a folder for each set the papers that there are,
 * by the names that the shipped ones in `data` have. A form of a declaration that cannot be read
 * keeps no paper back. Throws `file.cannot_read`.
 */
export function readOwnForms(folder: string, data: string): OwnForms {
  const papers = new Set(namesIn(join(data, 'forms')).map((name) => basename(name)));
  const all = withFile('file.cannot_read', folder, () => namesIn(folder));
  // What else lies there is nothing that could be printed, and need not be wording.
  const names = all.filter((name) => papers.has(basename(name)) || isDeclaration(name));
  const texts = new Map<string, string>();
  const unread = new Map<string, Problem>();
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    if (!isDeclaration(name)) texts.set(name, readText(path));
    else {
      const read = readForm(path);
      if (typeof read === 'string') texts.set(name, read);
      else unread.set(name, read);
    }
  }
  const { hash } = process.getBuiltinModule('node:crypto');
  const said = [...texts, ...[...unread.keys()].map((name) => [name, null])];
  return { folder, texts, unread, digest: hash('sha256', JSON.stringify(said), 'hex') };
}

/** Bytes that are no letters are guessed at in a list, but not in what citizens sign. */
function readForm(path: string): string | Problem {
  try {
    const bytes = readSmall(path);
    if (markedEncoding(bytes) !== null || isUtf8(bytes)) return decodedText(bytes);
    const lines = new TextDecoder().decode(bytes).split('\uFFFD')[0]!.split('\n').length;
    return new Problem('data.bad_file', { path, why: `line ${lines}: not UTF-8` });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** The forms of declarations that an office has written itself. */
function isDeclaration(name: string): boolean {
  return name.startsWith('declarations/');
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    // A link that leads nowhere, or round in a circle, is no folder.
    const isFolder = tried(() => statSync(join(folder, name)))?.isDirectory();
    if (isFolder !== true) return name === 'index.json' ? [name] : [];
    const files = readdirSync(join(folder, name)).filter((each) => each.endsWith('.json'));
    return files.map((each) => `${name}/${each}`);
  });
}

/** How much of a digest stands on paper, and where one wording is told from another. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 8);
}
