/** A store that lay in a place, by what this machine knows of it, and is not there any more. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { latestOf } from '../domain/value/instant.ts';
import { tried } from '../files/problem.ts';
import { keptIn, type KnownHead } from './head-lines.ts';
import { isServer } from './place.ts';

export interface LostStore {
  /** The newest of each book that was written from here. */
  heads: readonly KnownHead[];
  /** How many entries they stand for: no more numbers than that were given from here. */
  entries: number;
}

/** `null` where a store is, or where nothing was ever written from here. Of a server nobody asks. */
export function lostStoreAt(path: string, stateFolder: string): LostStore | null {
  if (isServer(path) || existsSync(path)) return null;
  const whole = resolve(path);
  const folder = tried(() => realpathSync(dirname(whole))) ?? dirname(whole);
  const [place, known] = [join(folder, basename(whole)), join(stateFolder, 'heads')];
  const names = tried(() => readdirSync(known)) ?? [];
  const heads = names
    .filter((name) => name.endsWith('.heads'))
    .map((name) => keptIn(join(known, name)))
    .flatMap((kept) => (kept?.path === place ? kept.heads : []));
  if (heads.length === 0) return null;
  return { heads, entries: heads.reduce((sum, { seq }) => sum + seq, 0) };
}

export function lostStoreProblem(path: string, { heads, entries }: LostStore): Problem {
  const at = latestOf(heads.map((head) => head.at))!;
  return new Problem('store.lost', { path, at, entries });
}
