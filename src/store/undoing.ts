/** Batches that are taken back in pieces: until the last, nobody writes on what is left of them. */
import { Problem } from '../domain/problem.ts';
import type { Uuid } from '../domain/value/id.ts';
import { rowsOf, type Db } from './engine/portable.ts';

const UNDOING = "select id from import_batch where status = 'undoing'";
const FILE = 'select file from import_batch where id = ?';

/** There are few batches, and hardly ever one of which this is so. */
export async function batchesUndoing(db: Db): Promise<Uuid[]> {
  return (await rowsOf<{ id: Uuid }>(db, UNDOING)).map(({ id }) => id);
}

/**
 * Asked when all is written, and before it is kept: whatever would have to go before a batch can be
 * taken back does not come while it is. `streams`: on which it was written; `null` where that was
 * not kept count of. Throws `import.being_undone`.
 */
export async function requireUndisturbed(
  db: Db,
  undoing: readonly Uuid[],
  streams: readonly string[] | null,
): Promise<void> {
  for (const batch of undoing) {
    const { blocksOf } = await import('./query/import-blocks.ts');
    const [block] = await blocksOf(await db.builder(), batch, streams);
    if (block) throw await beingUndone(db, batch, block.what);
  }
}

async function beingUndone(db: Db, batch: Uuid, what: string): Promise<Problem> {
  const [row] = await rowsOf<{ file: string }>(db, FILE, batch);
  return new Problem('import.being_undone', { batch, file: row?.file ?? '', what });
}
