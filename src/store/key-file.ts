/**
 * The private half of a key that signs papers. It lies in a file outside the store, in the person's
 * own state folder or where the office says: a copy of a store signs nothing in its office's name.
 * The file is a sealed one, with a passphrase or without; the same is what a second machine and a
 * sealed backup get it in.
 */

import { Problem } from '../domain/problem.ts';
import { withFile } from '../files/problem.ts';
import { SealedReader } from '../files/sealed/read.ts';
import { sealOf, type SealKeys } from './seal.ts';
import { readSecret, unreadable, writeSecret, type KeyGuard } from './secret-file.ts';
import { removeFile } from '../files/remove.ts';

/** A key with the store whose papers it signs. */
export interface KeptKey extends SealKeys {
  store: string;
}

/** Puts a key in a file of its own, which nobody else may read. Throws `file.cannot_write`. */
export async function writeKeyFile(
  path: string,
  { store, id, private: secret, public: half }: KeptKey,
  guarded: Parameters<typeof writeSecret>[2],
): Promise<void> {
  const about = { kind: KIND, version: VERSION, store, id, public: half };
  await writeSecret(path, { about, secret }, guarded);
}

/** Throws `key.unreadable`. */
export async function readKeyFile(path: string, passphrase: string | null): Promise<KeptKey> {
  const { about, secret } = await readSecret(path, passphrase);
  const { kind, version, store } = about;
  const seal = sealOf(secret);
  const isOne = kind === KIND && version === VERSION && typeof store === 'string';
  if (!isOne || seal === null) throw unreadable(path, 'damaged');
  return { ...seal, store };
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
  withFile('file.cannot_write', path, () => removeFile(path));
}

const KIND = 'motcua-key';
const VERSION = 1;
