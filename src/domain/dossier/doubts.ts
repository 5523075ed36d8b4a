/** What a reception or a correction may say that nobody meant: asked about before it is written. */
import type { FeeLine } from '../fee/fee-line.ts';
import { Problem } from '../problem.ts';
import type { Channel, Procedure } from '../procedure/procedure.ts';

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

/** True of a channel that is open only while filing online is out of order. */
export function needsOutage({ onlyInOutage = [] }: Procedure, channel: Channel): boolean {
  return onlyInOutage.includes(channel);
}

/** Throws `procedure.only_in_outage` for such a channel, where nobody was asked. */
export function requireOutage(procedure: Procedure, channel: Channel): void {
  if (!needsOutage(procedure, channel)) return;
  throw new Problem('procedure.only_in_outage', { code: procedure.code, channel });
}
