/** What backups, restoring and drills share: folders, passphrases, and what is kept. */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makePrivateFolder } from '../../files/owner.ts';
import { removeFile } from '../../files/remove.ts';
import { dayBorneOut } from '../../cli/borne-out.ts';
import type { Context } from '../../cli/context.ts';
import { afterWrite, noPaper, Outcome } from '../../cli/outcome.ts';
import { passphraseIn } from '../../files/passphrase.ts';
import { settingFolder } from '../../cli/places.ts';
import { signerOf } from '../../cli/signing.ts';
import { storeNames } from '../../config/kept-names.ts';
import type { SettingKey } from '../../config/keys.ts';
import { loadSetting } from '../../config/load.ts';
import {
  headsEnding,
  newestFirst,
  parseBackupName,
  type NamedBackup,
} from '../../domain/backup/name.ts';
import { backupsToDrop } from '../../domain/backup/rotation.ts';
import { Problem } from '../../domain/problem.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { haveOneOwner } from '../../files/on-disk.ts';
import { withFile } from '../../files/problem.ts';
import { isServer } from '../../store/place.ts';
import type { BackedUp, Store } from '../../store/store.ts';
import { filesGoneFromBackups, filesToBackups, type BesideBackups } from './carry-documents.ts';
import { keepHeadsBeside } from './signed-heads.ts';

export const backupFields = [
  'file bytes entries head encrypted signingKey headsFile dropped files filesFolder',
] as const;

export interface Backup extends Omit<BackedUp, 'books' | 'sights'>, BesideBackups {
  /** The heads of all books, signed, in a file beside it. */
  headsFile: string;
  /** Names of older backups in the folder that are not kept any more. */
  dropped: string[];
}

/** Makes a backup in a folder, and takes away those that its store does not keep any more. */
export async function makeBackup(
  ctx: Context,
  folder: string,
  passphrase: string | null,
): Promise<Backup> {
  const store = await ctx.store();
  const id = await storeId(ctx);
  const at = await ctx.now();
  const training = await ctx.isTraining();
  // Whoever has an open backup could sign in the office's name.
  const signingKey = passphrase === null ? null : (await signerOf(ctx)).secret;
  const { books, sights, ...made } = await store.backUp({
    ...{ folder, passphrase, id, training, at, signingKey },
    beside: besideStore(ctx, store),
  });
  const headsFile = await keepHeadsBeside(ctx, { file: made.file, books, sights }, at);
  // Without its scanned files it is no backup yet, and the day of the last one stays.
  const beside = await filesToBackups(ctx, folder, passphrase);
  await dated(storeNames.lastBackup, at, ctx);
  const dropped = await dropOld(ctx, folder, { id, file: made.file });
  const oldest = backupsIn(folder, id).toSorted(newestFirst).at(-1)?.at ?? at;
  await filesGoneFromBackups(ctx, folder, passphrase, oldest);
  return { ...made, ...beside, headsFile, dropped };
}

/**
 * Only once the new one stands with its heads: a later head proves all that an earlier one did. One
 * that cannot be taken away is told, and the backup stands. Gives the names of what has gone.
 * Whoever may add a file to the folder must not make a real backup go by it: only what is a backup
 * counts as a later one, and belongs to whoever the one just made belongs to.
 */
async function dropOld(
  ctx: Context,
  folder: string,
  made: { id: string; file: string },
): Promise<string[]> {
  const keep = Number(await setting(ctx, 'backup.keep'));
  const { isBackupNamed } = await import('../../store/carry.ts');
  const ours = await Promise.all(
    backupsIn(folder, made.id).map(async (each) => {
      const path = join(folder, each.name);
      const isOurs = haveOneOwner(path, made.file) && (await isBackupNamed(path, each.name));
      return isOurs ? [each] : [];
    }),
  );
  const named = ours.flat();
  const first = named.map(({ at }) => localDate(at)).toSorted()[0] ?? null;
  // By a clock that runs ahead all of them would be old.
  const day = await dayBorneOut(ctx, await ctx.store(), first);
  const old = backupsToDrop(named, day, keep);
  const gone = old.filter(({ name }) => {
    const files = [name, `${name}${headsEnding}`].map((each) => join(folder, each));
    try {
      for (const path of files) {
        withFile('file.cannot_write', path, () => removeFile(path));
      }
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      ctx.caution(error);
      return false;
    }
  });
  return gone.map(({ name }) => name);
}

/**
 * Keeps when it was made, or tried. What was done stands where the store is too busy for that: it
 * is said, and the date stays that of the one before.
 */
export async function dated(name: string, at: Instant, ctx: Context): Promise<void> {
  try {
    await (await ctx.store()).values.set({ [name]: at });
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'busy') throw error;
    ctx.caution(error);
  }
}

/**
 * A backup behind something that stands whatever becomes of it: its file, `null` where no folder is
 * set, or the trouble.
 */
export async function backedUpAfter(ctx: Context): Promise<Outcome<string | null>> {
  const make = async (): Promise<Outcome<string | null>> => {
    const kept = await setting(ctx, 'backup.folder');
    if (kept === '') return noPaper;
    const folder = settingFolder('backup.folder', kept, ctx);
    const { file } = await makeBackup(ctx, folder, await passphraseFor(ctx, null));
    return new Outcome(file);
  };
  return afterWrite(make, 'motcua store backup', null);
}

/** The backups of one store in a folder, by their names. */
export function backupsIn(folder: string, id: string): NamedBackup[] {
  return withFile('file.cannot_read', folder, () => readdirSync(folder))
    .map(parseBackupName)
    .filter((named) => named !== null)
    .filter(({ store }) => store === id);
}

/** The newest backup of this store where backups go. Throws `backup.none`. */
export async function newestBackup(ctx: Context): Promise<string> {
  const folder = await backupFolder(ctx, null);
  const all = backupsIn(folder, await storeId(ctx));
  const newest = all.toSorted(newestFirst)[0];
  if (!newest) throw new Problem('backup.none', { folder });
  return join(folder, newest.name);
}

/** The folder that was named, which is made; else the set one. Throws `backup.no_folder`. */
export async function backupFolder(ctx: Context, named: string | null): Promise<string> {
  if (named !== null) {
    const folder = resolve(named);
    withFile('file.cannot_write', folder, () => makePrivateFolder(folder));
    return folder;
  }
  const kept = await setting(ctx, 'backup.folder');
  if (kept === '') throw new Problem('backup.no_folder', {});
  return settingFolder('backup.folder', kept, ctx);
}

/** From the file that was named, else from the one that is set; `null` where neither is. */
export async function passphraseFor(ctx: Context, named: string | null): Promise<string | null> {
  const file = named ?? (await setting(ctx, 'backup.passphrase_file'));
  return file === '' ? null : passphraseIn(file);
}

/** A copy lies on the store's own disk, or for one on a server or a medium on this machine's. */
export function besideStore(ctx: Context, { readOnly }: Pick<Store, 'readOnly'>): string {
  const place = ctx.storePath();
  if (!isServer(place) && !readOnly) return resolve(place);
  const { stateFolder } = ctx.surroundings;
  const beside = join(stateFolder, 'server');
  const folder = dirname(beside);
  withFile('file.cannot_write', folder, () => makePrivateFolder(folder));
  return beside;
}

async function storeId(ctx: Context): Promise<string> {
  return (await (await ctx.store()).values.get(storeNames.id)) ?? '';
}

async function setting(ctx: Context, key: SettingKey): Promise<string> {
  return loadSetting(await ctx.store(), ctx.surroundings.env, key);
}
