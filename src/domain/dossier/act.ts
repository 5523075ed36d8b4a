/** Work on a dossier begins, and ends with a decision. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import { localDate } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { requireAction, type ActFacts, type Moment } from './blockers.ts';
import type { Dossier } from './dossier.ts';

/** Starts processing: the paper goes to whoever decides. */
export function forwardDossier(dossier: Dossier, note: string | null, facts: ActFacts): NewEvent[] {
  requireAction(dossier, 'forward', facts);
  const data = { dossier: dossier.id };
  return [happened('dossier.forwarded', dossierStream(dossier.id), data, { note })];
}

export interface ResultFacts {
  outcome: 'granted' | 'not_granted';
  number: string;
  date: PlainDate;
  signer: string | null;
  /** The SHA-256 of its file, which is kept as a document of the dossier. */
  file: string | null;
}

/**
 * Records the decision; a result cannot be signed after today (`dossier.result_in_future`), nor
 * before there was anything to decide (`dossier.result_before_received`).
 */
export function resolveDossier(
  dossier: Dossier,
  resolution: ResultFacts,
  moment: Moment,
): NewEvent[] {
  requireAction(dossier, 'resolve', moment);
  const { signer, ...decision } = resolution;
  const today = localDate(moment.now);
  if (decision.date > today) {
    throw new Problem('dossier.result_in_future', { date: decision.date, today });
  }
  const received = localDate(dossier.receivedAt);
  if (decision.date < received) {
    const { code } = dossier;
    throw new Problem('dossier.result_before_received', { code, date: decision.date, received });
  }
  const data = { dossier: dossier.id, ...decision };
  return [happened('dossier.resolved', dossierStream(dossier.id), data, { signer })];
}
