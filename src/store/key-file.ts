/**
 * The private half of a key that signs papers. It lies in a file outside the store, in the person's
 * own state folder or where the office says: a copy of a store signs nothing in its office's name.
 * The file is a sealed one, with a passphrase or without; the same is what a second machine and a
 * sealed backup get it in.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeyTrouble } from '../domain/key/problems.ts';
import { Problem } from '../domain/problem.ts';
import { NewFile } from '../files/new-file.ts';
import { withFile } from '../files/problem.ts';
import { lightLock, lockOfToday, type Lock } from '../files/sealed/format.ts';
import { SealedReader } from '../files/sealed/read.ts';
import { SealedWriter } from '../files/sealed/write.ts';
import { sealOf, type SealKeys } from './seal.ts';

/** A key with the store whose papers it signs. */
export interface KeptKey extends SealKeys {
  store: string;
}

/** How dear each guess at a passphrase is made. */
export type KeyGuard = 'carried' | 'used' | 'practice';

const guards: Readonly<Record<KeyGuard, Lock>> = {
  carried: lockOfToday,
  /** Opened for every paper that is printed, so a tenth of a second and 32 MiB. */
  used: { kdf: 'scrypt', N: 2 ** 15, r: 8, p: 1 },
  practice: lightLock,
};

/** Puts a key in a file of its own, which nobody else may read. Throws `file.cannot_write`. */
export async function writeKeyFile(
  path: string,
  { store, id, private: secret, public: half }: KeptKey,
  { passphrase, guard }: { passphrase: string | null; guard: KeyGuard },
): Promise<void> {
  const folder = dirname(path);
  withFile('file.cannot_write', folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const file = new NewFile(path).sweep();
  try {
    const about = { kind: KIND, version: VERSION, store, id, public: half };
    const sealed = await SealedWriter.begin(file, about, passphrase, guards[guard]);
    sealed.write(Buffer.from(secret));
    sealed.finish();
    file.finish();
  } finally {
    file.drop();
  }
}

/** Throws `key.unreadable`. */
export async function readKeyFile(path: string, passphrase: string | null): Promise<KeptKey> {
  if (!existsSync(path)) throw new Problem('key.unreadable', { file: path, why: 'missing' });
  try {
    const reader = new SealedReader(path);
    try {
      if (!reader.isLocked && isOpenToOthers(path)) throw unreadable(path, 'open');
      return await keptIn(reader, passphrase);
    } finally {
      reader.close();
    }
  } catch (error) {
    if (error instanceof Problem && error.code !== 'key.unreadable') {
      throw unreadable(path, troubleOf(error), error);
    }
    throw error;
  }
}

/** Whether it takes a passphrase to open; of what is no whole key file nothing is said. */
export function isLockedKeyFile(path: string): boolean | null {
  try {
    const reader = new SealedReader(path);
    reader.close();
    return reader.isLocked;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Opens a key file with one passphrase and puts it back with another. Throws as both do. */
export async function relockKeyFile(
  path: string,
  from: string | null,
  { passphrase, guard }: { passphrase: string | null; guard: KeyGuard },
): Promise<void> {
  await writeKeyFile(path, await readKeyFile(path, from), { passphrase, guard });
}

/** Nothing of a key is left where it lay. */
export function dropKeyFile(path: string): void {
  withFile('file.cannot_write', path, () => rmSync(path, { force: true }));
}

const KIND = 'motcua-key';
const VERSION = 1;

async function keptIn(reader: SealedReader, passphrase: string | null): Promise<KeptKey> {
  const { kind, version, store } = reader.about;
  const pieces: Buffer[] = [];
  for await (const piece of reader.pieces(passphrase)) pieces.push(piece);
  const seal = sealOf(Buffer.concat(pieces).toString());
  const isOne = kind === KIND && version === VERSION && typeof store === 'string';
  if (!isOne || seal === null) throw unreadable(reader.path, 'damaged');
  return { ...seal, store };
}

function troubleOf({ code }: Problem): KeyTrouble {
  if (code.startsWith('file.')) return 'shut';
  return code === 'backup.needs_passphrase' || code === 'backup.wrong_passphrase'
    ? 'passphrase'
    : 'damaged';
}

function unreadable(file: string, why: KeyTrouble, cause?: Error): Problem {
  return new Problem('key.unreadable', { file, why }, { cause });
}

/** On systems whose files have no such rights it is the folder that keeps others out. */
function isOpenToOthers(path: string): boolean {
  return process.getuid !== undefined && (statSync(path).mode & 0o077) !== 0;
}
