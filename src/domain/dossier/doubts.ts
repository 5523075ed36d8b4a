/** What a reception or a correction may say that nobody meant: asked about before it is written. */
import type { CitizenDetails } from '../citizen/citizen.ts';
import { maySubmit } from '../citizen/comes.ts';
import type { FeeLine } from '../fee/fee-line.ts';
import { Problem } from '../problem.ts';
import type { Channel, Procedure } from '../procedure/procedure.ts';
import { dayNumber, parsePlainDate, type PlainDate } from '../value/plain-date.ts';

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

/** Registering a birth, for the first time. */
const births: ReadonlySet<string> = new Set([
  ...['1.001193', '1.003583', '2.000528', '1.000689', '1.001695', '3.000722'],
]);

/** Sixty days to register a birth (Civil Status Law 60/2014/QH13, article 15). */
const BIRTH_DAYS = 60;

/**
 * How many days after the birth a child's is registered, where that is beyond the term; `null` of
 * anything else, and where the owner is no child or the day of birth is not known.
 */
export function lateBirth(code: string, owner: CitizenDetails, received: PlainDate): number | null {
  if (!births.has(code) || owner.dob === null || maySubmit(owner, received)) return null;
  const born = parsePlainDate(owner.dob);
  if (born === null) return null;
  const days = dayNumber(received) - dayNumber(born);
  return days > BIRTH_DAYS ? days : null;
}
