/** Codes that others put on what they send are read off a page, whatever kind of bars they are. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { prepareZXingModule, writeBarcode, type WriteInputBarcodeFormat } from 'zxing-wasm/writer';
import { codesOn } from '../../src/scanning/bar-codes.ts';
import type { Picture } from '../print/read-pdf.ts';
import { scannedPage, writtenPage } from '../support/piles.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** A page of writing on which a label with a code was stuck. */
async function labelled(text: string, format: WriteInputBarcodeFormat): Promise<Picture> {
  const page = writtenPage(3);
  const { symbol, error } = await writeBarcode(text, { format, addQuietZones: true });
  if (!symbol.data) throw new Error(error);
  const dots = Math.ceil(symbol.height === 1 ? 3 : 6);
  const tall = symbol.height === 1 ? 120 : symbol.height * dots;
  for (let y = 0; y < tall + 80; y += 1) {
    for (let x = 0; x < symbol.width * dots + 80; x += 1) {
      const row = symbol.height === 1 ? 0 : Math.floor((y - 40) / dots);
      const isIn = x >= 40 && x < 40 + symbol.width * dots && y >= 40 && y < 40 + tall;
      const light = isIn ? symbol.data[row * symbol.width + Math.floor((x - 40) / dots)]! : 255;
      page.light[(600 + y) * page.width + 300 + x] = light;
    }
  }
  return scannedPage(page, { dust: 2 });
}

test.each([
  ['Code39', 'VN123456789'],
  ['Code93', 'VN123456789'],
  ['Code128', 'VN123456789'],
  ['ITF', '12345678901231'],
  ['EAN13', '8934563138165'],
  ['EAN8', '96385074'],
  ['UPCA', '012345678905'],
  ['QRCode', 'https://buu-pham.example/VN123456789'],
  ['DataMatrix', 'VN123456789'],
] as const)('%s, on a page that lies on its side, too', async (format, text) => {
  const page = await labelled(text, format);
  // Others than ours print these, and it would take half as long again.
  const sideways = format === 'DataMatrix' ? [] : [onItsSide(page)];
  for (const each of [page, ...sideways]) {
    expect(await codesOn(each)).toContainEqual(expect.stringContaining(text.replace(/^0/, '')));
  }
});

function onItsSide({ width, height, light }: Picture): Picture {
  const turned = new Uint8Array(light.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + height - 1 - y] = light[y * width + x]!;
  }
  return { width: height, height: width, light: turned };
}
