/** What belongs together is on one page: signatures with their text, a head with its rows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiptSheet, type ReceiptInput } from '../../src/print/model/receipt.ts';
import type { SheetBlock, Sheet } from '../../src/print/model/sheet.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { layOut } from '../../src/print/pdf/layout.ts';
import type { Mark, Measure, Page } from '../../src/print/pdf/mark.ts';
import {
  component,
  feeLine,
  office,
  receiptInput,
  sampleDossier,
  submitter,
} from './sample-dossier.ts';
import { tries } from '../support/figures.ts';

const table = (rows: number): SheetBlock => ({
  kind: 'table',
  columns: [{ title: 'Đầu bảng', share: 1, align: 'left' }],
  rows: Array.from({ length: rows }, (_, n) => [`dòng ${n + 1}`]),
  total: null,
});
const signatures: SheetBlock = {
  kind: 'signatures',
  left: { caption: 'BÊN GIAO', hint: '', name: 'Trần Thử' },
  right: { caption: 'BÊN NHẬN', hint: '', name: 'Lê Thử' },
};
const notes = (count: number): SheetBlock[] =>
  Array.from({ length: count }, (_, n) => ({ kind: 'note', text: `lời ${n + 1}` }));

const measure: Measure = (text, _face, size) => text.length * size * 0.5;

function sheetOf(blocks: SheetBlock[]): Sheet {
  return {
    size: 'a4',
    title: '',
    author: '',
    date: '2026-11-23T08:00:00+07:00' as Instant,
    copies: [{ mark: '' }],
    watermark: null,
    footer: { left: '', right: '' },
    blocks,
  };
}

function pagesOf(blocks: SheetBlock[]): string[][] {
  return layOut(sheetOf(blocks), measure).map(wordsOf);
}

function wordsOf({ marks }: Page): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' && mark.text !== '' ? [mark.text] : []));
}

test('a table before signatures begins where it stands and fills its pages', () => {
  for (let before = 0; before < 60; before += 3) {
    const pages = pagesOf([...notes(before), table(40), signatures]);
    const rows = pages.map((page) => page.filter((word) => word.startsWith('dòng')).length);
    const whole = rows.slice(rows.findIndex((count) => count > 0) + 1, -2);
    for (const count of whole) expect(count).toBeGreaterThan(25);
    expect(pages.length).toBeLessThanOrEqual(4);
  }
});

test('no page has a head without rows, or signatures without what is signed', () => {
  const stray: string[][] = [];
  for (let before = 0; before < 70; before++) {
    for (const page of pagesOf([...notes(before), table(5), signatures])) {
      const rows = page.filter((word) => word.startsWith('dòng')).length;
      if (page.includes('Đầu bảng') && rows === 0) stray.push(page);
      if (page.includes('BÊN GIAO') && rows < 2) stray.push(page);
    }
  }
  expect(stray).toEqual([]);
});

test('a row that is struck out has a line through every line of it but of why it was', () => {
  const columns = ['Số', 'Tên', 'Ghi chú'].map((title) => ({
    title,
    share: 1,
    align: 'left' as const,
  }));
  const long = (word: string): string => `${word} `.repeat(30).trim();
  const rows = [
    ['một', 'hai', 'ba'],
    ['bốn', long('năm'), long('sáu')],
  ];
  const marks = (struck: number[]): Mark[] =>
    layOut(sheetOf([{ kind: 'table', columns, rows, total: null, struck }]), measure)[0]!.marks;
  const lines = marks([1]).flatMap((mark) =>
    mark.kind === 'line' && mark.width === 0.7 ? [mark] : [],
  );
  const words = marks([1]).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
  const through = (text: string) =>
    words
      .filter((word) => word.text.startsWith(text))
      .map(({ x, y, size }) =>
        lines.some(
          ({ from, to }) => from[0] <= x && x < to[0] && y > from[1] && from[1] > y - size,
        ),
      );
  expect(through('bốn')).toEqual([true]);
  expect(through('năm').length).toBeGreaterThan(2);
  expect(through('năm')).not.toContain(false);
  expect([...through('sáu'), ...through('hai')]).not.toContain(true);
  expect(marks([]).length + lines.length).toBe(marks([1]).length);
});

test('what follows a new page is not kept with what stands before it', () => {
  const pages = pagesOf([...notes(5), signatures, { kind: 'page' }, ...notes(3)]);
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('BÊN GIAO');
  expect(pages[1]!.filter((word) => word.startsWith('lời'))).toHaveLength(3);
});

test('a page’s total counts its rows and all before, but for those that do not count', () => {
  const uncounted = [0, 1, 40, 41, 119];
  const book = { ...table(120), pageTotal: '{count}/{sum}', uncounted } as SheetBlock;
  const pages = pagesOf([book]);
  let [row, sum] = [0, 0];
  for (const page of pages) {
    const rows = page.filter((word) => word.startsWith('dòng')).length;
    const places = Array.from({ length: rows }, (_, n) => row + n);
    const count = places.filter((at) => !uncounted.includes(at)).length;
    row += rows;
    sum += count;
    expect(page).toContain(`${count}/${sum}`);
  }
  expect([pages.length > 1, row, sum]).toEqual([true, 120, 115]);
  const none = { ...table(2), pageTotal: '{count}/{sum}', uncounted: [0, 1] } as SheetBlock;
  expect(pagesOf([none]).flat()).toContain('0/0');
});

/** A receipt of two people as long as it may be on one page, and a little beyond. */
interface Length {
  subject: number;
  papers: number;
  fees: number;
  submitted: boolean;
  phone: boolean;
}
const lengths: fc.Arbitrary<Length> = fc.record({
  subject: fc.integer({ min: 0, max: 75 }),
  papers: fc.integer({ min: 1, max: 6 }),
  fees: fc.integer({ min: 1, max: 3 }),
  submitted: fc.boolean(),
  phone: fc.boolean(),
});

