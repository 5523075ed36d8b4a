/** What may be taken for a dossier of which something was paid back. */
import { expect, test } from 'vitest';
import { owingRefusal } from '../../../src/domain/payment/may-take.ts';
import type { Ledger } from '../../../src/domain/payment/money.ts';
import { takePayment, type TakeRequest } from '../../../src/domain/payment/take.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { refusal } from '../../support/problem.ts';
import { counter, dossier } from '../dossier/sample.ts';
import {
  book,
  copies,
  idOf,
  ledger,
  part,
  payment,
  registration,
  reversal,
  shift,
  account,
} from './sample.ts';

const { code } = dossier;
const back = (amount: number, over = false): Ledger =>
  ledger({
    ...{ payments: [payment], over },
    reversals: [{ ...reversal, state: 'done', amount: dong(amount) }],
  });

function taken(amount: number | null, known: Ledger) {
  const request: TakeRequest = {
    ...{ method: 'cash', tendered: null, reference: null, payer: null, bankLine: null },
    ...{ amount: amount === null ? null : dong(amount), surplus: noDong },
  };
  const [event] = takePayment(request, {
    ...{ payment: idOf(1), dossier, ledger: known, cashierName: 'Vũ Thị Thu', referenceOf: null },
    till: {
      person: { login: 'thu', role: 'cashier' },
      counter,
      shift,
      books: [book],
      accounts: [account],
    },
    now: moment('2026-11-24 09:30'),
  });
  return event?.data;
}

test.each([
  ['all of it', null, 20_000, [part(registration, 4000), part(copies, 16_000)]],
  ['a part of it', 5000, 5000, [part(registration, 4000), part(copies, 1000)]],
])('%s is taken again for the lines that it was given back of', (_what, asked, amount, parts) => {
  expect(taken(asked, back(20_000))).toMatchObject({ amount, parts });
});

test('what a dossier that is over was given back is no debt: the rest is told as paid', () => {
  const problem = owingRefusal({ dossier, ledger: back(16_000, true) });
  const detail = { code, at: payment.at, receipt: 'AB-26P/0000012', paid: 50_000 };
  expect(problem).toMatchObject(refusal('payment.paid_already', detail));
});

test('and of one that got everything back, that nothing is due', () => {
  const problem = owingRefusal({ dossier, ledger: back(66_000, true) });
  expect(problem).toMatchObject(refusal('payment.nothing_due', { code }));
});
