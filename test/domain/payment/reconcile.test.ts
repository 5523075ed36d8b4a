import { describe, expect, test } from 'vitest';
import {
  codesIn,
  isBookable,
  isCertain,
  lineVerdicts,
  matchLines,
  plainCode,
  reconciled,
  type BankLine,
  type Debtor,
  type MatchedLine,
} from '../../../src/domain/payment/reconcile.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, fc } from '../../support/arbitrary.ts';
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
const verdicts = (lines: MatchedLine[]) => lines.map(({ verdict }) => verdict);
/** One line for the dossiers that its purpose names. */
const one = (amount: number, ...debtors: Debtor[]): MatchedLine =>
  matchLines([line(1, amount)], new Map([[1, debtors]]), new Set())[0]!;

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
      [debtor(1, { awaited: [{ payment: idOf(9), amount: 50_000 }] })],
      'confirms',
    ],
    [
      'the same, where fees are unknown too',
      50_000,
      [debtor(1, { feesUnknown: true, awaited: [{ payment: idOf(9), amount: 50_000 }] })],
      'confirms',
    ],
    [
      'a sum that was not noted',
      66_000,
      [debtor(1, { awaited: [{ payment: idOf(9), amount: 50_000 }] })],
      'exact',
    ],
  ])('%s', (_what, amount, debtors, verdict) => {
    expect(one(amount, ...debtors).verdict).toBe(verdict);
  });

  test('tells the dossier, what was due before it, and the payment it confirms', () => {
    const awaited = [{ payment: idOf(9), amount: 50_000 }];
    expect(one(50_000, debtor(1, { awaited }))).toEqual({
      line: line(1, 50_000),
      verdict: 'confirms',
      codes: ['H49.22-261123-0001'],
      dossier: idOf(1),
      payment: idOf(9),
      outstanding: 66_000,
    });
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
    expect(matchLines([line(1, 66_000)], named, new Set(['f1']))).toMatchObject([
      { verdict: 'booked', codes: ['H49.22-261123-0001'], dossier: null },
    ]);
  });

  test('a line counts for those behind it', () => {
    const lines = [line(1, 10), line(2, 66_000), line(3, 66_000), line(4, 66_000)];
    const named = new Map([1, 2, 3].map((row) => [row, [debtor(1)]] as const));
    const all = matchLines(lines, new Map([...named, [4, [debtor(2)]]]), new Set());
    expect(verdicts(all)).toEqual(['too_little', 'exact', 'double', 'exact']);
    expect(all.map(({ outstanding }) => outstanding)).toEqual([66_000, 66_000, 0, 66_000]);
  });

  test('a noted transfer is confirmed once', () => {
    const awaited = [
      { payment: idOf(8), amount: 30_000 },
      { payment: idOf(9), amount: 30_000 },
    ];
    const lines = [1, 2, 3].map((row) => line(row, 30_000));
    const named = new Map(lines.map(({ row }) => [row, [debtor(1, { awaited })]]));
    const all = matchLines(lines, named, new Set());
    expect(verdicts(all)).toEqual(['confirms', 'confirms', 'too_little']);
    expect(all.map(({ payment }) => payment)).toEqual([idOf(8), idOf(9), null]);
  });
});

test('what may be booked: at once, and by a person who names it', () => {
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
  const named = new Map([
    [1, [debtor(1)]],
    [2, [debtor(2)]],
    [3, [debtor(3)]],
  ]);
  const lines = [
    line(1, 66_000),
    line(2, 70_000),
    line(3, 66_000),
    line(4, 5, { reference: 'FT' }),
  ];
  const { lines: told, ...sums } = reconciled(matchLines(lines, named, new Set()), new Set([1, 2]));
  expect(told.map(({ row, verdict, booked }) => [row, verdict, booked])).toEqual([
    [1, 'exact', true],
    [2, 'too_much', true],
    [3, 'exact', false],
    [4, 'unknown', false],
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
    booked: false,
  });
  const none = Object.fromEntries(lineVerdicts.map((verdict) => [verdict, 0]));
  expect(sums).toEqual({
    counts: { ...none, exact: 2, too_much: 1, unknown: 1 },
    booked: 2,
    bookedAmount: 136_000,
  });
});
