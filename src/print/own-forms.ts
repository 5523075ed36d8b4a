/** An office's own wording, read once and whole: what is printed is what was looked at. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withFile } from '../files/problem.ts';
import { readText } from '../files/read.ts';

export interface OwnForms {
  folder: string;
  /** What each file says, by its place in the folder: `index.json`, `2025-09-15/receipt.json`. */
  texts: ReadonlyMap<string, string>;
  /** SHA-256 of all of it in hexadecimal, by which a store knows the wording it agreed to. */
  digest: string;
}

/**
 * Reads a folder of wording: its index, and of a folder for each set the papers that there are,
 * by the names that the shipped ones in `data` have. Throws `file.cannot_read`.
 */
export function readOwnForms(folder: string, data: string): OwnForms {
  const papers = new Set(namesIn(join(data, 'forms')).map((name) => basename(name)));
  const all = withFile('file.cannot_read', folder, () => namesIn(folder));
  // What else lies there is nothing that could be printed, and need not be wording.
  const names = all.filter((name) => papers.has(basename(name)) || isDeclaration(name));
  const texts = new Map(names.toSorted().map((name) => [name, readText(join(folder, name))]));
  const { hash } = process.getBuiltinModule('node:crypto');
  return { folder, texts, digest: hash('sha256', JSON.stringify([...texts]), 'hex') };
}

/** The forms of declarations that an office has written itself. */
function isDeclaration(name: string): boolean {
  return name.startsWith('declarations/');
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const isFolder = statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
    if (isFolder !== true) return name === 'index.json' ? [name] : [];
    const files = readdirSync(join(folder, name)).filter((each) => each.endsWith('.json'));
    return files.map((each) => `${name}/${each}`);
  });
}

/** How much of a digest stands on paper, and where one wording is told from another. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 8);
}
