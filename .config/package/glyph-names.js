// A font without the names of its glyphs (`post` of format 3): no paper asks for them, and they are
// a tenth of what the file takes packed. Outlines, widths and the rest stay byte for byte.
const HEAD = 12;
const RECORD = 16;
const POST_HEAD = 32;
const FORMAT_3 = 0x00030000;

/** @param {Uint8Array} font a TrueType font @returns {Buffer} */
export function withoutGlyphNames(font) {
  const bytes = Buffer.from(font);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, n) => {
    const at = HEAD + RECORD * n;
    const [start, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    return { at, tag: bytes.toString('latin1', at, at + 4), start, length };
  });
  const places = [];
  let end = HEAD + RECORD * tables.length;
  for (const { at, tag, start, length } of tables.toSorted((a, b) => a.start - b.start)) {
    const body = Buffer.from(bytes.subarray(start, start + (tag === 'post' ? POST_HEAD : length)));
    if (tag === 'post') body.writeUInt32BE(FORMAT_3);
    if (tag === 'post') bytes.writeUInt32BE(sumOf(body), at + 4);
    bytes.writeUInt32BE(end, at + 8);
    bytes.writeUInt32BE(body.length, at + 12);
    const whole = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    places.push(whole);
    end += whole.length;
  }
  return Buffer.concat([bytes.subarray(0, HEAD + RECORD * tables.length), ...places]);
}

/** As the directory of a font has it, of a table of whole words. */
function sumOf(body) {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
