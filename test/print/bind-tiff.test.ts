/** Every way in which scanners pack a TIFF, bound into a PDF and looked at. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { tiffDirectories } from '../../src/domain/document/tiff.ts';
import { boundPages, NoPage } from '../../src/print/bind.ts';
import { tiffOfPages } from '../support/tiffs.ts';
import { pictured, type Picture } from './read-pdf.ts';

const told = { title: 'scan', at: '2026-11-23T09:14:00+07:00' as Instant };

async function bound(tiff: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of boundPages([tiff], told)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Dots of the picture as they are seen, an A4 page of them. */
async function seen(tiff: Uint8Array): Promise<Picture> {
  const [page] = await pictured(await bound(tiff), 36);
  return page!;
}
const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/tiff/${name}.tif`, import.meta.url));

/** The most by which a dot differs, and by how much they differ in the middle. */
function difference(one: Picture, other: Picture): { most: number; mean: number } {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const all = Array.from(one.light, (dot, n) => Math.abs(dot - other.light[n]!));
  const most = all.reduce((so, each) => Math.max(so, each), 0);
  return { most, mean: all.reduce((sum, each) => sum + each, 0) / all.length };
}

describe('the same picture, however it is packed', () => {
  const ways: [string, string][] = [
    ['bw-g4', 'bw-none'],
    ['bw-g4-black0', 'bw-none'],
    ['bw-g4-turned-bits', 'bw-none'],
    ['bw-g3', 'bw-none'],
    ['bw-g3-2d', 'bw-none'],
    ['bw-lzw', 'bw-none'],
    ['bw-packbits', 'bw-none'],
    ['bw-none-black0', 'bw-none'],
    ['bw-none-turned-bits', 'bw-none'],
    ['gray-zip', 'gray-none'],
    ['noise-lzw', 'noise-none'],
    ['rgb-lzw-2', 'rgb-zip'],
    ['rgb-lzw-big', 'rgb-zip'],
    ['rgb-zip-2', 'rgb-zip'],
    ['pal-lzw', 'pal-zip'],
  ];
  test.each(ways)('%s as %s', async (packed, plain) => {
    const [one, other] = [await seen(fixture(packed)), await seen(fixture(plain))];
    expect(new Set(other.light).size).toBeGreaterThan(1);
    expect(difference(one, other).most).toBe(0);
  });

  test.each([
    ['bw-g4-strips', 'bw-none', 3],
    ['rgb-jpeg', 'rgb-zip', 3],
    ['ycc-jpeg', 'rgb-zip', 3],
  ])('%s as %s, but for its seams and what a JPEG loses', async (packed, plain, most) => {
    const { mean } = difference(await seen(fixture(packed)), await seen(fixture(plain)));
    expect(mean).toBeLessThan(most);
  });
});

/** Light at the upper left alone: every way to turn it is another picture. */
const corner = dotted(40, 60, (x, y) => (x < 10 && y < 20 ? 255 : x < 20 ? 60 : 0));

function dotted(width: number, height: number, dot: (x: number, y: number) => number): Picture {
  const light = Uint8Array.from({ length: width * height }, (_, n) =>
    dot(n % width, Math.floor(n / width)),
  );
  return { width, height, light };
}

describe('as it is to be held', () => {
  const at = (x: number, y: number): number => corner.light[y * 40 + x]!;
  const ways: [number, Picture][] = [
    [1, corner],
    [2, dotted(40, 60, (x, y) => at(39 - x, y))],
    [3, dotted(40, 60, (x, y) => at(39 - x, 59 - y))],
    [4, dotted(40, 60, (x, y) => at(x, 59 - y))],
    [5, dotted(60, 40, (x, y) => at(y, x))],
    [6, dotted(60, 40, (x, y) => at(y, 59 - x))],
    [7, dotted(60, 40, (x, y) => at(39 - y, 59 - x))],
    [8, dotted(60, 40, (x, y) => at(39 - y, x))],
  ];
  test.each(ways)('orientation %i', async (orientation, held) => {
    const turned = await seen(tiffOfPages([corner], { 274: orientation }));
    expect(difference(turned, await seen(tiffOfPages([held]))).mean).toBeLessThan(1);
  });

  test('fewer rows to an inch than dots, as of a fax: as high as the paper was', async () => {
    const fax = { 282: 204, 283: 98 };
    const [page] = await pictured(await bound(tiffOfPages([dotted(100, 60, () => 0)], fax)), 36);
    expect(page!.width).toBeLessThan(page!.height);
  });
});

test('every page, each as large as it is', async () => {
  const wide = dotted(60, 40, (x) => x * 4);
  const pages = await pictured(await bound(tiffOfPages([corner, wide, corner])), 36);
  expect(pages.map(({ width, height }) => width < height)).toEqual([true, false, true]);
});

test('directories and lists that lie over one another are read no further than the file is long', () => {
  const most = 65_000;
  const bytes = Buffer.alloc(16 + 12 * most + 8000);
  bytes.write('49492a0008000000', 'hex');
  // Each begins four bytes behind the last one, and says that it has all of the file.
  for (let n = 0; n < 2000; n++) {
    const at = 8 + 4 * n;
    bytes.writeUInt16LE(most, at);
    bytes.writeUInt32LE(n === 1999 ? 0 : at + 4, at + 2 + 12 * most);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  expect(tiffDirectories(view)).toBeNull();
  const lists = tiffOfPages([corner, corner, corner], { 273: 0 });
  for (let at = 0; (at = lists.indexOf(Buffer.from('1101040001000000', 'hex'), at)) >= 0; at++) {
    lists.writeUInt32LE(Math.floor(lists.length / 8), at + 4);
  }
  const pages = tiffDirectories(new DataView(lists.buffer, lists.byteOffset, lists.length))!;
  expect(() => pages.map(({ page }) => page())).toThrow('lists over one another');
});

describe('what cannot stand in a PDF is told, and never half', () => {
  const packed = (light: Uint8Array, tags: Record<number, number>): Buffer =>
    tiffOfPages([{ ...corner, light }], tags);
  const ways: [string, Buffer][] = [
    ['of sixteen bits', tiffOfPages([corner], { 258: 16 })],
    ['of four inks', tiffOfPages([corner], { 262: 5, 277: 4 })],
    ['in an old kind of JPEG', tiffOfPages([corner], { 259: 6 })],
    ['a fax in grey', tiffOfPages([corner], { 259: 4 })],
    ['no JPEG at all', tiffOfPages([corner], { 259: 7 })],
    ['a strip beyond the end', tiffOfPages([corner], { 273: 1_000_000 })],
    ['a strip that is too short', tiffOfPages([corner], { 279: 100 })],
    ['fewer strips than rows need', tiffOfPages([corner], { 278: 10 })],
    ['more in it than it says', packed(deflateSync(new Uint8Array(4000)), { 259: 8 })],
    ['not packed as it says', packed(Buffer.from('no deflate'), { 259: 8 })],
    ['words of LZW that nobody wrote', packed(new Uint8Array(400).fill(0xff), { 259: 5 })],
    ['a palette of other colours', tiffOfPages([corner], { 262: 3 })],
    ['more dots than there is room for', tiffOfPages([corner], { 256: 60_000, 257: 60_000 })],
  ];
  test.each(ways)('%s', async (_name, tiff) => {
    await expect(bound(tiff).then(({ length }) => length)).rejects.toThrow(NoPage);
  });
});
