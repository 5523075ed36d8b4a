/** The files of a store whose key is another one than before. */
import { existsSync } from 'node:fs';
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
): Promise<void> {
  const place = vaultFolder(store);
  const [from, to] = [folderVault(place, { key: before }), folderVault(place, { key: now })];
  const digests: string[] = [];
  for await (const { sha256 } of from.all()) digests.push(sha256);
  for (const sha256 of digests) {
    const old = pathsOf(place, sha256)[before === null ? 'plain' : 'sealed'];
    if (!existsSync(old)) continue;
    await to.put(from.open(sha256));
    await to.settle();
    wipe(old);
  }
}
