/** The folder that a scanner writes to: its newest scans, looked at without keeping any of them. */
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileKindOf, KIND_BYTES, type FileKind } from '../domain/document/kind.ts';
import type { FileFault } from '../domain/document/problems.ts';
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { epochSeconds, instantOfEpochSeconds, type Instant } from '../domain/value/instant.ts';
import { plainOnly } from '../files/input.ts';
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
  | { most: number }
  /** It has not answered for so many seconds. */
  | { silent: number };

/** How many are shown. */
const SHOWN = 10;
/** So many others are passed over in search of them. */
const MOST_LOOKED_AT = 300;
/** Larger ones, and what comes behind so many bytes or seconds, are told without pages. */
const [LARGE, MOST_BYTES, MOST_SECONDS] = [20 * 2 ** 20, 60 * 2 ** 20, 1.5];
/** What was written a minute ago may be written still: it is looked at twice, so far apart. */
const [FRESH_SECONDS, APART_SECONDS] = [60, 0.4];

/** A share that is slow or gone keeps nobody from the counter longer than this. */
const PATIENCE_SECONDS = 4;

/** The time on the wall, seconds that pass, and for how many of them a folder is waited for. */
interface Times {
  now: Instant;
  stopwatch: () => number;
  patience?: number;
}

/**
 * Folders that have not answered yet: asked again meanwhile, each would hold one more of the few
 * threads that read files, and in the end no file at all could be read.
 */
const unanswered = new Map<string, Promise<FoundScans>>();

/**
 * The newest scans of a folder. Hidden files, folders, links, devices and other kinds are left out.
 * `sizes`: of how many bytes something may be known; of these alone the digest is told.
 */
export async function scansIn(
  folder: string,
  sizes: ReadonlySet<number>,
  times: Times,
): Promise<FoundScans> {
  const { patience = PATIENCE_SECONDS } = times;
  const looked =
    unanswered.get(folder) ??
    lookedInto(folder, sizes, times).finally(() => unanswered.delete(folder));
  unanswered.set(folder, looked);
  const called = new AbortController();
  const late = wait(patience * 1000, { silent: patience }, { signal: called.signal });
  try {
    return await Promise.race([looked, late]);
  } finally {
    called.abort();
    // What comes of either now is heard by nobody.
    void Promise.allSettled([looked, late]);
  }
}

async function lookedInto(
  folder: string,
  sizes: ReadonlySet<number>,
  { now, stopwatch }: Times,
): Promise<FoundScans> {
  const begun = stopwatch();
  const listed = await listedIn(folder);
  if (!Array.isArray(listed)) return listed;
  const newest = listed.toSorted((a, b) => (a.there.mtimeNs < b.there.mtimeNs ? 1 : -1));
  const found: (Listed & { kind: FileKind })[] = [];
  let passed = 0;
  for (const each of newest.slice(0, MOST_LOOKED_AT)) {
    if (found.length === SHOWN) break;
    passed += 1;
    const kind = await kindOf(each.path);
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
  const files: FoundScan[] = [];
  for (const [at, each] of found.entries()) {
    const again = await secondLook(each, looks[at]!);
    if (again !== null) files.push(again);
  }
  return { files, more: newest.length - passed };
}

interface Listed {
  path: string;
  name: string;
  there: BigIntStats;
}

async function listedIn(
  path: string,
): Promise<Listed[] | Extract<FoundScans, { why: string } | { most: number }>> {
  try {
    const names: string[] = [];
    let count = 0;
    for await (const { name } of await opendir(path)) {
      count += 1;
      if (count > limits.scanFolderFiles) return { most: limits.scanFolderFiles };
      if (!isHidden(name)) names.push(name);
    }
    const files: Listed[] = [];
    // One by one: more at once would hold more threads, where none comes back.
    for (const name of names) {
      const listed = await listedAs(path, name);
      if (listed !== null) files.push(listed);
    }
    return files;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : null;
    if (typeof why !== 'string') throw error;
    return { why };
  }
}

/** `null` of what was taken away meanwhile, is not to be looked at, or is no file. */
async function listedAs(folder: string, name: string): Promise<Listed | null> {
  const path = join(folder, name);
  const there = await unlessRefused(lstat(path, { bigint: true }));
  return there?.isFile() ? { path, name: fileNameOf(name), there } : null;
}

/** `null` where the system says no. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}

/** Also what programs put beside an open file, and what is copied and not whole yet. */
function isHidden(name: string): boolean {
  return /^[.~]/.test(name) || /\.(?:tmp|part|partial|crdownload)$/i.test(name);
}

async function kindOf(path: string): Promise<FileKind | null> {
  const file = await unlessRefused(open(path, plainOnly));
  if (file === null) return null;
  try {
    // What lies under that name by now may be a pipe or a device.
    if (!(await file.stat()).isFile()) return null;
    const head = await unlessRefused(file.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0));
    return head && fileKindOf(head.buffer.subarray(0, head.bytesRead));
  } finally {
    await file.close();
  }
}

/** Of the year 2999: what a disk says of later ones, or of those before 1970, is no time. */
const LAST_SECOND = 32_472_144_000;

type Looked = Pick<FoundScan, 'pages' | 'sha256' | 'fault'>;

function untold(bytes: number, kind: FileKind): Looked {
  const fault = bytes > limits.documentBytes ? ('too_large' as const) : null;
  return { pages: kind === 'jpeg' || kind === 'png' ? 1 : null, sha256: null, fault };
}

/** As it would be taken in now; what takes long to open is told without its pages. */
async function lookedAt(path: string, known: boolean): Promise<Looked> {
  try {
    const { bytes, pages } = await takeIn(path, MOST_SECONDS);
    const sha256 = known ? createHash('sha256').update(bytes).digest('hex') : null;
    return { pages, sha256, fault: null };
  } catch (error) {
    const fault = error instanceof Problem ? (error.detail as { fault?: FileFault }).fault : null;
    if (fault === 'too_slow') return { pages: null, sha256: null, fault: null };
    // What cannot be read, and what brings a library down, is as good as damaged.
    return { pages: null, sha256: null, fault: fault ?? 'broken' };
  }
}

/** `null` of one that has gone; one that has changed is being written. */
async function secondLook(
  { path, name, there, kind }: Listed & { kind: FileKind },
  looked: Looked,
): Promise<FoundScan | null> {
  const now = await unlessRefused(lstat(path, { bigint: true }));
  if (now === null) return null;
  const isSame = now.size === there.size && now.mtimeNs === there.mtimeNs;
  const at = instantOfEpochSeconds(Math.min(Math.max(0, Number(now.mtimeMs) / 1000), LAST_SECOND));
  const told = { path, name, at, bytes: Number(now.size), kind };
  return isSame ? { ...told, ...looked } : { ...told, ...looked, fault: 'changed' };
}
