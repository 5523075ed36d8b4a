import { describe, expect, test } from 'vitest';
import type { DossierCode } from '../../src/domain/value/id.ts';
import { acknowledgementSheet } from '../../src/print/model/acknowledgement.ts';
import { receiptSheet, type ReceiptInput } from '../../src/print/model/receipt.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import { allText, readPdf, type Letter, type ReadPage } from './read-pdf.ts';
import {
  acknowledgementInput,
  code,
  component,
  dataDir,
  longDossier,
  longName,
  qrText,
  receiptInput,
  sampleDossier,
  printing,
} from './sample-dossier.ts';

const fonts = await loadFonts(dataDir);

async function printed(change: Partial<ReceiptInput> = {}): Promise<ReadPage[]> {
  return readPdf(await renderPdf(receiptSheet(receiptInput(change)), fonts));
}

/** Sheets; a roll is for tickets, and cut where they end. */
const sheets = ['a4', 'a5'] as const;

describe.each(sheets)('on %s', (size) => {
  test('a common receipt is one page of the right size', async () => {
    const [page, ...more] = await printed({ size });
    expect(more).toEqual([]);
    const wide = size === 'a4' ? [595.28, 841.89] : [419.53, 595.28];
    expect(page!.width).toBeCloseTo(wide[0]!, 1);
    expect(page!.height).toBeCloseTo(wide[1]!, 1);
    expect(page!.text).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
    expect(page!.text.includes('Trang 1/1')).toBe(size === 'a5');
  });

  test('stays one page with a code to pay by, and as a reprint', async () => {
    const payBy = {
      payload: '00020101021238570010A000000727012700069704360113001101234567802',
      lines: ['Quét mã để nộp 8.000 đ', 'Ngân hàng Thử – 0011001234567', 'Nội dung: H49'],
    };
    const pages = await printed({ size, payBy, printed: printing(2) });
    expect(pages).toHaveLength(1);
    expect(pages[0]!.codes).toHaveLength(3);
    expect(pages[0]!.text).toContain('người in lại: Vũ Thị In');
  });

  test.each([false, true])('both codes read back (training: %s)', async (training) => {
    const [page] = await printed({ size, training });
    expect(page!.codes).toHaveLength(2);
    expect(page!.codes).toContainEqual({ format: 'Code128', text: code });
    expect(page!.codes).toContainEqual({ format: 'QRCode', text: qrText });
  });

  test.each(['H49.22.01-261123-10001', '000.17.22.H49-261123-0001'])('%s fits', async (long) => {
    const dossier = sampleDossier({ code: long as DossierCode });
    const [page] = await printed({ size, dossier });
    expect(page!.codes).toContainEqual({ format: 'Code128', text: long });
  });

  test('twenty papers and the longest name lose nothing', async () => {
    const dossier = longDossier();
    const pages = await printed({ size, dossier });
    const text = allText(pages);
    expect(pages.length).toBeGreaterThan(1);
    expect(longName).toHaveLength(1094);
    expect(text).toContain(longName);
    for (const paper of dossier.components) expect(text).toContain(paper.name);
    expect(text.replaceAll(' ', '')).toContain(dossier.owner.email);
    expect(text).toContain(dossier.owner.name);
    expect(text).toContain('nguyễn VĂN Nộp');
    expect(pages.at(-1)!.text).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ');
    const number = size === 'a5' ? `Trang ${pages.length}/${pages.length}` : `${pages.length} `;
    expect(pages.at(-1)!.text).toContain(number);
  });

  test('no letter leaves the page or stands on another', async () => {
    for (const { letters, width, height } of await printed({ size, dossier: longDossier() })) {
      for (const { left, right, bottom, top } of letters) {
        expect(left).toBeGreaterThan(14);
        expect(right).toBeLessThan(width - 14);
        expect(bottom).toBeGreaterThan(10);
        expect(top).toBeLessThan(height - 10);
      }
      expect(overlaps(letters)).toEqual([]);
    }
  });

  test('a table that goes on repeats its heading, and rows stay whole', async () => {
    const pages = await printed({ size, dossier: longDossier() });
    const going = pages.filter(({ text }) => /Giấy tờ thứ \d/.test(text));
    expect(going.length).toBeGreaterThan(1);
    for (const { text } of going) {
      expect(text).toContain('Tên giấy tờ');
      const begun = text.match(/Giấy tờ thứ \d+:/g)!.length;
      expect(text.match(/hoặc bản sao\)/g)).toHaveLength(begun);
    }
  });
});

