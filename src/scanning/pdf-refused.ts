/** Why a PDF is not opened, apart from what opens it: pdfium loads with the first one alone. */

/** `too_slow` where it took longer than anybody should wait for it. */
export type PdfFault = 'encrypted' | 'broken' | 'too_slow';

/** Why a PDF cannot be opened. */
export class PdfRefused extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
