import { describe, expect, test } from 'vitest';
import {
  codesIn,
  matchLines,
  plainCode,
  reconciled,
  type BankLine,
  type BookedBefore,
  type Booking,
  type Bookings,
  type Debtor,
  type MatchedLine,
} from '../../../src/domain/payment/reconcile.ts';
import {
  isBookable,
  isCertain,
  isRefused,
  lineVerdicts,
} from '../../../src/domain/payment/verdict.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, fc } from '../../support/arbitrary.ts';
import { refusal } from '../../support/problem.ts';
import { idOf } from './sample.ts';

const line = (row: number, amount: number, change: Partial<BankLine> = {}): BankLine => ({
  row,
  date: day('2026-11-23'),
  amount: dong(amount),
  purpose: 'H492226112300 01',
  reference: null,
  fingerprint: `f${row}`,
  ...change,
});
const debtor = (n: number, change: Partial<Debtor> = {}): Debtor => ({
  dossier: idOf(n),
  code: `H49.22-261123-000${n}`,
  outstanding: 66_000,
  feesUnknown: false,
  awaited: [],
  ...change,
});
/** Noted at the counter, with the bank's number where the paper had one. */
const noted = (n: number, amount: number, reference: string | null = null) => ({
  payment: idOf(n),
  amount,
  asked: amount,
  reference,
});
const fresh: BookedBefore = { lines: new Set(), references: new Map() };
const verdicts = (lines: MatchedLine[]) => lines.map(({ verdict }) => verdict);
/** One line for the dossiers that its purpose names. */
const one = (amount: number, ...debtors: Debtor[]): MatchedLine =>
  matchLines([line(1, amount)], new Map([[1, debtors]]), fresh)[0]!;

describe('what a line of a statement is for', () => {
  test.each<[string, number, Debtor[], string]>([
    ['just what is due', 66_000, [debtor(1)], 'exact'],
    ['more', 66_001, [debtor(1)], 'too_much'],
    ['less', 65_999, [debtor(1)], 'too_little'],
    ['what is paid already', 66_000, [debtor(1, { outstanding: 0 })], 'double'],
    ['what may be for two', 66_000, [debtor(1), debtor(2)], 'ambiguous'],
    ['what names no dossier', 66_000, [], 'unknown'],
    [
      'a dossier whose fees nobody has set',
      66_000,
      [debtor(1, { feesUnknown: true })],
      'fee_unknown',
    ],
    [
      'a transfer noted at the counter',
      50_000,
      [debtor(1, { awaited: [noted(9, 50_000)] })],
      'confirms',
    ],
    [
      'the same, where fees are unknown too',
      50_000,
      [debtor(1, { feesUnknown: true, awaited: [noted(9, 50_000)] })],
      'confirms',
    ],
    ['a sum that was not noted', 66_000, [debtor(1, { awaited: [noted(9, 50_000)] })], 'exact'],
  ])('%s', (_what, amount, debtors, verdict) => {
    expect(one(amount, ...debtors).verdict).toBe(verdict);
  });

  test('tells the dossier, what was due before it, and the payment it confirms', () => {
    const awaited = [noted(9, 50_000)];
    expect(one(50_000, debtor(1, { awaited }))).toEqual({
      line: line(1, 50_000),
      verdict: 'confirms',
      codes: ['H49.22-261123-0001'],
      dossier: idOf(1),
      payment: idOf(9),
      voided: 0,
      outstanding: 66_000,
    });
    // All that was asked for of a visit, a part of which was voided since.
    const visit = [{ ...noted(9, 50_000), asked: 60_000 }];
    for (const [sum, voided] of [
      [50_000, 0],
      [60_000, 10_000],
    ] as const) {
      const found = one(sum, debtor(1, { awaited: visit }));
      expect(found).toMatchObject({ verdict: 'confirms', voided });
    }
    expect(one(66_000, debtor(1), debtor(2))).toMatchObject({
      codes: ['H49.22-261123-0001', 'H49.22-261123-0002'],
      dossier: null,
      payment: null,
      outstanding: null,
    });
    expect(one(66_000)).toMatchObject({ codes: [], dossier: null });
  });

  test('what is booked is booked, whatever it says', () => {
    const named = new Map([[1, [debtor(1)]]]);
    expect(
      matchLines([line(1, 66_000)], named, { ...fresh, lines: new Set(['f1']) }),
    ).toMatchObject([{ verdict: 'booked', codes: ['H49.22-261123-0001'], dossier: null }]);
  });

  test('a line counts for those behind it', () => {
    const lines = [line(1, 10), line(2, 66_000), line(3, 66_000), line(4, 66_000)];
    const named = new Map([1, 2, 3].map((row) => [row, [debtor(1)]] as const));
    const all = matchLines(lines, new Map([...named, [4, [debtor(2)]]]), fresh);
    expect(verdicts(all)).toEqual(['too_little', 'exact', 'double', 'exact']);
    expect(all.map(({ outstanding }) => outstanding)).toEqual([66_000, 66_000, 0, 66_000]);
  });

  test('a noted transfer is confirmed once', () => {
    const awaited = [noted(8, 30_000), noted(9, 30_000)];
    const lines = [1, 2, 3].map((row) => line(row, 30_000));
    const named = new Map(lines.map(({ row }) => [row, [debtor(1, { awaited })]]));
    const all = matchLines(lines, named, fresh);
    expect(verdicts(all)).toEqual(['confirms', 'confirms', 'too_little']);
    expect(all.map(({ payment }) => payment)).toEqual([idOf(8), idOf(9), null]);
  });
});

