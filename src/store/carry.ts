/** What takes a whole store from one place or form to another. */
import type { BackupName } from '../domain/backup/name.ts';
import { Problem } from '../domain/problem.ts';
import { hasOtherNames } from '../files/on-disk.ts';
import { isServer } from './place.ts';
import { openEngine } from './open-engine.ts';
import type { Encrypted, EncryptWish, RecipherPlace } from './recipher.ts';
import type { Restored, RestoreWish } from './backup/restore.ts';
import { migrate } from './migrate.ts';
import type { MovedStore } from './move.ts';
import type { StoreOptions } from './options.ts';

export { readBesideBackups, scansBeside, vaultBesideBackups } from './vault/beside-backups.ts';
export { carryFiles, type CarriedFiles } from './vault/carry-files.ts';
export { lookedAtFiles, recastFiles, sealLeft } from './vault/recast.ts';
export type { Encrypted } from './recipher.ts';
export type { Restored } from './backup/restore.ts';
export type { Review } from './backup/review.ts';

/**
 * Moves a store, whole and proven, to a place where there is none yet; the one that was left is
 * closed for writing. Throws `store.other_name` for a hard link, and what `moveBetween` throws.
 */
export async function moveStore(
  options: Omit<StoreOptions, 'create' | 'mends'>,
  to: string,
  told: (entries: number) => void,
): Promise<MovedStore> {
  const { schemaFolder, schemaDigests: digests = null } = options;
  const { moveBetween } = await import('./move.ts');
  // Even to be looked at it would get a log of its own beside its other name.
  if (!isServer(to) && hasOtherNames(to)) throw new Problem('store.other_name', { path: to });
  const source = await openEngine({ ...options, create: false });
  try {
    await migrate(source, schemaFolder, { create: false, digests });
    const open = () => openEngine({ ...options, path: to, create: true });
    return await moveBetween(source, open, { schemaFolder, digests, told });
  } finally {
    await source.close();
  }
}

/** Puts a backup in a store's place, or leaves that as it is; throws what `restore` throws. */
export async function restoreStore(
  place: Omit<RecipherPlace, 'path'>,
  wish: Omit<RestoreWish, 'schemaFolder' | 'keys'>,
): Promise<Restored> {
  const { restore } = await import('./backup/restore.ts');
  return restore({ ...wish, schemaFolder: place.schemaFolder, keys: place });
}

/** Whether a file is the backup that its name says; what `isNamed` finds. */
export async function isBackupNamed(path: string, name: BackupName): Promise<boolean> {
  const { isNamed } = await import('./backup/archive.ts');
  return isNamed(path, name);
}

/** Encrypts a store's file; throws what `encrypt` throws. */
export async function encryptStore(place: RecipherPlace, wish: EncryptWish): Promise<Encrypted> {
  const { encrypt } = await import('./recipher.ts');
  return encrypt(place, wish);
}

/** Writes a store's file in plain form again; throws what `decrypt` throws. */
export async function decryptStore(place: RecipherPlace): Promise<void> {
  const { decrypt } = await import('./recipher.ts');
  await decrypt(place);
}
