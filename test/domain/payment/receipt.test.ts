import { describe, expect, test } from 'vitest';
import { addBook, nextReceipt } from '../../../src/domain/payment/number-receipt.ts';
import { inDrawer, isCashless, methods, receiptText } from '../../../src/domain/payment/payment.ts';
import { sharedNumbers, type ReceiptBook } from '../../../src/domain/payment/receipt-book.ts';
import { cashlessShare } from '../../../src/domain/payment/share.ts';
import { rangeEnds, moneySummary } from '../../../src/domain/payment/summary.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, fc, moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { counter, office } from '../dossier/sample.ts';
import { book, idOf, payment } from './sample.ts';

const date = day('2026-11-23');
const { next: _next, ...printed } = { ...book, last: 50 };

describe('a book', () => {
  test('is taken into use as it was printed', () => {
    expect(addBook(printed, [])).toEqual([
      {
        type: 'receipt_book.added',
        stream: 'receipt-book:b1',
        v: expect.any(Number),
        data: printed,
        personal: null,
      },
    ]);
  });

  test.each([
    [0, 50],
    [-3, 50],
    [51, 50],
  ])('from %d to %d is none', (first, last) => {
    const act = () => addBook({ ...printed, first, last }, []);
    expect(problemOf(act)).toMatchObject(refusal('payment.bad_range', { from: first, to: last }));
  });

  test('of one receipt is one', () => {
    expect(addBook({ ...printed, first: 1, last: 1 }, [])).toHaveLength(1);
  });

  test.each<[string, Partial<ReceiptBook>, boolean]>([
    ['begins where it ends', { first: 50, last: 99 }, true],
    ['begins behind it', { first: 51, last: 99 }, false],
    ['ends where it begins', { first: 0, last: 1 }, true],
    ['ends before it', { first: 0, last: 0 }, false],
    ['lies within it', { first: 10, last: 20 }, true],
    ['has no end', { first: 7, last: null }, true],
    ['has no end, and begins behind it', { first: 51, last: null }, false],
    ['is of another series', { series: 'AB-25P' }, false],
  ])('beside one that %s', (_what, change, overlaps) => {
    const known = { ...book, volume: '9', ...change };
    const act = () => addBook(printed, [known]);
    if (overlaps) {
      const detail = { series: 'AB-26P', volume: '9', from: known.first, to: known.last };
      expect(problemOf(act)).toMatchObject(refusal('payment.book_overlaps', detail));
    } else expect(act()).toHaveLength(1);
  });
});

describe('a series', () => {
  test.each(['ab-26p', 'ＡＢ-26P', 'АВ-26P', 'AB–26P', 'AB - 26P'])(
    'is the same as %s',
    (series) => {
      const act = () => addBook({ ...printed, series }, [book]);
      expect(problemOf(act)).toMatchObject({ detail: { series: 'AB-26P' } });
      const [added] = addBook({ ...printed, series, first: 51, last: 99 }, [book]);
      expect(added!.data).toMatchObject({ series: 'AB-26P', first: 51 });
    },
  );

  test.each(['BL26-2', 'bl27-13', 'ＢＬ26–2'])('is never one that counters take: %s', (series) => {
    const act = () => addBook({ ...printed, series }, []);
    expect(problemOf(act)).toMatchObject(refusal('payment.series_reserved', { series }));
  });

  test('that two books share is told with its numbers, of one office', () => {
    const run = { ...book, series: 'BL26-2', counter: 2, first: 1, last: null };
    const other = { ...book, series: 'bl26-2', first: 5, last: 9 };
    const strange = { ...run, office: 'H49.23' as typeof office };
    expect(sharedNumbers([run, book, strange, other])).toEqual([
      { office, series: 'BL26-2', counter: 2, other: book.counter, from: 5, to: 9 },
    ]);
  });

  test('that another counter has in print is begun behind it', () => {
    const elsewhere = [{ ...book, series: 'BL26-3', first: 1, last: 9 }];
    const { receipt, begins } = nextReceipt(
      { books: [], elsewhere },
      { ...counter, number: 3 },
      date,
    );
    expect(receipt).toMatchObject({ series: 'BL26-3', n: 10 });
    expect(begins[0]!.data).toMatchObject({ first: 10, last: null });
  });
});

