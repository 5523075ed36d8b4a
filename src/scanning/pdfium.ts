/** What knows pdfium, with `pdf-parts.ts`; loaded with the first PDF that is opened or drawn. */
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { PdfRefused } from './pdf-refused.ts';

export type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | null = null;

/** Works on an open PDF and closes it. Throws `PdfRefused` for one that cannot be opened. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFiumDocument) => Promise<T> | T,
): Promise<T> {
  const document = await openPdf(bytes);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/** pdfium itself, loaded once: on a slow machine that takes as long as a page. */
export function loadedPdfium(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init();
  return library;
}

/** An open PDF, which whoever opened it destroys. Throws `PdfRefused`. */
export async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument> {
  const pdfium = await loadedPdfium();
  try {
    return await pdfium.loadDocument(bytes);
  } catch (cause) {
    // FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY, as the library words them.
    const isLocked = /password|security/i.test((cause as Error).message);
    throw new PdfRefused(isLocked ? 'encrypted' : 'broken', { cause });
  }
}