describe("a bank's number", () => {
  const numbered = (row: number, amount: number) => line(row, amount, { reference: 'FT1' });
  const known: BookedBefore = {
    ...fresh,
    references: new Map([['FT1', 'H49.22-261120-0007']]),
  };
  const match = (amount: number, who: Debtor[], booked: BookedBefore) =>
    matchLines([numbered(1, amount)], new Map([[1, who]]), booked)[0]!;

  test('is booked once: whatever the line says, the dossier it was taken for is told', () => {
    for (const who of [[debtor(1)], [], [debtor(1), debtor(2)]]) {
      expect(match(66_000, who, known)).toMatchObject({
        verdict: 'reference_booked',
        codes: ['H49.22-261120-0007'],
        dossier: null,
      });
    }
    expect(match(66_000, [debtor(1)], fresh).verdict).toBe('exact');
  });

  test('confirms the note that bears it, before another of the same sum', () => {
    const awaited = [noted(8, 30_000), noted(9, 30_000, 'FT1')];
    for (const booked of [fresh, known]) {
      expect(match(30_000, [debtor(1, { awaited })], booked)).toMatchObject({
        verdict: 'confirms',
        payment: idOf(9),
      });
    }
    const others = [noted(8, 30_000), noted(9, 30_000, 'FT2')];
    expect(match(30_000, [debtor(1, { awaited: others })], fresh).payment).toBe(idOf(8));
    expect(match(30_000, [debtor(1, { awaited: others })], known).verdict).toBe('reference_booked');
  });

  test('stands once in a statement', () => {
    const named = new Map([1, 2, 3].map((row) => [row, [debtor(row)]] as const));
    const lines = [numbered(1, 66_000), numbered(2, 66_000), line(3, 66_000)];
    expect(verdicts(matchLines(lines, named, fresh))).toEqual(['exact', 'repeated', 'exact']);
    const both = { ...fresh, lines: new Set(['f2']) };
    expect(verdicts(matchLines(lines, named, both))).toEqual(['exact', 'booked', 'exact']);
    const unnumbered = [line(1, 5), line(2, 5), line(3, 5)];
    expect(verdicts(matchLines(unnumbered, named, fresh))).toEqual(Array(3).fill('too_little'));
  });
});

