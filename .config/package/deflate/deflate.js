// Deflate as small as its form allows, for what is packed once and unpacked by many: of all ways to
// say a text the one with the fewest bits is taken, by what bits cost in the blocks around.
import { counted, divided, Bits, writeBlock } from './blocks.js';
import { LONGEST, MatchFinder, SHORTEST } from './matches.js';
import {
  DISTANCES,
  distanceExtra,
  distanceSymbol,
  lengthExtra,
  lengthSymbol,
  LETTERS,
} from './symbols.js';

/** So many bytes are looked at together. */
const PART = 1 << 20;
/** How often the best way is looked for, each time by what bits cost on the way before. */
const ROUNDS = 5;

/**
 * A raw deflate stream (RFC 1951). Equal bytes give equal streams, on any machine.
 * @param {Uint8Array} bytes
 */
export function deflated(bytes) {
  const bits = new Bits();
  const finder = new MatchFinder(bytes);
  let prices = [{ to: 0, price: firstPrices() }];
  let from = 0;
  do {
    const to = Math.min(bytes.length, from + PART);
    const part = { bytes, from, to, ...matchesIn(finder, from, to) };
    let steps = new Uint32Array(0);
    let blocks = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      steps = cheapest(part, prices);
      blocks = round === 0 ? [counted(steps, 0, steps.length)] : divided(steps);
      prices = pricesOf(blocks, steps, from);
    }
    for (const block of blocks) {
      const isLast = to === bytes.length && block === blocks.at(-1);
      writeBlock(bits, block, steps, isLast);
    }
    prices = [{ to: 0, price: prices.at(-1).price }];
    from = to;
  } while (from < bytes.length);
  return bits.whole();
}

/** All repetitions in a part: those of a place stand from `starts[place]` on, a word each. */
function matchesIn(finder, from, to) {
  const starts = new Uint32Array(to - from + 1);
  let words = new Uint32Array(4 * (to - from) + LONGEST);
  let length = 0;
  for (let at = from; at < to; at += 1) {
    starts[at - from] = length;
    if (words.length < length + LONGEST) {
      const larger = new Uint32Array(2 * words.length);
      larger.set(words);
      words = larger;
    }
    const count = finder.find(at);
    for (let each = 0; each < count; each += 1) {
      words[length] = (finder.lengths[each] << 16) | finder.distances[each];
      length += 1;
    }
  }
  starts[to - from] = length;
  return { starts, words };
}

/**
 * The cheapest way through a part, as steps: a repetition, or a byte alone.
 * @param {readonly {to: number, price: ReturnType<typeof priceOf>}[]} prices by place in the part;
 *   the last is for all the rest
 */
function cheapest({ bytes, from, to, starts, words }, prices) {
  const size = to - from;
  const costs = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const ways = new Uint32Array(size + 1);
  costs[0] = 0;
  let start = 0;
  for (const [nth, { to: end, price }] of prices.entries()) {
    const until = nth === prices.length - 1 ? size : end;
    walk({ bytes, from, size, starts, words, costs, ways }, start, until, price);
    start = until;
  }
  return back(ways, size);
}

function walk({ bytes, from, size, starts, words, costs, ways }, start, end, price) {
  const { letters, lengths, distances } = price;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[from + at];
    const here = costs[at];
    const alone = here + letters[byte];
    if (alone < costs[at + 1]) {
      costs[at + 1] = alone;
      ways[at + 1] = byte;
    }
    let length = SHORTEST;
    for (let each = starts[at]; each < starts[at + 1]; each += 1) {
      const word = words[each];
      const distance = word & 0xffff;
      const most = Math.min(word >>> 16, size - at);
      const base = here + distances[distanceSymbol(distance)];
      for (; length <= most; length += 1) {
        const cost = base + lengths[length];
        if (cost < costs[at + length]) {
          costs[at + length] = cost;
          ways[at + length] = (length << 16) | distance;
        }
      }
    }
  }
}

/** The steps of the way that leads to the end. */
function back(ways, size) {
  let count = 0;
  for (let at = size; at > 0; at -= ways[at] >>> 16 || 1) count += 1;
  const steps = new Uint32Array(count);
  for (let at = size; at > 0; at -= ways[at] >>> 16 || 1) steps[--count] = ways[at];
  return steps;
}

function pricesOf(blocks, steps) {
  let at = 0;
  return blocks.map((block) => {
    for (let step = block.from; step < block.to; step += 1) at += steps[step] >>> 16 || 1;
    return { to: at, price: priceOf(block) };
  });
}

/** Bits of every byte, length and symbol of a distance, as they come in a block. */
function priceOf({ letters, distances }) {
  const [own, far] = [bitsOf(letters), bitsOf(distances)];
  const lengths = new Float64Array(LONGEST + 1);
  for (let length = SHORTEST; length <= LONGEST; length += 1) {
    lengths[length] = own[lengthSymbol[length]] + lengthExtra[length];
  }
  return {
    letters: own,
    lengths,
    distances: far.map((bits, symbol) => bits + distanceExtra[symbol]),
  };
}

/** What does not come would cost about as much as the rarest. */
function bitsOf(counts) {
  let total = 0;
  for (const count of counts) total += count;
  const all = Math.log2(Math.max(total, 1));
  return Float64Array.from(counts, (count) => Math.max(1, all - Math.log2(count || 0.5)));
}

function firstPrices() {
  const [letters, distances] = [new Uint32Array(LETTERS), new Uint32Array(DISTANCES)];
  return priceOf({ letters: letters.fill(1), distances: distances.fill(1) });
}
