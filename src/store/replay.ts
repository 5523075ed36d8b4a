/** A journal done again in an empty store beside, and gone on with when more has been written. */
import { Problem } from '../domain/problem.ts';
import type { ChainWalk } from './chain.ts';
import { damaged, eventOf } from './door.ts';
import { apply, raw, type Change, type Db, type Engine } from './engine/portable.ts';
import type { JournalRow } from './engine/schema.ts';
import { openScratch } from './engine/sqlite.ts';
import { ADD_SHAPE, entries, entriesBehind, withoutPeople, type JournalEntry } from './journal.ts';
import { migrate } from './migrate.ts';
import { changesOf } from './project/index.ts';

/** Makes an empty store for the moment, guarded as another one is, and lends it. */
export async function withScratch<T>(
  { key }: Pick<Engine, 'key'>,
  schemaFolder: string,
  work: (scratch: Engine) => Promise<T>,
): Promise<T> {
  const scratch = openScratch(key !== null);
  try {
    await migrate(scratch, schemaFolder, { create: true });
    return await work(scratch);
  } finally {
    await scratch.close();
  }
}

/** So few entries are caught up with in no time. */
const FEW_ENTRIES = 200;

/** What a journal says, in an empty store, as far as it has been read. */
export class Replay {
  readonly #scratch: Engine;
  readonly #walk: ChainWalk | null;
  readonly #hidden: ReadonlySet<string>;
  readonly #shapes = new Set<string>();
  readonly #heads = new Map<string, { seq: number }>();
  #count = 0;
  #hiddenCount = 0;

  /**
   * `walk`: along the chain as it is read; `null` where that has been seen to. `hidden`: streams
   * that are read as though what names people were erased on them.
   */
  constructor(scratch: Engine, walk: ChainWalk | null, hidden: readonly string[] = []) {
    this.#scratch = scratch;
    this.#walk = walk;
    this.#hidden = new Set(hidden);
  }

  /** How many entries it has read that stand on hidden streams. */
  get hiddenCount(): number {
    return this.#hiddenCount;
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

  /** Does what has come meanwhile until that is little: the rest is done under a lock. */
  async comeClose(engine: Engine): Promise<void> {
    // Each time there is less to be done; whoever writes without end is caught up with at the last.
    for (let times = 0; times < 5; times++) {
      if ((await engine.read((db) => this.catchUp(db))) < FEW_ENTRIES) return;
    }
  }

  async #page(page: readonly JournalRow[], db: Db, journal: Db): Promise<void> {
    const fault = this.#walk?.faultIn(page);
    if (fault) {
      // What no program could have written is told as that.
      for (const row of page) eventOf(row, journal);
      throw new Problem('store.broken', fault);
    }
    for (const whole of page) {
      const isHidden = this.#hidden.has(whole.stream);
      const row = isHidden ? withoutPeople(whole) : whole;
      if (isHidden) this.#hiddenCount += 1;
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
