/** Which letters a font has, told by the table in its file that maps letters to their shapes. */

const SEGMENTED = 4;
/** Windows, Unicode of two bytes: every font for text has it. */
const [WINDOWS, UNICODE] = [3, 1];

/**
 * True for a code point that the font (TrueType) can draw. A font without such a table draws
 * nothing that can be told, and so has none.
 */
export function lettersOf(font: Uint8Array): (codePoint: number) => boolean {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const at = segments(data);
  if (at === null) return () => false;
  const count = data.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  return (codePoint) => {
    if (codePoint > 0xffff) return false;
    let n = 0;
    while (n < count && data.getUint16(ends + n * 2) < codePoint) n += 1;
    const start = n < count ? data.getUint16(starts + n * 2) : Infinity;
    if (codePoint < start) return false;
    const offset = data.getUint16(offsets + n * 2);
    const delta = data.getUint16(deltas + n * 2);
    if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
    // Counted from where the offset itself stands.
    return data.getUint16(offsets + n * 2 + offset + (codePoint - start) * 2) !== 0;
  };
}

/** Where the segmented map begins. */
function segments(data: DataView): number | null {
  const map = tableAt(data, 'cmap');
  if (map === null) return null;
  for (let n = 0; n < data.getUint16(map + 2); n++) {
    const record = map + 4 + n * 8;
    const at = map + data.getUint32(record + 4);
    const known = data.getUint16(record) === WINDOWS && data.getUint16(record + 2) === UNICODE;
    if (known && data.getUint16(at) === SEGMENTED) return at;
  }
  return null;
}

function tableAt(data: DataView, tag: string): number | null {
  for (let n = 0; n < data.getUint16(4); n++) {
    const record = 12 + n * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => data.getUint8(record + at)));
    if (name === tag) return data.getUint32(record + 8);
  }
  return null;
}
