/** The files of digitised papers go along: into backups, out of them, and where a store moves. */
import { dirname } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { storeNames } from '../../config/kept-names.ts';
import type { CarriedFiles } from '../../store/carry.ts';
import type { Store, Vault } from '../../store/store.ts';

/** What lies beside the backups of a folder. */
export interface BesideBackups {
  /** How many files were new there. */
  files: number;
  /** What has to go along with a backup that is carried away; `null` where nothing was scanned. */
  filesFolder: string | null;
}

/** Adds what is new to the files beside the backups of a folder. */
export async function filesToBackups(
  ctx: Context,
  folder: string,
  passphrase: string | null,
): Promise<BesideBackups> {
  const store = await ctx.store();
  if (!(await hasFiles(store))) return { files: 0, filesFolder: null };
  const { vaultBesideBackups, scansBeside } = await import('../../store/carry.ts');
  const id = await idOf(store);
  const to = await vaultBesideBackups(folder, id, passphrase);
  const from = await store.vault();
  const { files, lost } = await carried(store, from, to);
  tellLost(lost, from.place, ctx);
  return { files, filesFolder: scansBeside(folder, id, passphrase !== null) };
}

/**
 * Takes away beside the backups what no backup there names any more: what was gone from the store
 * before the oldest of them was made.
 */
export async function filesGoneFromBackups(
  ctx: Context,
  folder: string,
  passphrase: string | null,
  oldest: Instant,
): Promise<void> {
  const store = await ctx.store();
  const gone = (await store.documents.goneFiles()).filter(({ at }) => at < oldest);
  if (gone.length === 0) return;
  const { vaultBesideBackups } = await import('../../store/carry.ts');
  const vault = await vaultBesideBackups(folder, await idOf(store), passphrase);
  for (const { sha256 } of gone) {
    if (await vault.has(sha256)) await vault.drop(sha256);
  }
}

/** What came with a restored store, and what did not. */
export interface FilesBack {
  files: number;
  filesMissing: number;
}

export const nothingBack: FilesBack = { files: 0, filesMissing: 0 };

/**
 * Puts back what a restored store names and has not beside it. What is missing is told with the
 * folder that has it: a backup is easily carried away without it.
 */
export async function filesFromBackups(
  ctx: Context,
  backup: string,
  passphrase: string | null,
): Promise<FilesBack> {
  const store = await ctx.store();
  if (!(await hasFiles(store))) return nothingBack;
  const folder = dirname(backup);
  const { readBesideBackups, scansBeside } = await import('../../store/carry.ts');
  const id = await idOf(store);
  const from = await readBesideBackups(folder, id, passphrase);
  const { files, lost } = await carried(store, from, await store.vault());
  if (lost.length > 0) {
    const place = scansBeside(folder, id, passphrase !== null);
    const told = { count: lost.length, place, folder, store: store.path };
    ctx.caution(new Problem('backup.scans_missing', { ...told, isSealed: passphrase !== null }));
  }
  return { files, filesMissing: lost.length };
}

/** Takes those files from a folder of backups that the store lacks or that are damaged there. */
export async function filesBackFrom(
  ctx: Context,
  { folder, passphrase }: { folder: string; passphrase: string | null },
  faulty: readonly { sha256: string }[],
): Promise<number> {
  const store = await ctx.store();
  const { readBesideBackups, carryFiles } = await import('../../store/carry.ts');
  const from = await readBesideBackups(folder, await idOf(store), passphrase);
  return (await carryFiles(from, await store.vault(), faulty, { anew: true })).files;
}

/** Carries all that a store names from where it was to where it is now. */
export async function filesMoved(left: Context, arrived: Context, ctx: Context): Promise<number> {
  const store = await arrived.store();
  if (!(await hasFiles(store))) return 0;
  const from = await (await left.store()).vault();
  const { files, lost } = await carried(store, from, await store.vault());
  tellLost(lost, from.place, ctx);
  return files;
}

async function hasFiles(store: Store): Promise<boolean> {
  for await (const _ of store.documents.keptFiles()) return true;
  return false;
}

async function idOf(store: Store): Promise<string> {
  return (await store.values.get(storeNames.id)) ?? '';
}

async function carried(store: Store, from: Vault, to: Vault): Promise<CarriedFiles> {
  const { carryFiles } = await import('../../store/carry.ts');
  return carryFiles(from, to, store.documents.keptFiles());
}

/** What is missing or altered is told once, and all else goes. */
function tellLost(lost: readonly string[], place: string, ctx: Context): void {
  const [first] = lost;
  if (first === undefined) return;
  ctx.caution(new Problem('document.files_lost', { count: lost.length, sha256: first, place }));
}
