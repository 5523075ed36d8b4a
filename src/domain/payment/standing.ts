/** Payments that stand, with what is kept of each and what somebody has asked about it. */
import { dong, sumDong, type Dong } from '../value/money.ts';
import { receiptText, type Payment, type Reversal } from './payment.ts';

export interface Standing {
  payment: Payment;
  /** As it is named on the command line. */
  name: string;
  /** Of what came in, surplus and all: what was not paid back. */
  kept: Dong;
  /** Paid back already: then it cannot be voided any more. */
  refunds: Reversal[];
  /** Requests for it that are not decided, or not paid out. */
  open: Reversal[];
}

/** Those of which something is kept; a voided payment never was, one refunded whole is over. */
export function keptPayments(
  payments: readonly Payment[],
  reversals: readonly Reversal[],
): Standing[] {
  return payments
    .filter(({ voidedAt }) => voidedAt === null)
    .map((payment): Standing => {
      const mine = reversals.filter((each) => each.payment === payment.id);
      const refunds = refundsOf(payment, mine);
      const back = sumDong(refunds.map(({ amount }) => amount));
      return {
        payment,
        name: nameOf(payment),
        kept: dong(payment.amount + payment.surplus - back),
        refunds,
        open: mine.filter(isOpen),
      };
    })
    .filter(({ kept }) => kept > 0);
}

/** What was paid back of a payment, in the order of asking. */
export function refundsOf({ id }: Payment, reversals: readonly Reversal[]): Reversal[] {
  return reversals.filter(
    ({ payment, kind, state }) => payment === id && kind === 'refund' && state === 'done',
  );
}

/** By its receipt; what the portal gave its own for, by its id. */
export function nameOf({ receipt, id }: Pick<Payment, 'receipt' | 'id'>): string {
  return receipt === null ? id : receiptText(receipt);
}

/** Still to be decided, or to be paid out. */
export function isOpen({ state }: Pick<Reversal, 'state'>): boolean {
  return state === 'requested' || state === 'approved';
}

/** The next act that takes a payment out of the way of what would make it one for nothing. */
export interface WayOut {
  /** The receipt, or the number of the request. */
  of: string;
  kind: 'void' | 'refund';
  step: 'request' | 'approve' | 'pay';
}

export function wayOut({ name, refunds, open: [first] }: Standing): WayOut {
  if (first) {
    const step = first.state === 'approved' ? 'pay' : 'approve';
    return { of: first.number, kind: first.kind === 'void' ? 'void' : 'refund', step };
  }
  return { of: name, kind: refunds.length > 0 ? 'refund' : 'void', step: 'request' };
}

/** How much of which payment is to be asked back, the last one first, in đồng. */
export function refundsFor(
  surplus: Dong,
  standing: readonly Standing[],
): { receipt: string; amount: Dong }[] {
  let rest: number = surplus;
  return standing.toReversed().flatMap(({ name, kept, open }) => {
    const free = open.some(({ kind }) => kind === 'void')
      ? 0
      : kept - sumDong(open.map(({ amount }) => amount));
    const amount = dong(Math.min(rest, Math.max(0, free)));
    rest -= amount;
    return amount === 0 ? [] : [{ receipt: name, amount }];
  });
}

/**
 * What a correction leaves to be done about money taken too much: requests (by their number) that
 * ask more than that now and are to be declined, and what is to be asked back instead.
 */
export function tooMuch(surplus: Dong, standing: readonly Standing[]) {
  const asked = standing.flatMap(({ open }) => open.filter(isOfDifference));
  const waiting = sumDong(asked.map(({ amount }) => amount));
  const outdated = waiting > surplus ? asked.map(({ number }) => number) : [];
  const left = standing.map((each) => ({
    ...each,
    open: each.open.filter(({ number }) => !outdated.includes(number)),
  }));
  const rest = outdated.length > 0 ? surplus : dong(surplus - waiting);
  return { outdated, toRefund: refundsFor(rest, left) };
}

/** A refund of what was too much when it was asked for, and of no more. */
export function isOfDifference({ kind, amount, surplus }: Reversal): boolean {
  return kind === 'refund' && amount <= surplus;
}
