/**
 * A secret in a file of its own: a sealed one, with a passphrase or without. In it lies what a copy
 * of the store alone must not bring along.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeyTrouble } from '../domain/key/problems.ts';
import { Problem } from '../domain/problem.ts';
import { keepToOwner, makePrivateFolder } from '../files/owner.ts';
import { NewFile } from '../files/new-file.ts';
import { withFile } from '../files/problem.ts';
import { lightLock, lockOfToday, type Lock } from '../files/sealed/format.ts';
import { SealedReader } from '../files/sealed/read.ts';
import { SealedWriter } from '../files/sealed/write.ts';

/** How dear each guess at a passphrase is made. */
export type KeyGuard = 'carried' | 'used' | 'practice';

const guards: Readonly<Record<KeyGuard, Lock>> = {
  carried: lockOfToday,
  /** Opened for every paper that is printed, so a tenth of a second and 32 MiB. */
  used: { kdf: 'scrypt', N: 2 ** 15, r: 8, p: 1 },
  practice: lightLock,
};

/** What is in such a file, and what anybody may read of it. */
export interface SecretFile {
  about: { kind: string } & Readonly<Record<string, unknown>>;
  secret: string;
}

/** Puts a secret where nobody else may read it. Throws `file.cannot_write`. */
export async function writeSecret(
  path: string,
  { about, secret }: SecretFile,
  { passphrase, guard }: { passphrase: string | null; guard: KeyGuard },
): Promise<void> {
  const folder = dirname(path);
  withFile('file.cannot_write', folder, () => makePrivateFolder(folder));
  const file = new NewFile(path).sweep();
  try {
    const sealed = await SealedWriter.begin(file, about, passphrase, guards[guard]);
    sealed.write(Buffer.from(secret));
    sealed.finish();
    file.finish();
    keepToOwner(path, 'file');
  } finally {
    file.drop();
  }
}

/** Throws `key.unreadable`; what there is in the file is for the caller to judge. */
export async function readSecret(
  path: string,
  passphrase: string | null,
): Promise<{ about: SealedReader['about']; secret: string }> {
  if (!existsSync(path)) throw new Problem('key.unreadable', { file: path, why: 'missing' });
  try {
    const reader = new SealedReader(path);
    try {
      if (!reader.isLocked && isOpenToOthers(path)) throw unreadable(path, 'open');
      const pieces: Buffer[] = [];
      for await (const piece of reader.pieces(passphrase)) pieces.push(piece);
      return { about: reader.about, secret: Buffer.concat(pieces).toString() };
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

function troubleOf({ code }: Problem): KeyTrouble {
  if (code.startsWith('file.')) return 'shut';
  return code === 'backup.needs_passphrase' || code === 'backup.wrong_passphrase'
    ? 'passphrase'
    : 'damaged';
}

/** A file that should hold a key, and why it is of no use. */
export function unreadable(file: string, why: KeyTrouble, cause?: Error): Problem {
  return new Problem('key.unreadable', { file, why }, { cause });
}

/** On systems whose files have no such rights it is the folder that keeps others out. */
function isOpenToOthers(path: string): boolean {
  return process.getuid !== undefined && (statSync(path).mode & 0o077) !== 0;
}
