/** A zip file's parts, unpacked a piece at a time and never further than they may be. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { limits, type FileLimit } from '../../domain/limits.ts';
import { Problem } from '../../domain/problem.ts';

/** Where the parts are listed: a mark, and behind it numbers of a fixed length. */
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_REMARK = 65_535;
const LARGE_END_PLACE = 0x07064b50;
const LARGE_END = 0x06064b50;
const LISTED = 0x02014b50;
const LISTED_BYTES = 46;
const PART_BYTES = 30;
/** Stands where a number is too large for its place. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** No workbook has a longer list of parts. */
const MOST_LIST_BYTES = 16 * 2 ** 20;

interface ZipPart {
  method: number;
  packed: number;
  at: number;
}

/** Throws a plain error for what is no zip file: whoever asked knows what it should have been. */
export class ZipFile {
  readonly #path: string;
  readonly #parts: ReadonlyMap<string, ZipPart>;

  constructor(path: string) {
    this.#path = path;
    const file = openSync(path, 'r');
    try {
      this.#parts = partsOf(file);
    } finally {
      closeSync(file);
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** A part's bytes. Throws `file.too_large` for the named limit. */
  async *bytesOf(name: string, limit: FileLimit): AsyncGenerator<Buffer> {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`no part ${name}`);
    let bytes = 0;
    for await (const piece of this.#unpacked(part)) {
      bytes += piece.length;
      if (bytes > limits[limit]) {
        throw new Problem('file.too_large', { path: this.#path, what: limit });
      }
      yield piece;
    }
  }

  /** A part's text, a piece at a time; throws as `bytesOf` does. */
  async *textOf(name: string, limit: FileLimit): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    for await (const piece of this.bytesOf(name, limit)) {
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  }

  async *#unpacked({ method, packed, at }: ZipPart): AsyncGenerator<Buffer> {
    if (packed === 0) return;
    const start = at + PART_BYTES + namesAt(this.#path, at);
    if (method !== STORED && method !== DEFLATED) throw new Error(`packed in way ${method}`);
    const stored = createReadStream(this.#path, { start, end: start + packed - 1 });
    const stream = method === STORED ? stored : unpacked(stored);
    try {
      for await (const piece of stream) yield piece as Buffer;
    } finally {
      stored.destroy();
      stream.destroy();
    }
  }
}

/** What goes wrong with either is told to whoever reads the second one. */
function unpacked(stored: Readable): Readable {
  const stream = createInflateRaw();
  pipeline(stored, stream, () => undefined);
  return stream;
}

/** Bytes that a part's name and what else is said of it take in front of the part itself. */
function namesAt(path: string, at: number): number {
  const file = openSync(path, 'r');
  try {
    const head = bytesAt(file, at, PART_BYTES);
    return head.readUInt16LE(26) + head.readUInt16LE(28);
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, at) < length) throw new Error('cut off');
  return bytes;
}

function partsOf(file: number): Map<string, ZipPart> {
  const { at, bytes } = listAt(file);
  if (bytes > MOST_LIST_BYTES) throw new Error('too many parts');
  const list = bytesAt(file, at, bytes);
  const parts = new Map<string, ZipPart>();
  let from = 0;
  while (from + LISTED_BYTES <= list.length && list.readUInt32LE(from) === LISTED) {
    const [name, more, remark] = [28, 30, 32].map((place) => list.readUInt16LE(from + place));
    const names = from + LISTED_BYTES;
    const extra = list.subarray(names + name!, names + name! + more!);
    parts.set(list.toString('utf8', names, names + name!), partAt(list.subarray(from), extra));
    from = names + name! + more! + remark!;
  }
  return parts;
}

/** Numbers that are too large for their places stand behind, in this order. */
function partAt(listed: Buffer, extra: Buffer): ZipPart {
  const large = largeNumbers(extra);
  const number = (place: number): number => {
    const short = listed.readUInt32LE(place);
    return short === ELSEWHERE ? (large.shift() ?? short) : short;
  };
  number(24);
  const packed = number(20);
  return { method: listed.readUInt16LE(10), packed, at: number(42) };
}

function largeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const [kind, bytes] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    at += 4;
    if (kind === 1) {
      const places = Array.from({ length: Math.floor(bytes / 8) }, (_, n) => at + n * 8);
      return places
        .filter((place) => place + 8 <= extra.length)
        .map((place) => Number(extra.readBigUInt64LE(place)));
    }
    at += bytes;
  }
  return [];
}

/** Where the list of parts is, which stands at the end and is told behind it. */
function listAt(file: number): { at: number; bytes: number } {
  const { size } = fstatSync(file);
  const from = Math.max(0, size - END_BYTES - LONGEST_REMARK);
  const tail = bytesAt(file, from, size - from);
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(END);
  const end = tail.lastIndexOf(mark);
  if (end < 0 || end + END_BYTES > tail.length) throw new Error('no list of parts');
  const [bytes, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  const large = end - 20;
  if (at !== ELSEWHERE && bytes !== ELSEWHERE) return { at, bytes };
  if (large < 0 || tail.readUInt32LE(large) !== LARGE_END_PLACE) throw new Error('no large list');
  const told = bytesAt(file, Number(tail.readBigUInt64LE(large + 8)), 56);
  if (told.readUInt32LE(0) !== LARGE_END) throw new Error('no large list');
  return { at: Number(told.readBigUInt64LE(48)), bytes: Number(told.readBigUInt64LE(40)) };
}
