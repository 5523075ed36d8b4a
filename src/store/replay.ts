/** A journal done again in an empty store beside, and gone on with when more has been written. */
import { Problem } from '../domain/problem.ts';
import type { ChainWalk } from './chain.ts';
import { damaged, eventOf } from './door.ts';
import { apply, raw, type Change, type Db, type Engine } from './engine/portable.ts';
import type { JournalRow } from './engine/schema.ts';
import { openScratch } from './engine/sqlite.ts';
import { ADD_SHAPE, entries, entriesBehind, type JournalEntry } from './journal.ts';
import { migrate } from './migrate.ts';
import { changesOf } from './project/index.ts';

/** Makes an empty store for the moment, and lends it. */
export async function withScratch<T>(
  schemaFolder: string,
  work: (scratch: Engine) => Promise<T>,
): Promise<T> {
  const scratch = openScratch();
  try {
    await migrate(scratch, schemaFolder, { create: true });
    return await work(scratch);
  } finally {
    await scratch.close();
  }
}

/** What a journal says, in an empty store, as far as it has been read. */
export class Replay {
  readonly #scratch: Engine;
  readonly #walk: ChainWalk | null;
  readonly #shapes = new Set<string>();
  readonly #heads = new Map<string, { seq: number }>();
  #count = 0;

  /** `walk`: along the chain as it is read; `null` where that has been seen to. */
  constructor(scratch: Engine, walk: ChainWalk | null) {
    this.#scratch = scratch;
    this.#walk = walk;
  }

  /** How many entries it has read. */
  get count(): number {
    return this.#count;
  }

  /**
   * Does what is there and was not yet; gives how many entries that were. Throws `store.broken`
   * when the journal is not to be trusted.
   */
  async catchUp(journal: Db): Promise<number> {
    const before = this.#count;
    await this.#scratch.write(null, async (db) => {
      const more = before === 0 ? entries(journal) : [await entriesBehind(journal, this.#heads)];
      for await (const page of more) await this.#page(page, db, journal);
    });
    const fault = await this.#walk?.headFault(journal);
    if (fault) throw new Problem('store.broken', fault);
    return this.#count - before;
  }

  async #page(page: readonly JournalRow[], db: Db, journal: Db): Promise<void> {
    const fault = this.#walk?.faultIn(page);
    if (fault) {
      // What no program could have written is told as that.
      for (const row of page) eventOf(row, journal);
      throw new Problem('store.broken', fault);
    }
    for (const row of page) {
      this.#count += 1;
      this.#heads.set(row.book, { seq: row.seq });
      const shape = `${row.type} ${row.v}`;
      if (!this.#shapes.has(shape)) await db.executeQuery(raw(ADD_SHAPE, [row.type, row.v]));
      this.#shapes.add(shape);
      await apply(db, this.#scratch.search, changesIn(row, journal));
    }
  }
}

/** A projector that fails has been told something that no program could have written. */
function changesIn(row: JournalEntry, journal: Db): readonly Change[] {
  const event = eventOf(row, journal);
  try {
    return changesOf(event);
  } catch (error) {
    throw damaged(row, 'data', error);
  }
}
