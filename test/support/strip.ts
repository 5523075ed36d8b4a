/** Strips of paper, made as the program makes them. */
import type { Instant } from '../../src/domain/value/instant.ts';
import { testSheet } from '../../src/print/model/test-page.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import type { PaperSize } from '../../src/print/model/sheet.ts';

const words = {
  ...{ title: 'TRANG IN THỬ', about: ['Máy in: Thu'] },
  ...{ letters: 'Chữ', codes: 'Mã', frame: 'Khung' },
};

/** What its codes say. */
export const stripCode = 'TEST-261123-0914';

/** The page that a printer is tried with. */
export async function renderedStrip(size: PaperSize = '80mm'): Promise<Uint8Array> {
  const at = '2026-11-23T09:14:00+07:00' as Instant;
  const sheet = testSheet({ size, office: 'Một cửa', code: stripCode, at, words });
  return renderPdf(sheet, await loadFonts('data'));
}
