/** The pages of a TIFF as pages of a PDF; what a PDF unpacks itself goes in as it came. */
import { deflateSync, inflateSync } from 'node:zlib';
import { tiffDirectories, type ByteSpan, type TiffPage } from '../domain/document/tiff.ts';

/** What a PDF says of a picture, beside its size; ISO 32000-1, 8.9.5. */
export interface PdfPicture {
  /** Rows of the page that it shows: all of them, or those of one strip. */
  rows: number;
  data: Uint8Array;
  entries: Record<string, unknown>;
}

/** A page with its pictures, one below the other. */
export interface BoundTiff {
  width: number;
  height: number;
  orientation: number;
  resolution: readonly [number, number];
  pictures: PdfPicture[];
}

/**
 * Each page, read when it is its turn. Throws `RangeError` for one that cannot stand in a PDF/A, or
 * is not whole: in tiles, of four inks, with transparency, of 16 bits, in a kind of packing that no
 * scanner uses today.
 */
export function* boundTiff(bytes: Uint8Array): Generator<BoundTiff> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directories = tiffDirectories(view) ?? [];
  const dots = directories.reduce((sum, { width, height }) => sum + width * height, 0);
  if (dots > MOST_DOTS) throw new RangeError('more than is worth the waiting');
  for (const directory of directories) {
    const page = directory.page();
    const { width, height, orientation, resolution } = page;
    yield { width, height, orientation, resolution, pictures: picturesOf(page, bytes) };
  }
}

/** Of all pages: a hundred of A4 in 300 dpi. What is packed may be a thousandth of its size. */
const MOST_DOTS = 1_000_000_000;

const [NONE, RUNS, LINES, GROUP_3, GROUP_4, LZW, JPEG] = [1, 32_773, 2, 3, 4, 5, 7];
const DEFLATES = [8, 32_946];
const [WHITE_IS_0, BLACK_IS_0, RGB, PALETTE, YCBCR] = [0, 1, 2, 3, 6];

function picturesOf(page: TiffPage, bytes: Uint8Array): PdfPicture[] {
  const strips = wholeStrips(page, bytes);
  if ([LINES, GROUP_3, GROUP_4].includes(page.compression)) {
    if (page.bits !== 1 || page.samples !== 1) throw new RangeError('a fax is black and white');
    return strips.map((strip) => faxed(page, strip));
  }
  if (page.compression === JPEG) return strips.map((strip) => photographed(page, strip, bytes));
  const unpack = unpackings.get(page.compression);
  if (!unpack) throw new RangeError(`packed in way ${page.compression}`);
  const rowBytes = Math.ceil((page.width * page.bits * page.samples) / 8);
  const rows = strips.map(({ data, rows: n }) => unpacked(data, n * rowBytes, unpack));
  return [{ rows: page.height, data: deflateSync(Buffer.concat(rows)), entries: packedAs(page) }];
}

interface Strip {
  rows: number;
  data: Uint8Array;
}

function wholeStrips({ height, stripRows, strips, fillOrder }: TiffPage, all: Uint8Array): Strip[] {
  const rows = Math.min(stripRows, height);
  if (strips.length === 0 || strips.length !== Math.ceil(height / rows)) {
    throw new RangeError('not in strips, or in others than it says');
  }
  return strips.map((place, n) => {
    const data = bytesAt(place, all);
    const isTurned = fillOrder === 2;
    return {
      rows: Math.min(rows, height - n * rows),
      data: isTurned ? data.map((byte) => TURNED[byte]!) : data,
    };
  });
}

/** Bytes with their bits the other way round. */
const TURNED = Uint8Array.from({ length: 256 }, (_, byte) =>
  [...Array(8).keys()].reduce((turned, bit) => turned | (((byte >> bit) & 1) << (7 - bit)), 0),
);

function bytesAt({ from, length }: ByteSpan, all: Uint8Array): Uint8Array {
  if (length === 0 || from + length > all.length) throw new RangeError('beyond the end');
  return all.subarray(from, from + length);
}

/** ITU-T T.4 and T.6; what TIFF calls black where 1 is black, is white where 0 is. */
function faxed(page: TiffPage, { rows, data }: Strip): PdfPicture {
  if (page.photometric !== WHITE_IS_0 && page.photometric !== BLACK_IS_0) {
    throw new RangeError('a fax is black and white');
  }
  const mixed = page.compression === GROUP_3 && (page.t4Options & 1) === 1;
  const parms = {
    K: page.compression === GROUP_4 ? -1 : Number(mixed),
    Columns: page.width,
    Rows: rows,
    EndOfBlock: false,
    EncodedByteAlign: page.compression === LINES,
    BlackIs1: page.photometric === BLACK_IS_0,
  };
  const space = { ColorSpace: 'DeviceGray', BitsPerComponent: 1 };
  return { rows, data, entries: { ...space, Filter: 'CCITTFaxDecode', DecodeParms: parms } };
}

