// Where a text repeats itself: for every place, the nearest repetition of each length.
const WINDOW = 1 << 15;
const MASK = WINDOW - 1;
/** The longest repetition that deflate can say, and the shortest. */
export const LONGEST = 258;
export const SHORTEST = 3;
/** How many candidates are looked at; more of them find next to nothing. */
const DEPTH = 100;
const HASH_BITS = 16;
const SPREAD = 0x9e3779b1;

/**
 * A tree for every beginning of four bytes, sorted by what follows, the newest at its root; and the
 * last place of every three bytes. What is older than the window falls off by itself.
 */
export class MatchFinder {
  #bytes;
  #trees = new Int32Array(1 << HASH_BITS).fill(-1);
  #threes = new Int32Array(1 << HASH_BITS).fill(-1);
  /** Of each place of the window what is less than it, and behind that what is more. */
  #below = new Int32Array(2 * WINDOW).fill(-1);
  /** What `find` has found: lengths, rising, and how far back each lies. */
  lengths = new Uint16Array(LONGEST);
  distances = new Uint16Array(LONGEST);

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /**
   * How many lengths were found at a place; all places are asked for, one after the other.
   * @param {number} at
   */
  find(at) {
    const bytes = this.#bytes;
    if (at + 4 > bytes.length) return 0;
    const three = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
    const key = Math.imul(three, SPREAD) >>> (32 - HASH_BITS);
    const near = this.#threes[key];
    this.#threes[key] = at;
    if (near < 0 || at - near >= WINDOW || !this.#areThree(near, at)) return this.#insert(at, 0);
    this.lengths[0] = SHORTEST;
    this.distances[0] = at - near;
    return this.#insert(at, 1);
  }

  /** @param {number} one @param {number} other */
  #areThree(one, other) {
    const bytes = this.#bytes;
    if (bytes[one] !== bytes[other] || bytes[one + 1] !== bytes[other + 1]) return false;
    return bytes[one + 2] === bytes[other + 2];
  }

  /**
   * Makes a place the root of its tree, and finds on the way down what is most like it.
   * @param {number} at @param {number} found
   */
  #insert(at, found) {
    const bytes = this.#bytes;
    const below = this.#below;
    const four = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    const key = Math.imul(four, SPREAD) >>> (32 - HASH_BITS);
    const most = Math.min(LONGEST, bytes.length - at);
    let node = this.#trees[key];
    this.#trees[key] = at;
    let less = (at & MASK) * 2;
    let more = less + 1;
    let sameLess = 0;
    let sameMore = 0;
    let best = SHORTEST;
    let count = found;
    for (let depth = DEPTH; node >= 0 && at - node < WINDOW && depth > 0; depth -= 1) {
      let same = sameLess < sameMore ? sameLess : sameMore;
      while (same < most && bytes[node + same] === bytes[at + same]) same += 1;
      if (same > best) {
        best = same;
        this.lengths[count] = same;
        this.distances[count] = at - node;
        count += 1;
      }
      const own = (node & MASK) * 2;
      if (same === most) {
        below[less] = below[own];
        below[more] = below[own + 1];
        return count;
      }
      if (bytes[node + same] < bytes[at + same]) {
        below[less] = node;
        less = own + 1;
        node = below[less];
        sameLess = same;
      } else {
        below[more] = node;
        more = own;
        node = below[more];
        sameMore = same;
      }
    }
    below[less] = -1;
    below[more] = -1;
    return count;
  }
}
