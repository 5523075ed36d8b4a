/** Packages as `npm run package:*` makes them, with a Node that is only a word to start this one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFiles } from '../../src/files/archive.ts';
import { temporaryFolder, type Ended } from './program.ts';

export interface Entry {
  path: string;
  bytes: Uint8Array;
  mode: number;
}

interface Target {
  platform: string;
  arch: string;
}

interface Parts {
  programParts: (target: Target & { cipher?: boolean; quickly?: boolean }) => Promise<Entry[]>;
  packageEntries: (
    what: Target & { version: string; node: string; parts: Entry[]; key: string | null },
  ) => Entry[];
  archiveOf: (
    entries: readonly Entry[],
    platform: string,
    pack?: (bytes: Uint8Array) => Uint8Array,
  ) => Uint8Array;
  publicHalf: (key: string) => { id: string; public: string };
}

export const packing = (await import(
  new URL('../../.config/package/parts.js', import.meta.url).href
)) as Parts;

/** A key that signs releases of these tests, and one that nobody knows. */
export const [releaseKey, otherKey] = ['release', 'other'].map(() =>
  String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })),
) as [string, string];

export interface Wish extends Partial<Target> {
  version?: string;
  /** Signed with; `null` for nobody. */
  key?: string | null;
  /** Little lies in it: for what is never started. */
  few?: boolean;
  /** Instead of what lies in it, by path below the version's folder. */
  instead?: Record<string, string>;
}

const here: Target = { platform: process.platform, arch: process.arch };
let own: Promise<Entry[]> | null = null;

/** The entries of a package of this machine's own kind. */
export async function entriesOf(wish: Wish = {}): Promise<Entry[]> {
  const { version = '0.1.0', key = releaseKey, few = false, instead = {}, ...target } = wish;
  const parts = few ? [] : await (own ??= packing.programParts({ ...here, quickly: true }));
  const node = `#!/bin/sh\nexec "${process.execPath}" "$@"\n`;
  const changed: Record<string, string> = {
    'package.json': JSON.stringify({ name: 'motcua', version, type: 'module' }),
    'data/release/keys.json': JSON.stringify([packing.publicHalf(releaseKey)]),
    ...instead,
  };
  const kept = parts.filter(({ path }) => !(path in changed));
  const others = Object.entries(changed).map(([path, text]) => plain(path, text));
  const all = [...kept, ...others, { ...plain('node', node), mode: 0o755 }];
  return packing.packageEntries({ ...here, ...target, version, node: '24.21.0', parts: all, key });
}

function plain(path: string, text: string): Entry {
  return { path, bytes: Buffer.from(text), mode: 0o644 };
}

const archives = new Map<string, Uint8Array>();

/** The same as a file; packed once. */
export async function packageFile(wish: Wish = {}): Promise<string> {
  const { platform = here.platform } = wish;
  const name = JSON.stringify(wish);
  const bytes = archives.get(name) ?? packing.archiveOf(await entriesOf(wish), platform);
  archives.set(name, bytes);
  return put(bytes, platform);
}

export function archived(entries: readonly Entry[], platform: string): string {
  return put(packing.archiveOf(entries, platform), platform);
}

function put(bytes: Uint8Array, platform: string): string {
  const file = join(temporaryFolder(), platform === 'win32' ? 'goi.zip' : 'goi.tar.gz');
  writeFileSync(file, bytes);
  return file;
}

/** Unpacked as a person does it; gives the folder with the launcher. */
export async function unpacked(wish: Wish = {}): Promise<string> {
  const folder = temporaryFolder();
  execFileSync('tar', ['xzf', await packageFile(wish), '-C', folder]);
  return join(folder, 'motcua');
}

/** Starts a packaged program by its launcher, or another way to it. */
export function runPackaged(
  launcher: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(launcher, words, {
    env: { PATH: process.env['PATH'] ?? '', MOTCUA_LANG: 'vi', ...env },
    encoding: 'utf8',
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** What lies in an archive, by path. */
export function filesOf(archive: string): Map<string, Uint8Array> {
  return archiveFiles(readFileSync(archive));
}

/** A home of nobody else: no store, no cache. */
export function emptyHome(): Record<string, string> {
  const HOME = temporaryFolder();
  const XDG_DATA_HOME = join(HOME, 'data');
  mkdirSync(XDG_DATA_HOME);
  return { HOME, XDG_DATA_HOME };
}
