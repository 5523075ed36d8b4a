import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { Till } from '../../../src/domain/payment/may-take.ts';
import type { PaymentPart } from '../../../src/domain/payment/payment.ts';
import {
  confirmPayment,
  takePayment,
  type TakeFacts,
  type TakeRequest,
} from '../../../src/domain/payment/take.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { fc, moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { counter, dossier, dossierId, office, submitter } from '../dossier/sample.ts';
import {
  book,
  copies,
  idOf,
  ledger,
  offered,
  part,
  payment,
  reduction,
  registration,
  shift,
  unset,
  account,
} from './sample.ts';

const stream = `money:${dossierId}`;
const { code } = dossier;
const now = moment('2026-11-23 09:30');
const voided = { ...payment, voidedAt: moment('2026-11-23 11:00') };

const request: TakeRequest = {
  method: 'cash',
  amount: null,
  tendered: null,
  reference: null,
  payer: null,
  bankLine: null,
  surplus: noDong,
};
const till: Till = {
  person: { login: 'thu', role: 'cashier' },
  counter,
  shift,
  books: [book],
  accounts: [account],
};
const facts: TakeFacts = {
  payment: idOf(1),
  dossier,
  ledger: ledger(),
  till,
  cashierName: 'Vũ Thị Thu',
  now,
  referenceOf: null,
};
/** What one payment says, of its only event. */
function taken(asked: Partial<TakeRequest> = {}, known: Partial<TakeFacts> = {}) {
  const events = takePayment({ ...request, ...asked }, { ...facts, ...known });
  const last = events.at(-1)!;
  if (last.type !== 'payment.taken') throw new Error('expected a payment');
  return last;
}
const refused = (asked: Partial<TakeRequest>, known: Partial<TakeFacts> = {}) =>
  problemOf(() => taken(asked, known));

test('a payment in cash, told whole', () => {
  expect(takePayment(request, facts)).toEqual([
    {
      type: 'payment.taken',
      stream,
      v: expect.any(Number),
      data: {
        payment: idOf(1),
        dossier: dossierId,
        shift: shift.id,
        office,
        counter: 1,
        method: 'cash',
        amount: 66_000,
        surplus: 0,
        parts: [part(registration, 50_000), part(copies, 16_000)],
        tendered: 66_000,
        change: 0,
        stage: 'reception',
        receipt: { book: 'b1', series: 'AB-26P', volume: '1', n: 12 },
        reference: null,
        bankLine: null,
        together: null,
      },
      personal: { payer: 'Trần Thị Thử', cashierName: 'Vũ Thị Thu' },
    },
  ]);
});

describe('how much', () => {
  test.each<[string, number | null, PaymentPart[]]>([
    [
      'all that is outstanding, where nothing is said',
      null,
      [part(registration, 50_000), part(copies, 16_000)],
    ],
    ['the lines fill in their order', 20_000, [part(registration, 20_000)]],
    ['the second begins where the first is full', 50_000, [part(registration, 50_000)]],
    ['and takes the rest', 51_000, [part(registration, 50_000), part(copies, 1000)]],
  ])('%s', (_what, amount, parts) => {
    const { data } = taken({ amount: amount === null ? null : dong(amount) });
    expect([data.amount, data.parts]).toEqual([amount ?? 66_000, parts]);
  });

  test('a line that is paid already gets nothing more', () => {
    const before = { ...payment, amount: dong(50_000), parts: [part(registration, 50_000)] };
    const { data } = taken({}, { ledger: ledger({ payments: [before] }) });
    expect([data.amount, data.parts]).toEqual([16_000, [part(copies, 16_000)]]);
  });

  test.each([
    ['more than is outstanding', 66_001],
    ['nothing', 0],
  ])('%s is refused', (_what, amount) => {
    const detail = { code, amount, outstanding: 66_000 };
    expect(refused({ amount: dong(amount) })).toMatchObject(refusal('payment.too_much', detail));
  });

  test('the parts are the sum, whatever is paid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 66_000 }), (n) => {
        const { amount, parts } = taken({ amount: dong(n) }).data;
        expect(amount).toBe(n);
        expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(n);
        expect(parts.every((each) => each.amount > 0)).toBe(true);
      }),
    );
  });
});

describe('what cannot be paid', () => {
  test('a fee that nobody has set, whatever else is due', () => {
    const known = { ledger: ledger({ lines: [registration, unset] }) };
    const detail = { code, procedure: '1.001193', fees: ['Lệ phí chưa có mức'] };
    expect(refused({}, known)).toMatchObject(refusal('payment.fee_unknown', detail));
  });

  test.each([
    ['where there is no fee', ledger({ lines: [] })],
    ['where only a voided receipt was given', ledger({ lines: [], payments: [voided] })],
    [
      'where all was taken off',
      ledger({ lines: [copies], reductions: [reduction(copies, 16_000)] }),
    ],
  ])('nothing is due %s', (_what, known) => {
    expect(refused({}, { ledger: known })).toMatchObject(refusal('payment.nothing_due', { code }));
  });

  test('what is paid already, by the last receipt that stands', () => {
    const first = {
      ...{ ...payment, id: idOf(3), receipt: { ...payment.receipt!, n: 3 } },
      parts: [part(registration, 50_000)],
    };
    const second = { ...payment, parts: [part(copies, 16_000)] };
    const known = { ledger: ledger({ payments: [first, second, voided] }) };
    const detail = { code, at: payment.at, receipt: 'AB-26P/0000012', paid: 66_000 };
    expect(refused({}, known)).toMatchObject(refusal('payment.paid_already', detail));
  });

  test('and by the portal, whose receipt we do not know', () => {
    const known = { ledger: ledger({ payments: [{ ...payment, receipt: null }] }) };
    expect(refused({}, known)).toMatchObject({ detail: { receipt: null, paid: 66_000 } });
  });
});

