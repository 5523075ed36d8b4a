/**
 * A PDF as dots for a receipt printer of 80 mm: 576 dots wide at 203 dpi. Their code pages lack
 * Vietnamese letters; dots lack none. The only place that draws pages.
 */
import { withPdf, type PDFiumPage } from '../scanning/pdfium.ts';

const DPI = 203;
const POINTS_AN_INCH = 72;
/** What such printers print on, of the 640 dots of the paper. */
export const dotsAcross = 576;
const BYTES_ACROSS = dotsAcross / 8;
/** Cheap printers have little memory: more rows at once and some lose the rest. */
const ROWS_A_BAND = 128;
/** Darker than this is ink. */
const INK_BELOW = 160;
/** What is pale on a page, as the mark of a practice paper, is every eighth dot and not nothing. */
const [PALE_FROM, PALE_BELOW] = [226, 234];
/** A white margin of a strip's foot is paper lost; this much stays, so that the cut is below. */
const FOOT_ROWS = 24;

const START = Buffer.of(0x1b, 0x40);
/** Feeds to the knife and cuts, where there is one. */
const CUT = Buffer.of(0x1d, 0x56, 0x42, 0x00);

/** Rows of bits, a set bit a dot, leftmost first. */
export interface Dots {
  rows: number;
  bits: Uint8Array;
}

/** What the printer is sent for a PDF: every page drawn, cut off, as often as copies are wanted. */
export async function dotsOf(pdf: Uint8Array, { copies }: { copies: number }): Promise<Buffer> {
  const pages = (await drawn(pdf)).map((page) => Buffer.concat([START, ...bandsOf(page), CUT]));
  return Buffer.concat(Array.from({ length: copies }, () => pages).flat());
}

/** Each page as dots, its empty foot left out. */
export function drawn(pdf: Uint8Array): Promise<Dots[]> {
  return withPdf(pdf, async (document) => {
    const pages: Dots[] = [];
    for (const page of document.pages()) pages.push(await dotsOnPage(page));
    return pages;
  });
}

async function dotsOnPage(page: PDFiumPage): Promise<Dots> {
  const { originalWidth } = page.getOriginalSize();
  const wide = (originalWidth / POINTS_AN_INCH) * DPI;
  // A strip keeps its size, so that its codes keep theirs, and loses what no printer prints on;
  // a wider page is drawn smaller.
  const isStrip = wide < dotsAcross * 1.25;
  const scale = (isStrip ? DPI : (DPI * dotsAcross) / wide) / POINTS_AN_INCH;
  const { data, width, height } = await page.render({ scale, render: 'bitmap' });
  const cut = Math.max(0, Math.floor((width - dotsAcross) / 2));
  const bits = new Uint8Array(height * BYTES_ACROSS);
  const across = Math.min(dotsAcross, width - cut);
  const light = new Uint8Array(across);
  let last = 0;
  for (let y = 0; y < height; y += 1) {
    let at = (y * width + cut) * 4;
    for (let x = 0; x < across; x += 1, at += 4) {
      light[x] = (data[at]! * 114 + data[at + 1]! * 587 + data[at + 2]! * 299) / 1000;
    }
    for (let x = 0; x < across; x += 1) {
      if (!isInk(light, x, y)) continue;
      bits[y * BYTES_ACROSS + (x >> 3)]! |= 0x80 >> (x & 7);
      last = y;
    }
  }
  const rows = Math.min(height, last + 1 + FOOT_ROWS);
  return { rows, bits: bits.subarray(0, rows * BYTES_ACROSS) };
}

/** A row's light, a byte a dot; what is pale beside what is not is the edge of a black bar. */
function isInk(light: Uint8Array, x: number, y: number): boolean {
  if (light[x]! < INK_BELOW) return true;
  const isMeant = y % 2 === 0 && x % 4 === (y % 4 === 0 ? 0 : 2);
  return isMeant && isPale(light[x - 1]) && isPale(light[x]) && isPale(light[x + 1]);
}

function isPale(light = 0): boolean {
  return light >= PALE_FROM && light < PALE_BELOW;
}

/** `GS v 0` with a few rows each. */
function bandsOf({ rows, bits }: Dots): Buffer[] {
  const bands: Buffer[] = [];
  for (let from = 0; from < rows; from += ROWS_A_BAND) {
    const count = Math.min(ROWS_A_BAND, rows - from);
    const head = Buffer.of(0x1d, 0x76, 0x30, 0x00, BYTES_ACROSS, 0x00, count & 0xff, count >> 8);
    const body = bits.subarray(from * BYTES_ACROSS, (from + count) * BYTES_ACROSS);
    bands.push(head, Buffer.from(body));
  }
  return bands;
}
