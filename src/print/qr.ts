/** QR codes as a matrix of dark modules. */
import { encode } from 'uqr';
import { bestMasked, type Grid } from './qr-mask.ts';

/** White modules on each side (ISO/IEC 18004). */
export const qrQuietModules = 4;

type QrLevel = 'L' | 'M';

const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** Rows of modules, `true` is dark, without the quiet zone. Level M bears folds and stamps. */
export function qrMatrix(text: string, level: QrLevel = 'M'): boolean[][] {
  const { data, size, version } = encode(text, wish(level, 0));
  const first = gridOf(data);
  const best = bestMasked(
    size,
    changesOf(version, level).map((change) => differing(first, change)),
  );
  return data.map((row, y) => row.map((_, x) => best[y * size + x] === 1));
}

function wish(level: QrLevel, maskPattern: number) {
  return { ecc: level, boostEcc: false, border: 0, maskPattern };
}

const known = new Map<string, Grid[]>();

/**
 * What is other in a code with each mask than in one with the first: the same in all codes of one
 * version and level, so that it is seen on codes which say nothing.
 */
function changesOf(version: number, level: QrLevel): Grid[] {
  const name = `${version}${level}`;
  const found = known.get(name);
  if (found) return found;
  const sized = { minVersion: version, maxVersion: version };
  const grids = MASKS.map((mask) => gridOf(encode('', { ...wish(level, mask), ...sized }).data));
  const changes = grids.map((grid) => differing(grid, grids[0]!));
  known.set(name, changes);
  return changes;
}

function differing(one: Grid, other: Grid): Grid {
  const both = new Uint8Array(one.length);
  for (let at = 0; at < both.length; at += 1) both[at] = one[at]! ^ other[at]!;
  return both;
}

function gridOf(rows: readonly boolean[][]): Grid {
  const grid = new Uint8Array(rows.length ** 2);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) if (row[x]) grid[y * row.length + x] = 1;
  }
  return grid;
}
