/** A dossier with two fees, and what may have happened to its money, for tests of its rules. */
import type { FeeLine } from '../../../src/domain/fee/fee-line.ts';
import type { Account } from '../../../src/domain/payment/account.ts';
import type { CashCheck } from '../../../src/domain/payment/cash.ts';
import type { Ledger } from '../../../src/domain/payment/money.ts';
import type {
  Payment,
  PaymentPart,
  Reduction,
  Reversal,
} from '../../../src/domain/payment/payment.ts';
import type { ReceiptBook } from '../../../src/domain/payment/receipt-book.ts';
import type { Shift, Turn } from '../../../src/domain/payment/shift.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { dossierId, office } from '../dossier/sample.ts';

export const idOf = (n: number): Uuid =>
  `0193f3a0-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

export const registration: FeeLine = {
  id: 'registration',
  name: 'Lệ phí đăng ký',
  kind: 'fee',
  per: 'dossier',
  unitPrice: dong(50_000),
  quantity: 1,
  copies: 1,
  amount: dong(50_000),
  known: true,
  legalBasis: 'Nghị quyết của HĐND tỉnh',
};
export const copies: FeeLine = {
  ...registration,
  id: 'copies',
  name: 'Phí cấp bản sao',
  kind: 'charge',
  per: 'copy',
  unitPrice: dong(8000),
  quantity: 2,
  amount: dong(16_000),
  legalBasis: 'Thông tư 281/2016/TT-BTC',
};
/** A fee that the province has not set. */
export const unset: FeeLine = {
  ...registration,
  id: 'unset',
  name: 'Lệ phí chưa có mức',
  unitPrice: null,
  amount: null,
  known: false,
};

export function part(line: FeeLine, amount: number): PaymentPart {
  return { fee: line.id, name: line.name, kind: line.kind, amount: dong(amount) };
}

export const account: Account = {
  ...{ id: idOf(40), office, bin: '970436', number: '0123456789', holder: 'UBND' },
  ...{ state: 'approved', proposedAt: moment('2026-11-01 08:00'), proposedBy: 'thu' },
  ...{ approvedAt: moment('2026-11-01 09:00'), approvedBy: 'ky', how: 'second_person' },
};

export const receipt = { book: 'b1', series: 'AB-26P', volume: '1', n: 12 };

/** All of it, in cash, with a receipt. */
export const payment: Payment = {
  id: idOf(1),
  dossier: dossierId,
  shift: idOf(50),
  office,
  counter: 1,
  method: 'cash',
  amount: dong(66_000),
  surplus: noDong,
  parts: [part(registration, 50_000), part(copies, 16_000)],
  tendered: dong(66_000),
  change: noDong,
  stage: 'reception',
  receipt,
  reference: null,
  bankLine: null,
  payer: 'Trần Thị Thử',
  cashier: { login: 'thu', name: 'Vũ Thị Thu' },
  at: moment('2026-11-23 09:30'),
  voidedAt: null,
  together: null,
};

export const reversal: Reversal = {
  id: idOf(70),
  number: '1.1',
  kind: 'refund',
  dossier: dossierId,
  payment: payment.id,
  office,
  amount: dong(16_000),
  surplus: noDong,
  reason: 'thu thừa bản sao',
  paper: null,
  state: 'requested',
  requestedAt: moment('2026-11-23 10:00'),
  requestedBy: 'thu',
  decidedAt: null,
  decidedBy: null,
  how: null,
  doneAt: null,
  shift: null,
  method: null,
  reference: null,
};

export function reduction(line: FeeLine, amount: number): Reduction {
  const by = { waiver: null, basis: null, at: moment('2026-11-23 09:20'), actor: 'thu' };
  return { fee: line.id, amount: dong(amount), reason: 'hộ nghèo', paper: 'sổ 12', ...by };
}

export function ledger(change: Partial<Ledger> = {}): Ledger {
  const nothing = { reductions: [], payments: [], reversals: [], over: false };
  return { lines: [registration, copies], ...nothing, ...change };
}

export const opening: CashCheck = {
  counted: dong(500_000),
  expected: dong(500_000),
  difference: 0,
  explanation: null,
  count: [],
};

export const shift: Shift = {
  id: idOf(50),
  office,
  counter: 1,
  cashier: { login: 'thu', name: 'Vũ Thị Thu' },
  openedAt: moment('2026-11-23 07:30'),
  openedBy: 'thu',
  opening,
  previous: null,
  state: 'open',
  turns: [],
  closing: null,
};

export const turn: Turn = {
  from: 'thu',
  to: 'hoa',
  at: moment('2026-11-23 12:00'),
  counted: dong(566_000),
  difference: 0,
  explanation: null,
  acceptedAt: null,
  accepted: null,
};
/** Given to Hoa, who has not counted it. */
export const offered: Shift = {
  ...shift,
  state: 'offered',
  turns: [{ ...turn, to: 'x' }, { ...turn, to: 'y' }, turn],
};

export const book: ReceiptBook = {
  id: 'b1',
  office,
  counter: 1,
  series: 'AB-26P',
  volume: '1',
  first: 1,
  last: 50,
  next: 12,
};
