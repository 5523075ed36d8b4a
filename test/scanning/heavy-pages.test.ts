/** What somebody makes to hold the program up is left with its reason, and the rest goes on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { takeIn } from '../../src/scanning/intake.ts';
import { PdfThread } from '../../src/scanning/pdf-aside.ts';
import { readPile } from '../../src/scanning/pile.ts';
import { folderOfTest } from '../support/folder.ts';

const at = '2026-11-23T09:14:00+07:00' as Instant;
const empty = page('');
/** Lines upon lines, which no page has: 80 MB of them. */
const endless = page('0 0 m 500 800 l S\n'.repeat(4_600_000));
/** 20,000 dots either way, in a few bytes. */
const vast = {
  content: 'q 500 0 0 500 0 0 cm /P Do Q',
  picture: [20_000, 20_000] as const,
};

interface Page {
  content: string;
  picture?: readonly [number, number];
}

function page(content: string): Page {
  return { content };
}

/** A PDF of these pages, all that is in them packed. */
function pdfOf(pages: readonly Page[]): Buffer {
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer): number => {
    const length = stream === undefined ? '' : `/Length ${stream.length}/Filter/FlateDecode`;
    const body = Buffer.from(`<<${text}${length}>>`);
    const parts = stream
      ? [body, Buffer.from('stream\n'), stream, Buffer.from('\nendstream')]
      : [body];
    return objects.push(Buffer.concat(parts));
  };
  const root = add('/Type/Catalog/Pages 2 0 R');
  const kids = pages.map((_, n) => `${3 + n * 3} 0 R`).join(' ');
  add(`/Type/Pages/Count ${pages.length}/Kids[${kids}]`);
  for (const [n, { content, picture = [1, 1] }] of pages.entries()) {
    const own = 3 + n * 3;
    const resources = `/Resources<</XObject<</P ${own + 2} 0 R>>>>`;
    const size = '/MediaBox[0 0 595 842]';
    add(`/Type/Page/Parent 2 0 R${size}${resources}/Contents ${own + 1} 0 R`);
    add('', deflateSync(content));
    const [wide, high] = picture;
    const dots = deflateSync(Buffer.alloc((wide * high) / 8 || 1), { level: 1 });
    const shape = `/Width ${wide}/Height ${high}/BitsPerComponent 1/ColorSpace/DeviceGray`;
    add(`/Type/XObject/Subtype/Image${shape}`, dots);
  }
  return written(objects, root);
}

function written(objects: readonly Buffer[], root: number): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  let length = pieces[0]!.length;
  const starts: number[] = [];
  for (const [n, object] of objects.entries()) {
    const piece = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`),
    Buffer.from(`trailer\n<</Size ${size}/Root ${root} 0 R>>\nstartxref\n${length}\n%%EOF\n`),
  );
  return Buffer.concat(pieces);
}

function fileOf(pages: readonly Page[]): string {
  const path = join(folderOfTest('heavy-'), 'heavy.pdf');
  writeFileSync(path, pdfOf(pages));
  return path;
}

test('a page with a picture beyond all measure stays, and is not unpacked', async () => {
  const { pages, refused } = await readPile(fileOf([empty, vast, empty]), at, () => false);
  expect(refused).toEqual([]);
  expect(pages.map(({ unread, blank }) => [unread, blank])).toEqual([
    [null, true],
    ['too_many_pixels', false],
    [null, true],
  ]);
});

test('a page that takes longer than anybody waits stays, and its thread with it', async () => {
  const path = fileOf([empty, endless, empty, endless, empty]);
  const { pages } = await readPile(path, at, () => false, { patience: 2 });
  const why = pages.map(({ unread }) => unread);
  expect(why).toEqual([null, 'too_slow', null, 'too_slow', null]);
});

test('who stops it need not wait for such a page', async () => {
  const path = fileOf([endless]);
  const reading = readPile(path, at, () => true);
  await expect(reading).rejects.toMatchObject({ code: 'input.cancelled' });
});

test('it is counted as any page, and what is compared takes no longer than is waited for', async () => {
  expect(await takeIn(fileOf([endless, vast]))).toMatchObject({ pages: 2 });
  const thread = new PdfThread(2);
  const bytes = pdfOf([endless]);
  const same = thread.ask('same', { before: bytes, after: bytes, signatures: 0 });
  await expect(same).rejects.toMatchObject({ fault: 'too_slow' });
  // The next begins anew.
  expect(await thread.ask('count', { bytes })).toBe(1);
  thread.end();
});
