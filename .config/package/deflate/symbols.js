// What deflate says with a symbol, and how many bits stand behind it (RFC 1951, 3.2.5).
import { LONGEST, SHORTEST } from './matches.js';

export const END = 256;
/** Symbols of bytes and lengths, and of distances. */
export const LETTERS = 286;
export const DISTANCES = 30;

/** By length: its symbol, its extra bits, and what these say. */
export const lengthSymbol = new Uint16Array(LONGEST + 1);
export const lengthExtra = new Uint8Array(LONGEST + 1);
export const lengthRest = new Uint8Array(LONGEST + 1);
/** By symbol of a distance: the least of its distances, and its extra bits. */
export const distanceBase = new Uint16Array(DISTANCES);
export const distanceExtra = new Uint8Array(DISTANCES);

for (let symbol = 257, length = SHORTEST; symbol < 285; symbol += 1) {
  const extra = Math.max(0, ((symbol - 261) >> 2) | 0);
  for (let rest = 0; rest < 1 << extra && length < LONGEST; rest += 1, length += 1) {
    lengthSymbol[length] = symbol;
    lengthExtra[length] = extra;
    lengthRest[length] = rest;
  }
}
lengthSymbol[LONGEST] = 285;

const near = new Uint8Array(257);
const far = new Uint8Array(257);
for (let symbol = 0, distance = 1; symbol < DISTANCES; symbol += 1) {
  const extra = Math.max(0, (symbol >> 1) - 1);
  distanceBase[symbol] = distance;
  distanceExtra[symbol] = extra;
  for (let last = distance + (1 << extra); distance < last; distance += 1) {
    if (distance <= 256) near[distance] = symbol;
    else far[(distance - 1) >> 7] = symbol;
  }
}

/** @param {number} distance */
export function distanceSymbol(distance) {
  return distance <= 256 ? near[distance] : far[(distance - 1) >> 7];
}
