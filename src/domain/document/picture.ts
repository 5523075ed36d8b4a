/** How large a picture says it is, and how many a file has: by its head, before it is unpacked. */
import type { FileKind } from './kind.ts';
import { tiffDirectories } from './tiff.ts';

/** Pixels across and down of the largest picture, and how many pictures there are. */
export interface PictureSize {
  width: number;
  height: number;
  pages: number;
}

/** `null` of a file that ends, or turns in a circle, before it has said so. */
export function pictureSize(bytes: Uint8Array, kind: Exclude<FileKind, 'pdf'>): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = { png: pngSize, jpeg: jpegSize, tiff: tiffSize }[kind](view);
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // A place beyond the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** PNG, ISO/IEC 15948: the first chunk is IHDR; the last, IEND, is there in a whole file alone. */
function pngSize(view: DataView): PictureSize | null {
  if (view.getUint32(12) !== 0x49484452) return null;
  if (view.getUint32(view.byteLength - 8) !== 0x49454e44) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), pages: 1 };
}

/** JPEG, ITU-T T.81: the frame's head tells it; a whole file has its last mark near the end. */
function jpegSize(view: DataView): PictureSize | null {
  if (!endsAsJpeg(view)) return null;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), pages: 1 };
    }
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** SOF0 to SOF15, but for the three tables that lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Scanners put a little behind the end. */
function endsAsJpeg(view: DataView): boolean {
  for (let at = view.byteLength - 2; at >= Math.max(2, view.byteLength - 4096); at--) {
    if (view.getUint16(at) === 0xffd9) return true;
  }
  return false;
}

/** TIFF: of its pages the largest. */
function tiffSize(view: DataView): PictureSize | null {
  const pages = tiffDirectories(view);
  if (pages === null) return null;
  const largest = { width: 0, height: 0 };
  for (const { width, height } of pages) {
    if (width * height > largest.width * largest.height) Object.assign(largest, { width, height });
  }
  return { ...largest, pages: pages.length };
}
