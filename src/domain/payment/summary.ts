/** A shift or an office's day: what came in by which way, which receipts were used, or voided. */
import type { Instant } from '../value/instant.ts';
import { methods, receiptText, type Method, type Payment, type Reversal } from './payment.ts';

/** Numbers of one book used in one go. */
export interface ReceiptRange {
  series: string;
  volume: string;
  from: number;
  to: number;
  /** Of them, those that were voided since. */
  voided: number[];
}

export interface MethodSum {
  method: Method;
  payments: number;
  amount: number;
  /** Paid back by the same way within the shift. */
  paidBack: number;
}

export interface MoneySummary {
  methods: MethodSum[];
  ranges: ReceiptRange[];
  /** All that was taken, whatever became of it later. */
  taken: number;
  paidBack: number;
}

export function moneySummary(
  payments: readonly Payment[],
  reversals: readonly Pick<Reversal, 'method' | 'amount'>[],
): MoneySummary {
  const sum = (amounts: readonly { amount: number }[]): number =>
    amounts.reduce((total, { amount }) => total + amount, 0);
  // The surplus of a request is what was too much when it was asked for, and no money.
  const came = payments.map((each) => ({ ...each, amount: each.amount + each.surplus }));
  const sums = methods.map((method): MethodSum => {
    const taken = came.filter((payment) => payment.method === method);
    const back = reversals.filter((reversal) => reversal.method === method);
    return { method, payments: taken.length, amount: sum(taken), paidBack: sum(back) };
  });
  return {
    methods: sums.filter(({ payments: count, paidBack }) => count > 0 || paidBack > 0),
    ranges: rangesOf(payments),
    taken: sum(came),
    paidBack: sum(reversals),
  };
}

/** Consecutive numbers of one book as one range, in the order of the books' first use. */
function rangesOf(payments: readonly Payment[]): ReceiptRange[] {
  const books = new Map<string, { n: number; voidedAt: Instant | null; payment: Payment }[]>();
  for (const payment of payments) {
    const { receipt, voidedAt } = payment;
    if (receipt === null) continue;
    const used = books.get(receipt.book) ?? [];
    books.set(receipt.book, [...used, { n: receipt.n, voidedAt, payment }]);
  }
  return [...books.values()].flatMap((used) => {
    const ranges: ReceiptRange[] = [];
    for (const { n, voidedAt, payment } of used.sort((a, b) => a.n - b.n)) {
      const { series, volume } = payment.receipt!;
      const last = ranges.at(-1);
      const range =
        last && last.to + 1 === n ? last : { series, volume, from: n, to: n, voided: [] };
      if (range !== last) ranges.push(range);
      range.to = n;
      if (voidedAt !== null) range.voided.push(n);
    }
    return ranges;
  });
}

/** `AB-26P/0000001` to `AB-26P/0000012`. */
export function rangeEnds({ series, volume, from, to }: ReceiptRange): [string, string] {
  const end = (n: number): string => receiptText({ book: '', series, volume, n });
  return [end(from), end(to)];
}
