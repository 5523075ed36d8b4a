/** Samples of what can be refused about money. */
import { day, moment } from '../support/arbitrary.ts';
import { gone, reset } from './second-sample.ts';
import type { PaymentProblems } from '../../src/domain/payment/problems.ts';
import { pinWays } from '../../src/domain/staff/one-hand.ts';
import type { ShiftProblems } from '../../src/domain/payment/shift-problems.ts';

type MoneyProblems = PaymentProblems & ShiftProblems;

const code = 'H49.22-261123-0001';
const at = moment('2026-11-23 09:14');
const columns = ['STT', 'Ngay'];
const statement = { path: 'sao-ke.csv', columns };

export const moneySamples: {
  [Code in keyof MoneyProblems]: [MoneyProblems[Code], ...MoneyProblems[Code][]];
} = {
  'payment.bad_rate': [{ why: 'dates' }, { why: 'tiers' }],
  'payment.fee_unknown': [{ code, procedure: '1.004873', fees: ['a', 'b'] }],
  'payment.paid_already': [
    { code, at, receipt: 'AB-26P/0000012', paid: 8000 },
    { code, at, receipt: null, paid: 8000 },
  ],
  'payment.nothing_due': [{ code }],
  'payment.dossier_cancelled': [{ code }],
  'payment.too_much': [{ code, amount: 9000, outstanding: 8000 }],
  'payment.tendered_short': [
    { code, tendered: 5000, amount: 8000 },
    { code, tendered: 0, amount: 8000 },
  ],
  'payment.reference_missing': [{ method: 'card' }, { method: 'portal' }],
  'payment.reference_used': [{ reference: 'FT123', code }],
  'payment.books_used_up': [{ series: 'AB-26P' }],
  'payment.books_short': [{ needed: 3, left: 2 }],
  'payment.book_overlaps': [
    { series: 'AB-26P', volume: '1', from: 1, to: 50 },
    { series: 'BL26-1', volume: '1', from: 1, to: null },
  ],
  'payment.series_reserved': [{ series: 'BL26-2' }],
  'payment.receipt_twice': [
    { typed: 'BL26-2/0000001', of: [1, 2].map((counter) => ({ code, counter })) },
  ],
  'payment.bad_range': [{ from: 50, to: 1 }],
  'payment.not_found': [
    { typed: code, receipts: ['AB-26P/0000001', 'AB-26P/0000002'] },
    { typed: 'AB-26P/0000003', receipts: [] },
  ],
  'payment.request_not_found': [
    { typed: '1.9', open: ['1.1', '1.2'] },
    { typed: '1.9', open: [] },
  ],
  'payment.request_there': [
    { number: '1.1', kind: 'void', state: 'requested', rest: null },
    { number: '1.1', kind: 'refund', state: 'approved', rest: null },
    { number: '1.1', kind: 'write_off', state: 'requested', rest: null },
    { number: '1.1', kind: 'refund', state: 'done', rest: 'AB-26P/0000012' },
  ],
  'payment.request_outdated': [
    { number: '1.1', kind: 'refund', amount: 182_000, most: 175_000, receipt: 'AB-26P/0000012' },
    { number: '1.1', kind: 'refund', amount: 182_000, most: 0, receipt: 'AB-26P/0000012' },
    { number: '1.1', kind: 'write_off', amount: 9000, most: 4000, receipt: null },
  ],
  'payment.request_state': [{ number: '1.1', state: 'requested', wanted: 'approved' }],
  'payment.too_much_back': [{ amount: 9000, most: 8000 }],
  'payment.voided': [{ receipt: 'AB-26P/0000012', at }],
  'payment.second_person': [
    {
      name: 'Lê Thị Thử',
      others: [
        { login: 'mai', name: 'Đỗ Thị Mẫu' },
        { login: 'ky', name: 'Bùi Văn Mẫu' },
      ],
    },
  ],
  'payment.not_alone': [
    { second: 'Lê Thị Thử', date: day('2026-11-23'), pin: null, gone },
    ...pinWays.map((way) => ({
      ...{ second: 'Lê Thị Thử', date: day('2026-11-23') },
      ...{ pin: { ...reset, way }, gone },
    })),
  ],
  'payment.countersign_later': [
    { date: day('2026-11-23'), clock: null, pin: null },
    { date: day('2026-11-23'), clock: day('2026-11-24'), pin: null },
    { date: day('2026-11-23'), clock: null, pin: reset },
  ],
  'payment.one_hand': [
    {
      ...{ name: 'Lê Thị Thử', second: 'Bùi Văn Mẫu', pin: reset },
      others: [{ login: 'mai', name: 'Đỗ Thị Mẫu' }],
    },
  ],
  'payment.no_account': [
    { office: 'H49.22', proposed: null },
    { office: 'H49.22', proposed: '0123456789' },
  ],
  'payment.statement_account': [
    { named: '9876543210', accounts: ['0123456789'] },
    { named: '', accounts: ['0123456789', '111222333'] },
  ],
  'payment.no_proposal': [{ office: 'H49.22' }],
  'payment.proposal_changed': [{ office: 'H49.22' }],
  'payment.account_fixed': [{ code }],
  'payment.no_bank': [
    { typed: 'xyz', near: [] },
    { typed: 'vietin', near: ['VietinBank', 'Vietinbank'] },
  ],
  'payment.bad_transfer': [{ why: 'bin' }, { why: 'account' }, { why: 'amount' }],
  'payment.bad_purpose': [
    { purpose: 'nop phi '.repeat(4), length: 32, shorter: 'NOPPHI'.repeat(4) },
  ],
  'payment.bad_statement': [
    { ...statement, why: 'empty' },
    { ...statement, why: 'no_header' },
    { ...statement, why: 'map' },
  ],
  'payment.not_bookable': [{ row: 12, verdict: 'unknown' }],
  'shift.none': [{ counter: 1 }],
  'shift.not_found': [{ typed: '2026-11-23 4' }],
  'shift.open_already': [{ cashier: 'An', at }],
  'shift.offered': [{ to: 'mai' }],
  'shift.not_offered': [{ login: 'mai', cashier: 'An' }],
  'shift.not_yours': [{ cashier: 'An', login: 'mai' }],
  'shift.unexplained': [
    { counted: 8000, expected: 10_000, difference: -2000 },
    { counted: 12_000, expected: 10_000, difference: 2000 },
  ],
  'shift.banked_too_much': [{ banked: 9000, counted: 8000 }],
  'shift.drawer_short': [{ amount: 9000, drawer: 8000 }],
};
