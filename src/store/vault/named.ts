/** What entries name of the files that are kept: it is there, and what none names any more goes. */
import { Problem } from '../../domain/problem.ts';
import type { Db, Engine } from '../engine/portable.ts';
import { documentQueries } from '../query/document.ts';
import { vaultOf } from './of-engine.ts';
import type { Swept } from './vault.ts';

/**
 * Takes files away that no document keeps. While nobody else writes: whoever adds the same bytes at
 * this moment either has named them already, or looks after them behind this.
 */
export async function dropUnnamed(engine: Engine, digests: readonly string[]): Promise<number> {
  const vault = await vaultOf(engine);
  return engine.write(null, async (db) => {
    await engine.holdAll(db);
    const documents = documentQueries(db);
    let dropped = 0;
    for (const sha256 of new Set(digests)) {
      if (await documents.isNamed(sha256)) continue;
      await vault.drop(sha256, db);
      dropped += 1;
    }
    return dropped;
  });
}

/** Throws `document.file_missing` for a file that a write is to name and that is not there. */
export async function requireFiles(
  engine: Engine,
  within: Db,
  digests: readonly string[],
): Promise<void> {
  const vault = await vaultOf(engine);
  for (const sha256 of digests) {
    if (await vault.has(sha256, within)) continue;
    throw new Problem('document.file_missing', { sha256, place: vault.place });
  }
}

/** Takes away what killed commands left. */
export async function sweepUnnamed(engine: Engine): Promise<Swept> {
  const vault = await vaultOf(engine);
  return vault.sweep((sha256) => documentQueries(engine.db).isNamed(sha256));
}
