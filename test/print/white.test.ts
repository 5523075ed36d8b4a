/** What stands close to a code or a ruler, seen on the page as a scanner and an eye see it. */
import { expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import type { Sheet, SheetSize } from '../../src/print/model/sheet.ts';
import { renderedStrip } from '../support/strip.ts';
import { pictured, readPdf, type Picture } from './read-pdf.ts';

const DPI = 300;
const mm = (millimetres: number): number => Math.round((millimetres * DPI) / 25.4);

/** Edges of what stands upright here, for three millimetres on. */
function uprightEdges({ width, light }: Picture, y: number): number[] {
  const rows = Array.from({ length: mm(3) }, (_, at) =>
    light.subarray((y + at) * width, (y + at + 1) * width),
  );
  const [first] = rows;
  const isUpright = (x: number): boolean => rows.every((row) => row[x]! < 128 === first![x]! < 128);
  const found: number[] = [];
  for (let x = 0; x < width - 1; x += 1) {
    if (first![x]! < 128 !== first![x + 1]! < 128 && isUpright(x) && isUpright(x + 1))
      found.push(x);
  }
  return found;
}

/** Where bars begin: many edges close to one another. */
function topOfBars(page: Picture): { y: number; from: number; to: number } {
  for (let y = 0; y < page.height - mm(3); y += 1) {
    const groups: number[][] = [[]];
    for (const x of uprightEdges(page, y)) {
      if (x - (groups.at(-1)!.at(-1) ?? x) > mm(2)) groups.push([]);
      groups.at(-1)!.push(x);
    }
    const bars = groups.find((group) => group.length > 60);
    if (bars) return { y, from: bars[0]!, to: bars.at(-1)! };
  }
  throw new Error('no bars on the page');
}

/** How far above the bars the next ink stands, in millimetres; the quiet zones count. */
function whiteAboveBars(page: Picture): number {
  const { y, from, to } = topOfBars(page);
  const row = (at: number): Uint8Array =>
    page.light.subarray(at * page.width + from, at * page.width + to);
  let above = y - 1;
  while (above > 0 && !row(above).some((each) => each < 128)) above -= 1;
  return ((y - 1 - above) * 25.4) / DPI;
}

function underTitle(size: SheetSize, barcode: string): Sheet {
  return {
    ...{ size, title: 'Thử', author: 'Một cửa', date: '2026-11-23T09:14:00+07:00' as Instant },
    ...{ copies: [{ mark: '' }], watermark: null, footer: { left: '', right: '' } },
    blocks: [
      { kind: 'title', text: 'GIẤY THỬ MẠ, QUỴ PHẨM GỪNG', note: null },
      { kind: 'codes', barcode, caption: barcode, qr: barcode },
    ],
  };
}

test.each([
  ['a4', 'BG-H49.22-261123-0001'],
  ['a5', 'BG-H49.22-261123-0001'],
  ['label', 'RB123456785VN'],
  ['80mm', 'H49.22-261123-0001'],
] as const)('on %s a bar code stands clear of the letters above it', async (size, code) => {
  const bytes = await renderPdf(underTitle(size, code), await loadFonts('data'));
  const [page] = await pictured(bytes, DPI);
  expect(whiteAboveBars(page!)).toBeGreaterThan(1.4);
});

test.each(['a4', 'a5', '80mm'] as const)('so it does on the test page of %s', async (size) => {
  const [page] = await pictured(await renderedStrip(size), DPI);
  expect(whiteAboveBars(page!)).toBeGreaterThan(1.4);
});

test.each(['a4', 'a5', '80mm'] as const)('the ruler of %s touches no letter', async (size) => {
  const [page] = await readPdf(await renderedStrip(size));
  const { letters } = page!;
  const left = Math.min(...letters.map((each) => each.left));
  const figures = letters.filter((each) => each.left < left + 8 && /\d/.test(each.letter));
  const texts = letters.filter((each) => each.left >= left + 8);
  expect(figures.length).toBeGreaterThan(10);
  const end = Math.max(...figures.map(({ right }) => right));
  const [low, high] = [figures.at(-1)!.bottom, figures[0]!.top];
  const beside = texts.filter(({ bottom, top }) => top > low && bottom < high);
  const near = Math.min(...beside.map((each) => each.left));
  expect(((near - end) * 25.4) / 72).toBeGreaterThan(1.2);
});
