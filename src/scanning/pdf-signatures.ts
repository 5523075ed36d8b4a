/** The signatures that pdfium finds in a PDF, and how a page looks and what it is marked with. */
import { withPdf } from './pdfium.ts';

/** One as the file has it, unjudged. */
export interface RawSignature {
  byteRange: number[];
  /** What lies between, with the zeros behind it. */
  contents: Uint8Array;
  format: string;
  /** `D:20261123091400+07'00'`; empty where it says none. */
  time: string;
  /** 1 where whoever certified the file allows no change; 0 where nobody did. */
  allowed: number;
}

/** The part of pdfium that its library leaves out of its types. */
interface Raw {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (bytes: number) => number; free: (at: number) => void };
  _FPDF_GetSignatureCount: (document: number) => number;
  _FPDF_GetSignatureObject: (document: number, index: number) => number;
  _FPDFSignatureObj_GetByteRange: FilledBy;
  _FPDFSignatureObj_GetContents: FilledBy;
  _FPDFSignatureObj_GetSubFilter: FilledBy;
  _FPDFSignatureObj_GetTime: FilledBy;
  _FPDFSignatureObj_GetDocMDPPermission: (signature: number) => number;
}

/** Tells how much there is, and puts it into a buffer that is as large. */
type FilledBy = (signature: number, buffer: number, length: number) => number;

/** More are no document's. */
const MOST_SIGNATURES = 100;
const MOST_NUMBERS = 64;

/** Throws `PdfRefused`. An empty field for a signature is none. */
export function rawSignatures(bytes: Uint8Array): Promise<RawSignature[]> {
  return withPdf(bytes, (document) => {
    const { module: pdfium, documentIdx } = document as unknown as {
      module: Raw;
      documentIdx: number;
    };
    const count = Math.min(pdfium._FPDF_GetSignatureCount(documentIdx), MOST_SIGNATURES);
    const found: RawSignature[] = [];
    for (let n = 0; n < count; n++) {
      const signature = pdfium._FPDF_GetSignatureObject(documentIdx, n);
      if (signature !== 0) found.push(signatureOf(pdfium, signature));
    }
    return found.filter((each) => each.contents.length > 0 || each.byteRange.length > 0);
  });
}

function signatureOf(pdfium: Raw, signature: number): RawSignature {
  const taken = (ask: FilledBy, size = 1, most = Infinity): Uint8Array => {
    const count = ask(signature, 0, 0);
    if (count <= 0 || count > most) return new Uint8Array();
    const at = pdfium.wasmExports.malloc(count * size);
    try {
      ask(signature, at, count);
      return pdfium.HEAPU8.slice(at, at + count * size);
    } finally {
      pdfium.wasmExports.free(at);
    }
  };
  const word = (ask: FilledBy): string =>
    Buffer.from(taken(ask)).toString('latin1').split('\0')[0]!;
  const range = taken(pdfium._FPDFSignatureObj_GetByteRange, 4, MOST_NUMBERS);
  return {
    byteRange: [...new Int32Array(range.buffer, range.byteOffset, range.length / 4)],
    contents: taken(pdfium._FPDFSignatureObj_GetContents),
    format: word(pdfium._FPDFSignatureObj_GetSubFilter),
    time: word(pdfium._FPDFSignatureObj_GetTime),
    allowed: pdfium._FPDFSignatureObj_GetDocMDPPermission(signature),
  };
}