test('what may be booked: at once, and by a person who names it; and what never', () => {
  expect(lineVerdicts.filter(isRefused)).toEqual(['reference_booked', 'repeated']);
  expect(lineVerdicts.filter(isCertain)).toEqual(['exact', 'confirms']);
  expect(lineVerdicts.filter(isBookable)).toEqual(['exact', 'confirms', 'too_much', 'too_little']);
});

describe('codes in a purpose', () => {
  const has = (purpose: string, code: string): boolean =>
    codesIn(purpose).some((run) => run.includes(code));

  test.each([
    ['as it is', 'H49.22-261123-0001', true],
    ['as banks leave it', 'nop phi H4922 261123 0001 cam on', true],
    ['in small letters', 'h4922261123 0001', true],
    ['with a number run into it', 'MBVCB.5512.H4922-261123-0001-123', true],
    ['behind a number', '970436 H4922261123 0001', true],
    ['cut short', 'H4922261123000', false],
    ['without its letter', '4922261123 0001', false],
  ])('%s: %s', (_what, purpose, found) => {
    expect(has(purpose, 'H49222611230001')).toBe(found);
  });

  test('an old code has its seven digits in front, and may be read without them', () => {
    const code = plainCode('000.17.22.H49-261123-0001');
    expect(code).toBe('0001722H492611230001');
    expect(has('ND 0001722H49 261123 0001', code)).toBe(true);
    expect(codesIn('0001722H49 261123 0001').map(([longest]) => longest)).toEqual([
      '0001722H492611230001',
      'H492611230001',
    ]);
  });

  test('each run gives the longest first, down to the shortest code there is', () => {
    expect(codesIn('H4926112300019')).toEqual([['H4926112300019', 'H492611230001']]);
    expect(codesIn('H492611230001')).toEqual([['H492611230001']]);
    expect(codesIn('H49261123000')).toEqual([]);
    expect(codesIn('')).toEqual([]);
  });

  test('any code is found again in any purpose that holds it', () => {
    const words = fc.stringMatching(/^[a-z ]{0,12}$/);
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 9999 }), (before, behind, n) => {
        const code = `H49.22-261123-${String(n).padStart(4, '0')}`;
        expect(has(`${before} ${code} ${behind}`, plainCode(code))).toBe(true);
      }),
    );
  });
});

test('what became of a statement', () => {
  const named = new Map([1, 2, 3, 5].map((row) => [row, [debtor(row)]] as const));
  const twice = { reference: 'FT' };
  const lines = [line(1, 66_000), line(2, 70_000), line(3, 66_000), line(4, 5, twice)];
  const matched = matchLines([...lines, line(5, 66_000, twice)], named, fresh);
  const problem = refusal('payment.nothing_due', { code: 'H49.22-261123-0003' });
  const bookings: Bookings = new Map<number, Booking>([
    [1, 'booked'],
    [2, 'booked'],
    [3, problem],
  ]);
  const { lines: told, ...sums } = reconciled(matched, bookings);
  expect(told.map((each) => [each.row, each.verdict, each.booked, each.problem])).toEqual([
    [1, 'exact', true, null],
    [2, 'too_much', true, null],
    [3, 'exact', false, problem],
    [4, 'unknown', false, null],
    [5, 'repeated', false, null],
  ]);
  expect(told[3]).toEqual({
    row: 4,
    date: '2026-11-23',
    amount: 5,
    purpose: 'H492226112300 01',
    reference: 'FT',
    verdict: 'unknown',
    codes: [],
    outstanding: null,
    voided: 0,
    booked: false,
    problem: null,
  });
  const none = Object.fromEntries(lineVerdicts.map((verdict) => [verdict, 0]));
  const counts = { ...none, exact: 2, too_much: 1, unknown: 1, repeated: 1 };
  expect(sums).toEqual({ counts, booked: 2, refused: 2, bookedAmount: 136_000 });
  expect(reconciled(matched, null)).toMatchObject({ booked: 0, refused: 0, bookedAmount: 0 });
});
