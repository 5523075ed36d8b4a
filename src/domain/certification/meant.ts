/** Which entry a number means, where every book of every year has numbers of its own. */
import { Problem } from '../problem.ts';
import type { CertificationEntry } from './entry.ts';
import type { SaidNumbers } from './printed.ts';

/** What was said of one number: `null` of what was left open. */
export type SaidNumber = SaidNumbers & { number: number };

/**
 * Those that may be meant, of all that bear the number. A struck one is among them: the same line
 * typed twice never goes on to the next book.
 */
export function entriesMeant<E extends Pick<CertificationEntry, 'kind' | 'year'>>(
  said: Omit<SaidNumbers, 'number'>,
  bearing: readonly E[],
): E[] {
  return bearing.filter(
    ({ kind, year }) => [null, kind].includes(said.kind) && [null, year].includes(said.year),
  );
}

/** The one that is meant. Throws `certification.no_entry`, or `certification.which_entry`. */
export function entryMeant(
  said: SaidNumber,
  bearing: readonly CertificationEntry[],
): CertificationEntry {
  const { kind, year, number } = said;
  const meant = entriesMeant(said, bearing);
  const [only] = meant;
  if (only === undefined) throw new Problem('certification.no_entry', { kind, year, number });
  if (meant.length > 1) {
    const books = meant.map((each) => ({ kind: each.kind, year: each.year }));
    throw new Problem('certification.which_entry', { number, books });
  }
  return only;
}
