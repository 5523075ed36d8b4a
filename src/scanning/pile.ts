/** A scanned pile: which files it is, and what stands on each of their pages. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PilePage } from '../domain/document/pile.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import { withFile } from '../files/problem.ts';
import { isPageAlone, type PileFile, type PileRefusal } from './pile-file.ts';
import { LooksAtPile, type LookedPage, type OnPage } from './pile-looks.ts';

export interface ReadPile {
  files: PileFile[];
  refused: PileRefusal[];
  pages: PilePage[];
}

/**
 * The files of a folder in the order of their names, numbers in them as numbers; else the file
 * itself. Nothing in folders within it, nothing hidden. Throws `file.cannot_read` and
 * `document.too_many_files`.
 */
export function pilePaths(path: string): string[] {
  return withFile('file.cannot_read', path, () => {
    if (!lstatSync(path).isDirectory()) return [path];
    const found = readdirSync(path, { withFileTypes: true });
    const names = found.filter((each) => !each.isDirectory()).map(({ name }) => name);
    const shown = names.filter((name) => !name.startsWith('.')).toSorted(byNumber.compare);
    if (shown.length > limits.pileFiles) {
      throw new Problem('document.too_many_files', { most: limits.pileFiles });
    }
    return shown.map((name) => join(path, name));
  });
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** How long a page is waited for, in seconds. */
interface Waiting {
  patience?: number;
}

/** Reads a pile, pages side by side. Throws `input.cancelled`, and what `pilePaths` throws. */
export async function readPile(
  path: string,
  at: Instant,
  onPage: OnPage,
  { patience }: Waiting = {},
): Promise<ReadPile> {
  const looking = new LooksAtPile(pilePaths(path), at, patience);
  const looked = await looking.all(onPage);
  const pile: ReadPile = { files: [], refused: [], pages: [] };
  let bundle = 0;
  let wasPicture = false;
  for (const each of looked) {
    if ('fault' in each) {
      pile.refused.push(each);
      wasPicture = false;
      continue;
    }
    // Pictures one behind the other are the pages of one pile; what has several is one of its own.
    const isPicture = isPageAlone(each.file);
    if (!isPicture || !wasPicture) bundle += 1;
    wasPicture = isPicture;
    const file = pile.files.push(each.file) - 1;
    pile.pages.push(...each.pages.map((page, n) => ({ ...pageRead(page), file, page: n, bundle })));
  }
  return pile;
}

function pageRead(page: LookedPage): Pick<PilePage, 'codes' | 'blank' | 'unread'> {
  return page.unread === null ? page : { codes: [], blank: false, unread: page.unread };
}