describe('the next receipt', () => {
  const used = { ...book, id: 'b0', series: 'AA-26P', next: 51 };
  const last = { ...book, next: 50 };
  const run: ReceiptBook = { ...book, id: 'r', series: 'BL26-1', last: null, next: 8 };

  test.each<[string, ReceiptBook[], object]>([
    ['the number a book has come to', [book], { book: 'b1', series: 'AB-26P', volume: '1', n: 12 }],
    ['its last one too', [last], { book: 'b1', n: 50 }],
    ['of the book first added that has one left', [used, book, last], { book: 'b1', n: 12 }],
    ["never the office's own where there are books", [run, book], { book: 'b1', n: 12 }],
    ["the office's own, where there are none", [run], { book: 'r', series: 'BL26-1', n: 8 }],
  ])('is %s', (_what, books, receipt) => {
    expect(nextReceipt({ books }, counter, date)).toMatchObject({ receipt, begins: [] });
  });

  test('is none where the books are used up: by the last of them', () => {
    const books = [{ ...used, id: 'b', series: 'AX-26P' }, used, run];
    expect(problemOf(() => nextReceipt({ books }, counter, date))).toMatchObject(
      refusal('payment.books_used_up', { series: 'AA-26P' }),
    );
  });

  test('begins a series each year, and at each counter', () => {
    const added = (series: string, number: number) => ({
      receipt: { book: `${office}/${series}`, series, volume: '1', n: 1 },
      begins: [
        {
          type: 'receipt_book.added',
          stream: `receipt-book:${office}/${series}`,
          v: expect.any(Number),
          data: {
            id: `${office}/${series}`,
            office,
            counter: number,
            series,
            volume: '1',
            first: 1,
            last: null,
          },
          personal: null,
        },
      ],
    });
    expect(nextReceipt({ books: [run] }, counter, day('2027-01-04'))).toEqual(added('BL27-1', 1));
    expect(nextReceipt({ books: [run] }, { ...counter, number: 3 }, date)).toEqual(
      added('BL26-3', 3),
    );
  });
});

test('a receipt is named by its series and seven digits', () => {
  expect(receiptText(payment.receipt!)).toBe('AB-26P/0000012');
  expect(receiptText({ ...payment.receipt!, n: 12_345_678 })).toBe('AB-26P/12345678');
});

test('only notes and coins lie in the drawer; what is brought to the door is cash as well', () => {
  expect(methods.filter(inDrawer)).toEqual(['cash']);
  expect(methods.filter((method) => !isCashless(method))).toEqual(['cash', 'post']);
});

describe('what was paid without cash', () => {
  const paid = (n: number, method: (typeof methods)[number], amount: number) => ({
    dossier: idOf(n),
    method,
    amount,
  });

  test('of dossiers, those of which nothing came in cash', () => {
    const taken = [
      paid(1, 'cash', 6000),
      paid(1, 'vietqr', 4000),
      paid(2, 'card', 6000),
      paid(3, 'post', 4000),
    ];
    expect(cashlessShare(taken)).toEqual({
      dossiers: { paid: 3, cashless: 1, share: 1 / 3 },
      amount: { paid: 20_000, cashless: 10_000, share: 0.5 },
    });
  });

  test('is no share of nothing', () => {
    const none = { paid: 0, cashless: 0, share: null };
    expect(cashlessShare([])).toEqual({ dossiers: none, amount: none });
  });
});

describe('a shift on one page', () => {
  const of = (n: number, change: Partial<typeof payment> = {}) => ({
    ...payment,
    receipt: { ...payment.receipt!, n },
    amount: dong(1000),
    ...change,
  });
  const other = { book: 'b2', series: 'AC-26P', volume: '2', n: 5 };

  test('tells each way that was used, what came and what went', () => {
    const taken = [
      of(1),
      of(2, { surplus: dong(500) }),
      of(3, { method: 'vietqr', surplus: dong(200) }),
    ];
    const back = [
      { method: 'cash' as const, amount: dong(300) },
      { method: 'transfer' as const, amount: dong(100) },
      { method: null, amount: dong(7) },
    ];
    expect(moneySummary(taken, back)).toMatchObject({
      methods: [
        { method: 'cash', payments: 2, amount: 2500, paidBack: 300 },
        { method: 'transfer', payments: 0, amount: 0, paidBack: 100 },
        { method: 'vietqr', payments: 1, amount: 1200, paidBack: 0 },
      ],
      taken: 3700,
      paidBack: 407,
    });
    expect(moneySummary([], [])).toEqual({ methods: [], ranges: [], taken: 0, paidBack: 0 });
  });

  test('tells the receipts by books, in ranges, with those voided', () => {
    const voidedAt = moment('2026-11-23 11:00');
    const taken = [
      of(4),
      of(1, { receipt: other }),
      of(2, { voidedAt }),
      of(1),
      of(9, { receipt: null }),
      of(5, { voidedAt }),
    ];
    expect(moneySummary(taken, []).ranges).toEqual([
      { series: 'AB-26P', volume: '1', from: 1, to: 2, voided: [2] },
      { series: 'AB-26P', volume: '1', from: 4, to: 5, voided: [5] },
      { series: 'AC-26P', volume: '2', from: 5, to: 5, voided: [] },
    ]);
  });

  test('the ranges hold every number once, whatever the order', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, (ns) => {
        const { ranges } = moneySummary(
          ns.map((n) => of(n)),
          [],
        );
        const held = ranges.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        );
        expect(held).toEqual([...ns].sort((a, b) => a - b));
        for (const [i, { from }] of ranges.entries()) {
          if (i > 0) expect(from).toBeGreaterThan(ranges[i - 1]!.to + 1);
        }
      }),
    );
  });

  test('a range is told by its two ends', () => {
    expect(rangeEnds({ series: 'AB-26P', volume: '1', from: 1, to: 12, voided: [] })).toEqual([
      'AB-26P/0000001',
      'AB-26P/0000012',
    ]);
  });
});
