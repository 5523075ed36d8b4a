/** What a dossier costs, line by line: computed once at reception and kept in the dossier. */
import type { Channel, FeeRule } from '../procedure/procedure.ts';
import { Problem } from '../problem.ts';
import { list, number, record } from '../shape.ts';
import { fold, matching } from '../value/text.ts';
import type { NamedFor } from './problems.ts';
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
  /** Of several papers, each priced by itself: then `quantity` is all of their units together. */
  parts?: readonly Units[] | undefined;
  /** `null` while the price is unknown. */
  amount: Dong | null;
  known: boolean;
  legalBasis: string;
}

/** The one fee of a dossier that came from a list and of which the list says what is owed. */
export const IMPORTED_FEE = 'imported';

/** So many units, so many times over. */
export interface Units {
  units: number;
  copies: number;
}

export const feeParts = list(record<Units>({ units: number(), copies: number() }));

/**
 * How many units of which fee: `pages=5`, or `pages=5x3` for five pages in three copies. Of several
 * papers (`pages=5x3+2x1`) each is one of `parts`, and `units` is all of them together.
 */
export interface Quantity extends Units {
  fee: string;
  parts?: readonly Units[] | undefined;
}

/** Far more than any counter sees, and no price in the catalogue times this is inexact. */
const MOST_UNITS = 100_000;

/**
 * Reads `<fee>=<n>` or `<fee>=<n>x<copies>`, with `+` between several papers; a lone `<n>` is for
 * the only line that counts.
 */
export function parseQuantity(raw: string): Quantity | null {
  const match = /^(?:(.*)=)?([\dx×*+\s]*)$/isu.exec(raw);
  if (!match) return null;
  const parts = match[2]!.split('+').map(unitsIn);
  if (!parts.every((each) => each !== null)) return null;
  const all = countedUnits(parts);
  if (Math.max(all.units, 1) * all.copies > MOST_UNITS) return null;
  return { fee: (match[1] ?? '').trim(), ...all };
}

function unitsIn(raw: string): Units | null {
  const match = /^\s*(\d{1,6})\s*(?:[x×*]\s*(\d{1,6}))?\s*$/iu.exec(raw);
  const [units, copies] = [Number(match?.[1]), Number(match?.[2] ?? 1)];
  return match && copies > 0 ? { units, copies } : null;
}

/** What several papers come to: one stands for itself. */
export function countedUnits(parts: readonly Units[]): Omit<Quantity, 'fee'> {
  if (parts.length === 1) return { ...parts[0]! };
  const units = parts.reduce((sum, each) => sum + each.units * each.copies, 0);
  return { units, copies: 1, parts };
}

/** As it is typed: `5`, `5x3`, `5x3+2`. */
export function unitsTyped({ parts, ...one }: Omit<Quantity, 'fee'>): string {
  return (parts ?? [one])
    .map(({ units, copies }) => (copies === 1 ? `${units}` : `${units}x${copies}`))
    .join('+');
}

/** What a line counts, as it was told. */
export function unitsOf({ quantity, copies, parts }: FeeLine): Omit<Quantity, 'fee'> {
  return { units: quantity, copies, ...(parts && { parts }) };
}

/**
 * The fee lines of a dossier; `before` is how many there were of what is not told anew. Lines
 * nobody asked for (quantity 0) are left out. Throws `fee.no_such_line` when a quantity names no
 * line, `fee.ambiguous` when it names several, `fee.told_twice` when two name the same one.
 */
export function feeLines(
  rules: readonly FeeRule[],
  channel: Channel,
  quantities: readonly Quantity[],
  before: readonly Quantity[] = [],
): FeeLine[] {
  const offered = offeredFees(rules, channel);
  const asked = new Map(before.map((quantity) => [findRule(offered, quantity.fee), quantity]));
  const told = new Set<FeeRule>();
  for (const quantity of quantities) {
    const rule = findRule(offered, quantity.fee);
    if (told.has(rule)) throw new Problem('fee.told_twice', { fee: rule.name });
    told.add(rule);
    asked.set(rule, quantity);
  }
  return offered.map((rule) => feeLine(rule, asked.get(rule))).filter((line) => line.quantity > 0);
}

