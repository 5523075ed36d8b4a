/**
 * Which of its eight masks a QR code is drawn with: the one that scanners are least misled by, by
 * the four rules of ISO/IEC 18004, 7.8.3. The package that encodes weighs them too, but takes three
 * quarters of the time of a paper for it.
 */

/** Modules row by row, 1 is dark. */
export type Grid = Uint8Array;

/** Such a code with the mask that it has least penalty with; the first of several. */
export function bestMasked(size: number, masked: readonly Grid[]): Grid {
  let [best] = masked;
  let least = Infinity;
  for (const grid of masked) {
    const penalty = penaltyOf(size, grid);
    if (penalty < least) [best, least] = [grid, penalty];
  }
  return best!;
}

const LONG_RUN = 5;
const [RUN, BLOCK, FINDER, BALANCE] = [3, 3, 40, 10];

/** What speaks against a code; 0 is best. */
export function penaltyOf(size: number, grid: Grid): number {
  // Its lines' runs, light and dark by turns, a light one first.
  const runs = new Int32Array(size + 3);
  let sum = blocks(size, grid) * BLOCK + balance(grid) * BALANCE;
  for (let line = 0; line < size; line += 1) {
    sum += linePenalty(size, runs, runsOf(grid, runs, { from: line * size, step: 1, size }));
    sum += linePenalty(size, runs, runsOf(grid, runs, { from: line, step: size, size }));
  }
  return sum;
}

/** A row or column as runs; gives how many. The last is light, as the first: both may be empty. */
function runsOf(
  grid: Grid,
  runs: Int32Array,
  { from, step, size }: { from: number; step: number; size: number },
): number {
  let count = 0;
  let colour = 0;
  let length = 0;
  for (let at = from, left = size; left > 0; left -= 1, at += step) {
    if (grid[at] === colour) {
      length += 1;
      continue;
    }
    runs[count] = length;
    count += 1;
    colour ^= 1;
    length = 1;
  }
  runs[count] = length;
  count += 1;
  if (colour === 0) return count;
  runs[count] = 0;
  return count + 1;
}

/** Runs of five and more, and what looks like the eye in a corner of a code. */
function linePenalty(size: number, runs: Int32Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    const length = runs[at]!;
    if (length >= LONG_RUN) sum += RUN + length - LONG_RUN;
  }
  // Outside of the code all is light.
  runs[0]! += size;
  runs[count - 1]! += size;
  for (let at = 3; at < count - 3; at += 2) {
    const one = runs[at - 2]!;
    const isEye =
      runs[at] === one * 3 && runs[at - 1] === one && runs[at + 1] === one && runs[at + 2] === one;
    if (!isEye) continue;
    const [before, after] = [runs[at - 3]!, runs[at + 3]!];
    if (before >= one * 4 && after >= one) sum += FINDER;
    if (after >= one * 4 && before >= one) sum += FINDER;
  }
  return sum;
}

/** Squares of two by two modules of one colour. */
function blocks(size: number, grid: Grid): number {
  let count = 0;
  for (let row = 0; row < size - 1; row += 1) {
    for (let at = row * size, end = at + size - 1; at < end; at += 1) {
      const four = grid[at]! + grid[at + 1]! + grid[at + size]! + grid[at + size + 1]!;
      if ((four & 3) === 0) count += 1;
    }
  }
  return count;
}

/** In steps of a twentieth: how far from half of the modules are dark. */
function balance(grid: Grid): number {
  let dark = 0;
  for (let at = 0; at < grid.length; at += 1) dark += grid[at]!;
  return Math.ceil(Math.abs(dark * 20 - grid.length * 10) / grid.length) - 1;
}
