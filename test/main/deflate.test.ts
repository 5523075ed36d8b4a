/** How packages are packed: as small as can be, and what any reader unpacks. */
import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveFiles } from '../../src/files/archive.ts';
import { packing } from '../support/packages.ts';

const { deflated } = (await import(
  new URL('../../.config/package/deflate/deflate.js', import.meta.url).href
)) as { deflated: (bytes: Uint8Array) => Uint8Array };

/** How long it is when it is packed; where something else comes back, without end. */
function comesBack(bytes: Uint8Array): number {
  const packed = deflated(bytes);
  return Buffer.compare(inflateRawSync(packed), bytes) === 0 ? packed.length : Infinity;
}

test('whatever is packed comes back', () => {
  const few = fc.uint8Array({ max: 3, maxLength: 4000 });
  const pieces = fc.array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.nat(400)));
  const repeated = pieces.map((all) =>
    Buffer.concat(all.flatMap(([piece, times]) => Array.from({ length: times }, () => piece))),
  );
  const property = fc.property(fc.oneof(fc.uint8Array(), few, repeated), (bytes) => {
    expect(comesBack(bytes)).toBeLessThan(Infinity);
  });
  fc.assert(property, { numRuns: 150 });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['one byte', Buffer.of(7)],
  ['noughts', Buffer.alloc(70_000)],
  ['what repeats from as far as is looked', farApart(32_767)],
  ['what repeats from as far as can be said', farApart(32_768)],
  ['what repeats from farther', farApart(33_000)],
])('%s comes back', (_, bytes) => {
  expect(comesBack(bytes)).toBeLessThan(Infinity);
});

test('a text longer than one part comes back, and smaller than by the system’s own', () => {
  const font = readFileSync('data/fonts/Tinos-Regular.ttf');
  const bytes = Buffer.concat([font, readFileSync('package-lock.json'), font, font, font]);
  expect(bytes.length).toBeGreaterThan(1 << 20);
  const usual = deflateRawSync(bytes, { level: 9 }).length;
  expect(comesBack(bytes)).toBeLessThan(usual * 0.97);
});

test.each(['win32', 'linux'])('a package for %s that is packed so is read', (platform) => {
  const entries = [
    { path: 'motcua/current', bytes: Buffer.from('0.1.0\n'), mode: 0o644 },
    { path: 'motcua/0.1.0/data/form.csv', bytes: Buffer.from('a,b\n'.repeat(900)), mode: 0o644 },
  ];
  const archive = packing.archiveOf(entries, platform, deflated);
  const read = [...archiveFiles(archive)].map(([path, bytes]) => [path, Buffer.from(bytes)]);
  expect(read).toEqual(entries.map(({ path, bytes }) => [path, bytes]));
});

/** Some bytes, and the same ones again after so many. */
function farApart(distance: number): Buffer {
  const bytes = Buffer.alloc(distance + 300);
  for (let at = 0, state = 1; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = at < distance ? state >>> 24 : bytes[at - distance]!;
  }
  return bytes;
}
