/** Asked before a command does anything: whether the files it was told to write can be there. */
import { mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { folderOf } from '../config/folder.ts';
import type { SettingKey } from '../config/keys.ts';
import { Problem } from '../domain/problem.ts';
import {
  isFileName,
  refuseKeptFolder,
  requireFolderPlace,
  requirePlace,
  type Kept,
} from '../files/place.ts';
import { withFile } from '../files/problem.ts';
import { isServer } from '../store/place.ts';
import type { Context } from './context.ts';
import { requireEnding } from './out-file.ts';

/** What a command line names to be written: a file and the endings it may have, or a folder. */
interface Wanted {
  path: string;
  writes: readonly string[] | 'folder';
}

/**
 * Asked before a command does anything. Throws as `requirePlaceHere` does, `file.wrong_ending`,
 * and `file.exists` for what nobody agreed to write over.
 */
export async function requirePlaces(wanted: readonly Wanted[], ctx: Context): Promise<void> {
  for (const { path, writes } of wanted) {
    if (path === '-' || path === '') continue;
    if (writes === 'folder') {
      requireFolderPlace(path, keptHere(ctx));
      continue;
    }
    requirePlaceHere(path, ctx);
    requireEnding(path, writes);
    if (holdsSomething(path)) await agreeToReplace(path, ctx);
  }
}

/**
 * Throws `file.cannot_write` where nothing can be put, and `file.no_place` where it would take the
 * place of a store, of what is kept beside one, of a device, a pipe or a link.
 */
export function requirePlaceHere(path: string, ctx: Context): void {
  requirePlace(path, keptHere(ctx));
}

/**
 * The folder that a setting names to be written in. Throws as `folderOf` does, `file.no_place`, and
 * `config.bad_value` for what is no folder's name.
 */
export function settingFolder(
  key: SettingKey,
  named: string,
  ctx: Context,
  judged: 'judged' | null = null,
): string {
  if (!isFileName(named)) {
    throw new Problem('config.bad_value', { key, value: named, expected: 'folder' });
  }
  refuseKeptFolder(named, keptHere(ctx));
  return folderOf(key, named, 'written', judged);
}

function keptHere(ctx: Context): Kept {
  const { defaultStore, stateFolder } = ctx.surroundings;
  const here = ctx.storePath();
  const stores = [defaultStore, ...(isServer(here) ? [] : [here])];
  return {
    stores: stores.flatMap(underBothNames),
    folders: [stateFolder],
    // On some systems what is a person's own lies all in one folder, their papers with it.
    open: [ctx.papersFolder()],
  };
}

/** What a store that is a link keeps lies beside the file it leads to. */
function underBothNames(store: string): string[] {
  try {
    return [store, realpathSync(store)];
  } catch {
    return [store];
  }
}

/** A folder for many files is made; what is in one already is asked about. */
export async function requireFolder(path: string, ctx: Context): Promise<void> {
  const before = withFile('file.cannot_write', path, () => {
    mkdirSync(path, { recursive: true });
    return readdirSync(path);
  });
  if (before.length > 0) await agreeToReplace(path, ctx);
}

/**
 * Of a file whose name was not typed, and that is found to be another thing's: a key that the
 * command has is no word on that. Throws `file.exists` where nobody can be asked, `input.declined`.
 */
export async function requireFreePlace(path: string, ctx: Context): Promise<void> {
  if (path === '-' || ctx.globals.yes || !holdsSomething(path)) return;
  if (!ctx.interactive) throw new Problem('file.exists', { path });
  await (await ctx.ask()).sure(ctx.texts.screen.sureReplace(path));
}

/** Throws `file.exists` where nobody can be asked, `input.declined` for a no. */
async function agreeToReplace(path: string, ctx: Context): Promise<void> {
  if (await mayReplace(ctx)) return;
  if (!ctx.interactive) throw new Problem('file.exists', { path });
  await (await ctx.ask()).sure(ctx.texts.screen.sureReplace(path));
}

/** Agreed to with `--yes`; or the command has been done under its key, and left the file there. */
async function mayReplace(ctx: Context): Promise<boolean> {
  const { yes, key } = ctx.globals;
  return yes || (key !== null && (await (await ctx.store()).history.isAnswered(key)));
}

/** A device or a pipe keeps nothing, and of an empty file nothing is lost. */
function holdsSomething(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size > 0;
}