/** A JPEG of its own in each strip, with the tables that all of them share. */
function photographed(page: TiffPage, { rows, data }: Strip, all: Uint8Array): PdfPicture {
  const { jpegTables, photometric, samples, bits } = page;
  const isGrey = photometric === BLACK_IS_0 && samples === 1;
  const isColour = (photometric === RGB || photometric === YCBCR) && samples === 3;
  if (bits !== 8 || !(isGrey || isColour) || data[0] !== 0xff || data[1] !== 0xd8) {
    throw new RangeError('no JPEG that a PDF takes');
  }
  // Between the marks of their beginning and end.
  const tables = jpegTables === null ? [] : bytesAt(jpegTables, all).subarray(2, -2);
  const whole = Buffer.concat([data.subarray(0, 2), Uint8Array.from(tables), data.subarray(2)]);
  return {
    rows,
    data: whole,
    entries: {
      ColorSpace: isGrey ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
      DecodeParms: { ColorTransform: photometric === YCBCR ? 1 : 0 },
    },
  };
}

/** What is said of rows that were unpacked, and packed again as PDFs do. */
function packedAs(page: TiffPage): Record<string, unknown> {
  const { photometric, samples, bits, width, predictor } = page;
  const isGrey = [WHITE_IS_0, BLACK_IS_0, PALETTE].includes(photometric) && samples === 1;
  const isColour = photometric === RGB && samples === 3 && bits === 8;
  if (!(isGrey && [1, 2, 4, 8].includes(bits)) && !isColour) throw new RangeError('other colours');
  const parms = { Predictor: 2, Colors: samples, BitsPerComponent: bits, Columns: width };
  return {
    ColorSpace: photometric === PALETTE ? paletteOf(page) : isGrey ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    ...(predictor === 2 && { DecodeParms: parms }),
    ...(photometric === WHITE_IS_0 && { Decode: [1, 0] }),
  };
}

function paletteOf({ bits, palette }: TiffPage): unknown[] {
  const colours = 2 ** bits;
  if (palette.length !== 3 * colours) throw new RangeError('a palette of other colours');
  const bytes = Uint8Array.from({ length: 3 * colours }, (_, n) => {
    return palette[(n % 3) * colours + Math.floor(n / 3)]! >> 8;
  });
  return ['Indexed', 'DeviceRGB', colours - 1, Buffer.from(bytes)];
}

/** Unpacks into what has just the room for it; gives how many bytes it was. */
type Unpack = (packed: Uint8Array, into: Uint8Array) => number;

function unpacked(packed: Uint8Array, length: number, unpack: Unpack): Uint8Array {
  const into = new Uint8Array(length);
  if (unpack(packed, into) < length) throw new RangeError('a strip that ends too soon');
  return into;
}

const inflated: Unpack = (packed, into) => {
  // It throws where there is more: no room is made for a bomb.
  const bytes = inflateSync(packed, { maxOutputLength: into.length });
  into.set(bytes);
  return bytes.length;
};

const unpackings = new Map<number, Unpack>([
  [NONE, asItIs],
  [RUNS, packedRuns],
  [LZW, packedWords],
  ...DEFLATES.map((way) => [way, inflated] as const),
]);

function asItIs(packed: Uint8Array, into: Uint8Array): number {
  const bytes = packed.subarray(0, into.length);
  into.set(bytes);
  return bytes.length;
}

/** PackBits: a byte says how many come as they are, or how often the next. */
function packedRuns(packed: Uint8Array, into: Uint8Array): number {
  let out = 0;
  for (let at = 0; at < packed.length && out < into.length;) {
    const said = packed[at]!;
    const count = said < 128 ? said + 1 : 257 - said;
    const room = Math.min(count, into.length - out);
    if (said < 128) into.set(packed.subarray(at + 1, at + 1 + room), out);
    else if (said > 128) into.fill(packed[at + 1]!, out, out + count);
    at += said < 128 ? 1 + count : said === 128 ? 1 : 2;
    out += said === 128 ? 0 : count;
  }
  return out;
}

const [CLEAR, END, FIRST_WORD, MOST_WORDS] = [256, 257, 258, 4096];

/** LZW with the highest bit first, words a bit longer one word before they must be. */
function packedWords(packed: Uint8Array, into: Uint8Array): number {
  // Each word is one that was written before and the byte behind it: where it lies, how long it is.
  const [places, lengths] = [new Uint32Array(MOST_WORDS), new Uint32Array(MOST_WORDS)];
  let [out, words, last, bits, held, has] = [0, FIRST_WORD, -1, 9, 0, 0];
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xff_ffff;
    has += 8;
    if (has < bits) continue;
    has -= bits;
    const word = (held >> has) & ((1 << bits) - 1);
    if (word === END || out >= into.length) return out;
    if (word === CLEAR) {
      [words, last, bits] = [FIRST_WORD, -1, 9];
      continue;
    }
    if (word > words || (word >= FIRST_WORD && last < 0)) throw new RangeError('no such word');
    const from = out;
    if (last >= 0 && words < MOST_WORDS) {
      // The word before, which was just written, with the byte that comes now.
      const length = last < CLEAR ? 1 : lengths[last]!;
      places[words] = from - length;
      lengths[words] = length + 1;
      words += 1;
    }
    if (word < CLEAR) into[out++] = word;
    else {
      const place = places[word]!;
      const length = lengths[word]!;
      for (let n = 0; n < length && out < into.length; n++) into[out++] = into[place + n]!;
    }
    last = word;
    bits = words + 1 >= 2048 ? 12 : words + 1 >= 1024 ? 11 : words + 1 >= 512 ? 10 : 9;
  }
  return out;
}
