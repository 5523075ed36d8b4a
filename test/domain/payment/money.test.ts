import { describe, expect, test } from 'vitest';
import {
  heldFor,
  less,
  moneyOf,
  type Ledger,
  type MoneyState,
} from '../../../src/domain/payment/money.ts';
import type { Reversal } from '../../../src/domain/payment/payment.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { fc, moment } from '../../support/arbitrary.ts';
import {
  copies,
  ledger,
  part,
  payment,
  reduction,
  registration,
  reversal,
  unset,
} from './sample.ts';

const voided = { ...payment, voidedAt: moment('2026-11-23 11:00') };
const half = { ...payment, amount: dong(50_000), parts: [part(registration, 50_000)] };
const free = { ...registration, amount: noDong, unitPrice: noDong };
const done = (kind: Reversal['kind'], amount: number): Reversal => ({
  ...reversal,
  kind,
  amount: dong(amount),
  state: 'done',
});

describe('where the money stands', () => {
  test.each<[string, Partial<Ledger>, MoneyState, number]>([
    ['nothing happened', {}, 'due', 66_000],
    ['no fee', { lines: [] }, 'nothing_due', 0],
    ['a fee of nought', { lines: [free] }, 'nothing_due', 0],
    ['a fee that nobody has set', { lines: [unset] }, 'due', 0],
    ['all paid', { payments: [payment] }, 'paid', 0],
    ['one of two fees paid', { payments: [half] }, 'part_paid', 16_000],
    ['a receipt voided', { payments: [voided] }, 'due', 66_000],
    ['paid again after a void', { payments: [voided, payment] }, 'paid', 0],
    [
      'all paid but what is not set',
      { lines: [registration, unset], payments: [half] },
      'part_paid',
      0,
    ],
    [
      'all taken off',
      { reductions: [reduction(registration, 50_000), reduction(copies, 16_000)] },
      'waived',
      0,
    ],
    ['some taken off', { reductions: [reduction(copies, 6000)] }, 'due', 60_000],
    ['more taken off than it costs', { reductions: [reduction(copies, 20_000)] }, 'due', 50_000],
    [
      'the rest written off',
      { payments: [half], reversals: [done('write_off', 16_000)] },
      'paid',
      0,
    ],
    ['all written off', { reversals: [done('write_off', 66_000)] }, 'waived', 0],
    [
      'a write-off asked for',
      { reversals: [{ ...done('write_off', 66_000), state: 'requested' }] },
      'due',
      66_000,
    ],
    ['all paid back', { payments: [payment], reversals: [done('refund', 66_000)] }, 'due', 66_000],
    [
      'some paid back',
      { payments: [payment], reversals: [done('refund', 16_000)] },
      'part_paid',
      16_000,
    ],
    [
      'paid back in two goes',
      { payments: [payment], reversals: [done('refund', 50_000), done('refund', 16_000)] },
      'due',
      66_000,
    ],
    [
      'all paid back, and then written off',
      { payments: [payment], reversals: [done('refund', 66_000), done('write_off', 66_000)] },
      'refunded',
      0,
    ],
    [
      'all paid back, of a dossier that is over',
      { payments: [payment], reversals: [done('refund', 66_000)], over: true },
      'refunded',
      0,
    ],
    [
      'some paid back, of a dossier that is over',
      { payments: [payment], reversals: [done('refund', 16_000)], over: true },
      'paid',
      0,
    ],
    [
      'a refund only approved',
      { payments: [payment], reversals: [{ ...done('refund', 66_000), state: 'approved' }] },
      'paid',
      0,
    ],
    [
      'half paid, and that paid back',
      { payments: [half], reversals: [done('refund', 50_000)] },
      'due',
      66_000,
    ],
    [
      'the same of a dossier that is over: what was never paid stays',
      { payments: [half], reversals: [done('refund', 50_000)], over: true },
      'refunded',
      16_000,
    ],
  ])('%s: %j is %s', (_what, change, state, outstanding) => {
    expect(moneyOf(ledger(change))).toMatchObject({ state, outstanding });
  });
});

