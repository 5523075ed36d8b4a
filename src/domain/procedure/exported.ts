/** The catalogue as a store has it, in the form in which a folder of procedures is read. */
import { addDays, type PlainDate } from '../value/plain-date.ts';
import type { Procedure } from './procedure.ts';

/**
 * Every edition that new dossiers of some day have, by code and day, each ending before the next
 * begins. `published` in the order of publishing: of two from one day the later holds.
 */
export function exportedEditions(published: readonly Procedure[]): Procedure[] {
  const byCode = Map.groupBy(published, ({ code }) => code);
  const codes = [...byCode.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return codes.flatMap((code) => {
    const byDay = new Map(byCode.get(code)!.map((each) => [each.validFrom, each]));
    const days = [...byDay.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    return days.map((day, at) => until(byDay.get(day)!, days[at + 1]));
  });
}

function until(edition: Procedure, next: PlainDate | undefined): Procedure {
  if (next === undefined || (edition.validTo !== null && edition.validTo < next)) return edition;
  const { ended: _ended, ...rest } = edition;
  return { ...rest, validTo: addDays(next, -1) };
}
