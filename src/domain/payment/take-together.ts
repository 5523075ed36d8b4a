/**
 * Taking what several dossiers of one visit owe in one act: money is asked for and handed over
 * once. Each dossier's payment keeps a receipt number of its own, so that a void or a refund
 * concerns one dossier, and every number of a book one payment.
 */
import type { NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dong, sumDong, type Dong } from '../value/money.ts';
import { requirePayment } from './may-take.ts';
import { moneyOf } from './money.ts';
import { booksAfter } from './number-receipt.ts';
import { takePayment, type TakeFacts, type TakeRequest } from './take.ts';

/** What all of them owe together, in đồng. */
export function owedTogether(many: readonly Pick<TakeFacts, 'ledger'>[]): Dong {
  return sumDong(many.map(({ ledger }) => moneyOf(ledger).outstanding));
}

/**
 * Decides a payment for each, in their order; change is given on the last. A part can be taken of
 * one dossier alone. Throws what `takePayment` does.
 */
export function takeTogether(
  request: TakeRequest,
  many: readonly [TakeFacts, ...TakeFacts[]],
): NewEvent[] {
  const [first] = many;
  if (many.length === 1) return takePayment(request, first);
  // Before the first number is taken.
  requirePayment({ ...first, receipts: many.length }, request.method);
  const total = owedTogether(many);
  // Only cash is handed over.
  let tendered = request.method === 'cash' ? request.tendered : null;
  if (tendered !== null && tendered < total) {
    const { code } = first.dossier;
    throw new Problem('payment.tendered_short', { code, tendered, amount: total });
  }
  let { books } = first.till;
  return many.flatMap((facts, n) => {
    const amount = moneyOf(facts.ledger).outstanding;
    const given = tendered === null || n === many.length - 1 ? tendered : amount;
    if (tendered !== null && given !== null) tendered = dong(tendered - given);
    const each = { ...request, amount, tendered: given };
    const till = { ...facts.till, books };
    const events = takePayment(each, { ...facts, till }, first.payment);
    books = booksAfter(books, events);
    return events;
  });
}
