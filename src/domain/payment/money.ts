/**
 * Where the money of a dossier stands: an axis of its own beside the status, computed from the fee
 * lines and from what happened to them. Nothing of it is stored.
 */
import { IMPORTED_FEE, type FeeLine } from '../fee/fee-line.ts';
import { dong, noDong, sumDong, type Dong } from '../value/money.ts';
import type { Payment, PaymentPart, Reduction, Reversal } from './payment.ts';

export const moneyStates = [
  'nothing_due',
  'due',
  'part_paid',
  'paid',
  'refunded',
  'waived',
] as const;
export type MoneyState = (typeof moneyStates)[number];

/** What is known of a dossier's money. */
export interface Ledger {
  lines: readonly FeeLine[];
  reductions: readonly Reduction[];
  payments: readonly Payment[];
  reversals: readonly Reversal[];
}

type Part = Pick<PaymentPart, 'fee' | 'amount'>;
type Charged = Pick<FeeLine, 'id' | 'name' | 'amount' | 'known'>;

/** Of a ledger, what the sums depend on. */
export interface MoneyFacts<Line extends Charged = Charged> {
  lines: readonly Line[];
  reductions: readonly Part[];
  payments: readonly (Pick<Payment, 'voidedAt' | 'surplus'> & { parts: readonly Part[] })[];
  reversals: readonly Pick<Reversal, 'kind' | 'state' | 'amount'>[];
}

/** One fee line with what happened to it. */
export interface LineMoney<Line extends Charged = FeeLine> {
  line: Line;
  waived: Dong;
  paid: Dong;
  /** Still to pay; nought while the fee is unknown. */
  left: Dong;
}

export interface Money<Line extends Charged = FeeLine> {
  state: MoneyState;
  lines: LineMoney<Line>[];
  /** The sum of the fees known. */
  charged: Dong;
  waived: Dong;
  writtenOff: Dong;
  /** Taken for these fees and not voided. */
  paid: Dong;
  /** Paid back out of that; it is not due again. */
  refunded: Dong;
  /**
   * Taken beyond what is due, and not yet paid back: a transfer brought it, or the fees were
   * corrected to less than was paid.
   */
  surplus: Dong;
  outstanding: Dong;
  /** Names of fees that nobody has set yet. */
  unknown: string[];
}

export function moneyOf<Line extends Charged>(ledger: MoneyFacts<Line>): Money<Line> {
  const { lines, reductions, reversals } = ledger;
  const valid = ledger.payments.filter(({ voidedAt }) => voidedAt === null);
  const each = lines.map((line) => lineMoney(line, reductions, valid));
  const done = (kind: Reversal['kind']): Dong =>
    sumDong(reversals.filter((r) => r.kind === kind && r.state === 'done').map((r) => r.amount));
  const writtenOff = done('write_off');
  const refunds = done('refund');
  const left = sumDong(each.map((of) => of.left));
  const taken = takenFor(lines, valid);
  // What was paid too much for one fee is not asked for once more for another.
  const due = each.reduce((sum, of) => sum + dueOf(of), 0);
  const over = less(taken, due - left);
  const beyond = less(over, left);
  const came = dong(sumDong(valid.map(({ surplus }) => surplus)) + beyond);
  const sums = {
    charged: sumDong(lines.map(({ amount }) => amount ?? noDong)),
    waived: sumDong(each.map(({ waived }) => waived)),
    writtenOff,
    paid: dong(taken - beyond),
    refunded: less(refunds, came),
    surplus: less(came, refunds),
    outstanding: less(left, Math.min(over, left) + writtenOff),
    unknown: lines.filter(({ known }) => !known).map(({ name }) => name),
  };
  return { state: stateOf(sums), lines: each, ...sums };
}

function lineMoney<Line extends Charged>(
  line: Line,
  reductions: MoneyFacts['reductions'],
  valid: MoneyFacts['payments'],
): LineMoney<Line> {
  const of = (parts: readonly Part[]): Dong =>
    sumDong(parts.filter(({ fee }) => fee === line.id).map(({ amount }) => amount));
  // A fee corrected to less has no more taken off than it costs.
  const waived = dong(Math.min(of(reductions), line.amount ?? noDong));
  const paid = of(valid.flatMap(({ parts }) => parts));
  return { line, waived, paid, left: less(line.amount ?? noDong, waived + paid) };
}

function dueOf({ line, waived }: LineMoney<Charged>): number {
  return (line.amount ?? noDong) - waived;
}

/**
 * What was taken for fees, also for one that a correction took away. What the list of an imported
 * dossier said of its fees is asked for no more once the dossier is over, and is then right.
 */
function takenFor(lines: readonly Charged[], valid: MoneyFacts['payments']): Dong {
  const ids = new Set(lines.map(({ id }) => id));
  const parts = valid.flatMap((payment) => payment.parts);
  const counted = parts.filter(({ fee }) => fee !== IMPORTED_FEE || ids.has(fee));
  return sumDong(counted.map(({ amount }) => amount));
}

function stateOf(sums: Omit<Money, 'state' | 'lines'>): MoneyState {
  const { charged, paid, refunded, outstanding, unknown } = sums;
  if (paid > 0 && refunded >= paid) return 'refunded';
  if (outstanding > 0 || unknown.length > 0) return paid > 0 ? 'part_paid' : 'due';
  if (paid > 0) return 'paid';
  return charged > 0 ? 'waived' : 'nothing_due';
}

/** Never below nought. */
export function less(from: number, what: number): Dong {
  return dong(Math.max(0, from - what));
}

/** When a result stays at the counter until the fees are paid. */
export interface HoldRule {
  /** The office keeps its money here, and holds results back for it. */
  hold: boolean;
  /** Procedures whose results the law lets nobody hold back. */
  exempt: readonly string[];
}

/**
 * What is to be paid before a result leaves the counter; nought where it need not wait. A fee that
 * nobody has set holds nothing back: the citizen cannot pay it.
 */
export function heldFor(
  money: Pick<Money, 'outstanding'>,
  { hold, exempt }: HoldRule,
  procedure: { code: string },
): Dong {
  return !hold || exempt.includes(procedure.code) ? noDong : money.outstanding;
}
