/** Whether two states of one PDF show the same: pages as they are drawn, and marks upon them. */
import { createHash } from 'node:crypto';
import { withPdf } from './pdfium.ts';

/** The part of pdfium that its library leaves out of its types. */
interface Raw {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (bytes: number) => number; free: (at: number) => void };
  /** Width, height, format, place, bytes a row. */
  _FPDFBitmap_CreateEx: (...numbers: number[]) => number;
  /** Bitmap, left, top, width, height, colour. */
  _FPDFBitmap_FillRect: (...numbers: number[]) => void;
  /** Bitmap, page, left, top, width, height, turned by, flags. */
  _FPDF_RenderPageBitmap: (...numbers: number[]) => void;
  _FPDFBitmap_Destroy: (bitmap: number) => void;
  _FPDF_ClosePage: (page: number) => void;
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
const GREY = 1;

/**
 * True where all pages are drawn alike, all marks of the former state are there as they were, and
 * no more than `signatures` fields have come. False where it is not so, or cannot be told.
 */
export async function looksSame(
  before: Uint8Array,
  after: Uint8Array,
  signatures: number,
): Promise<boolean> {
  const [was, is] = [await lookOf(before), await lookOf(after)];
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

async function lookOf(bytes: Uint8Array): Promise<PageLook[] | null> {
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
        }
      });
    });
  } catch {
    // A former state that cannot be opened, or a page that cannot be drawn.
    return null;
  }
}

function drawnOf(pdfium: Raw, page: number, [wide, high]: readonly [number, number]): string {
  const shrunk = Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, wide * high)));
  const [width, height] = [Math.max(1, wide * shrunk) | 0, Math.max(1, high * shrunk) | 0];
  return buffered(pdfium, width * height, (at) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, GREY, at, width);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    pdfium._FPDFBitmap_Destroy(bitmap);
    const dots = pdfium.HEAPU8.subarray(at, at + width * height);
    return `${width} ${height} ${createHash('sha256').update(dots).digest('hex')}`;
  });
}

function marksOf(pdfium: Raw, page: number): string[] {
  const count = pdfium._FPDFPage_GetAnnotCount(page);
  if (count > MOST_MARKS) throw new RangeError('too many marks to tell');
  return Array.from({ length: count }, (_, n) => {
    const mark = pdfium._FPDFPage_GetAnnot(page, n);
    const place = buffered(pdfium, 16, (at) => {
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
  return buffered(pdfium, key.length + 1, (name) => {
    pdfium.HEAPU8.set(Buffer.from(`${key}\0`, 'latin1'), name);
    const length = pdfium._FPDFAnnot_GetStringValue(mark, name, 0, 0);
    return buffered(pdfium, Math.max(2, length), (at) => {
      pdfium._FPDFAnnot_GetStringValue(mark, name, at, length);
      return Buffer.from(pdfium.HEAPU8.slice(at, at + length)).toString('base64');
    });
  });
}

function buffered<T>(pdfium: Raw, bytes: number, use: (at: number) => T): T {
  const at = pdfium.wasmExports.malloc(bytes);
  if (at === 0) throw new RangeError('no memory for a page');
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
}
