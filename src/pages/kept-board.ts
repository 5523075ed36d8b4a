/** The board as it was last read: read anew while somebody watches, kept while it cannot be. */
import type { BoardView, PagesSource } from './source.ts';

interface KeptBoard {
  /** `null` before it could be read. */
  view: BoardView | null;
  /** How many seconds ago that was read. */
  age: number;
  /** Too old to be believed: somebody may have been called since. */
  stale: boolean;
}

/** A board is read every second; where reading is slow, not for more than a tenth of the time. */
const EACH_SECONDS = 1;
const SHARE = 10;
export const STALE_SECONDS = 12;

export class BoardKeeper {
  readonly #source: PagesSource;
  readonly #stopwatch: () => number;
  readonly #changed: (view: BoardView) => void;
  #view: BoardView | null = null;
  #readAt = 0;
  #nextAt = 0;
  #reading: Promise<void> | null = null;

  /** `changed` is told of what was read and is not as it was. */
  constructor(source: PagesSource, stopwatch: () => number, changed: (view: BoardView) => void) {
    this.#source = source;
    this.#stopwatch = stopwatch;
    this.#changed = changed;
    this.#nextAt = stopwatch();
  }

  /** Reads it anew unless that was just done; never throws, and one reading at a time. */
  async refresh(): Promise<void> {
    if (this.#stopwatch() < this.#nextAt) return;
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    await this.#reading;
  }

  now(): KeptBoard {
    const age = this.#view === null ? 0 : Math.max(0, this.#stopwatch() - this.#readAt);
    return { view: this.#view, age, stale: age > STALE_SECONDS };
  }

  async #read(): Promise<void> {
    const began = this.#stopwatch();
    const before = this.#view;
    try {
      this.#view = await this.#source.board();
      this.#readAt = began;
    } catch {
      // Whatever is wrong with the store is told at the counters: here what was read grows old.
    }
    const ended = this.#stopwatch();
    this.#nextAt = ended + Math.max(EACH_SECONDS, (ended - began) * SHARE) * 0.9;
    const view = this.#view;
    if (view !== null && (before === null || !isSame(before, view))) this.#changed(view);
  }
}

/** The same board at another moment. */
function isSame(a: BoardView, b: BoardView): boolean {
  return JSON.stringify({ ...a, at: null }) === JSON.stringify({ ...b, at: null });
}
