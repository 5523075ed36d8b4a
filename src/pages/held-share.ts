/** How much of what there is for all one machine may hold at once: it keeps nobody else out. */
import { networkOf } from './rate.ts';

export class HeldShare {
  readonly #most: number;
  readonly #held = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** One more for an address; gives what gives it back, `null` where it has as many as it may. */
  take(address: string): (() => void) | null {
    const place = networkOf(address);
    const held = this.#held.get(place) ?? 0;
    if (held >= this.#most) return null;
    this.#held.set(place, held + 1);
    return () => {
      const left = (this.#held.get(place) ?? 1) - 1;
      if (left === 0) this.#held.delete(place);
      else this.#held.set(place, left);
    };
  }
}
