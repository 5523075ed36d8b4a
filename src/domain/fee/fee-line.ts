/** What a dossier costs, line by line: computed once at reception and kept in the dossier. */
import type { Channel, FeeRule } from '../procedure/procedure.ts';
import { Problem } from '../problem.ts';
import { fold } from '../value/text.ts';
import { dong, noDong, sumDong, type Dong } from '../value/money.ts';

export interface FeeLine {
  id: string;
  name: string;
  kind: FeeRule['kind'];
  per: FeeRule['per'];
  unitPrice: Dong | null;
  quantity: number;
  /** How many times over the quantity is paid (three copies of a five-page paper). */
  copies: number;
  /** `null` while the price is unknown. */
  amount: Dong | null;
  known: boolean;
  legalBasis: string;
}

/** How many units of which fee: `pages=5`, or `pages=5x3` for five pages in three copies. */
export interface Quantity {
  fee: string;
  units: number;
  copies: number;
}

const MOST_UNITS = 100_000;

/** Reads `<fee>=<n>` or `<fee>=<n>x<copies>`; a lone `<n>` is for the only line that counts. */
export function parseQuantity(raw: string): Quantity | null {
  const match = /^(?:(.*)=)?\s*(\d{1,6})\s*(?:[x×*]\s*(\d{1,6}))?\s*$/su.exec(raw);
  if (!match) return null;
  const [units, copies] = [Number(match[2]), Number(match[3] ?? 1)];
  if (units > MOST_UNITS || copies > MOST_UNITS || copies < 1) return null;
  return { fee: (match[1] ?? '').trim(), units, copies };
}

/**
 * The fee lines of a dossier. Lines nobody asked for (quantity 0) are left out.
 * Throws `fee.no_such_line` when a quantity names no line, `fee.ambiguous` when it names several.
 */
export function feeLines(
  rules: readonly FeeRule[],
  channel: Channel,
  quantities: readonly Quantity[],
): FeeLine[] {
  const offered = rules.filter((rule) => !rule.channels || rule.channels.includes(channel));
  const asked = new Map(quantities.map((quantity) => [findRule(offered, quantity.fee), quantity]));
  return offered.map((rule) => feeLine(rule, asked.get(rule))).filter((line) => line.quantity > 0);
}

/** The sum of the lines whose price is known. */
export function amountDue(lines: readonly FeeLine[]): Dong {
  return sumDong(lines.map((line) => line.amount ?? noDong));
}

function feeLine(rule: FeeRule, asked: Quantity | undefined): FeeLine {
  const quantity = asked?.units ?? rule.defaultQuantity;
  const copies = asked?.copies ?? 1;
  return {
    id: rule.id,
    name: rule.name,
    kind: rule.kind,
    per: rule.per,
    unitPrice: rule.amount,
    quantity,
    copies,
    amount: rule.amount === null ? null : priceOf(rule, rule.amount, quantity, copies),
    known: rule.amount !== null,
    legalBasis: rule.legalBasis,
  };
}

/** Units priced tier by tier, held under the ceiling of one copy, times the copies. */
function priceOf(rule: FeeRule, base: Dong, quantity: number, copies: number): Dong {
  const steps = [{ from: 1, amount: base }, ...(rule.tiers ?? [])];
  const one = steps.reduce((total, step, index) => {
    const until = Math.min(quantity, (steps[index + 1]?.from ?? Infinity) - 1);
    return total + Math.max(0, until - step.from + 1) * step.amount;
  }, 0);
  return dong(Math.min(one, rule.ceiling ?? Infinity) * copies);
}

/** By id, by its number in the list, or by words of its name typed without accents. */
function findRule(rules: readonly FeeRule[], named: string): FeeRule {
  const wanted = fold(named);
  const exact = rules.filter(
    (rule, index) => rule.id === named || String(index + 1) === named || fold(rule.name) === wanted,
  );
  const loose = rules.filter((rule) => fold(rule.name).includes(wanted));
  const found = exact.length > 0 ? exact : loose;
  const names = (found.length > 1 ? found : rules).map((rule) => rule.name);
  if (found.length > 1) throw new Problem('fee.ambiguous', { fee: named, lines: names });
  if (!found[0]) throw new Problem('fee.no_such_line', { fee: named, lines: names });
  return found[0];
}
