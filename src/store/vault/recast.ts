/** The files of a store whose key is another one than before. */
import { existsSync, lstatSync } from 'node:fs';
import { tried } from '../../files/problem.ts';
import { wipe } from '../../files/wipe.ts';
import type { FileKey } from '../engine/sqlite-file.ts';
import { folderVault, pathsOf, vaultFolder } from './folder.ts';

/**
 * Puts all files of a store anew whose key is another one than before, none among them: each is
 * whole under the new one before the old goes. What is cut off goes on the next time.
 */
export async function recastFiles(
  store: string,
  before: FileKey | null,
  now: FileKey | null,
): Promise<number> {
  const place = vaultFolder(store);
  const [from, to] = [folderVault(place, { key: before }), folderVault(place, { key: now })];
  const digests: string[] = [];
  for await (const { sha256 } of from.all()) digests.push(sha256);
  let files = 0;
  for (const sha256 of new Set(digests)) {
    const old = pathsOf(place, sha256)[before === null ? 'plain' : 'sealed'];
    if (!existsSync(old)) continue;
    await to.put(from.open(sha256));
    await to.settle();
    wipe(old);
    files += 1;
  }
  return files;
}

/** Seals what a cut off encryption of the store has left open beside it; gives how many. */
export async function sealLeft(store: string, key: FileKey): Promise<number> {
  return recastFiles(store, null, key);
}

/** How many lie open beside a store that is encrypted, and which folders others may look into. */
export async function lookedAtFiles(
  store: string,
  key: FileKey | null,
): Promise<{ unsealed: number; open: string[] }> {
  const place = vaultFolder(store);
  // One that was cut off between the two lies there in both ways.
  const left = new Set<string>();
  if (key !== null) {
    for await (const { sha256 } of folderVault(place, { key }).all()) {
      if (existsSync(pathsOf(place, sha256).plain)) left.add(sha256);
    }
  }
  // Windows has no such modes: who gets in is told of the folder above.
  const modes = process.platform === 'win32' ? null : tried(() => lstatSync(place).mode);
  return { unsealed: left.size, open: modes !== null && (modes & 0o077) !== 0 ? [place] : [] };
}
