/** QR codes as a matrix of dark modules. */
import { encode } from 'uqr';

/** White modules on each side (ISO/IEC 18004). */
export const qrQuietModules = 4;

/** Rows of modules, `true` is dark, without the quiet zone. Level M bears folds and stamps. */
export function qrMatrix(text: string, level: 'L' | 'M' = 'M'): boolean[][] {
  return encode(text, { ecc: level, boostEcc: false, border: 0 }).data;
}