describe('whose drawer', () => {
  test.each([
    ['none open', null, refusal('shift.none', { counter: 1 })],
    [
      'one that is over',
      { ...shift, state: 'closed' as const },
      refusal('shift.none', { counter: 1 }),
    ],
    ['one on offer', offered, refusal('shift.offered', { to: 'hoa' })],
    [
      "another cashier's",
      { ...shift, cashier: { login: 'hoa', name: 'Đỗ Thị Hoa' } },
      refusal('shift.not_yours', { cashier: 'Đỗ Thị Hoa', login: 'thu' }),
    ],
  ])('%s: nothing is taken', (_what, last, problem) => {
    expect(refused({}, { till: { ...till, shift: last } })).toMatchObject(problem);
  });
});

describe('cash', () => {
  test.each([
    [66_000, 0],
    [100_000, 34_000],
  ])('%d handed over gives %d back', (tendered, change) => {
    expect(taken({ tendered: dong(tendered) }).data).toMatchObject({ tendered, change });
  });

  test('too little is refused', () => {
    const detail = { code: dossier.code, tendered: 65_999, amount: 66_000 };
    expect(refused({ tendered: dong(65_999) })).toMatchObject(
      refusal('payment.tendered_short', detail),
    );
  });

  test('by another way nothing is handed over, and nothing given back', () => {
    const { data } = taken({ method: 'transfer', tendered: dong(100_000) });
    expect([data.tendered, data.change]).toEqual([null, 0]);
  });
});

describe('a number of the other side', () => {
  test.each([
    ['portal', true],
    ['card', true],
    ['post', true],
    ['cash', false],
    ['transfer', false],
    ['vietqr', false],
  ] as const)('%s needs one: %s', (method, needed) => {
    if (needed) {
      expect(refused({ method })).toMatchObject(refusal('payment.reference_missing', { method }));
      expect(taken({ method, reference: 'R1' }).data.reference).toBe('R1');
    } else expect(taken({ method }).data.reference).toBeNull();
  });

  test('is taken once', () => {
    const known = { referenceOf: 'H49.22-261120-0007' };
    const detail = { reference: 'R1', code: 'H49.22-261120-0007' };
    expect(refused({ method: 'card', reference: 'R1' }, known)).toMatchObject(
      refusal('payment.reference_used', detail),
    );
    expect(taken({}, known).data.reference).toBeNull();
  });
});

describe('the receipt', () => {
  test('is the next of the book, but where the portal gives its own', () => {
    expect(taken({ method: 'portal', reference: 'R1' }).data.receipt).toBeNull();
    const byPortal = { ...request, method: 'portal' as const, reference: 'R1' };
    expect(takePayment(byPortal, facts)).toHaveLength(1);
    expect(taken({ method: 'card', reference: 'R1' }).data.receipt).toMatchObject({ n: 12 });
  });

  test('of an office without printed books begins a series of the year', () => {
    const events = takePayment(request, { ...facts, till: { ...till, books: [] } });
    expect(events.map(({ type }) => type)).toEqual(['receipt_book.added', 'payment.taken']);
    expect(events[1]!.data).toMatchObject({ receipt: { series: 'BL26-1', volume: '1', n: 1 } });
  });
});

describe('who paid', () => {
  test.each<[string, string | null, Dossier['submitter'], string]>([
    ['whoever is named', 'Ngô Văn Trả', submitter, 'Ngô Văn Trả'],
    ['else who stood at the counter', null, submitter, 'Nguyễn Văn Nộp'],
    ['else the owner', null, null, 'Trần Thị Thử'],
  ])('%s', (_what, payer, stood, name) => {
    expect(taken({ payer }, { dossier: { ...dossier, submitter: stood } }).personal).toEqual({
      payer: name,
      cashierName: 'Vũ Thị Thu',
    });
  });
});

test.each<[Partial<Dossier>, string]>([
  [{}, 'reception'],
  [{ status: 'processing' }, 'reception'],
  [{ status: 'supplement_requested' }, 'supplement'],
  [{ status: 'resolved', resolvedAt: now }, 'return'],
])('taken of a dossier that is %j, it is money of the %s', (change, stage) => {
  expect(taken({}, { dossier: { ...dossier, ...change } }).data.stage).toBe(stage);
});

test('what a bank line brought beyond it is kept with it', () => {
  const { data } = taken({ method: 'transfer', bankLine: 'f1', surplus: dong(4000) });
  expect([data.amount, data.surplus, data.bankLine]).toEqual([66_000, 4000, 'f1']);
});

test("a counter's own note is confirmed by the bank's line", () => {
  expect(confirmPayment(payment, 'f1')).toEqual([
    {
      type: 'payment.confirmed',
      stream,
      v: expect.any(Number),
      data: { payment: payment.id, dossier: dossierId, bankLine: 'f1' },
      personal: null,
    },
  ]);
});
