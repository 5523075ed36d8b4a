/** What knows pdfium, with `pdf-parts.ts`; loaded with the first PDF that is opened or drawn. */
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';

export type { PDFiumDocument, PDFiumPage } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | null = null;

export type PdfFault = 'encrypted' | 'broken';

/** Why a PDF cannot be opened. */
export class PdfRefused extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** Works on an open PDF and closes it. Throws `PdfRefused` for one that cannot be opened. */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PDFiumDocument) => Promise<T> | T,
): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await opened(await library, bytes);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

async function opened(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(bytes);
  } catch (cause) {
    // FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY, as the library words them.
    const isLocked = /password|security/i.test((cause as Error).message);
    throw new PdfRefused(isLocked ? 'encrypted' : 'broken', { cause });
  }
}

/** Throws `PdfRefused`. */
export function pdfPages(bytes: Uint8Array): Promise<number> {
  return withPdf(bytes, (document) => document.getPageCount());
}
