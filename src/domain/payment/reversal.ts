/** Undoing: requested by one, approved by another, then paid out; the past keeps its size. */
import { happened, type NewEvent } from '../event.ts';
import { may } from '../staff/role.ts';
import type { Till } from './may-take.ts';
import { Problem } from '../problem.ts';
import { moneyStream } from '../stream.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { TakenNumber } from '../value/series.ts';
import type { Counter } from '../office/office.ts';
import { dong, noDong, sumDong, type Dong } from '../value/money.ts';
import { approvalOf, approvalRefusal, type Approver } from './approval.ts';
import { moneyOf, type Ledger } from './money.ts';
import {
  inDrawer,
  receiptText,
  type Method,
  type Payment,
  type Reversal,
  type ReversalKind,
} from './payment.ts';
import { requireShift, shiftRefusal, type Shift } from './shift.ts';
import { isOfDifference, isOpen, nameOf } from './standing.ts';

export interface ReversalRequest {
  reversal: Uuid;
  /** `<counter>.<n>`: the next of the counter's series. */
  number: string;
  taken: TakenNumber;
  kind: ReversalKind;
  office: AgencyId;
  /** `null` for all there is. */
  amount: Dong | null;
  reason: string;
  paper: string | null;
}

/** The series in which a counter numbers its requests: no two counters give the same number. */
export function requestSeries({ office, number }: Pick<Counter, 'office' | 'number'>): string {
  return `reversal/${office}/${number}`;
}

/** The number of the next request, `last` being the last of its series. */
export function nextRequest(
  counter: Pick<Counter, 'office' | 'number'>,
  last: number,
): Pick<ReversalRequest, 'number' | 'taken'> {
  const taken = { series: requestSeries(counter), n: last + 1 };
  return { number: `${counter.number}.${taken.n}`, taken };
}

/** Asks for a receipt to be voided: the whole payment never was. */
export function requestVoid(
  asked: ReversalRequest,
  payment: Payment,
  earlier: readonly Reversal[],
): NewEvent[] {
  const refusal = voidRefusal(payment, earlier);
  if (refusal) throw refusal;
  const amount = dong(payment.amount + payment.surplus);
  return requested(asked, payment.dossier, payment.id, { amount });
}

/** Why no receipt may be asked to be voided; `null` where it may. */
export function voidRefusal(payment: Payment, earlier: readonly Reversal[]): Problem | null {
  const mine = earlier.filter((each) => each.payment === payment.id && each.state !== 'declined');
  const other = mine.find(isOpen) ?? mine[0];
  return invalidRefusal(payment) ?? (other ? requestThere(other, payment) : null);
}

/**
 * Asks for money to be paid back; what was too much at that time is kept with it, so that whoever
 * approves and pays later can tell. Throws `payment.too_much_back`.
 */
export function requestRefund(
  asked: ReversalRequest,
  payment: Payment,
  ledger: Ledger,
): NewEvent[] {
  const most = refundable(payment, ledger);
  if (most instanceof Problem) throw most;
  const amount = asked.amount ?? most;
  if (amount > most || amount === 0) throw new Problem('payment.too_much_back', { amount, most });
  const { surplus } = moneyOf(ledger);
  return requested(asked, payment.dossier, payment.id, { amount, surplus });
}

/** What may still be asked back of a payment, nought or more; or why nothing may. */
export function refundable(
  payment: Payment,
  { reversals: earlier }: Pick<Ledger, 'reversals'>,
): Dong | Problem {
  const invalid = invalidRefusal(payment);
  if (invalid) return invalid;
  const others = earlier.filter((each) => each.payment === payment.id && each.state !== 'declined');
  const gone = others.find(({ kind }) => kind === 'void');
  if (gone) return requestThere(gone, payment);
  return dong(payment.amount + payment.surplus - sumDong(others.map(({ amount }) => amount)));
}

/** Asks for what is outstanding to be written off. */
export function requestWriteOff(
  asked: ReversalRequest,
  dossier: { id: Uuid; code: string },
  ledger: Ledger,
): NewEvent[] {
  const refusal = writeOffRefusal(dossier, ledger);
  if (refusal) throw refusal;
  const { outstanding } = moneyOf(ledger);
  const { id, code } = dossier;
  const amount = asked.amount ?? outstanding;
  if (amount > outstanding || amount === 0) {
    throw new Problem('payment.too_much', { code, amount, outstanding });
  }
  return requested(asked, id, null, { amount });
}

/** Why nothing of a debt may be asked to be written off; `null` where it may. */
export function writeOffRefusal({ code }: { code: string }, ledger: Ledger): Problem | null {
  if (moneyOf(ledger).outstanding === 0) return new Problem('payment.nothing_due', { code });
  const other = ledger.reversals.find((r) => r.kind === 'write_off' && r.state === 'requested');
  return other ? requestThere(other, null) : null;
}

function requestThere({ number, kind, state }: Reversal, payment: Payment | null): Problem {
  const rest = state === 'done' && payment !== null ? nameOf(payment) : null;
  return new Problem('payment.request_there', { number, kind, state, rest });
}

