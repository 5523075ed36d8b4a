/**
 * What a thousand receipts in one print cost, from their facts to the file, against pdfkit alone:
 * the same marks put on the same pages where they are known to lie, each font opened once.
 */
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { DossierCode } from '../../src/domain/value/id.ts';
import { receiptSheet } from '../../src/print/model/receipt.ts';
import type { Sheet } from '../../src/print/model/sheet.ts';
import { loadFonts, renderPdf, type Fonts } from '../../src/print/pdf.ts';
import { layOut } from '../../src/print/pdf/layout.ts';
import type { Face, Page } from '../../src/print/pdf/mark.ts';
import { receiptInput, sampleDossier } from '../print/sample-dossier.ts';
import { median, type Figure } from './measure.ts';

const RECEIPTS = 1_000;
const GOAL = 1.5;

type Sheets = [Sheet, ...Sheet[]];

function sheets(): Sheets {
  const sheet = (n: number): Sheet => {
    const code = `H49.22-261123-${String(n + 1).padStart(4, '0')}` as DossierCode;
    return receiptSheet(receiptInput({ dossier: sampleDossier({ code }), qrText: code }));
  };
  const [first, ...others] = Array.from({ length: RECEIPTS }, (_, n) => sheet(n));
  return [first!, ...others];
}

function documentWith(fonts: Fonts): InstanceType<typeof PDFDocument> {
  const document = new PDFDocument({ font: '', autoFirstPage: false, pdfVersion: '1.3' });
  for (const face of Object.keys(fonts) as Face[]) document.registerFont(face, fonts[face]);
  return document;
}

/** Where everything lies: known before the clock runs. */
function pagesOf(all: Sheets, fonts: Fonts): Page[] {
  const document = documentWith(fonts);
  return all.flatMap((sheet) =>
    layOut(sheet, (text, face, size) => document.font(face).fontSize(size).widthOfString(text)),
  );
}

async function bare(pages: readonly Page[], fonts: Fonts): Promise<void> {
  const document = documentWith(fonts);
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.on('data', () => undefined);
  for (const { width, height, marks } of pages) {
    document.addPage({ size: [width, height], margin: 0 });
    for (const mark of marks) {
      if (mark.kind === 'line') {
        document
          .lineWidth(mark.width)
          .moveTo(...mark.from)
          .lineTo(...mark.to)
          .stroke();
      } else if (mark.kind === 'boxes') {
        for (const box of mark.boxes) document.rect(...box);
        document.fill();
      } else {
        const { text, x, y, face, size } = mark;
        document.font(face).fontSize(size);
        document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      }
    }
  }
  document.end();
  await ended;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function manyReceipts(rounds: number): Promise<Figure[]> {
  const fonts = await loadFonts(join(import.meta.dirname, '../../data'));
  const pages = pagesOf(sheets(), fonts);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await milliseconds(() => bare(pages, fonts)));
    ours.push(await milliseconds(() => renderPdf(sheets(), fonts)));
  }
  const name = '1,000 receipts in one print / pdfkit with each font opened once';
  return [{ name, ratio: median(ours) / median(floor), goal: GOAL }];
}