test('a receipt of one page stays one when a code to pay by stands on it', () => {
  const count = (asked: Length, payBy: NonNullable<ReceiptInput['payBy']> | null): number => {
    const dossier = sampleDossier({
      ...(asked.submitted && { submitter, authorisation: 'giấy ủy quyền số 12/2026' }),
      subject: asked.subject === 0 ? null : 'chữ '.repeat(asked.subject),
      components: Array.from({ length: asked.papers }, (_, n) => component(`Giấy tờ thứ ${n}`)),
      fees: Array.from({ length: asked.fees }, (_, n) => feeLine({ id: `f${n}` })),
    });
    const phone = asked.phone ? office.phone : null;
    const looks = { payBy, size: 'a5', copies: 1, office: { ...office, phone } } as const;
    return layOut(receiptSheet(receiptInput({ dossier, ...looks })), measure).length;
  };
  const payload = `00020101021238560010A0000007270126${'0'.repeat(80)}6304ABCD`;
  const payBy = { payload, lines: ['Quét mã để nộp: 24.000 đ', '0123456789 · Ngân hàng · Ủy ban'] };
  let onePage = 0;
  fc.assert(
    fc.property(lengths, (asked) => {
      if (count(asked, null) > 1) return;
      onePage += 1;
      expect([asked, count(asked, payBy)]).toEqual([asked, 1]);
    }),
    { numRuns: tries(500, 150) },
  );
  expect(onePage).toBeGreaterThan(tries(50, 15));
});

test('the ground of a code hides no letter that hangs into it', () => {
  const [page] = layOut(
    sheetOf([...notes(1), { kind: 'qr', text: 'MC1', lines: ['nộp'], beside: [] }]),
    measure,
  );
  const grounds = page!.marks.map((mark) => mark.kind === 'boxes' && mark.ground === true);
  const firstText = page!.marks.findIndex(({ kind }) => kind === 'text');
  expect(grounds.lastIndexOf(true)).toBeGreaterThanOrEqual(0);
  expect(grounds.lastIndexOf(true)).toBeLessThan(firstText);
});

test('wherever the text above ends, a code begins on a whole dot of 150 to the inch', () => {
  for (let before = 0; before < 20; before++) {
    const [page] = layOut(
      sheetOf([...notes(before), { kind: 'qr', text: 'MC1', lines: ['nộp'], beside: [] }]),
      measure,
    );
    for (const mark of page!.marks) {
      if (mark.kind !== 'boxes') continue;
      const [x, y] = mark.boxes[0]!;
      for (const dots of [x, y].map((at) => (at * 150) / 72)) {
        expect(dots).toBeCloseTo(Math.round(dots), 6);
      }
    }
  }
});

test('a title of two lines leaves no single word on the second', () => {
  const text = 'MỘT HAI BA BỐN NĂM SÁU BẢY TÁM CHÍN MƯỜI MƯỜI-MỘT MƯỜI-HAI MƯỜI-BA MƯỜI-BỐN';
  const lines = pagesOf([{ kind: 'title', text, note: null }])[0]!;
  const [first, second] = lines.map((line) => line.trim().length);
  expect(lines).toHaveLength(2);
  expect(second!).toBeGreaterThan(first! / 2);
});

test('what announces small print is not left alone at the foot of a page', () => {
  for (let before = 0; before < 90; before++) {
    const pages = pagesOf([
      ...notes(before),
      { kind: 'note', text: 'Cách tính', announces: true },
      ...notes(3),
    ]);
    for (const page of pages) expect(page.at(-1)).not.toBe('Cách tính');
  }
});
