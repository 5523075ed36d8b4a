/** Signing papers from here: the office's key, as far as this machine has it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { storeNames } from '../config/kept-names.ts';
import { loadSettings } from '../config/load.ts';
import { currentKey, type SigningKey } from '../domain/key/signing-key.ts';
import type { KeyTrouble } from '../domain/key/problems.ts';
import { Problem } from '../domain/problem.ts';
import type { KeyGuard } from '../store/secret-file.ts';
import type { Context } from './context.ts';
import { passphraseIn } from '../files/passphrase.ts';

/** The key that signs now, and its private half where this machine has it. */
export interface Signer {
  key: SigningKey | null;
  secret: string | null;
  /** Why there is none: what is printed goes without a signature. */
  trouble: Problem | null;
}

/** Where a machine keeps the keys of a store. */
export interface KeyHome {
  store: string;
  pathOf(id: string): string;
  holds(id: string): boolean;
  /** Whether keys are to lie here under a passphrase, be it to be had or not. */
  hasPassphrase: boolean;
  /** Throws as `passphraseIn` does. */
  passphrase(): string | null;
  guard: KeyGuard;
}

/** `fresh`: the id of a store that does not know it yet. */
export async function keyHome(ctx: Context, fresh?: string): Promise<KeyHome> {
  const { env, stateFolder } = ctx.surroundings;
  const reader = await ctx.store();
  const [settings, id, training] = await Promise.all([
    loadSettings(reader, env),
    fresh ?? reader.values.get(storeNames.id),
    ctx.isTraining(),
  ]);
  const set = (name: string): string => settings.find(({ key }) => key === name)!.value;
  const [named, file, store] = [set('key.folder'), set('key.passphrase_file'), id ?? ''];
  const folder = named === '' ? join(stateFolder, 'keys') : named;
  const pathOf = (key: string): string => join(folder, `${store}-${key}.motcua-key`);
  return {
    ...{ store, pathOf, guard: training ? 'practice' : 'used' },
    holds: (key) => existsSync(pathOf(key)),
    hasPassphrase: file !== '',
    passphrase: () => (file === '' ? null : passphraseIn(file)),
  };
}

/**
 * Every key of the store that lies here, the replaced ones too, gets the passphrase that is set
 * instead of the one `before`; one that has none gets it at once, wherever it came from. Throws as
 * `passphrase` of the home does; what cannot be changed stays as it is (`unlockedKeys`).
 */
export async function relockKeys(
  home: KeyHome,
  keys: readonly SigningKey[],
  before: string | null,
): Promise<void> {
  const { isLockedKeyFile, relockKeyFile } = await import('../store/key-file.ts');
  const [passphrase, { guard }] = [home.passphrase(), home];
  for (const file of filesOf(keys, home)) {
    const locked = isLockedKeyFile(file) === true;
    const from = locked ? before : null;
    if (from === passphrase || (locked && from === null)) continue;
    try {
      await relockKeyFile(file, from, { passphrase, guard });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}

/** The keys of the store that lie here as anybody can open them, though a passphrase is set. */
export async function unlockedKeys(ctx: Context): Promise<string[]> {
  const [keys, home] = await Promise.all([(await ctx.store()).keys.list(), keyHome(ctx)]);
  const { isLockedKeyFile } = await import('../store/key-file.ts');
  if (!home.hasPassphrase) return [];
  return filesOf(keys, home).filter((file) => isLockedKeyFile(file) === false);
}

function filesOf(keys: readonly SigningKey[], home: KeyHome): string[] {
  return keys.filter(({ id }) => home.holds(id)).map(({ id }) => home.pathOf(id));
}

/** Never throws for a key that is lost: that must not stop a counter. */
export async function signerOf(ctx: Context): Promise<Signer> {
  const store = await ctx.store();
  const [keys, home] = await Promise.all([store.keys.list(), keyHome(ctx)]);
  const key = currentKey(keys);
  if (key === null) return { key, secret: null, trouble: new Problem('key.none', {}) };
  const file = home.pathOf(key.id);
  const without = (why: KeyTrouble): Signer => {
    return { key, secret: null, trouble: new Problem('key.not_here', { id: key.id, file, why }) };
  };
  if (!home.holds(key.id)) return without('missing');
  const { readKeyFile } = await import('../store/key-file.ts');
  try {
    await relockKeys(home, keys, null);
    const kept = await readKeyFile(file, home.passphrase());
    const isIt = kept.store === home.store && kept.public === key.public;
    return isIt ? { key, secret: kept.private, trouble: null } : without('damaged');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // What else can be wrong is the file of the passphrase.
    const { code, detail } = error as Problem<'key.unreadable'>;
    return without(code === 'key.unreadable' ? detail.why : 'passphrase');
  }
}
