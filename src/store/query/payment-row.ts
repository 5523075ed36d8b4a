/** One row of money, as the domain knows it: payments, rates, books, accounts. */
import { feeTiers } from '../../domain/fee/events.ts';
import type { FeeRate } from '../../domain/fee/rate.ts';
import { accountStates, type Account } from '../../domain/payment/account.ts';
import {
  approvalKinds,
  methods,
  reversalKinds,
  reversalStates,
  stages,
  type Payment,
  type PaymentPart,
  type ReceiptNumber,
  type Reduction,
  type Reversal,
} from '../../domain/payment/payment.ts';
import type { ReceiptBook } from '../../domain/payment/receipt-book.ts';
import { channels, feeKinds } from '../../domain/procedure/procedure.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import type { Tables } from '../engine/schema.ts';
import { natural, day, moment, money, type RowOfReader, rowReader } from '../row.ts';

export const payments = rowReader('payment', {
  id: text<Uuid>(),
  dossier: text<Uuid>(),
  shift: text<Uuid>(),
  office: text<AgencyId>(),
  counter: natural,
  method: oneOf(methods),
  amount: money,
  surplus: money,
  tendered: maybe(money),
  change_given: money,
  stage: oneOf(stages),
  receipt_book: maybe(text()),
  reference: maybe(text()),
  bank_line: maybe(text()),
  payer: text(),
  cashier: text(),
  cashier_name: text(),
  at: moment,
  version: natural,
  voided_at: maybe(moment),
  together: maybe(text<Uuid>()),
});
export type ReadPayment = RowOfReader<typeof payments>;

/** Of a payment with a receipt of ours. */
const receipts = rowReader('payment', {
  receipt_book: text(),
  receipt_series: text(),
  receipt_volume: text(),
  receipt_number: natural,
});

export function paymentOf(row: ReadPayment): Omit<Payment, 'parts'> {
  const { id, dossier, shift, office, counter, method, amount, surplus } = row;
  return {
    ...{ id, dossier, shift, office, counter, method, amount, surplus },
    tendered: row.tendered,
    change: row.change_given,
    stage: row.stage,
    receipt: row.receipt_book === null ? null : receiptOf(row),
    reference: row.reference,
    bankLine: row.bank_line,
    payer: row.payer,
    cashier: { login: row.cashier, name: row.cashier_name },
    at: row.at,
    voidedAt: row.voided_at,
    together: row.together,
  };
}

function receiptOf(row: ReadPayment): ReceiptNumber {
  const { receipt_book: book, ...read } = receipts.read(row);
  return { book, series: read.receipt_series, volume: read.receipt_volume, n: read.receipt_number };
}

const parts = rowReader('payment_part', {
  payment: text<Uuid>(),
  fee: text(),
  name: text(),
  kind: oneOf(feeKinds),
  amount: money,
});

export function partOf(row: object): PaymentPart {
  const { fee, name, kind, amount } = parts.read(row);
  return { fee, name, kind, amount };
}

export const reductions = rowReader<Reduction & { version: number }>('fee_reduction', {
  fee: text(),
  amount: money,
  waiver: maybe(text()),
  basis: maybe(text()),
  reason: maybe(text()),
  paper: maybe(text()),
  at: moment,
  actor: text(),
  version: natural,
});

const reversals = rowReader('reversal', {
  id: text<Uuid>(),
  number: text(),
  kind: oneOf(reversalKinds),
  dossier: text<Uuid>(),
  payment: maybe(text<Uuid>()),
  office: text<AgencyId>(),
  amount: money,
  surplus: money,
  reason: maybe(text()),
  paper: maybe(text()),
  state: oneOf(reversalStates),
  requested_at: moment,
  requested_by: text(),
  decided_at: maybe(moment),
  decided_by: maybe(text()),
  how: maybe(oneOf(approvalKinds)),
  done_at: maybe(moment),
  shift: maybe(text<Uuid>()),
  method: maybe(oneOf(methods)),
  reference: maybe(text()),
});

export function reversalOf(found: object): Reversal {
  const row = reversals.read(found);
  const { id, kind, dossier, payment, office, amount, reason, paper, state, how } = row;
  const { surplus, shift, method, reference } = row;
  return {
    ...{ id, number: row.number, kind, dossier, payment, office, amount, surplus },
    ...{ reason, paper, state },
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    how,
    doneAt: row.done_at,
    ...{ shift, method, reference },
  };
}

const rates = rowReader('fee_rate', {
  procedure_code: text(),
  fee: text(),
  case_id: maybe(text()),
  channel: maybe(oneOf(channels)),
  amount: money,
  tiers: text(),
  ceiling: maybe(money),
  valid_from: day,
  valid_to: maybe(day),
  legal_basis: text(),
});

export function byEntering(a: Tables['fee_rate'], b: Tables['fee_rate']): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.version - b.version;
}

export function rateOf(found: object): FeeRate {
  const row = rates.read(found);
  return {
    procedure: row.procedure_code,
    fee: row.fee,
    caseId: row.case_id,
    channel: row.channel,
    amount: row.amount,
    tiers: rates.json(row, 'tiers', feeTiers),
    ceiling: row.ceiling,
    from: row.valid_from,
    to: row.valid_to,
    legalBasis: row.legal_basis,
  };
}

const books = rowReader('receipt_book', {
  id: text(),
  office: text<AgencyId>(),
  counter: natural,
  series: text(),
  volume: text(),
  first_number: natural,
  last_number: maybe(natural),
  next_number: natural,
});

export function bookOf(found: object): ReceiptBook {
  const { id, office, counter, series, volume, ...row } = books.read(found);
  const [first, last, next] = [row.first_number, row.last_number, row.next_number];
  return { id, office, counter, series, volume, first, last, next };
}

const accounts = rowReader('bank_account', {
  id: text<Uuid>(),
  office: text<AgencyId>(),
  bin: text(),
  number: text(),
  holder: text(),
  state: oneOf(accountStates),
  proposed_at: moment,
  proposed_by: text(),
  approved_at: maybe(moment),
  approved_by: maybe(text()),
  how: maybe(oneOf(approvalKinds)),
});

export function bankAccountOf(found: object): Account {
  const { id, office, bin, number: account, holder, state, how, ...row } = accounts.read(found);
  return {
    ...{ id, office, bin, number: account, holder, state },
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    how,
  };
}