test('every sum is told', () => {
  const money = moneyOf(
    ledger({
      lines: [registration, copies, unset],
      reductions: [reduction(registration, 10_000)],
      payments: [{ ...half, parts: [part(registration, 30_000)], surplus: dong(5000) }, voided],
      reversals: [done('refund', 7000), done('write_off', 1000), done('void', 66_000)],
    }),
  );
  expect(money).toEqual({
    state: 'part_paid',
    lines: [
      { line: registration, waived: 10_000, paid: 30_000, left: 11_000 },
      { line: copies, waived: 0, paid: 0, left: 16_000 },
      { line: unset, waived: 0, paid: 0, left: 0 },
    ],
    charged: 66_000,
    waived: 10_000,
    writtenOff: 1000,
    paid: 30_000,
    refunded: 2000,
    surplus: 0,
    outstanding: 27_000,
    unknown: ['Lệ phí chưa có mức'],
  });
});

test('what came in beyond what was due is paid back first, and is no fee', () => {
  const over = { ...payment, surplus: dong(9000) };
  const sums = (back: number) => {
    const { state, surplus, refunded } = moneyOf(
      ledger({ payments: [over], reversals: [done('refund', back)] }),
    );
    return [state, surplus, refunded];
  };
  expect(sums(0)).toEqual(['paid', 9000, 0]);
  expect(sums(4000)).toEqual(['paid', 5000, 0]);
  expect(sums(9000)).toEqual(['paid', 0, 0]);
  expect(sums(75_000)).toEqual(['due', 0, 66_000]);
});

test('what is left of a line is never below nought, nor is any sum', () => {
  const amount = fc.integer({ min: 0, max: 90_000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (off, paid, back, lost) => {
      const money = moneyOf(
        ledger({
          reductions: [reduction(registration, off)],
          payments: [{ ...half, parts: [part(registration, paid)] }],
          reversals: [done('refund', back), done('write_off', lost)],
        }),
      );
      const { lines, outstanding, refunded, surplus } = money;
      const sums = [outstanding, refunded, surplus, ...lines.map(({ left }) => left)];
      expect(Math.min(...sums)).toBeGreaterThanOrEqual(0);
      // What was paid too much for one fee is not asked for once more for the other.
      const due = 66_000 - Math.min(off, 50_000);
      const kept = Math.max(0, paid - back);
      expect(outstanding).toBe(Math.max(0, due - kept - lost));
      // What is left of the lines is that and no more, whatever was given back or written off.
      expect(lines.reduce((sum, { left }) => sum + left, 0)).toBe(outstanding);
    }),
  );
});

describe('what is left of each line', () => {
  const left = (change: Partial<Ledger>): number[] =>
    moneyOf(ledger(change)).lines.map((of) => of.left);

  test.each<[string, Partial<Ledger>, number[]]>([
    ['all of it, while nothing happened', {}, [50_000, 16_000]],
    [
      'less of the first, where some was written off',
      { reversals: [done('write_off', 20_000)] },
      [30_000, 16_000],
    ],
    ['nothing, where all was written off', { reversals: [done('write_off', 66_000)] }, [0, 0]],
    [
      'nothing, where another fee was corrected to less than was paid for it',
      {
        lines: [
          { ...registration, amount: dong(40_000) },
          { ...copies, amount: dong(26_000) },
        ],
        payments: [payment],
      },
      [0, 0],
    ],
    [
      'of the last first, where some was paid back',
      { payments: [payment], reversals: [done('refund', 20_000)] },
      [4000, 16_000],
    ],
  ])('is %s', (_what, change, expected) => {
    expect(left(change)).toEqual(expected);
  });
});

test('less is never below nought', () => {
  expect([less(5, 3), less(3, 3), less(3, 5)]).toEqual([2, 0, 0]);
});

describe('what holds a result back', () => {
  const procedure = { code: '1.001193' };
  test.each([
    [
      'what is outstanding, where the office holds results back',
      { hold: true, exempt: [] },
      16_000,
    ],
    ['nothing, where it does not', { hold: false, exempt: [] }, 0],
    [
      'nothing, for a procedure the law lets nobody hold back',
      { hold: true, exempt: ['1.001193'] },
      0,
    ],
    ['the same for others', { hold: true, exempt: ['1.001194'] }, 16_000],
  ])('%s', (_what, rule, held) => {
    expect(heldFor({ outstanding: dong(16_000) }, rule, procedure)).toBe(held);
  });
});
