/** Requests for money back, when the fees changed after they were made. */
import { describe, expect, test } from 'vitest';
import type { Approver } from '../../../src/domain/payment/approval.ts';
import type { Ledger } from '../../../src/domain/payment/money.ts';
import type { Payment, Reversal } from '../../../src/domain/payment/payment.ts';
import {
  decideReversal,
  nextRequest,
  payReversal,
  requestVoid,
} from '../../../src/domain/payment/reversal.ts';
import { keptPayments, tooMuch, wayOut } from '../../../src/domain/payment/standing.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { copies, idOf, ledger, payment, registration, reversal, shift } from './sample.ts';

const refund: Reversal = { ...reversal, surplus: dong(16_000) };
const approver: Approver = {
  ...{
    login: 'chi',
    colleagues: [],
    now: moment('2026-11-24 08:00'),
    clocks: [],
    resets: [],
    partings: [],
    countersignedBy: null,
  },
};
/** 66.000 was paid; so much is too much of it now. */
const over = (surplus: number): Ledger =>
  ledger({
    lines: [registration, { ...copies, amount: dong(16_000 - surplus) }],
    payments: [payment],
  });
const pay = (asked: Reversal, known: Ledger) => () =>
  payReversal(
    { ...asked, state: 'approved' },
    { method: null, reference: null },
    { shift, counter: 1, login: 'thu', payment, ledger: known, drawer: dong(900_000) },
  );

describe('a refund of what was too much', () => {
  test.each([
    ['as much as it was', 16_000, true],
    ['less than it was', 9000, false],
    ['nothing', 0, false],
  ])('where %s is too much now', (_what, surplus, good) => {
    const known = over(surplus);
    const approve = () => decideReversal(refund, approver, null, known);
    if (good) {
      expect(approve()).toHaveLength(1);
      expect(pay(refund, known)()).toHaveLength(1);
      return;
    }
    const detail = { number: '1.1', kind: 'refund' as const, amount: 16_000, most: surplus };
    const outdated = refusal('payment.request_outdated', { ...detail, receipt: 'AB-26P/0000012' });
    expect(problemOf(approve)).toMatchObject(outdated);
    expect(problemOf(pay(refund, known))).toMatchObject(outdated);
  });

  test('is declined whatever the fees are, approved before or not; once paid it is not', () => {
    for (const state of ['requested', 'approved'] as const) {
      expect(decideReversal({ ...refund, state }, approver, 'sai số', over(0))).toHaveLength(1);
    }
    for (const state of ['done', 'declined'] as const) {
      const act = () => decideReversal({ ...refund, state }, approver, 'sai số', over(0));
      expect(problemOf(act)).toMatchObject({ code: 'payment.request_state' });
    }
  });

  test('of more than was too much is for another reason, and is not held to it', () => {
    expect(pay({ ...refund, surplus: dong(15_999) }, over(0))()).toHaveLength(1);
  });
});

test.each([
  ['as much is owed', {}, true],
  ['it was paid meanwhile', { payments: [payment] }, false],
])('a write-off where %s', (_what, known, good) => {
  const off: Reversal = { ...reversal, kind: 'write_off', payment: null };
  const approve = () => decideReversal(off, approver, null, ledger(known));
  if (good) expect(approve()).toHaveLength(2);
  else {
    const detail = { number: '1.1', kind: 'write_off' as const, amount: 16_000, most: 0 };
    expect(problemOf(approve)).toMatchObject(
      refusal('payment.request_outdated', { ...detail, receipt: null }),
    );
  }
});

const second: Payment = {
  ...{ ...payment, id: idOf(2), amount: dong(3000), parts: [] },
  receipt: { ...payment.receipt!, n: 13 },
};
const [first, last] = ['AB-26P/0000012', 'AB-26P/0000013'];

describe('what is left to do about too much', () => {
  test.each<[string, number, Reversal[], string[], [string, number][]]>([
    ['nothing is too much', 0, [], [], []],
    ['the last receipt holds it', 2000, [], [], [[last, 2000]]],
    [
      'it takes two',
      8000,
      [],
      [],
      [
        [last, 3000],
        [first, 5000],
      ],
    ],
    ['all of it is asked for', 16_000, [refund], [], []],
    ['a part of it is asked for', 18_000, [refund], [], [[last, 2000]]],
    [
      'more is asked for',
      15_000,
      [refund],
      ['1.1'],
      [
        [last, 3000],
        [first, 12_000],
      ],
    ],
    [
      'more, for another reason',
      15_000,
      [reversal],
      [],
      [
        [last, 3000],
        [first, 12_000],
      ],
    ],
    ['a void is asked for', 5000, [{ ...refund, kind: 'void' }], [], [[last, 3000]]],
  ])('%s', (_what, surplus, reversals, outdated, back) => {
    const standing = keptPayments([payment, second], reversals);
    expect(tooMuch(dong(surplus), standing)).toEqual({
      outdated,
      toRefund: back.map(([receipt, amount]) => ({ receipt, amount })),
    });
  });
});

describe('a payment that stands in the way of a cancellation', () => {
  const done = (amount: number): Reversal => ({ ...refund, state: 'done', amount: dong(amount) });
  const voiding: [string, string, string] = ['void', 'request', first];

  test.each<[string, Reversal[], [string, string, string] | null]>([
    ['is voided', [], voiding],
    ['whose void was declined is too', [{ ...refund, kind: 'void', state: 'declined' }], voiding],
    ['has a void to approve', [{ ...refund, kind: 'void' }], ['void', 'approve', '1.1']],
    ['has a refund to pay', [{ ...refund, state: 'approved' }], ['refund', 'pay', '1.1']],
    ['refunded in part has the rest refunded', [done(16_000)], ['refund', 'request', first]],
    ['refunded whole stands in no way', [done(66_000)], null],
    ['refunded whole in two goes neither', [done(50_000), done(16_000)], null],
  ])('%s', (_what, reversals, way) => {
    const ways = keptPayments([payment], reversals).map(wayOut);
    expect(ways).toEqual(way === null ? [] : [{ kind: way[0], step: way[1], of: way[2] }]);
  });

  test('voided stands in none, and no receipt is voided of which something was refunded', () => {
    const gone = { ...payment, voidedAt: moment('2026-11-23 11:00') };
    expect(keptPayments([gone], [])).toEqual([]);
    const { office } = payment;
    const number = nextRequest({ office, number: 1 }, 1);
    const asked = { reversal: idOf(71), ...number, office, amount: null };
    const act = () =>
      requestVoid({ ...asked, kind: 'void', reason: 'x', paper: null }, payment, [done(16_000)]);
    const detail = { number: '1.1', kind: 'refund' as const, state: 'done' as const };
    expect(problemOf(act)).toMatchObject(
      refusal('payment.request_there', { ...detail, rest: first }),
    );
  });
});