/** The fees that are asked for on a channel. */
export function offeredFees(rules: readonly FeeRule[], channel: Channel): FeeRule[] {
  return rules.filter(({ channels }) => channels?.includes(channel) ?? true);
}

/** Those of them of which there can be several: pages, copies, signatures. */
export function countedFees(rules: readonly FeeRule[], channel: Channel): FeeRule[] {
  return offeredFees(rules, channel).filter(isCounted);
}

function isCounted({ per }: FeeRule): boolean {
  return per !== 'dossier';
}

/** The sum of the lines whose price is known. */
export function amountDue(lines: readonly FeeLine[]): Dong {
  return sumDong(lines.map((line) => line.amount ?? noDong));
}

function feeLine(rule: FeeRule, asked: Quantity | undefined): FeeLine {
  return pricedLine(rule, asked ?? { units: rule.defaultQuantity, copies: 1 });
}

/** The line that so many units of a rule make, `copies` times over. */
export function pricedLine(rule: FeeRule, counted: Omit<Quantity, 'fee'>): FeeLine {
  const { units: quantity, copies, parts } = counted;
  return {
    id: rule.id,
    name: rule.name,
    kind: rule.kind,
    per: rule.per,
    unitPrice: rule.amount,
    quantity,
    copies,
    ...(parts && { parts }),
    amount: rule.amount === null ? null : priceOf(rule, rule.amount, parts ?? [counted]),
    known: rule.amount !== null,
    legalBasis: rule.legalBasis,
  };
}

/** One tier of a price: from the n-th unit to the m-th, at so much each. */
export interface PriceStep {
  from: number;
  to: number;
  unitPrice: Dong;
  amount: Dong;
}

/** How one copy is priced, tier by tier; the ceiling comes after. */
export function priceSteps(rule: FeeRule, base: Dong, quantity: number): PriceStep[] {
  const tiers = [{ from: 1, amount: base }, ...(rule.tiers ?? [])];
  return tiers
    .map(({ from, amount: unitPrice }, index) => {
      const to = Math.min(quantity, (tiers[index + 1]?.from ?? Infinity) - 1);
      return { from, to, unitPrice, amount: dong(Math.max(0, to - from + 1) * unitPrice) };
    })
    .filter(({ from, to }) => to >= from);
}

/** Units priced tier by tier, held under the ceiling of one copy, times the copies. */
function priceOf(rule: FeeRule, base: Dong, parts: readonly Units[]): Dong {
  return sumDong(
    parts.map(({ units, copies }) => {
      const one = sumDong(priceSteps(rule, base, units).map(({ amount }) => amount));
      return dong(Math.min(one, rule.ceiling ?? Infinity) * copies);
    }),
  );
}

/** Without a name, the one that is counted. */
function findRule(rules: readonly FeeRule[], named: string): FeeRule {
  return theOne(fold(named) === '' ? countedRules(rules) : matching(rules, named), rules, {
    fee: named,
    named: 'quantity',
  });
}

/**
 * The fee that is meant, by id, by its number in the list, or by words of its name typed without
 * accents. Throws `fee.no_such_line` or `fee.ambiguous`.
 */
export function feeNamed<F extends Pick<FeeRule, 'id' | 'name'>>(
  fees: readonly F[],
  fee: string,
  named: NamedFor,
): F {
  return theOne(matching(fees, fee), fees, { fee, named });
}

function theOne<F extends Pick<FeeRule, 'name'>>(
  found: readonly F[],
  of: readonly F[],
  told: { fee: string; named: NamedFor },
): F {
  const lines = (found.length > 1 ? found : of).map(({ name }) => name);
  if (found.length > 1) throw new Problem('fee.ambiguous', { ...told, lines });
  if (!found[0]) throw new Problem('fee.no_such_line', { ...told, lines });
  return found[0];
}

/** What a lone number can be for: the lines of which there can be several, else any. */
function countedRules(rules: readonly FeeRule[]): readonly FeeRule[] {
  const counted = rules.filter(isCounted);
  return counted.length > 0 ? counted : rules;
}
