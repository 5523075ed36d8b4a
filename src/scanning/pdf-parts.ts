/**
 * Pages of PDFs as a PDF of their own: pdfium takes each page over as it is, pictures and all,
 * without packing anything anew. What pdfium offers for it its wrapper loads, and does not show.
 */
import { createHash } from 'node:crypto';
import { withPdf, type PDFiumDocument } from './pdfium.ts';

/** What is needed of pdfium's own functions; numbers are places in its memory. */
interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: {
    malloc: (size: number) => number;
    free: (at: number) => void;
    __indirect_function_table: { set(at: number, called: unknown): void };
  };
  _FPDF_CreateNewDocument(): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_ImportPagesByIndex(
    to: number,
    from: number,
    pages: number,
    count: number,
    at: number,
  ): number;
  _FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
  _FPDF_GetSignatureCount(document: number): number;
}

function insideOf(document: PDFiumDocument): { module: Pdfium; documentIdx: number } {
  return document as unknown as { module: Pdfium; documentIdx: number };
}

/** Whether somebody signed it: a page taken out of it would bear no signature. */
export function isSigned(document: PDFiumDocument): boolean {
  const { module, documentIdx } = insideOf(document);
  return module._FPDF_GetSignatureCount(documentIdx) > 0;
}

/** Pages of one PDF, counted from 0. */
export interface PdfPart {
  bytes: Uint8Array;
  pages: readonly number[];
}

/**
 * A PDF of these pages, in this order; equal pages of equal files give equal bytes. Throws
 * `PdfRefused`.
 */
export async function pdfOfParts(parts: Iterable<PdfPart> | AsyncIterable<PdfPart>) {
  let made: { module: Pdfium; document: number } | null = null;
  let count = 0;
  try {
    for await (const { bytes, pages } of parts) {
      await withPdf(bytes, (source) => {
        const { module, documentIdx } = insideOf(source);
        made ??= { module, document: module._FPDF_CreateNewDocument() };
        importPages(made, documentIdx, pages, count);
      });
      count += pages.length;
    }
    if (made === null) throw new RangeError('no page');
    return withoutChance(savedBytes(made));
  } finally {
    closed(made);
  }
}

type MadePdf = { module: Pdfium; document: number };

function closed(made: MadePdf | null): void {
  made?.module._FPDF_CloseDocument(made.document);
}

function importPages(
  { module, document }: MadePdf,
  from: number,
  pages: readonly number[],
  at: number,
): void {
  const { malloc, free } = module.wasmExports;
  const list = malloc(4 * pages.length);
  new Int32Array(module.HEAPU8.buffer, list, pages.length).set(pages);
  const done = module._FPDF_ImportPagesByIndex(document, from, list, pages.length, at);
  free(list);
  if (done === 0) throw new RangeError('no such pages');
}

/** (i32, i32, i32) → i32, handed on to `e.f`: what pdfium calls with each piece that it writes. */
const WRITER = Uint8Array.from(
  [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f],
    [2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
    [7, 5, 1, 1, 0x66, 0, 0],
  ].flat(),
);
/** Node's own, of which its types tell nothing. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

/** Of an `FPDF_FILEWRITE`. */
const VERSION = 1;
/** The one place in the table that is never anybody's; the table cannot grow. */
const PLACE = 0;

function savedBytes({ module, document }: MadePdf): Buffer {
  const { malloc, free, __indirect_function_table: table } = module.wasmExports;
  const pieces: Uint8Array[] = [];
  const take = (_self: number, at: number, size: number): number => {
    pieces.push(module.HEAPU8.slice(at, at + size));
    return 1;
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(WRITER), { e: { f: take } });
  const writer = malloc(8);
  new Int32Array(module.HEAPU8.buffer, writer, 2).set([VERSION, PLACE]);
  table.set(PLACE, exports['f']);
  try {
    if (module._FPDF_SaveAsCopy(document, writer, 0) === 0) throw new RangeError('not saved');
    return Buffer.concat(pieces);
  } finally {
    table.set(PLACE, null);
    free(writer);
  }
}

const MADE_AT = /\/CreationDate\(D:\d{14}[^)]*\)/;
const IDS = /\/ID\[<([0-9A-F]{32})><([0-9A-F]{32})>\](?=>>\s*startxref\s+\d+\s+%%EOF\s*$)/;

/**
 * The second at which it was made is blanked, and its identifier made of its bytes: what the same
 * pages came to before is known again.
 */
function withoutChance(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const made = MADE_AT.exec(text);
  const ids = IDS.exec(text);
  if (made) pdf.fill(' ', made.index, made.index + made[0].length);
  if (ids) {
    pdf.fill('0', ids.index + 5, ids.index + 37).fill('0', ids.index + 39, ids.index + 71);
    const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32).toUpperCase();
    pdf.write(id, ids.index + 5, 'latin1');
    pdf.write(id, ids.index + 39, 'latin1');
  }
  return pdf;
}
