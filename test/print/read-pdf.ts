/** Reads PDFs back as a person and a scanner would: text, boxes of letters, pixels, codes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const pdfium = await PDFiumLibrary.init();

// From the installed package: without this, the reader would fetch its code from the network.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** The decoder, prepared. */
export { readBarcodes };

export interface ReadPage {
  width: number;
  height: number;
  /** NFC as extracted, every run of white space one space. */
  text: string;
  letters: Letter[];
  codes: { format: string; text: string }[];
}

/** A letter and its box in points, from the lower left corner of the page. */
export interface Letter {
  letter: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** All pages of a PDF; codes are read at the resolution of an office scanner. */
export async function readPdf(bytes: Uint8Array, dpi = 200): Promise<ReadPage[]> {
  const document = await pdfium.loadDocument(bytes);
  try {
    const pages: ReadPage[] = [];
    for (const page of document.pages()) pages.push(await readPage(page, dpi));
    return pages;
  } finally {
    document.destroy();
  }
}

/** A page as a picture, a byte a dot: 0 is black. */
export interface Picture {
  width: number;
  height: number;
  light: Uint8Array;
}

/** All pages of a PDF as pictures of so many dots to the inch. */
export async function pictured(bytes: Uint8Array, dpi: number): Promise<Picture[]> {
  const document = await pdfium.loadDocument(bytes);
  try {
    const pages: Picture[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
      pages.push({ width, height, light: data.filter((_, at) => at % 4 === 1) });
    }
    return pages;
  } finally {
    document.destroy();
  }
}

/** The text of all pages, for finding what must not be lost. */
export function allText(pages: readonly ReadPage[]): string {
  return pages.map(({ text }) => text).join(' ');
}

async function readPage(page: PDFiumPage, dpi: number): Promise<ReadPage> {
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
  const text = page.getText().replace(/\s+/g, ' ').trim();
  return { width, height, text, letters: lettersOf(page), codes: await codesOf(page, dpi) };
}

async function codesOf(page: PDFiumPage, dpi: number): Promise<ReadPage['codes']> {
  const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
  const image = { data: new Uint8ClampedArray(data), width, height };
  const found = await readBarcodes(image, { formats: ['Code128', 'QRCode'], tryHarder: true });
  return found.map(({ format, text }) => ({ format, text }));
}

/** The parts of PDFium that its wrapper loads but does not offer. */
interface TextModule {
  wasmExports: { malloc(size: number): number; free(at: number): void };
  HEAPU8: Uint8Array;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetCharBox(
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
}

function lettersOf(page: PDFiumPage): Letter[] {
  const { module, pageIdx } = page as unknown as { module: TextModule; pageIdx: number };
  const text = module._FPDFText_LoadPage(pageIdx);
  const at = module.wasmExports.malloc(32);
  const count = module._FPDFText_CountChars(text);
  const letters: Letter[] = [];
  for (let index = 0; index < count; index++) {
    const letter = String.fromCodePoint(module._FPDFText_GetUnicode(text, index));
    module._FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(
      module.HEAPU8.slice(at, at + 32).buffer,
    );
    if (letter.trim() !== '') letters.push({ letter, left, right, bottom, top });
  }
  module.wasmExports.free(at);
  module._FPDFText_ClosePage(text);
  return letters;
}
