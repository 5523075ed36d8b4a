/** What a reception or a correction may say that nobody meant: asked about before it is written. */
import type { FeeLine } from '../fee/fee-line.ts';
import { Problem } from '../problem.ts';

/** A ream of paper: more of one thing at a counter was more likely mistyped than brought. */
const MOST_USUAL = 500;

export type DoubtfulCount = Pick<FeeLine, 'name' | 'quantity' | 'copies'>;

/** Lines that count far more than anybody brings; `before` are those that were agreed to already. */
export function doubtfulCounts(
  fees: readonly FeeLine[],
  before: readonly FeeLine[] = [],
): DoubtfulCount[] {
  const there = new Map(before.map((line) => [line.id, line]));
  return fees.filter(({ id, quantity, copies }) => {
    const was = there.get(id);
    const same = was?.quantity === quantity && was.copies === copies;
    return quantity * copies > MOST_USUAL && !same;
  });
}

/** Throws `fee.doubtful_quantity` for the first of them, where nobody was asked. */
export function requireMeant([first]: readonly DoubtfulCount[]): void {
  if (!first) return;
  const { name: fee, quantity, copies } = first;
  throw new Problem('fee.doubtful_quantity', { fee, quantity, copies });
}
