/** What entries name of the files that are kept: it is there, and what none names any more goes. */
import { Problem } from '../../domain/problem.ts';
import type { Db, Engine } from '../engine/portable.ts';
import { documentQueries } from '../query/document.ts';
import { vaultOf } from './of-engine.ts';
import type { PutFile, Swept } from './vault.ts';

/**
 * Takes files away that no document keeps; gives how many. While nobody else writes: whoever adds
 * the same bytes at this moment either has named them already, or looks after them behind this.
 * Each under a lock of its own, so that nobody waits for many.
 */
export async function dropUnnamed(engine: Engine, digests: readonly string[]): Promise<number> {
  const vault = await vaultOf(engine);
  let dropped = 0;
  for (const sha256 of new Set(digests)) {
    await engine.write(null, async (db) => {
      await engine.holdAll(db);
      if (await documentQueries(db).isNamed(sha256)) return;
      await vault.drop(sha256, db);
      dropped += 1;
    });
  }
  return dropped;
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

/**
 * Takes away what killed commands left: at once what a law wants gone, and the rest when it has
 * lain there for a day.
 */
export async function sweepUnnamed(engine: Engine): Promise<Swept> {
  const vault = await vaultOf(engine);
  const documents = documentQueries(engine.db);
  const gone = new Set<string>();
  for (const { sha256, byLaw } of await documents.goneFiles()) if (byLaw) gone.add(sha256);
  const left: PutFile[] = [];
  if (gone.size > 0) {
    for await (const file of vault.all()) if (gone.has(file.sha256)) left.push(file);
  }
  await dropUnnamed(
    engine,
    left.map(({ sha256 }) => sha256),
  );
  const swept = await vault.sweep((sha256) => documents.isNamed(sha256));
  const bytes = left.reduce((sum, file) => sum + file.bytes, swept.bytes);
  return { files: swept.files + left.length, bytes };
}
