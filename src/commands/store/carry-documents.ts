/** The files of digitised papers go along: into backups, out of them, and where a store moves. */
import { dirname } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { storeNames } from '../../config/kept-names.ts';
import type { VaultInFolder } from '../../store/carry.ts';
import type { Store, Vault } from '../../store/store.ts';

/** Adds what is new to the files beside the backups of a folder; gives how many. */
export async function filesToBackups(
  ctx: Context,
  folder: string,
  passphrase: string | null,
): Promise<number> {
  const store = await ctx.store();
  if (!(await hasFiles(store))) return 0;
  return carried(store, await store.vault(), await besideBackups(store, folder, passphrase), ctx);
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
  const vault = await besideBackups(store, folder, passphrase);
  for (const { sha256 } of gone) {
    if (await vault.has(sha256)) await vault.drop(sha256);
  }
}

/** Puts back what a restored store names and has not beside it; gives how many. */
export async function filesFromBackups(
  ctx: Context,
  backup: string,
  passphrase: string | null,
): Promise<number> {
  const store = await ctx.store();
  if (!(await hasFiles(store))) return 0;
  const from = await besideBackups(store, dirname(backup), passphrase);
  return carried(store, from, await store.vault(), ctx);
}

/** Carries all that a store names from where it was to where it is now. */
export async function filesMoved(left: Context, arrived: Context, ctx: Context): Promise<number> {
  const store = await arrived.store();
  if (!(await hasFiles(store))) return 0;
  return carried(store, await (await left.store()).vault(), await store.vault(), ctx);
}

async function hasFiles(store: Store): Promise<boolean> {
  for await (const _ of store.documents.keptFiles()) return true;
  return false;
}

async function besideBackups(
  store: Store,
  folder: string,
  passphrase: string | null,
): Promise<VaultInFolder> {
  const { vaultBesideBackups } = await import('../../store/carry.ts');
  const id = (await store.values.get(storeNames.id)) ?? '';
  return vaultBesideBackups(folder, id, passphrase);
}

/** What is missing or altered is told once, and all else goes. */
async function carried(store: Store, from: Vault, to: Vault, ctx: Context): Promise<number> {
  const { carryFiles } = await import('../../store/carry.ts');
  const { files, lost } = await carryFiles(from, to, store.documents.keptFiles());
  const [first] = lost;
  if (first !== undefined) {
    const told = { count: lost.length, sha256: first, place: from.place };
    ctx.caution(new Problem('document.files_lost', told));
  }
  return files;
}
