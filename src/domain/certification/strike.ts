/** Striking what stands in a certification book by mistake: its number stays its own. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { certificationBookStream, dossierStream } from '../stream.ts';
import type { CertificationEntry, StruckNumber } from './entry.ts';

/** Strikes a mistake, whose number stays its own. Throws `certification.struck`. */
export function strike(entry: CertificationEntry, reason: string): NewEvent[] {
  const { dossier, office, kind, year, number, struck } = entry;
  if (struck !== null) throw new Problem('certification.struck', { kind, year, number });
  const data = { dossier, office, kind, year, number };
  const stream = dossier === null ? certificationBookStream(entry) : dossierStream(dossier);
  return [happened('certification.struck', stream, data, { reason })];
}

/** The numbers of what is not struck. */
export function standingNumbers(entries: readonly CertificationEntry[]): StruckNumber[] {
  const standing = entries.filter(({ struck }) => struck === null);
  return standing.map(({ kind, year, number }) => ({ kind, year, number }));
}

/** The numbers that events strike. */
export function struckIn(events: readonly NewEvent[]): StruckNumber[] {
  return events.flatMap((event) => {
    if (event.type !== 'certification.struck') return [];
    const { kind, year, number } = event.data;
    return [{ kind, year, number }];
  });
}
