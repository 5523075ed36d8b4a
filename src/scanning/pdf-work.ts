/** What is done with PDFs in a thread of its own, which can be ended: pdfium cannot be stopped. */
import type { FileKind } from '../domain/document/kind.ts';
import type { UnsignableFault } from '../domain/document/problems.ts';
import type { Binding } from '../print/bind.ts';
import type { PilePageLook } from './page-look.ts';
import type { RawSignature } from './pdf-signatures.ts';
import { openPdf, withPdf, type PDFiumDocument } from './pdfium.ts';
import type { Signing } from './sign-range.ts';

/** Each work: what is asked, and what is told. */
export interface PdfWorks {
  count: [{ bytes: Uint8Array }, number];
  signatures: [{ bytes: Uint8Array }, RawSignature[]];
  same: [{ before: Uint8Array; after: Uint8Array; signatures: number }, boolean];
  field: [{ bytes: Uint8Array; signing: Signing; room: number }, Uint8Array | UnsignableFault];
  /** Opens a file of a pile, in the place of the one before; how many pages it has. */
  open: [{ bytes: Uint8Array; kind: FileKind; told: Binding }, number | 'signed' | 'not_drawn'];
  /** Looks at a page of it, counted from 0. */
  page: [{ n: number }, PilePageLook];
}

export type PdfWork = keyof PdfWorks;

/** `beat` is called when a page of several is done. */
type PdfDoing = {
  [Work in PdfWork]: (asked: PdfWorks[Work][0], beat: () => void) => Promise<PdfWorks[Work][1]>;
};

let open: PDFiumDocument | null = null;

export const pdfWorks: PdfDoing = {
  count: ({ bytes }) => withPdf(bytes, (document) => document.getPageCount()),
  // What more than counting takes is loaded for that alone: a thread is begun for each command.
  signatures: async ({ bytes }) => (await import('./pdf-signatures.ts')).rawSignatures(bytes),
  same: async ({ before, after, signatures }, beat) =>
    (await import('./pdf-look.ts')).looksSame([before, after], signatures, beat),
  field: async ({ bytes, signing, room }) =>
    (await import('./sign-field.ts')).fieldBehind(bytes, signing, room),
  async open({ bytes, kind, told }) {
    open?.destroy();
    open = null;
    const pdf =
      kind === 'pdf' ? bytes : await (await import('./picture-pdf.ts')).pictureAsPdf(bytes, told);
    if (pdf === null) return 'not_drawn';
    open = await openPdf(pdf);
    const isSigned = kind === 'pdf' && (await import('./pdf-parts.ts')).isSigned(open);
    return isSigned ? 'signed' : open.getPageCount();
  },
  page: async ({ n }) => (await import('./page-look.ts')).lookedAtPage(open!, n),
};
