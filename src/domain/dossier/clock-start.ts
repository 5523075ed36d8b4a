/**
 * What a dossier's term runs from. Of one received for an agency elsewhere it is the moment in which
 * that agency takes it in, from 5 August 2026 on (Decree 118/2025 art. 17 § 3 as amended by
 * 309/2026); of a poverty review it is the start of the review.
 */
import { goesOnByRule } from '../calendar/onward.ts';
import type { LateStart, Run } from '../calendar/run.ts';
import { firstRun } from './clock.ts';
import type { Dossier } from './dossier.ts';
import type { Reception } from './reception-shape.ts';

type Facts = Pick<Dossier, 'term' | 'office' | 'competent' | 'counter' | 'receivedAt'>;

/** `null` where it runs from the receipt, as all that a list brought in does. */
export function startOf({ term, office, competent, ...dossier }: Facts): LateStart | null {
  if (dossier.counter === 0 || !('value' in term || 'cutoff' in term)) return null;
  if ('from' in term && term.from === 'review') return 'review';
  return competent !== office && goesOnByRule(dossier.receivedAt) ? 'arrival' : null;
}

/** What the clock of a reception counts first. */
export function runOfReception(reception: Reception): Run {
  const { term, receivedAt, office } = reception;
  const competent = reception.competent ?? office;
  return firstRun(receivedAt, { term, startsOn: startOf({ ...reception, competent }) });
}

/** What a term runs from, as answers say it. */
export const clockStarts = ['receipt', 'arrival', 'review'] as const;
export type ClockStart = (typeof clockStarts)[number];

export function clockStart(dossier: Facts): ClockStart {
  return startOf(dossier) ?? 'receipt';
}
