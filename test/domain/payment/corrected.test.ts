/** Where the money of a dossier stands when its fees were corrected after they were paid. */
import { describe, expect, test } from 'vitest';
import { IMPORTED_FEE } from '../../../src/domain/fee/fee-line.ts';
import { givenBackForGood, moneyOf, type MoneyFacts } from '../../../src/domain/payment/money.ts';
import { dong } from '../../../src/domain/value/money.ts';

const line = (id: string, amount: number | null) => ({
  ...{ id, name: id, amount: amount === null ? null : dong(amount), known: amount !== null },
});
const paid = (fee: string, amount: number, voidedAt: string | null = null) =>
  ({
    voidedAt,
    surplus: dong(0),
    parts: [{ fee, amount: dong(amount) }],
  }) as MoneyFacts['payments'][0];
const refund = (amount: number) =>
  ({ kind: 'refund', state: 'done', amount: dong(amount) }) as const;
const nothing: MoneyFacts = {
  ...{ lines: [], reductions: [], payments: [], reversals: [], over: false },
};
const sums = (of: Partial<MoneyFacts>) => {
  const money = moneyOf({ ...nothing, ...of });
  const { state, charged, paid: kept, surplus, refunded, outstanding } = money;
  return { state, charged, paid: kept, surplus, refunded, outstanding };
};

