/** Which bytes of a PDF a signature covers: ISO 32000-2, 12.8.1. */

/** Where it begins and ends, and where what is left out of it lies: the signature itself. */
export interface Covered {
  /** Two pieces: from the start of the file, and behind the gap. */
  pieces: readonly [readonly [number, number], readonly [number, number]];
  end: number;
}

const [LESS, GREATER] = [0x3c, 0x3e];
const BLANKS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

/**
 * Two pieces that begin with the file and leave out `<…>` alone, the hexadecimal `contents`: else
 * somebody could put into the gap what nobody has signed. `null` of any other.
 */
export function coveredBy(
  range: readonly number[],
  file: Uint8Array,
  contents: Uint8Array,
): Covered | null {
  const [first, gapAt, behind, length] = range;
  if (range.length !== 4 || first !== 0) return null;
  if (gapAt! <= 0 || behind! <= gapAt! || length! <= 0) return null;
  const end = behind! + length!;
  if (end > file.length) return null;
  if (file[gapAt!] !== LESS || file[behind! - 1] !== GREATER) return null;
  if (!isSaidIn(file.subarray(gapAt! + 1, behind! - 1), contents)) return null;
  return {
    pieces: [
      [0, gapAt!],
      [behind!, end],
    ],
    end,
  };
}

/** The gap has these bytes in hexadecimal, and nothing else but blanks. */
function isSaidIn(gap: Uint8Array, contents: Uint8Array): boolean {
  let n = 0;
  let high = -1;
  for (const byte of gap) {
    if (BLANKS.has(byte)) continue;
    const digit = digitOf(byte);
    if (digit === -1) return false;
    if (high === -1) high = digit;
    else {
      if (n >= contents.length || contents[n] !== high * 16 + digit) return false;
      n += 1;
      high = -1;
    }
  }
  return high === -1 && n === contents.length;
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

/** Nothing but the end of a line comes behind. */
export function isToTheEnd({ end }: Covered, file: Uint8Array): boolean {
  return file.length - end <= 2 && file.subarray(end).every((byte) => BLANKS.has(byte));
}
