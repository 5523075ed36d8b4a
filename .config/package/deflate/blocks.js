// Where one code should end and the next begin; and a block as bits (RFC 1951, 3.2.7).
import { codeLengths, codesOf } from './huffman.js';
import {
  DISTANCES,
  distanceBase,
  distanceExtra,
  distanceSymbol,
  END,
  lengthExtra,
  lengthRest,
  lengthSymbol,
  LETTERS,
} from './symbols.js';

/** @typedef {{letters: Uint32Array, distances: Uint32Array, from: number, to: number}} Block */

/** So many steps are never divided. */
const CELL = 1024;

/** How often each symbol comes in the steps from one to another. */
export function counted(steps, from, to) {
  const [letters, distances] = [new Uint32Array(LETTERS), new Uint32Array(DISTANCES)];
  letters[END] = 1;
  for (let at = from; at < to; at += 1) {
    const [length, distance] = [steps[at] >>> 16, steps[at] & 0xffff];
    if (length === 0) letters[distance] += 1;
    else {
      letters[lengthSymbol[length]] += 1;
      distances[distanceSymbol(distance)] += 1;
    }
  }
  return { letters, distances, from, to };
}

/**
 * The steps divided into blocks: small ones first, and neighbours joined as long as that saves bits.
 * @param {Uint32Array} steps a length above sixteen bits of distance, or a byte alone
 * @returns {Block[]}
 */
export function divided(steps) {
  const blocks = [];
  // Of nothing there is a block, too.
  for (let from = 0; from === 0 || from < steps.length; from += CELL) {
    blocks.push(priced(counted(steps, from, Math.min(steps.length, from + CELL))));
  }
  const joints = blocks.slice(1).map((block, at) => joint(blocks[at], block));
  for (;;) {
    let best = -1;
    for (const [at, { saved }] of joints.entries()) {
      if (saved > 0 && (best < 0 || saved > joints[best].saved)) best = at;
    }
    if (best < 0) return blocks;
    const { both } = joints[best];
    blocks.splice(best, 2, both);
    joints.splice(best, 1);
    if (best > 0) joints[best - 1] = joint(blocks[best - 1], both);
    if (best < joints.length) joints[best] = joint(both, blocks[best + 1]);
  }
}

function joint(one, other) {
  const sum = (a, b) => a.map((count, at) => count + b[at]);
  const letters = sum(one.letters, other.letters);
  letters[END] = 1;
  const distances = sum(one.distances, other.distances);
  const both = priced({ letters, distances, from: one.from, to: other.to });
  return { both, saved: one.bits + other.bits - both.bits };
}

/** About how many bits it takes, its head included; what stands behind symbols is the same for all. */
function priced(block) {
  const bits = 60 + entropy(block.letters) + entropy(block.distances);
  return { ...block, bits };
}

/** A symbol that comes costs about so many bits in the head. */
const HEAD_BITS = 3.5;

function entropy(counts) {
  let [total, bits] = [0, 0];
  for (const count of counts) {
    if (count === 0) continue;
    total += count;
    bits += HEAD_BITS - count * Math.log2(count);
  }
  return total === 0 ? 0 : bits + total * Math.log2(total);
}

/** Bits behind each other, the first lowest in its byte. */
export class Bits {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #held = 0;
  #count = 0;

  /** @param {number} value @param {number} bits at most sixteen */
  put(value, bits) {
    this.#held |= value << this.#count;
    this.#count += bits;
    while (this.#count >= 8) this.#byte();
  }

  #byte() {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = this.#held & 0xff;
    this.#held >>>= 8;
    this.#count -= 8;
  }

  whole() {
    if (this.#count > 0) {
      this.#count = 8;
      this.#byte();
    }
    return this.#bytes.slice(0, this.#length);
  }
}

/** @param {Bits} bits @param {Block} block @param {Uint32Array} steps @param {boolean} isLast */
export function writeBlock(bits, block, steps, isLast) {
  const letters = codeLengths(block.letters, 15);
  const distances = codeLengths(block.distances, 15);
  const [letterCodes, distanceCodes] = [codesOf(letters), codesOf(distances)];
  bits.put(isLast ? 5 : 4, 3);
  writeHead(bits, letters, distances);
  for (let at = block.from; at < block.to; at += 1) {
    const length = steps[at] >>> 16;
    const distance = steps[at] & 0xffff;
    const letter = length === 0 ? distance : lengthSymbol[length];
    bits.put(letterCodes[letter], letters[letter]);
    if (length === 0) continue;
    bits.put(lengthRest[length], lengthExtra[length]);
    const symbol = distanceSymbol(distance);
    bits.put(distanceCodes[symbol], distances[symbol]);
    bits.put(distance - distanceBase[symbol], distanceExtra[symbol]);
  }
  bits.put(letterCodes[END], letters[END]);
}

/** In which order the lengths of the head's own code stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function writeHead(bits, letters, distances) {
  const [some, far] = [usedOf(letters, 257), usedOf(distances, 1)];
  const words = inRuns([...letters.subarray(0, some), ...distances.subarray(0, far)]);
  const counts = new Uint32Array(19);
  for (const { symbol } of words) counts[symbol] += 1;
  const own = codeLengths(counts, 7);
  const codes = codesOf(own);
  const told = usedOf(
    Uint8Array.from(ORDER, (symbol) => own[symbol]),
    4,
  );
  bits.put(some - 257, 5);
  bits.put(far - 1, 5);
  bits.put(told - 4, 4);
  for (const symbol of ORDER.slice(0, told)) bits.put(own[symbol], 3);
  for (const { symbol, rest, extra } of words) {
    bits.put(codes[symbol], own[symbol]);
    bits.put(rest, extra);
  }
}

function usedOf(lengths, least) {
  let used = lengths.length;
  while (used > least && lengths[used - 1] === 0) used -= 1;
  return used;
}

/** Lengths of codes, with what repeats said once. */
function inRuns(lengths) {
  const words = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at];
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === length) run += 1;
    at += run;
    if (length > 0) {
      words.push({ symbol: length, rest: 0, extra: 0 });
      run -= 1;
    }
    for (; run > 0;) {
      const { least, most, symbol, extra } = runOf(length, run);
      const part = run < least ? 1 : Math.min(run, most);
      words.push(
        run < least ? { symbol: length, rest: 0, extra: 0 } : { symbol, rest: part - least, extra },
      );
      run -= part;
    }
  }
  return words;
}

function runOf(length, run) {
  if (length > 0) return { least: 3, most: 6, symbol: 16, extra: 2 };
  if (run > 10) return { least: 11, most: 138, symbol: 18, extra: 7 };
  return { least: 3, most: 10, symbol: 17, extra: 3 };
}
