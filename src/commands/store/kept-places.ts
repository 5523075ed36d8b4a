/** Where on this machine the program keeps what others must not get at, and who gets at it. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { keyHome } from '../../cli/signing.ts';
import { loadSetting } from '../../config/load.ts';
import type { SettingKey } from '../../config/keys.ts';
import type { Findings } from '../../domain/checkup/checkup.ts';
import { isSharedFolder } from '../../files/beside.ts';
import * as disk from '../../files/on-disk.ts';
import { askAccess, letsOthersIn } from '../../files/owner.ts';
import { machineEnding } from '../../files/place.ts';
import { tried } from '../../files/problem.ts';
import { isServer } from '../../store/place.ts';
import type { Store } from '../../store/store.ts';

/** As many as one line can mend; the next look names the next. */
const MOST_NAMED = 12;
/** What is asked stands in one variable of the environment, which has no room for more. */
const MOST_ASKED = 100;

/** The folder that the store's file lies in; for one on a server this person's own. */
export function folderHere(ctx: Context): string {
  const place = ctx.storePath();
  const { stateFolder } = ctx.surroundings;
  return disk.standingFolder(isServer(place) ? stateFolder : dirname(resolve(place)));
}

/** Paths that others may read or write, and those that their own user may not. */
export async function rightsHere(ctx: Context, store: Store | null): Promise<Findings['access']> {
  const own = ctx.surroundings.stateFolder;
  const place = ctx.storePath();
  const file = isServer(place) ? null : resolve(place);
  const folder = folderHere(ctx);
  const lasting = [...(file === null ? [] : [file, file + machineEnding]), folder, own];
  // What stands beside an open store goes with it, and has its rights.
  const passing = file === null ? [] : [`${file}-wal`, `${file}-shm`];
  const others = [
    ...(file === null ? [] : replacedStores(file)),
    // Lists of accounts are the folder's, for all that is made in it.
    ...(process.platform === 'win32' ? [] : inside(own)),
    ctx.papersFolder(),
    ...(store === null ? [] : await settled(ctx, store)),
  ];
  const all = [...new Set([...lasting, ...others])];
  const { open, lists } = process.platform === 'win32' ? byLists(all) : byModes(all);
  return {
    open: open.slice(0, MOST_NAMED),
    shut: [...lasting, ...passing].filter(disk.isShut),
    shared: file !== null && isSharedFolder(folder) ? folder : null,
    lists,
  };
}

type ByAccount = Pick<Findings['access'], 'open' | 'lists'>;

function byModes(paths: readonly string[]): ByAccount {
  return { open: paths.filter(disk.isOpenToAll), lists: null };
}

/** Where modes mean nothing, and Windows lists accounts instead. */
function byLists(paths: readonly string[]): ByAccount {
  const said = askAccess(paths.slice(0, MOST_ASKED));
  if (said === null) return { open: [], lists: 'untold' };
  const open = said.all.filter(({ sddl }) => letsOthersIn(sddl, said.me));
  return { open: open.map(({ path }) => path), lists: 'told' };
}

/** What a restore has left of the stores before it. */
function replacedStores(file: string): string[] {
  const names = tried(() => readdirSync(dirname(file))) ?? [];
  return names
    .filter((name) => name.startsWith(`${basename(file)}.before-`))
    .map((name) => join(dirname(file), name));
}

/** The person's own: sessions, keys, heads, and what was kept for stores that cannot be written. */
function inside(folder: string): string[] {
  const found = tried(() => readdirSync(folder, { recursive: true, encoding: 'utf8' })) ?? [];
  return found.map((name) => join(folder, name));
}

/** Where the office's settings have led it: folders, files of passphrases, and the store's keys. */
async function settled(ctx: Context, store: Store): Promise<string[]> {
  const { env } = ctx.surroundings;
  const said = await Promise.all(SETTINGS.map((key) => loadSetting(store, env, key)));
  const [keys, home] = await Promise.all([store.keys.list(), keyHome(ctx)]);
  return [
    ...said.filter((place) => place !== '').map((place) => resolve(place)),
    ...keys.map(({ id }) => resolve(home.pathOf(id))),
  ];
}

const SETTINGS: readonly SettingKey[] = [
  'paper.folder',
  'backup.folder',
  'backup.passphrase_file',
  'key.folder',
  'key.passphrase_file',
];
