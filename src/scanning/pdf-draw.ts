/** Drawing a page with pdfium's own functions, which its wrapper loads and does not show. */

/** Those of them that take part in it; numbers are places in its memory. */
export interface DrawingPdfium {
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
}

/** How many dots a page is drawn in, and whether with the marks upon it. */
interface DrawnAs {
  width: number;
  height: number;
  marks: boolean;
}

const GREY = 1;
const WHITE = 0xffffffff;
/** FPDF_ANNOT. */
const WITH_MARKS = 1;

/** A byte a dot, 0 is black; gone with the next that is drawn, unless it is copied. */
export function greyDots(
  pdfium: DrawingPdfium,
  page: number,
  { width, height, marks }: DrawnAs,
  use: (dots: Uint8Array) => void,
): void {
  lent(pdfium, width * height, (at) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, GREY, at, width);
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      const flags = marks ? WITH_MARKS : 0;
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
    use(pdfium.HEAPU8.subarray(at, at + width * height));
  });
}

/** So many bytes of pdfium's memory, for as long as `use` takes. Throws a `RangeError` for none. */
export function lent<T>(
  pdfium: Pick<DrawingPdfium, 'wasmExports'>,
  bytes: number,
  use: (at: number) => T,
): T {
  const at = pdfium.wasmExports.malloc(bytes);
  if (at === 0) throw new RangeError('no memory for a page');
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
}
