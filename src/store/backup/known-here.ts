/** What this machine knows of a store that cannot be asked itself. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { tried } from '../../files/problem.ts';
import { SealedReader } from '../../files/sealed/read.ts';
import type { GoneHead } from '../head-lines.ts';
import { KnownHeads, type KnownAcceptance, type KnownHead } from '../known-heads.ts';

export interface KnownHere {
  /** How far the books had come when they were last written from here. */
  heads: readonly KnownHead[];
  /** Where the lines of who saw whom ended. */
  sights: readonly KnownHead[];
  /** Public halves of the keys that lie here. */
  keys: readonly string[];
  /** What was gone at earlier times, and the entries by which older copies were accepted. */
  gone: readonly GoneHead[];
  accepted: readonly KnownAcceptance[];
}

export interface MachineFolders {
  stateFolder: string;
  keyFolder: string;
}

/** Of the store of an id in a place, there or not. */
export function knownHere(
  id: string,
  place: string,
  { stateFolder, keyFolder }: MachineFolders,
): KnownHere {
  const folder = tried(() => realpathSync(dirname(place))) ?? dirname(place);
  const identity = existsSync(place) ? realpathSync(place) : join(folder, basename(place));
  const known = new KnownHeads(stateFolder, { id, identity, path: place });
  const names = tried(() => readdirSync(keyFolder)) ?? [];
  const own = names.filter((name) => name.startsWith(`${id}-`) && name.endsWith('.motcua-key'));
  const [heads, sights] = [known.all(), known.sights()];
  const [gone, accepted] = [known.gone(), known.accepted()];
  const keys = own.flatMap((name) => publicHalf(join(keyFolder, name)));
  return { heads, sights, gone, accepted, keys };
}

function publicHalf(path: string): string[] {
  try {
    const reader = new SealedReader(path);
    reader.close();
    const half = reader.about['public'];
    return typeof half === 'string' ? [half] : [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [];
  }
}
