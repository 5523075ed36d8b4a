/** Bringing a packaged program up to date in steps: killed between any two, nothing is lost. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { versionsToDrop } from '../domain/update/marker.ts';
import type { UpdateStep } from '../domain/update/problems.ts';
import { removeAll } from '../files/remove.ts';
import { withFile } from '../files/problem.ts';
import { isRunning, makePartFolder } from '../files/unfinished.ts';
import type { Versions } from '../files/versions.ts';
import type { OfferedPackage } from '../importing/package.ts';

/** What an update is about. */
export interface UpdatePlan {
  versions: Versions;
  /** The version that runs. */
  from: string;
  offered: OfferedPackage;
  /** `null` where there is no store. */
  store: UpdatedStore | null;
  env: Readonly<Record<string, string | undefined>>;
}

/** The store that the new program is to open, and where it may spoil a copy of it first. */
export interface UpdatedStore {
  /** What names it on a command line; none where the environment does. */
  named: readonly string[];
  /** Its file; `null` for one on a server. */
  file: string | null;
  /** A part's place beside the store: on its own disk, which its people may be written on. */
  trial: string;
  /** Copies it into an empty file, encrypted where the store is. */
  copyTo: (file: string) => Promise<void>;
  backup: string;
}

export type UpdateMoment =
  | 'marked'
  | 'copied'
  | 'written'
  | 'placed'
  | 'tried'
  | 'chosen'
  | 'opened'
  | 'done';

/**
 * Tells each step when it is done. Throws `update.failed` when the new program does not do what it
 * must; then the old one is chosen again and the new one is gone. Throws `update.running` before
 * anything is written where another process is at it.
 */
export async function* updating(plan: UpdatePlan): AsyncGenerator<UpdateMoment> {
  const { versions, from, offered, store } = plan;
  const to = offered.manifest.version;
  requireAlone(versions);
  versions.mark({ from, to, pid: process.pid, trial: store && store.trial });
  yield 'marked';
  try {
    const copy = store && (await copied(store));
    yield 'copied';
    versions.write(to, offered.files, nodeIn(offered.manifest.platform));
    yield 'written';
    versions.place(to);
    yield 'placed';
    require(plan, 'program', ['version', '--verbose'], ({ version }) => version === to);
    if (copy !== null) require(plan, 'copy', ['store', 'info', '--store', copy], hasId);
    yield 'tried';
    versions.choose(to);
    yield 'chosen';
    if (store) require(plan, 'store', ['store', 'info', ...store.named], hasId);
    yield 'opened';
  } catch (error) {
    versions.choose(from);
    versions.drop(to);
    versions.unmark();
    throw error;
  } finally {
    if (store) removeAll(store.trial);
  }
  for (const old of versionsToDrop(versions.all(), { from, to })) versions.drop(old);
  versions.unmark();
  yield 'done';
}

/** While a person was asked and the store was backed up, another one may have been begun. */
function requireAlone(versions: Versions): void {
  const marker = versions.marked();
  if (marker === null || !isRunning(marker.pid)) return;
  throw new Problem('update.running', { pid: marker.pid });
}

/** Gives the file of the copy. Throws `file.cannot_write` and what copying throws. */
async function copied({ trial, copyTo }: UpdatedStore): Promise<string> {
  const copy = join(trial, 'motcua.db');
  withFile('file.cannot_write', copy, () => {
    makePartFolder(trial);
    closeSync(openSync(copy, 'wx', 0o600));
  });
  await copyTo(copy);
  return copy;
}

/** What a package calls its Node. */
export function nodeIn(platform: string): string {
  return platform === 'win32' ? 'node.exe' : 'node';
}

function hasId({ id }: Record<string, unknown>): boolean {
  return typeof id === 'string' && id !== '';
}

const SECONDS = 300;
const SAID_LETTERS = 300;

/** Runs the new program; throws `update.failed` where it does not answer what it must. */
function require(
  { versions, offered, store, env }: UpdatePlan,
  step: UpdateStep,
  words: readonly string[],
  isGood: (answer: Record<string, unknown>) => boolean,
): void {
  const { version, platform } = offered.manifest;
  const folder = versions.at(version);
  const { status, stdout, stderr, error } = spawnSync(
    join(folder, nodeIn(platform)),
    [join(folder, 'bin', 'motcua.js'), ...words, '--json', '--no-input'],
    { env, encoding: 'utf8', timeout: SECONDS * 1000, windowsHide: true, maxBuffer: 1 << 26 },
  );
  if (status === 0 && isGood(answerIn(stdout))) return;
  const all = error?.message ?? (stderr.trim() || String(status));
  const said = all.slice(0, SAID_LETTERS);
  const had = { store: store && store.file, backup: store && store.backup };
  throw new Problem('update.failed', { version, step, said, ...had }, { cause: error });
}

function answerIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
