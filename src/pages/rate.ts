/** How often the pages may be asked: by one address, and by all of them together. */

/** So many at once, and as many again in every so many seconds. */
interface Allowance {
  most: number;
  seconds: number;
}

interface Bucket {
  left: number;
  /** When that was so, by the stopwatch. */
  at: number;
}

const MOST_ADDRESSES = 5000;
/** Of an IPv6 address. */
const GROUPS = 8;

/** Takes one from the address and from all; false where either has none left. */
export class RateLimit {
  readonly #stopwatch: () => number;
  readonly #each: Allowance;
  readonly #all: Allowance;
  readonly #buckets = new Map<string, Bucket>();
  #whole: Bucket;

  constructor(stopwatch: () => number, each: Allowance, all: Allowance) {
    this.#stopwatch = stopwatch;
    this.#each = each;
    this.#all = all;
    this.#whole = { left: all.most, at: stopwatch() };
  }

  allows(address: string): boolean {
    const now = this.#stopwatch();
    const place = networkOf(address);
    const own = refilled(this.#buckets.get(place) ?? null, this.#each, now);
    this.#whole = refilled(this.#whole, this.#all, now);
    const allowed = own.left >= 1 && this.#whole.left >= 1;
    if (allowed) {
      own.left -= 1;
      this.#whole.left -= 1;
    }
    this.#keep(place, own);
    return allowed;
  }

  /** The oldest go first: nobody fills the memory with addresses. */
  #keep(place: string, bucket: Bucket): void {
    this.#buckets.delete(place);
    this.#buckets.set(place, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > MOST_ADDRESSES) this.#buckets.delete(oldest!);
  }
}

function refilled(bucket: Bucket | null, { most, seconds }: Allowance, now: number): Bucket {
  if (bucket === null) return { left: most, at: now };
  const more = (Math.max(0, now - bucket.at) * most) / seconds;
  return { left: Math.min(most, bucket.left + more), at: now };
}

/** One machine has as many IPv6 addresses as it likes, all in one network of 64 bits. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  // `::` stands for as many noughts as are missing of eight groups.
  const [left = [], right = []] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const noughts = Array.from(
    { length: Math.max(0, GROUPS - left.length - right.length) },
    () => '0',
  );
  return [...left, ...noughts, ...right].slice(0, GROUPS / 2).join(':');
}
