/**
 * How much long work does in one write, so that none keeps the counters waiting for long: by how
 * long the last one held the store, for one machine does in a moment what keeps another busy.
 */

/** What a write may hold a store that is a file, in seconds: nobody at a counter notices. */
const HELD_SECONDS = 0.3;

/** Between two writes: long enough for whoever waits to find out that it is their turn. */
export const BREATH_SECONDS = 0.05;

/** How much at first, and at least and at most, whatever the last write took. */
export interface PaceRange {
  first: number;
  least: number;
  most: number;
}

export class Pace {
  readonly #range: PaceRange;
  #many: number;

  constructor(range: PaceRange) {
    this.#range = range;
    this.#many = range.first;
  }

  /** How much the next write takes. */
  get many(): number {
    return this.#many;
  }

  /** `done` of it held the store for so many seconds; at once it grows no further than twofold. */
  held(done: number, seconds: number): void {
    const { least, most } = this.#range;
    const fits = seconds > 0 ? Math.floor((done * HELD_SECONDS) / seconds) : most;
    this.#many = Math.max(least, Math.min(fits, this.#many * 2, most));
  }
}
