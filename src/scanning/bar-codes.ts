/** The only place that knows zxing: what bar codes on a drawn page say. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';

/** A page as it is drawn: a byte a dot, 0 is black. */
export interface DrawnPage {
  width: number;
  height: number;
  light: Uint8Array;
}

/**
 * The codes that we print, and that others put on what they send. Another kind of bars is looked
 * for in the same rows and costs nothing; other squares would take half as long again.
 */
const FORMATS = [
  ...(['QRCode', 'DataMatrix', 'Code128', 'Code39', 'Code93', 'ITF'] as const),
  ...(['EAN-13', 'EAN-8', 'UPC-A', 'UPC-E'] as const),
] satisfies ReaderOptions['formats'];
/** QR codes on any page, all else on an upright one. */
const THOROUGH: ReaderOptions = {
  ...{ formats: FORMATS, tryHarder: true, tryInvert: false, tryRotate: false },
};
/** Bars on a page on its side, in fewer rows: as thorough, it would take twice as long. */
const QUICK: ReaderOptions = {
  formats: FORMATS.filter((each) => each !== 'QRCode' && each !== 'DataMatrix'),
  ...{ tryHarder: false, tryInvert: false, tryRotate: true },
};

let isReady = false;

/** The text of each code, in no order; none that is damaged. */
export async function codesOn({ width, height, light }: DrawnPage): Promise<string[]> {
  if (!isReady) prepareZXingModule({ overrides: { wasmBinary: zxingWasm() } });
  isReady = true;
  // As a picture of grey bytes (PGM): a quarter of what it would take in colour.
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const picture = Buffer.concat([head, light]);
  const found = [
    ...(await readBarcodes(picture, THOROUGH)),
    ...(await readBarcodes(picture, QUICK)),
  ];
  return [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))];
}

/** From the installed package, else it would be fetched; in a package of ours it is packed. */
function zxingWasm(): ArrayBuffer {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = readFileSync(path);
  return new Uint8Array(path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).buffer;
}
