/** The folder that a scanner writes to: its newest scans, looked at without keeping any of them. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, lstatSync, opendirSync, readSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileKindOf, KIND_BYTES, type FileKind } from '../domain/document/kind.ts';
import type { FileFault } from '../domain/document/problems.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { epochSeconds, instantOfEpochSeconds, type Instant } from '../domain/value/instant.ts';
import { openPlain } from '../files/input.ts';
import { tried } from '../files/problem.ts';
import { fileNameOf, takeIn } from './intake.ts';

/** A file that may be offered. */
export interface FoundScan {
  path: string;
  name: string;
  /** When it was last written, by the clock of the disk that it lies on. */
  at: Instant;
  bytes: number;
  kind: FileKind;
  /** `null` where nobody looked: it is large, or there was no more time. */
  pages: number | null;
  /** Of one that has as many bytes as something in `sizes`; else nobody looked. */
  sha256: string | null;
  /** Why it would not be kept as it is now; `changed` while it is being written. */
  fault: FileFault | null;
}

export type FoundScans =
  /** The newest first; `more` are older ones, of whatever kind. */
  | { files: FoundScan[]; more: number }
  /** Why there is nothing to offer: what the system says, or that there are too many. */
  | { why: string }
  | { most: number };

/** How many are shown. */
const SHOWN = 10;
/** So many others are passed over in search of them. */
const MOST_LOOKED_AT = 300;
/** Larger ones, and what comes behind so many bytes or seconds, are told without pages. */
const [LARGE, MOST_BYTES, MOST_SECONDS] = [20 * 2 ** 20, 60 * 2 ** 20, 1.5];
/** What was written a minute ago may be written still: it is looked at twice, so far apart. */
const [FRESH_SECONDS, APART_SECONDS] = [60, 0.4];

/** The time on the wall, and seconds that pass. */
interface Times {
  now: Instant;
  stopwatch: () => number;
}

/**
 * The newest scans of a folder. Hidden files, folders, links, devices and other kinds are left out.
 * `sizes`: of how many bytes something may be known; of these alone the digest is told.
 */
export async function scansIn(
  folder: string,
  sizes: ReadonlySet<number>,
  { now, stopwatch }: Times,
): Promise<FoundScans> {
  const listed = listedIn(folder);
  if (!Array.isArray(listed)) return listed;
  const begun = stopwatch();
  const newest = listed.toSorted((a, b) => (a.there.mtimeNs < b.there.mtimeNs ? 1 : -1));
  const found: (Listed & { kind: FileKind })[] = [];
  let passed = 0;
  for (const each of newest.slice(0, MOST_LOOKED_AT)) {
    if (found.length === SHOWN) break;
    passed += 1;
    const kind = kindOf(each.path);
    if (kind !== null) found.push({ ...each, kind });
  }
  const looks: Looked[] = [];
  let [bytes, late] = [0, false];
  for (const { path, kind, there } of found) {
    const size = Number(there.size);
    late ||= stopwatch() - begun > MOST_SECONDS || bytes + size > MOST_BYTES;
    const isRead = !late && size <= LARGE;
    if (isRead) bytes += size;
    looks.push(isRead ? await lookedAt(path, sizes.has(size)) : untold(size, kind));
  }
  const since = epochSeconds(now) - FRESH_SECONDS;
  // Ahead of the clock, too: a disk elsewhere has a clock of its own.
  const fresh = found.some(({ there }) => Number(there.mtimeMs) / 1000 > since);
  const left = APART_SECONDS - (stopwatch() - begun);
  if (fresh && left > 0) await wait(left * 1000);
  const files = found.flatMap((each, at) => secondLook(each, looks[at]!) ?? []);
  return { files, more: newest.length - passed };
}

interface Listed {
  path: string;
  name: string;
  there: BigIntStats;
}

function listedIn(
  path: string,
): Listed[] | Extract<FoundScans, { why: string } | { most: number }> {
  try {
    const files: Listed[] = [];
    const folder = opendirSync(path);
    try {
      let names = 0;
      for (let each = folder.readSync(); each !== null; each = folder.readSync()) {
        names += 1;
        if (names > limits.scanFolderFiles) return { most: limits.scanFolderFiles };
        if (isHidden(each.name)) continue;
        const whole = join(path, each.name);
        // Taken away meanwhile, or not to be looked at.
        const there = tried(() => lstatSync(whole, { bigint: true }));
        if (there?.isFile()) files.push({ path: whole, name: fileNameOf(each.name), there });
      }
    } finally {
      folder.closeSync();
    }
    return files;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : null;
    if (typeof why !== 'string') throw error;
    return { why };
  }
}

/** Also what programs put beside an open file, and what is copied and not whole yet. */
function isHidden(name: string): boolean {
  return /^[.~]/.test(name) || /\.(?:tmp|part|partial|crdownload)$/i.test(name);
}

function kindOf(path: string): FileKind | null {
  return tried(() => {
    const file = openPlain(path);
    try {
      // What lies under that name by now may be a pipe or a device.
      if (!fstatSync(file).isFile()) return null;
      const head = Buffer.alloc(KIND_BYTES);
      return fileKindOf(head.subarray(0, readSync(file, head, 0, KIND_BYTES, 0)));
    } finally {
      closeSync(file);
    }
  });
}

/** Of the year 2999: what a disk says of later ones, or of those before 1970, is no time. */
const LAST_SECOND = 32_472_144_000;

type Looked = Pick<FoundScan, 'pages' | 'sha256' | 'fault'>;

function untold(bytes: number, kind: FileKind): Looked {
  const fault = bytes > limits.documentBytes ? ('too_large' as const) : null;
  return { pages: kind === 'jpeg' || kind === 'png' ? 1 : null, sha256: null, fault };
}

/** As it would be taken in now. */
async function lookedAt(path: string, known: boolean): Promise<Looked> {
  try {
    const { bytes, pages } = await takeIn(path);
    const sha256 = known ? createHash('sha256').update(bytes).digest('hex') : null;
    return { pages, sha256, fault: null };
  } catch (error) {
    const fault = error instanceof Problem ? (error.detail as { fault?: FileFault }).fault : null;
    // What cannot be read, and what brings a library down, is as good as damaged.
    return { pages: null, sha256: null, fault: fault ?? 'broken' };
  }
}

/** `null` of one that has gone; one that has changed is being written. */
function secondLook(
  { path, name, there, kind }: Listed & { kind: FileKind },
  looked: Looked,
): FoundScan | null {
  const now = tried(() => lstatSync(path, { bigint: true }));
  if (now === null) return null;
  const isSame = now.size === there.size && now.mtimeNs === there.mtimeNs;
  const at = instantOfEpochSeconds(Math.min(Math.max(0, Number(now.mtimeMs) / 1000), LAST_SECOND));
  const told = { path, name, at, bytes: Number(now.size), kind };
  return isSame ? { ...told, ...looked } : { ...told, ...looked, fault: 'changed' };
}
