/** Files that nothing names any more: those of a document that was taken away, and leftovers. */
import type { Engine } from '../engine/portable.ts';
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

/** Takes away what killed commands left. */
export async function sweepUnnamed(engine: Engine): Promise<Swept> {
  const vault = await vaultOf(engine);
  return vault.sweep((sha256) => documentQueries(engine.db).isNamed(sha256));
}
