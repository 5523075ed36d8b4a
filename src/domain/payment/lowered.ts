/**
 * What one person alone made smaller of what is due. Neither takes a second person, so whoever
 * leads an office is shown how often and by how much each of its people did it.
 */
import { amountDue, type FeeLine } from '../fee/fee-line.ts';
import type { DossierCode } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';

/** Told by an event of their own, as no other says what it would have been. */
export const loweredBesides = ['cancelled', 'replaced', 'backdated', 'channel'] as const;
export const lowerings = ['reduced', 'by_law', 'corrected', 'imported', ...loweredBesides] as const;
/**
 * A fee was waived or reduced for a reason, or by a law whose condition somebody saw; the dossier
 * corrected so that it costs less; it was
 * cancelled, or replaced by a cheaper one, while something was still to pay; it was received as of
 * another day, or on another channel, and costs less than at the counter that day; it came in by a
 * list that promises less than the catalogue asks.
 */
export type Lowering = (typeof lowerings)[number];

export interface Lowered {
  /** Of several that one list brought, the first. */
  code: DossierCode;
  count: number;
  kind: Lowering;
  at: Instant;
  /** A login. */
  by: string;
  amount: number;
  /** What is due instead, where it is known. */
  due: number | null;
  /** Of a list its name; `null` once erased, and where none is asked for. */
  reason: string | null;
  /** Of a law its waiver's id, its basis, and what was seen; else `null`. */
  waiver: string | null;
  basis: string | null;
  seen: string | null;
}

/** What one person lowered, all together. */
export interface LoweredSum {
  by: string;
  kind: Lowering;
  /** By which law; `null` of all else. */
  waiver: string | null;
  count: number;
  amount: number;
}

/** `H49.22-261123-0001`, and how many more with it. */
export function loweredCodes({ code, count }: Pick<Lowered, 'code' | 'count'>): string {
  return count === 1 ? code : `${code} +${count - 1}`;
}

/** How much less is due after a correction; nought where it is as much, or nothing of fees told. */
export function lessDue(
  before: readonly FeeLine[] | undefined,
  after: readonly FeeLine[] | undefined,
): number {
  return before && after ? Math.max(0, amountDue(before) - amountDue(after)) : 0;
}

/** By person, kind and law, the greatest first. */
export function loweredSums(
  all: readonly Pick<Lowered, 'by' | 'kind' | 'waiver' | 'count' | 'amount'>[],
): LoweredSum[] {
  const sums = new Map<string, LoweredSum>();
  for (const { by, kind, waiver, count, amount } of all) {
    const key = `${kind} ${by} ${waiver ?? ''}`;
    const sum = sums.get(key) ?? { by, kind, waiver, count: 0, amount: 0 };
    sums.set(key, { ...sum, count: sum.count + count, amount: sum.amount + amount });
  }
  return [...sums.values()].toSorted(
    (one, other) => other.amount - one.amount || (one.by < other.by ? -1 : 1),
  );
}