describe('a fee corrected after it was paid', () => {
  test.each([
    ['to more', 25000, { state: 'part_paid', paid: 15000, surplus: 0, outstanding: 10000 }],
    ['to as much', 15000, { state: 'paid', paid: 15000, surplus: 0, outstanding: 0 }],
    ['to less', 10000, { state: 'paid', paid: 10000, surplus: 5000, outstanding: 0 }],
  ])('%s', (_name, amount, expected) => {
    const lines = [line('copies', amount)];
    expect(sums({ lines, payments: [paid('copies', 15000)] })).toEqual({
      charged: amount,
      refunded: 0,
      ...expected,
    });
  });

  test('that is gone has all of it to be paid back, and then nothing was paid', () => {
    const payments = [paid('copies', 15000)];
    expect(sums({ payments })).toMatchObject({ paid: 0, surplus: 15000, outstanding: 0 });
    expect(sums({ payments, reversals: [refund(15000)] })).toMatchObject({
      state: 'nothing_due',
      surplus: 0,
      refunded: 0,
    });
  });

  test('too much for one counts for another: only the difference moves', () => {
    const lines = [line('copies', 8000), line('fine', 10000)];
    const payments = [paid('copies', 15000)];
    expect(sums({ lines, payments })).toMatchObject({ paid: 15000, surplus: 0, outstanding: 3000 });
    const rest = [...payments, paid('fine', 3000)];
    expect(sums({ lines, payments: rest })).toMatchObject({ state: 'paid', outstanding: 0 });
    const cheap = [line('copies', 8000), line('fine', 2000)];
    expect(sums({ lines: cheap, payments })).toMatchObject({ paid: 10000, surplus: 5000 });
  });

  test('what was too much goes back first; beyond it, what was paid is refunded', () => {
    const lines = [line('copies', 10000)];
    const payments = [paid('copies', 15000)];
    expect(sums({ lines, payments, reversals: [refund(5000)] })).toMatchObject({
      ...{ state: 'paid', surplus: 0, refunded: 0, outstanding: 0 },
    });
    const all = { lines, payments, reversals: [refund(15000)] };
    expect(sums(all)).toMatchObject({
      ...{ state: 'due', surplus: 0, refunded: 10000, outstanding: 10000 },
    });
    expect(sums({ ...all, over: true })).toMatchObject({
      ...{ state: 'refunded', surplus: 0, refunded: 10000, outstanding: 0 },
    });
  });

  test.each([
    ['down and paid back', 28_000, [182_000], { paid: 28_000, refunded: 0, outstanding: 0 }],
    [
      'and up again',
      210_000,
      [182_000],
      { state: 'part_paid', paid: 210_000, refunded: 182_000, outstanding: 182_000 },
    ],
    [
      'and up halfway',
      100_000,
      [182_000],
      { paid: 100_000, refunded: 72_000, outstanding: 72_000 },
    ],
    ['and further down', 20_000, [182_000], { state: 'paid', surplus: 8000, outstanding: 0 }],
    ['up past what was paid', 250_000, [182_000], { paid: 210_000, outstanding: 222_000 }],
    ['down, paid back in two goes', 28_000, [100_000, 82_000], { surplus: 0, outstanding: 0 }],
    ['to nothing, and all paid back', 0, [210_000], { state: 'nothing_due', outstanding: 0 }],
    ['from nothing up again', 210_000, [210_000], { state: 'due', outstanding: 210_000 }],
  ])('%s: what is due less what is kept is outstanding', (_how, amount, back, expected) => {
    const lines = [line('copies', amount)];
    const payments = [paid('copies', 210_000)];
    expect(sums({ lines, payments, reversals: back.map(refund) })).toMatchObject(expected);
  });

  test('what was paid back is paid again, and the dossier is paid', () => {
    const lines = [line('copies', 210_000)];
    const payments = [paid('copies', 210_000), paid('copies', 182_000)];
    expect(sums({ lines, payments, reversals: [refund(182_000)] })).toMatchObject({
      ...{ state: 'paid', surplus: 0, outstanding: 0 },
    });
  });

  test('what was paid back is due again of the last lines, as much as was paid for each', () => {
    const lines = [line('copies', 8000), line('fine', 10_000), line('form', null)];
    const payments = [paid('copies', 8000), paid('fine', 4000)];
    const { lines: each, outstanding } = moneyOf({
      ...{ ...nothing, lines, payments, reversals: [refund(5000)] },
    });
    expect(each.map(({ left }) => left)).toEqual([1000, 10_000, 0]);
    expect(outstanding).toBe(11_000);
  });

  test('a receipt that was voided is of no account: the new sum is due', () => {
    const lines = [line('copies', 24000)];
    const payments = [paid('copies', 15000, '2026-11-23T10:00:00+07:00')];
    expect(sums({ lines, payments })).toMatchObject({ state: 'due', paid: 0, outstanding: 24000 });
  });

  test('no more is taken off a fee than it costs now', () => {
    const reductions = [{ fee: 'copies', amount: dong(15000) }];
    const lines = [line('copies', 8000)];
    expect(sums({ lines, reductions })).toMatchObject({ state: 'waived', surplus: 0 });
    expect(moneyOf({ ...nothing, lines, reductions }).waived).toBe(8000);
    const payments = [paid('copies', 5000)];
    expect(sums({ lines, reductions, payments })).toMatchObject({ paid: 0, surplus: 5000 });
  });

  test('a fee whose price nobody knows owes nothing, so what was paid for it is too much', () => {
    const lines = [line('copies', null)];
    expect(sums({ lines, payments: [paid('copies', 5000)] })).toMatchObject({
      ...{ state: 'due', paid: 0, surplus: 5000 },
    });
  });
});

test('what a list said is asked for no more when the dossier is over, and was rightly paid', () => {
  const payments = [paid(IMPORTED_FEE, 15000)];
  expect(sums({ payments })).toMatchObject({ surplus: 0, state: 'nothing_due' });
  const lines = [line(IMPORTED_FEE, 15000)];
  expect(sums({ payments, lines })).toMatchObject({ surplus: 0, state: 'paid' });
});

test.each([
  ['received', false],
  ['processing', false],
  ['supplement_requested', false],
  ['resolved', false],
  ['unresolved', true],
  ['returned', true],
  ['refused', true],
  ['withdrawn', true],
  ['stopped', true],
  ['cancelled', true],
] as const)('what a %s dossier got back is due no more: %s', (status, over) => {
  expect(givenBackForGood(status)).toBe(over);
});
