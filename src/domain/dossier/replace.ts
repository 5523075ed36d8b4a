/** The wrong procedure: what was received by mistake gives way to another, in one act. */
import type { NewEvent } from '../event.ts';
import { amountDue } from '../fee/fee-line.ts';
import { requireAction, type ActFacts } from './blockers.ts';
import { cancelDossier } from './cancel.ts';
import type { Dossier } from './dossier.ts';
import { receiveDossier, type ReceptionFacts, type ReceptionRequest } from './receive.ts';

export interface Replacing {
  /** What was received by mistake. */
  mistaken: Dossier;
  reason: string;
  /** What its cancellation is decided from. */
  facts: ActFacts;
}

/**
 * Receives one in the place of another, which is cancelled: each names the other, and at no moment
 * does the citizen have both or none. Throws what a reception and a cancellation do.
 */
export function replaceDossier(
  request: ReceptionRequest,
  reception: ReceptionFacts,
  { mistaken, reason, facts }: Replacing,
): NewEvent[] {
  requireAction(mistaken, 'cancel', facts);
  const received = receiveDossier({ ...request, replaces: mistaken.code }, reception);
  const { code: replacedBy, fees } = received[0].data;
  const told = { reason, replacedBy, dueInstead: amountDue(fees) };
  return [...received, ...cancelDossier(mistaken, told, facts)];
}
