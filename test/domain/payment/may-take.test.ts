/** Money is offered to be taken exactly when taking it is not refused: every way it can stand. */
import { expect, test } from 'vitest';
import type { FeeLine } from '../../../src/domain/fee/fee-line.ts';
import {
  paymentBlockers,
  waysToPay,
  type Till,
  type TillFacts,
} from '../../../src/domain/payment/may-take.ts';
import type { Account } from '../../../src/domain/payment/account.ts';
import type { Ledger } from '../../../src/domain/payment/money.ts';
import { methods, type Payment } from '../../../src/domain/payment/payment.ts';
import type { ReceiptBook } from '../../../src/domain/payment/receipt-book.ts';
import type { Shift } from '../../../src/domain/payment/shift.ts';
import { takePayment } from '../../../src/domain/payment/take.ts';
import { roles, type Role } from '../../../src/domain/staff/role.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { outcome } from '../../support/problem.ts';
import { counter, dossier, now, office } from '../dossier/sample.ts';
import { account } from './sample.ts';

const fee: FeeLine = {
  id: 'copies',
  name: 'Phí cấp bản sao',
  kind: 'charge',
  per: 'copy',
  unitPrice: dong(8000),
  quantity: 1,
  copies: 1,
  amount: dong(8000),
  known: true,
  legalBasis: 'Thông tư 281/2016/TT-BTC',
};
const payment: Payment = {
  ...{ id: 'p' as Uuid, dossier: dossier.id, shift: 's' as Uuid, office, counter: 1 },
  ...{ method: 'cash', amount: dong(8000), surplus: noDong },
  parts: [{ fee: 'copies', name: fee.name, kind: 'charge', amount: dong(8000) }],
  ...{ tendered: dong(8000), change: noDong, stage: 'reception', reference: null, bankLine: null },
  receipt: { book: 'b', series: 'AB', volume: '1', n: 12 },
  ...{ payer: 'Trần Thị Thử', cashier: { login: 'lan', name: 'Phạm Thị Lan' } },
  at: now,
  voidedAt: null,
  together: null,
};
const half = { ...payment, parts: [{ ...payment.parts[0]!, amount: dong(3000) }] };
const owed: Ledger = { lines: [fee], reductions: [], payments: [], reversals: [], over: false };
const paper = { waiver: null, basis: null, reason: 'x', paper: 'x' };
const waived = { ...paper, fee: 'copies', at: now, actor: 'lan' };

const ledgers: Record<string, [ledger: Ledger, refusal: string | null]> = {
  owed: [owed, null],
  'owed in part': [{ ...owed, payments: [half] }, null],
  'owed again after a void': [{ ...owed, payments: [{ ...payment, voidedAt: now }] }, null],
  'owed beside a fee nobody has set': [
    { ...owed, lines: [fee, { ...fee, id: 'other', amount: null, known: false }] },
    'payment.fee_unknown',
  ],
  paid: [{ ...owed, payments: [payment] }, 'payment.paid_already'],
  waived: [{ ...owed, reductions: [{ ...waived, amount: dong(8000) }] }, 'payment.nothing_due'],
  'of a dossier without a fee': [{ ...owed, lines: [] }, 'payment.nothing_due'],
};

const shift: Shift = {
  ...{ id: 's' as Uuid, office, counter: 1, openedAt: now, openedBy: 'lan', previous: null },
  cashier: { login: 'lan', name: 'Phạm Thị Lan' },
  opening: {
    ...{ counted: noDong, expected: noDong, difference: 0, explanation: null, count: [] },
  },
  ...{ state: 'open', turns: [], closing: null },
};
const turn = {
  ...{ from: 'lan', to: 'mai', at: now, counted: noDong, difference: 0 },
  ...{ explanation: null, acceptedAt: null, accepted: null },
};
const shifts: Record<string, [shift: Shift | null, refusal: string | null]> = {
  open: [shift, null],
  'never opened': [null, 'shift.none'],
  closed: [{ ...shift, state: 'closed' }, 'shift.none'],
  offered: [{ ...shift, state: 'offered', turns: [turn] }, 'shift.offered'],
  "another's": [{ ...shift, cashier: { login: 'mai', name: 'Đỗ Thị Mai' } }, 'shift.not_yours'],
};

const printed: ReceiptBook = {
  ...{ id: 'b', office, counter: 1, series: 'AB', volume: '1', first: 1, last: 50, next: 13 },
};
const full = { ...printed, next: 51 };
const books: Record<string, [books: readonly ReceiptBook[], refusal: string | null]> = {
  'the own series': [[], null],
  'the own series, begun': [[{ ...printed, last: null, series: 'BL26-1' }], null],
  'a printed book': [[printed], null],
  'a printed book after a full one': [[full, printed], null],
  'full books': [[full], 'payment.books_used_up'],
};

const undecided = { approvedAt: null, approvedBy: null, how: null };
const waiting: Account = { ...account, ...undecided, state: 'proposed' };
const accounts: Record<string, [accounts: readonly Account[], refusal: string | null]> = {
  'no account': [[], 'payment.no_account'],
  'one that only waits': [[waiting], 'payment.no_account'],
  'an approved one': [[account], null],
  'an approved one, another waiting': [[account, waiting], null],
};

const mayTake = new Set<Role>(['clerk', 'post', 'manager', 'cashier', 'admin']);

/** Where something is owed, every one; else with and without, for what is told first. */
function accountsWith(ledger: string): string[] {
  return ledger === 'owed' ? Object.keys(accounts) : ['no account', 'an approved one'];
}

const ways = Object.keys(ledgers).flatMap((ledger) =>
  Object.keys(shifts).flatMap((drawer) =>
    Object.keys(books).flatMap((book) =>
      accountsWith(ledger).map((account) => [ledger, drawer, book, account]),
    ),
  ),
) as [string, string, string, string][];

function till(role: Role, drawer: string, book: string, known: string): Till {
  const person = { login: 'lan', role };
  const [all] = accounts[known]!;
  return { person, counter, shift: shifts[drawer]![0], books: books[book]![0], accounts: all };
}

test.each(ways)('money %s, drawer %s, receipts from %s, %s', (money, drawer, book, known) => {
  const ledger = ledgers[money]![0];
  for (const role of roles) {
    const facts = { dossier, ledger, till: till(role, drawer, book, known) };
    for (const method of methods) {
      const expected = [
        mayTake.has(role) ? null : 'staff.not_allowed',
        ledgers[money]![1],
        shifts[drawer]![1],
        method === 'transfer' || method === 'vietqr' ? accounts[known]![1] : null,
        method === 'portal' ? null : books[book]![1],
      ].filter((each) => each !== null);
      const found = paymentBlockers(facts, method).map(({ code }) => code);
      expect([role, method, found]).toEqual([role, method, expected]);
      const taken = { ...facts, payment: payment.id, cashierName: 'Phạm Thị Lan', now };
      const request = { ...{ method, amount: null, tendered: null, reference: 'R1' }, ...rest };
      const ends = outcome(() => takePayment(request, { ...taken, referenceOf: null }));
      expect([role, method, ends]).toEqual([role, method, expected[0] ?? 'read']);
      expect(waysToPay(facts).includes(method)).toBe(ends === 'read');
    }
  }
  const nobody: TillFacts = { dossier, ledger, till: null };
  expect(paymentBlockers(nobody, 'cash')[0]?.code).toBe('staff.not_signed_in');
  expect(waysToPay(nobody)).toEqual([]);
});

const rest = { payer: null, bankLine: null, surplus: noDong };