test('on a roll of 80 mm no letter stands on another, and no heading is cut in a word', async () => {
  const [page] = await printed({ size: '80mm' });
  expect(overlaps(page!.letters)).toEqual([]);
  for (const { left, right, bottom, top } of page!.letters) {
    expect(left).toBeGreaterThan(8);
    expect(right).toBeLessThan(page!.width - 8);
    expect(bottom).toBeGreaterThan(4);
    expect(top).toBeLessThan(page!.height - 4);
  }
  // Five columns are none on a roll: each paper has its own lines, with what every figure is of.
  expect(page!.text).toMatch(/1\. .+ Bản chính: \d\d; .+ 2\. .+ Bản chính: /);
});

/** Pairs of letters whose boxes share more than italics and marks on vowels explain. */
function overlaps(letters: ReadPage['letters']): string[] {
  return letters.flatMap((a, index) =>
    letters
      .slice(index + 1)
      .filter((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
        const narrow = Math.min(a.right - a.left, b.right - b.left);
        const low = Math.min(a.top - a.bottom, b.top - b.bottom);
        return across > 0.4 * narrow && down > 0.3 * low;
      })
      .map((b) => a.letter + b.letter),
  );
}

test('each copy starts anew, with its own mark and page numbers', async () => {
  const pages = await printed({ copies: 3, printed: printing(2), size: 'a4' });
  expect(pages.map(({ text }) => /Liên: (.*?) – In lần 2/.exec(text)![1])).toEqual([
    'Lưu',
    'Giao khách hàng',
    'Kèm hồ sơ',
  ]);
  for (const { text } of pages) expect(text).not.toContain('Trang');
});

test('on A4 the number of the page stands in the middle of the upper margin, from page two on', async () => {
  const [first, second] = await printed({ size: 'a4', dossier: longDossier() });
  const inMargin = (page: ReadPage): Letter[] =>
    page.letters.filter(({ bottom, left, right }) => {
      const middle = (85 + page.width - 42.5) / 2;
      return bottom > page.height - 57 && Math.abs((left + right) / 2 - middle) < 8;
    });
  expect(inMargin(first!)).toEqual([]);
  expect(inMargin(second!).map(({ letter }) => letter)).toEqual(['2']);
});

test('every Vietnamese letter comes back as it went in', async () => {
  const vowels = [...'aăâeêioôơuưy'].flatMap((letter) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => letter + tone),
  );
  const lower = [...vowels, 'đ'].join('').normalize('NFC');
  const alphabet = [...lower, ...lower.toUpperCase()];
  const name = alphabet.join(' ');
  const pages = await printed({ dossier: sampleDossier({ components: [component(name)] }) });
  expect(alphabet).toHaveLength(146);
  expect(allText(pages)).toContain(name);
});

test('letters that come as base and loose mark print as one', async () => {
  const subject = 'Cấp lại giấy tờ cho người Việt ở Quảng Ninh';
  const pages = await printed({ dossier: sampleDossier({ subject: subject.normalize('NFD') }) });
  expect(allText(pages)).toContain(subject);
});

test('a training paper says so on every page', async () => {
  const pages = await printed({ training: true, dossier: longDossier() });
  for (const { letters } of pages) {
    const large = letters.filter(({ top, bottom }) => top - bottom > 20).map((l) => l.letter);
    expect(large.join('')).toContain('KHÔNG');
  }
});

test('the acknowledgement prints with its codes', async () => {
  const sheet = acknowledgementSheet(acknowledgementInput());
  const [page, ...more] = await readPdf(await renderPdf(sheet, fonts));
  expect(more).toEqual([]);
  expect(page!.text).toContain('GIẤY XÁC NHẬN ĐÃ NHẬN KẾT QUẢ');
  expect(page!.text).toContain('Đặng Ứng Ưu');
  expect(page!.codes).toContainEqual({ format: 'Code128', text: code });
});

test('equal sheets are equal files, with only our fonts in them', async () => {
  const sheet = receiptSheet(receiptInput());
  const [first, second] = [await renderPdf(sheet, fonts), await renderPdf(sheet, fonts)];
  expect(Buffer.from(first).equals(second)).toBe(true);
  const file = Buffer.from(first).toString('latin1');
  expect(file).toContain('(D:20261123021400Z)');
  const families = [...file.matchAll(/\/BaseFont \/[A-Z]+\+(\w+)/g)].map((match) => match[1]);
  expect(new Set(families)).toEqual(new Set(['Tinos']));
  expect(file).not.toContain('Helvetica');
});
