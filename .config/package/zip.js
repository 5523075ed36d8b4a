// A zip in the form that every system reads: plain files, of no time, as small as they were packed.
import { crc32 } from 'node:zlib';

/** Version 2.0, which every reader knows; the names are in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
const [STORED, DEFLATED] = [0, 8];
/** The first day of 2020, at midnight by the clock of any wall. */
const DAY = ((2020 - 1980) << 9) | (1 << 5) | 1;

/**
 * @param {readonly {path: string, bytes: Uint8Array}[]} entries
 * @param {(bytes: Uint8Array) => Uint8Array} pack to a raw deflate stream
 */
export function zipOf(entries, pack) {
  const [files, list] = [[], []];
  let at = 0;
  for (const { path, bytes } of entries) {
    const packed = pack(bytes);
    const isSmaller = packed.length < bytes.length;
    const said = aboutFile({
      method: isSmaller ? DEFLATED : STORED,
      crc: crc32(bytes),
      packed: isSmaller ? packed.length : bytes.length,
      size: bytes.length,
      name: Buffer.byteLength(path),
    });
    const file = [signed(0x04034b50), said, Buffer.from(path), isSmaller ? packed : bytes];
    list.push(signed(0x02014b50, VERSION), said, place(at), Buffer.from(path));
    files.push(...file);
    at += file.reduce((sum, each) => sum + each.length, 0);
  }
  return Buffer.concat([...files, ...list, ending(entries.length, lengthOf(list), at)]);
}

function lengthOf(parts) {
  return parts.reduce((sum, each) => sum + each.length, 0);
}

/** What begins a part of the archive; numbers of two bytes follow. */
function signed(signature, ...numbers) {
  const bytes = Buffer.alloc(4 + 2 * numbers.length);
  bytes.writeUInt32LE(signature);
  for (const [nth, number] of numbers.entries()) bytes.writeUInt16LE(number, 4 + 2 * nth);
  return bytes;
}

/** The same words stand before a file and in the list. */
function aboutFile({ method, crc, packed, size, name }) {
  const bytes = Buffer.alloc(26);
  for (const [nth, each] of [VERSION, UTF8, method, 0, DAY].entries()) {
    bytes.writeUInt16LE(each, 2 * nth);
  }
  for (const [nth, each] of [crc, packed, size].entries()) bytes.writeUInt32LE(each, 10 + 4 * nth);
  bytes.writeUInt16LE(name, 22);
  return bytes;
}

/** What stands in the list alone: no words, one disk, a plain file of no rights, and where it is. */
function place(at) {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt32LE(at, 10);
  return bytes;
}

function ending(count, length, at) {
  const bytes = signed(0x06054b50, 0, 0, count, count, 0, 0, 0, 0, 0);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
}
