/** Whether two states of one PDF show the same: pages as they are drawn, and marks upon them. */
import { createHash } from 'node:crypto';
import { greyDots, lent, type DrawingPdfium } from './pdf-draw.ts';
import { PdfRefused } from './pdf-refused.ts';
import { withPdf } from './pdfium.ts';

/** What is asked of marks besides. */
interface Raw extends DrawingPdfium {
  _FPDFPage_GetAnnotCount: (page: number) => number;
  _FPDFPage_GetAnnot: (page: number, index: number) => number;
  _FPDFPage_CloseAnnot: (mark: number) => void;
  _FPDFAnnot_GetSubtype: (mark: number) => number;
  _FPDFAnnot_GetRect: (mark: number, rectangle: number) => number;
  _FPDFAnnot_GetStringValue: (mark: number, key: number, buffer: number, length: number) => number;
}

/** A page as it is drawn without its marks, and each of these. */
interface PageLook {
  drawn: string;
  marks: string[];
}

/** Of a longer one nothing is told: drawing it twice takes minutes. */
const MOST_PAGES = 100;
const MOST_PIXELS = 4_000_000;
const MOST_MARKS = 1000;
/** What fields of a form are marked with, those for a signature among them. */
const WIDGET = 20;

/**
 * True where all pages are drawn alike, all marks of the former state are there as they were, and
 * no more than `signatures` fields have come; `onPage` hears of each that was drawn. False where it is not so, or cannot be told.
 */
export async function looksSame(
  [before, after]: readonly [Uint8Array, Uint8Array],
  signatures: number,
  onPage: () => void,
): Promise<boolean> {
  const [was, is] = [await lookOf(before, onPage), await lookOf(after, onPage)];
  if (was === null || is === null || was.length !== is.length) return false;
  let more = 0;
  for (const [n, page] of is.entries()) {
    const { drawn, marks } = was[n]!;
    if (page.drawn !== drawn || marks.some((mark, at) => page.marks[at] !== mark)) return false;
    const fresh = page.marks.slice(marks.length);
    if (fresh.some((mark) => !mark.startsWith(`${WIDGET} `))) return false;
    more += fresh.length;
  }
  return more <= signatures;
}

async function lookOf(bytes: Uint8Array, onPage: () => void): Promise<PageLook[] | null> {
  try {
    return await withPdf(bytes, (document) => {
      if (document.getPageCount() > MOST_PAGES) return null;
      return [...document.pages()].map((page) => {
        const { module: pdfium, pageIdx } = page as unknown as { module: Raw; pageIdx: number };
        try {
          const { originalWidth, originalHeight } = page.getOriginalSize();
          const size = [Math.ceil(originalWidth), Math.ceil(originalHeight)] as const;
          return { drawn: drawnOf(pdfium, pageIdx, size), marks: marksOf(pdfium, pageIdx) };
        } finally {
          pdfium._FPDF_ClosePage(pageIdx);
          onPage();
        }
      });
    });
  } catch (error) {
    // A former state that cannot be opened, or a page that cannot be drawn.
    if (error instanceof PdfRefused || error instanceof RangeError) return null;
    throw error;
  }
}

function drawnOf(pdfium: Raw, page: number, [wide, high]: readonly [number, number]): string {
  const shrunk = Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
  const [width, height] = [Math.max(1, wide * shrunk) | 0, Math.max(1, high * shrunk) | 0];
  let drawn = '';
  greyDots(pdfium, page, { width, height, marks: false }, (dots) => {
    drawn = `${width} ${height} ${createHash('sha256').update(dots).digest('hex')}`;
  });
  return drawn;
}

function marksOf(pdfium: Raw, page: number): string[] {
  const count = pdfium._FPDFPage_GetAnnotCount(page);
  if (count > MOST_MARKS) throw new RangeError('too many marks to tell');
  return Array.from({ length: count }, (_, n) => {
    const mark = pdfium._FPDFPage_GetAnnot(page, n);
    const place = lent(pdfium, 16, (at) => {
      pdfium._FPDFAnnot_GetRect(mark, at);
      return Buffer.from(pdfium.HEAPU8.slice(at, at + 16)).toString('hex');
    });
    const said = ['Contents', 'V', 'AS'].map((key) => saidBy(pdfium, mark, key));
    const kind = pdfium._FPDFAnnot_GetSubtype(mark);
    pdfium._FPDFPage_CloseAnnot(mark);
    return [kind, place, ...said].join(' ');
  });
}

function saidBy(pdfium: Raw, mark: number, key: string): string {
  return lent(pdfium, key.length + 1, (name) => {
    pdfium.HEAPU8.set(Buffer.from(`${key}\0`, 'latin1'), name);
    const length = pdfium._FPDFAnnot_GetStringValue(mark, name, 0, 0);
    return lent(pdfium, Math.max(2, length), (at) => {
      pdfium._FPDFAnnot_GetStringValue(mark, name, at, length);
      return Buffer.from(pdfium.HEAPU8.slice(at, at + length)).toString('base64');
    });
  });
}
