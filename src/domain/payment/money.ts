/**
 * Where the money of a dossier stands: an axis of its own beside the status, computed from the fee
 * lines and from what happened to them. Nothing of it is stored.
 */
import { IMPORTED_FEE, type FeeLine } from '../fee/fee-line.ts';
import type { Status } from '../dossier/status.ts';
import { isClosed } from '../dossier/transition.ts';
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
  /** As `givenBackForGood` says of its dossier. */
  over: boolean;
}

type FeeShare = Pick<PaymentPart, 'fee' | 'amount'>;
type Charged = Pick<FeeLine, 'id' | 'name' | 'amount' | 'known'>;

/** Of a ledger, what the sums depend on. */
export interface MoneyFacts<Line extends Charged = Charged> {
  lines: readonly Line[];
  reductions: readonly FeeShare[];
  payments: readonly (Pick<Payment, 'voidedAt' | 'surplus'> & { parts: readonly FeeShare[] })[];
  reversals: readonly Pick<Reversal, 'kind' | 'state' | 'amount'>[];
  over: boolean;
}

/** One fee line with what happened to it. */
export interface LineMoney<Line extends Charged = FeeLine> {
  line: Line;
  waived: Dong;
  paid: Dong;
  /** Still to pay, also because it was paid back; nought while the fee is unknown. */
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
  /** Paid back out of that: due again, unless the dossier is over. */
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

/**
 * Whether fees paid back are due no more: there is no work left for which they could be. While a
 * dossier goes on, its fees stay due until they are corrected, waived or written off. No law says
 * when a fee paid back is due again.
 */
export function givenBackForGood(status: Status): boolean {
  return isClosed(status) || status === 'unresolved';
}

/**
 * The sums, in đồng. What is kept is what was taken for the fees less what was paid back of it,
 * and what is outstanding is what is due less what is kept. So a refund that made the amount right
 * leaves nothing to pay, a fee corrected upwards after it is due anew, and one that gives back a
 * fee still charged leaves it unpaid, unless the dossier is over. What was taken beyond what is
 * due is paid back first.
 */
export function moneyOf<Line extends Charged>(ledger: MoneyFacts<Line>): Money<Line> {
  const { lines, reductions, reversals, over } = ledger;
  const valid = ledger.payments.filter(({ voidedAt }) => voidedAt === null);
  const done = (kind: Reversal['kind']): Dong =>
    sumDong(reversals.filter((r) => r.kind === kind && r.state === 'done').map((r) => r.amount));
  const [writtenOff, refunds] = [done('write_off'), done('refund')];
  const each = lines.map((line) => lineMoney(line, reductions, valid));
  const due = each.reduce((sum, of) => sum + dueOf(of), 0);
  // What was paid too much for one fee is not asked for once more for another.
  const taken = takenFor(lines, valid);
  const paid = dong(Math.min(taken, due));
  const beyond = dong(sumDong(valid.map(({ surplus }) => surplus)) + taken - paid);
  const refunded = dong(Math.min(less(refunds, beyond), paid));
  const dueAgain = over ? noDong : refunded;
  const sums = {
    charged: sumDong(lines.map(({ amount }) => amount ?? noDong)),
    waived: sumDong(each.map(({ waived }) => waived)),
    writtenOff,
    paid,
    refunded,
    surplus: less(beyond, refunds),
    outstanding: less(due, paid - dueAgain + writtenOff),
    unknown: lines.filter(({ known }) => !known).map(({ name }) => name),
  };
  return { state: stateOf(sums, over), lines: sharedOut(each, sums.outstanding), ...sums };
}

/**
 * What is left of each line, together what is outstanding. What was taken too much for another
 * line, or written off, is asked for of the first ones no more; what was paid back is to be paid
 * again of the last.
 */
function sharedOut<Line extends Charged>(
  lines: readonly LineMoney<Line>[],
  outstanding: Dong,
): LineMoney<Line>[] {
  const lacking = lines.reduce((sum, { left }) => sum + left, 0);
  let covered: number = less(lacking, outstanding);
  let again: number = less(outstanding, lacking);
  const fewer = lines.map((of) => {
    const left = less(of.left, covered);
    covered -= of.left - left;
    return { ...of, left };
  });
  const more = fewer.toReversed().map((of) => {
    const left = dong(Math.min(dueOf(of), of.left + again));
    again -= left - of.left;
    return { ...of, left };
  });
  return more.toReversed();
}

function lineMoney<Line extends Charged>(
  line: Line,
  reductions: MoneyFacts['reductions'],
  valid: MoneyFacts['payments'],
): LineMoney<Line> {
  const of = (parts: readonly FeeShare[]): Dong =>
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

function stateOf(sums: Omit<Money, 'state' | 'lines'>, over: boolean): MoneyState {
  const { charged, paid, refunded, outstanding, unknown } = sums;
  const kept = paid - refunded;
  if (paid > 0 && kept === 0 && (over || outstanding === 0)) return 'refunded';
  if (outstanding > 0 || unknown.length > 0) return kept > 0 ? 'part_paid' : 'due';
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
