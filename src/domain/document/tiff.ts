/** What a TIFF (TIFF 6.0, Adobe 1992) tells of its pages; nothing of them is unpacked here. */

/** How a page's picture lies in the file, with the numbers that TIFF has for each way. */
export interface TiffPage {
  width: number;
  height: number;
  /** Bits of a sample, and samples of a dot. */
  bits: number;
  samples: number;
  compression: number;
  photometric: number;
  predictor: number;
  fillOrder: number;
  /** 1 upright; 2 to 8 turned and mirrored, as in EXIF. */
  orientation: number;
  /** Bits: 1 lines that refer to the one before, 4 filled up to whole bytes. */
  t4Options: number;
  /** Dots to a unit of length across and down; equal where the file does not say. */
  resolution: readonly [number, number];
  /** Red, green and blue of a palette one behind the other, 16 bits each. */
  palette: readonly number[];
  /** Where what all strips of a JPEG share lies. */
  jpegTables: ByteSpan | null;
  /** Rows in each strip but the last. */
  stripRows: number;
  strips: readonly ByteSpan[];
}

/** Bytes of the file. */
export interface ByteSpan {
  from: number;
  length: number;
}

const TAGS = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  stripRows: 278,
  stripLengths: 279,
  across: 282,
  down: 283,
  t4Options: 292,
  predictor: 317,
  palette: 320,
  jpegTables: 347,
} as const;

/** Bytes of a value of each type: byte, letters, short, long, fraction, anything. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

const MOST_PAGES = 10_000;
/** Bytes of an entry of a directory. */
const ENTRY = 12;

/** A directory of the file: what it says of one page. */
export interface TiffDirectory {
  width: number;
  height: number;
  /** Reads the rest. Throws `RangeError` for a place beyond the file's end. */
  page: () => TiffPage;
}

/**
 * The directories in their order; `null` where they turn in a circle, or lie over one another so
 * that they have more entries, or what is listed in them more numbers, than the file has room for:
 * a small file would be read for minutes. Throws `RangeError` where they lie beyond its end, and a
 * page's reading does where it is one of those.
 */
export function tiffDirectories(view: DataView): TiffDirectory[] | null {
  const little = view.getUint16(0) === 0x4949;
  const directories: TiffDirectory[] = [];
  const seen = new Set<number>();
  let room = view.byteLength;
  const lists = { room: view.byteLength };
  for (let at = view.getUint32(4, little); at !== 0;) {
    if (seen.has(at) || seen.size >= MOST_PAGES) return null;
    seen.add(at);
    room -= ENTRY * view.getUint16(at, little);
    if (room < 0) return null;
    const entries = entriesAt(view, at, { little, lists });
    const [width, height] = [entries.one(TAGS.width, 0), entries.one(TAGS.height, 0)];
    directories.push({ width, height, page: () => ({ ...pageOf(entries), width, height }) });
    at = view.getUint32(at + 2 + ENTRY * view.getUint16(at, little), little);
  }
  return directories;
}

interface Entries {
  /** The first value of a tag, or what holds where it is not told. */
  one: (tag: number, otherwise: number) => number;
  all: (tag: number) => number[];
  place: (tag: number) => ByteSpan | null;
}

/** How its numbers are written, and how many bytes of lists may still be read of all pages. */
interface TiffReading {
  little: boolean;
  lists: { room: number };
}

function entriesAt(view: DataView, at: number, { little, lists }: TiffReading): Entries {
  const places = new Map<number, ByteSpan & { type: number }>();
  for (let n = 0; n < view.getUint16(at, little); n++) {
    const entry = at + 2 + ENTRY * n;
    const type = view.getUint16(entry + 2, little);
    const length = (SIZES[type] ?? 0) * view.getUint32(entry + 4, little);
    const from = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    places.set(view.getUint16(entry, little), { type, from, length });
  }
  const read = (type: number, from: number): number => {
    if (type === 3) return view.getUint16(from, little);
    if (type === 4) return view.getUint32(from, little);
    if (type === 5) return view.getUint32(from, little) / view.getUint32(from + 4, little);
    return view.getUint8(from);
  };
  const all = (tag: number): number[] => {
    const { type, from, length } = places.get(tag) ?? { type: 1, from: 0, length: 0 };
    // Said before so many are made of a file that does not have them.
    if (from + length > view.byteLength) throw new RangeError('beyond the end');
    lists.room -= length;
    if (lists.room < 0) throw new RangeError('lists over one another');
    const size = SIZES[type] ?? 1;
    return Array.from({ length: length / size }, (_, n) => read(type, from + n * size));
  };
  return {
    all,
    one: (tag, otherwise) => {
      const { type, from, length } = places.get(tag) ?? { type: 1, from: 0, length: 0 };
      return length === 0 ? otherwise : read(type, from);
    },
    place: (tag) => {
      const { from, length } = places.get(tag) ?? { from: 0, length: 0 };
      return length === 0 ? null : { from, length };
    },
  };
}

function pageOf({ one, all, place }: Entries): Omit<TiffPage, 'width' | 'height'> {
  const lengths = all(TAGS.stripLengths);
  const resolution = [one(TAGS.across, 1), one(TAGS.down, 1)] as const;
  const isTold = resolution.every((each) => Number.isFinite(each) && each > 0);
  return {
    bits: one(TAGS.bits, 1),
    samples: one(TAGS.samples, 1),
    compression: one(TAGS.compression, 1),
    photometric: one(TAGS.photometric, -1),
    predictor: one(TAGS.predictor, 1),
    fillOrder: one(TAGS.fillOrder, 1),
    orientation: one(TAGS.orientation, 1),
    t4Options: one(TAGS.t4Options, 0),
    resolution: isTold ? resolution : [1, 1],
    palette: all(TAGS.palette),
    jpegTables: place(TAGS.jpegTables),
    stripRows: one(TAGS.stripRows, Infinity),
    // Tiles have other tags: a page of them has no strips.
    strips: all(TAGS.stripOffsets).map((from, n) => ({ from, length: lengths[n] ?? 0 })),
  };
}