function invalidRefusal({ voidedAt, receipt }: Payment): Problem | null {
  if (voidedAt === null) return null;
  const text = receipt === null ? null : receiptText(receipt);
  return new Problem('payment.voided', { receipt: text, at: voidedAt });
}

function requested(
  asked: ReversalRequest,
  dossier: Uuid,
  payment: Uuid | null,
  { amount, surplus = noDong }: { amount: Dong; surplus?: Dong },
): NewEvent[] {
  const { reason, paper, ...request } = asked;
  const data = { ...request, dossier, payment, amount, surplus };
  return [happened('reversal.requested', moneyStream(dossier), data, { reason, paper })];
}

/**
 * Approves, or declines with a reason, also what was approved and is not paid out yet: so a request
 * that is out of date is taken back. A write-off that is approved is done: no money moves.
 * Throws `payment.request_state`, `payment.request_outdated`, and what `approvalOf` does.
 */
export function decideReversal(
  reversal: Reversal,
  approver: Approver,
  declined: string | null,
  ledger: Ledger,
): NewEvent[] {
  if (declined === null || !isOpen(reversal)) requireState(reversal, 'requested');
  const { id, dossier, requestedBy: by, requestedAt: at } = reversal;
  const stream = moneyStream(dossier);
  if (declined !== null) {
    const data = { reversal: id, dossier, approved: false, how: null };
    const personal = { countersignedBy: null, reason: declined };
    return [happened('reversal.decided', stream, data, personal)];
  }
  requireUpToDate(reversal, ledger);
  const how = approvalOf({ by, at }, approver);
  const data = { reversal: id, dossier, approved: true, how };
  const countersignedBy = how === 'countersigned' ? approver.countersignedBy : null;
  const personal = { countersignedBy, reason: null };
  return [
    happened('reversal.decided', stream, data, personal),
    ...(reversal.kind === 'write_off' ? [done(reversal, null, null, null)] : []),
  ];
}

export type ReversalAct = 'approve' | 'pay';

/**
 * What comes next with a request, where whoever looks may do it: the second person approves, and
 * whoever answers for an open drawer pays. What lies in the drawer is asked when it is paid.
 */
export function allowedReversalAct(
  { state, requestedBy: by, requestedAt: at }: Reversal,
  { person, counter, shift }: Pick<Till, 'person' | 'counter' | 'shift'>,
  approver: Approver,
): ReversalAct | null {
  if (state === 'requested') {
    const approves = may(person.role, 'money.approve');
    return approves && approvalRefusal({ by, at }, approver) === null ? 'approve' : null;
  }
  const pays = state === 'approved' && may(person.role, 'money.take');
  return pays && shiftRefusal(shift, counter.number, person.login) === null ? 'pay' : null;
}

export interface PayOutFacts {
  shift: Shift | null;
  counter: number;
  login: string;
  /** Of the receipt that is undone. */
  payment: Payment;
  /** Of its dossier, as it is now. */
  ledger: Ledger;
  /** What lies in the drawer now. */
  drawer: Dong;
}

/**
 * Pays an approved request out. Throws `payment.request_state`, `payment.request_outdated` or
 * `shift.drawer_short`.
 */
export function payReversal(
  reversal: Reversal,
  by: { method: Method | null; reference: string | null },
  { shift: last, counter, login, payment, ledger, drawer }: PayOutFacts,
): NewEvent[] {
  requireState(reversal, 'approved');
  requireUpToDate(reversal, ledger);
  const shift = requireShift(last, counter, login);
  const method = by.method ?? payment.method;
  const { amount } = reversal;
  if (inDrawer(method) && amount > drawer) {
    throw new Problem('shift.drawer_short', { amount, drawer });
  }
  return [done(reversal, shift.id, method, by.reference)];
}

function done(
  { id, dossier, payment, kind, amount }: Reversal,
  shift: Uuid | null,
  method: Method | null,
  reference: string | null,
): NewEvent {
  const data = { reversal: id, dossier, payment, kind, amount, shift, method, reference };
  return happened('reversal.done', moneyStream(dossier), data, null);
}

/**
 * What was asked for is looked at again by what the fees are now: a refund of what was too much
 * pays no more than is too much today, a write-off takes off no more than is owed.
 */
function requireUpToDate(reversal: Reversal, ledger: Ledger): void {
  const { number, kind, amount } = reversal;
  if (kind === 'void') return;
  const { surplus, outstanding } = moneyOf(ledger);
  const ofDifference = kind === 'write_off' || isOfDifference(reversal);
  const most = kind === 'write_off' ? outstanding : surplus;
  if (!ofDifference || amount <= most) return;
  const payment = ledger.payments.find(({ id }) => id === reversal.payment);
  const receipt = payment ? nameOf(payment) : null;
  throw new Problem('payment.request_outdated', { number, kind, amount, most, receipt });
}

function requireState(reversal: Reversal, wanted: Reversal['state']): void {
  const { number, state } = reversal;
  if (state !== wanted) throw new Problem('payment.request_state', { number, state, wanted });
}
