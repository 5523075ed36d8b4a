/**
 * The key of an encrypted store. It lies in a file outside of it, in the state folder of whoever
 * uses the machine, or where `MOTCUA_STORE_KEY` says; a spare is the same file in another place.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { passphraseIn } from '../files/passphrase.ts';
import { keyIdOf, type FileKey } from './engine/sqlite-file.ts';
import { readSecret, writeSecret, type KeyGuard } from './secret-file.ts';

/** Where keys are looked for. */
export interface KeyPlace {
  env?: Readonly<Record<string, string | undefined>>;
  stateFolder?: string;
}

const [NAMED, PASSPHRASE] = ['MOTCUA_STORE_KEY', 'MOTCUA_STORE_PASSPHRASE_FILE'] as const;
const KIND = 'motcua-store-key';
const VERSION = 1;

/** Where this person keeps such a key. */
export function ownKeyFile(id: string, { stateFolder = '' }: KeyPlace): string {
  return join(stateFolder, 'store-keys', `${id}.motcua-key`);
}

/** Where a key lies: in this person's folder, or else in the file that is named. */
export function keyFileOf(id: string, place: KeyPlace): string {
  const own = ownKeyFile(id, place);
  const named = place.env?.[NAMED] ?? '';
  return named === '' || existsSync(own) ? own : named;
}

/**
 * What a store's file is encrypted with; `null` of any other. Throws `store.no_key`, of the file that
 * it is `saidAs`.
 */
export async function storeKeyOf(
  path: string,
  place: KeyPlace,
  saidAs = path,
): Promise<FileKey | null> {
  const id = keyIdOf(path);
  if (id === null) return null;
  const file = keyFileOf(id, place);
  try {
    const key = await readStoreKey(file, passphraseOf(place));
    if (key.id !== id) throw noKey({ path: saidAs, id, file, why: 'other' });
    return key;
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'store.no_key') throw error;
    // What else can be wrong is the file of the passphrase.
    const { code, detail } = error as Problem<'key.unreadable'>;
    const why = code === 'key.unreadable' ? detail.why : 'passphrase';
    throw noKey({ path: saidAs, id, file, why }, error);
  }
}

/** The same, unless this person has it already. */
export async function haveStoreKey(key: FileKey, place: KeyPlace): Promise<void> {
  const file = keyFileOf(key.id, place);
  const there = await readStoreKey(file, passphraseOf(place)).catch(() => null);
  if (there?.id !== key.id) await keepStoreKey(key, place);
}

/** Puts it where this person's keys are, locked where a passphrase is set; gives the file. */
export async function keepStoreKey(key: FileKey, place: KeyPlace): Promise<string> {
  const file = ownKeyFile(key.id, place);
  await writeStoreKey(file, key, { passphrase: passphraseOf(place), guard: 'used' });
  return file;
}

/** Puts a key in a file, and reads it back from there. Throws `file.cannot_write`. */
export async function writeStoreKey(
  file: string,
  { id, secret }: FileKey,
  guarded: { passphrase: string | null; guard: KeyGuard },
): Promise<void> {
  await writeSecret(file, { about: { kind: KIND, version: VERSION, id }, secret }, guarded);
  await readStoreKey(file, guarded.passphrase);
}

async function readStoreKey(file: string, passphrase: string | null): Promise<FileKey> {
  const { about, secret } = await readSecret(file, passphrase);
  const { kind, version, id } = about;
  const isOne = kind === KIND && version === VERSION && typeof id === 'string';
  if (!isOne || !isSecret(secret)) {
    throw new Problem('key.unreadable', { file, why: 'damaged' });
  }
  return { id, secret };
}

/** True of what may be the secret of a key. */
export function isSecret(text: string): boolean {
  return /^[\da-f]{64}$/.test(text);
}

function noKey(detail: Problem<'store.no_key'>['detail'], cause?: Error): Problem {
  return new Problem('store.no_key', detail, { cause });
}

function passphraseOf({ env = {} }: KeyPlace): string | null {
  const file = env[PASSPHRASE] ?? '';
  return file === '' ? null : passphraseIn(file);
}
