import { describe, expect, test } from 'vitest';
import {
  reduceFee,
  settled,
  takePayment,
  type TakeFacts,
  type TakeRequest,
} from '../../../src/domain/payment/take.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { counter, dossier, dossierId } from '../dossier/sample.ts';
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
  unset,
  account,
} from './sample.ts';

const stream = `money:${dossierId}`;
const { code } = dossier;

const request: TakeRequest = {
  method: 'cash',
  amount: null,
  tendered: null,
  reference: null,
  payer: null,
  bankLine: null,
  surplus: noDong,
};
const facts: TakeFacts = {
  payment: idOf(1),
  dossier,
  ledger: ledger(),
  till: {
    person: { login: 'thu', role: 'cashier' },
    counter,
    shift,
    books: [book],
    accounts: [account],
  },
  cashierName: 'Vũ Thị Thu',
  now: moment('2026-11-23 09:30'),
  referenceOf: null,
};

describe('fees unknown at reception', () => {
  const priced = { ...unset, unitPrice: dong(30_000), amount: dong(30_000), known: true };
  const before = { ...dossier, fees: [registration, unset] };

  test('are kept once they are priced, with what is unknown still', () => {
    const other = { ...unset, id: 'other' };
    const fees = [registration, unset, other];
    expect(settled({ ...dossier, fees }, [registration, priced, other])).toEqual([
      {
        type: 'fee.settled',
        stream,
        v: expect.any(Number),
        data: { dossier: dossierId, lines: [priced], amountDue: 80_000, unknown: 1 },
        personal: null,
      },
    ]);
  });

  test.each([
    ['nobody has set them', before, [registration, unset]],
    ['they were known', { ...dossier, fees: [registration] }, [registration]],
    ['they were no lines of the dossier', { ...dossier, fees: [] }, [priced]],
    ['another line was unknown', { ...dossier, fees: [unset] }, [registration, unset]],
  ])('are not told of where %s', (_what, known, lines) => {
    expect(settled(known, lines)).toEqual([]);
  });

  test('are settled before the payment, and before a reduction', () => {
    const known = { dossier: before, ledger: ledger({ lines: [registration, priced] }) };
    const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);
    expect(types(takePayment(request, { ...facts, ...known }))).toEqual([
      'fee.settled',
      'payment.taken',
    ]);
    const asked = { fee: null, amount: dong(1000), reason: 'x', paper: 'y' };
    expect(types(reduceFee(asked, known))).toEqual(['fee.settled', 'fee.reduced']);
  });
});

describe('taking off a fee', () => {
  const asked = { fee: null, amount: null, reason: 'hộ nghèo', paper: 'sổ 12' };
  const reduced = (
    change: { fee?: string | null; amount?: number | null },
    known = ledger(),
  ): [string, number][] => {
    const amount = change.amount == null ? null : dong(change.amount);
    const events = reduceFee({ ...asked, ...change, amount }, { dossier, ledger: known });
    return events.map((each) => {
      if (each.type !== 'fee.reduced') throw new Error('expected a reduction');
      return [each.data.fee, each.data.amount];
    });
  };

  test('tells the law and the paper', () => {
    expect(reduceFee({ ...asked, fee: 'copies' }, { dossier, ledger: ledger() })).toEqual([
      {
        type: 'fee.reduced',
        stream,
        v: expect.any(Number),
        data: {
          dossier: dossierId,
          fee: 'copies',
          amount: 16_000,
          waiver: null,
          basis: null,
        },
        personal: { reason: 'hộ nghèo', paper: 'sổ 12' },
      },
    ]);
  });

  test.each<[string, { fee?: string; amount?: number }, [string, number][]]>([
    [
      'all of all',
      {},
      [
        ['registration', 50_000],
        ['copies', 16_000],
      ],
    ],
    ['all of one', { fee: 'registration' }, [['registration', 50_000]]],
    ['some, in the order of the lines', { amount: 20_000 }, [['registration', 20_000]]],
    [
      'some that goes over to the next',
      { amount: 51_000 },
      [
        ['registration', 50_000],
        ['copies', 1000],
      ],
    ],
    ['some of one', { fee: 'copies', amount: 6000 }, [['copies', 6000]]],
  ])('%s', (_what, change, lines) => {
    expect(reduced(change)).toEqual(lines);
  });

  test('only of what is left to pay', () => {
    const paid = { ...payment, parts: [part(registration, 50_000), part(copies, 6000)] };
    expect(reduced({}, ledger({ payments: [paid] }))).toEqual([['copies', 10_000]]);
  });

  test('nothing of what was written off: it would be taken off twice', () => {
    const writtenOff = { ...reversal, kind: 'write_off', state: 'done' } as const;
    const some = ledger({ reversals: [{ ...writtenOff, amount: dong(20_000) }] });
    expect(reduced({}, some)).toEqual([
      ['registration', 30_000],
      ['copies', 16_000],
    ]);
    const all = ledger({ reversals: [{ ...writtenOff, amount: dong(66_000) }] });
    expect(problemOf(() => reduced({}, all))).toMatchObject({ code: 'payment.nothing_due' });
  });

  test.each<[string, { fee?: string; amount?: number }, object]>([
    [
      'more than there is',
      { amount: 66_001 },
      refusal('payment.too_much', { code, amount: 66_001, outstanding: 66_000 }),
    ],
    [
      'more than one costs',
      { fee: 'copies', amount: 16_001 },
      refusal('payment.too_much', { code, amount: 16_001, outstanding: 16_000 }),
    ],
    [
      'nothing',
      { amount: 0 },
      refusal('payment.too_much', { code, amount: 0, outstanding: 66_000 }),
    ],
    ['of a fee that is not there', { fee: 'x' }, refusal('payment.nothing_due', { code })],
  ])('%s is refused', (_what, change, problem) => {
    expect(problemOf(() => reduced(change))).toMatchObject(problem);
  });

  test('not while a fee is unknown', () => {
    const known = ledger({ lines: [registration, unset] });
    expect(problemOf(() => reduced({}, known))).toMatchObject({ code: 'payment.fee_unknown' });
  });
});
