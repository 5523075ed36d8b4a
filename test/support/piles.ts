/** A pile as a scanner makes it: real pages drawn at 200 dpi, turned, askew and with dust. */
import { deflateSync } from 'node:zlib';
import { boundPages } from '../../src/print/bind.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { pictured, type Picture } from '../print/read-pdf.ts';
import { chunk } from './scans.ts';

/** What a scanner does to a page. */
export interface Scanning {
  /** Clockwise, of the whole page. */
  turn?: 0 | 180;
  /** By how many degrees it was fed in askew. */
  skew?: number;
  /** Of a thousand dots so many are dust. */
  dust?: number;
}

const DPI = 200;

/** Every page of a PDF as a scanner sees it. */
export async function scansOf(pdf: Uint8Array, how: Scanning = {}): Promise<Picture[]> {
  return (await pictured(pdf, DPI)).map((page) => scannedPage(page, how));
}

/** An A4 page with lines of writing, each `seed` another; `0` is an empty one. */
export function writtenPage(seed: number, how: Scanning = {}): Picture {
  const [width, height] = [1654, 2339];
  const light = new Uint8Array(width * height).fill(250);
  const next = chance(seed);
  for (let line = 0; line < (seed === 0 ? 0 : 40); line += 1) {
    for (let x = 200; x < 1450; x += 18) {
      const tall = 6 + (next() % 20);
      for (let y = 0; y < tall; y += 1) light.fill(20, at(x, y), at(x + 5 + (next() % 8), y));
      function at(across: number, down: number): number {
        return (200 + line * 48 + down) * width + across;
      }
    }
  }
  return scannedPage({ width, height, light }, how);
}

export function scannedPage(page: Picture, { turn = 0, skew = 0, dust = 0 }: Scanning): Picture {
  const turned = turn === 0 ? page : { ...page, light: page.light.toReversed() };
  return dusty(skew === 0 ? turned : askew(turned, skew), dust);
}

function askew({ width, height, light }: Picture, degrees: number): Picture {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const out = new Uint8Array(light.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2];
      const [left, top] = [Math.round(fromX), Math.round(fromY)];
      const inside = left >= 0 && left < width && top >= 0 && top < height;
      if (inside) out[y * width + x] = light[top * width + left]!;
    }
  }
  return { width, height, light: out };
}

function dusty(page: Picture, perMille: number): Picture {
  const next = chance(7);
  const light = Uint8Array.from(page.light);
  for (let n = 0; n < (light.length * perMille) / 1000; n += 1) {
    light[next() % light.length] = next() % 256;
  }
  return { ...page, light };
}

/** Numbers like chance, always the same for a seed. */
function chance(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

/** A page as a grey PNG. */
export function pngOfPage({ width, height, light }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(light.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pages as one PDF, as a scanner's program writes it. */
export async function pdfOfPages(pages: readonly Picture[]): Promise<Buffer> {
  const at = '2026-11-23T09:14:00+07:00' as Instant;
  const pieces: Uint8Array[] = [];
  for await (const piece of boundPages(pages.map(pngOfPage), { title: 'scan', at })) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
