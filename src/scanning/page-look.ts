/** What a page of a pile is: the codes on it, and whether there is anything on it at all. */
import { limits } from '../domain/limits.ts';
import { codesOn, type DrawnPage } from './bar-codes.ts';
import { greyDots, lent, type DrawingPdfium } from './pdf-draw.ts';
import type { PDFiumDocument, PDFiumPage } from './pdfium.ts';

/** What stands on a page; `unread` where nobody looked. */
export type PilePageLook =
  | { codes: string[]; blank: boolean; unread: null }
  /** Of a picture on it, which is not unpacked. */
  | { unread: 'too_many_pixels' };

interface Raw extends DrawingPdfium {
  _FPDFPage_CountObjects: (page: number) => number;
  _FPDFPage_GetObject: (page: number, index: number) => number;
  _FPDFPageObj_GetType: (object: number) => number;
  _FPDFImageObj_GetImagePixelSize: (object: number, width: number, height: number) => number;
}

/** Looks at a page, counted from 0. Throws a `RangeError` where it cannot be opened. */
export async function lookedAtPage(document: PDFiumDocument, n: number): Promise<PilePageLook> {
  const page = document.getPage(n);
  const { module: pdfium, pageIdx } = page as unknown as { module: Raw; pageIdx: number };
  if (pageIdx === 0) throw new RangeError('a page that cannot be opened');
  let drawn: DrawnPage;
  try {
    if (hasLargePicture(pdfium, pageIdx)) return { unread: 'too_many_pixels' };
    drawn = drawnGrey(pdfium, pageIdx, page);
  } finally {
    pdfium._FPDF_ClosePage(pageIdx);
  }
  return { codes: await codesOn(drawn), blank: isBlank(drawn), unread: null };
}

/** FPDF_PAGEOBJ_IMAGE. */
const PICTURE = 3;
/** A page of more has its pictures unpacked as they come. */
const MOST_OBJECTS = 10_000;

/** As large as none that is taken by itself. */
function hasLargePicture(pdfium: Raw, page: number): boolean {
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), MOST_OBJECTS);
  return lent(pdfium, 8, (at) => {
    for (let n = 0; n < count; n += 1) {
      const object = pdfium._FPDFPage_GetObject(page, n);
      if (pdfium._FPDFPageObj_GetType(object) !== PICTURE) continue;
      if (pdfium._FPDFImageObj_GetImagePixelSize(object, at, at + 4) === 0) continue;
      const [width = 0, height = 0] = new Uint32Array(pdfium.HEAPU8.slice(at, at + 8).buffer);
      if (width * height > limits.documentPixels) return true;
    }
    return false;
  });
}

/** What offices scan at; codes of three of its dots a module are read askew, too. */
const DPI = 200;
/** An A3 page at that, and no more, whatever a page says of its size. */
const MOST_DOTS = 8_000_000;

function drawnGrey(pdfium: Raw, at: number, page: PDFiumPage): DrawnPage {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const wished = DPI / 72;
  const dots = originalWidth * originalHeight * wished ** 2;
  const scale = dots <= MOST_DOTS ? wished : wished * Math.sqrt(MOST_DOTS / dots);
  const [width, height] = [originalWidth, originalHeight].map((each) =>
    Math.max(1, Math.round(each * scale)),
  ) as [number, number];
  let light: Uint8Array = new Uint8Array();
  greyDots(pdfium, at, { width, height, marks: true }, (all) => (light = all.slice()));
  return { width, height, light };
}

/** A square of so many dots a side is looked at as one: specks of dust vanish in it. */
const CELL = 16;
/** What lies along the edges is the scanner's shadow, a twentieth of each side. */
const EDGE = 20;
/** Of the paper's own light; what shows through from the other side is lighter. */
const INK = 0.86;
/** A stroke of a pen is in more of them. */
const MOST_INKED = 2;

/** Nothing on it but dust, the colour of the paper and what shows through from behind. */
function isBlank({ width, height, light }: DrawnPage): boolean {
  const cells: number[] = [];
  const [left, top] = [Math.ceil(width / EDGE), Math.ceil(height / EDGE)];
  for (let y = top; y + CELL <= height - top; y += CELL) {
    for (let x = left; x + CELL <= width - left; x += CELL) {
      cells.push(lightOf(light, y * width + x, width));
    }
  }
  const paper = cells.toSorted((one, other) => one - other)[Math.floor(cells.length / 2)] ?? 0;
  return cells.filter((each) => each < paper * INK).length <= MOST_INKED;
}

function lightOf(light: Uint8Array, from: number, width: number): number {
  let sum = 0;
  for (let y = 0; y < CELL; y += 1) {
    for (let x = 0; x < CELL; x += 1) sum += light[from + y * width + x]!;
  }
  return sum;
}
