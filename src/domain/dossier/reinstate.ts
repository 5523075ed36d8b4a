/** A cancellation that was itself a mistake: the dossier stands again as it was. */
import type { Citizen } from '../citizen/citizen.ts';
import { happened, type EventType, type NewEvent, type StoredEvent } from '../event.ts';
import { saidInCells } from '../import/said.ts';
import { dossierStream } from '../stream.ts';
import { requireAction, type ActFacts } from './blockers.ts';
import type { Dossier, Party } from './dossier.ts';
import { differingFacts, partyOf } from './people.ts';
import type { Status } from './status.ts';

/**
 * Takes a cancellation back. The dossier has its status, its fees and its due date again: a clock
 * that nobody stopped has run on. Its number was never given to another. Sendings that were called
 * off and receipts that were voided stay so, and are made anew. No law speaks of it; the register
 * (form 07) says that it was struck and stands again.
 */
export function reinstateDossier(dossier: Dossier, reason: string, facts: ActFacts): NewEvent[] {
  requireAction(dossier, 'reinstate', facts);
  // It is known of whatever is cancelled, and nothing else comes through the gate.
  const data = { dossier: dossier.id, to: facts.cancelled!.from };
  return [happened('dossier.reinstated', dossierStream(dossier.id), data, { reason })];
}

/** Where a cancelled dossier stood, by the events of its stream. */
export function statusBefore(events: readonly StoredEvent[]): Status {
  return events.reduce<Status>((status, event) => statusAfter(event) ?? status, 'received');
}

/** Where an event left it, of those that leave it where it may be cancelled; else `null`. */
function statusAfter(event: StoredEvent): Status | null {
  switch (event.type) {
    case 'dossier.imported':
      return saidInCells(event.data.said).paper.status;
    case 'dossier.import_corrected':
      return saidInCells(event.data.after.said).paper.status;
    case 'dossier.forwarded':
      return 'processing';
    case 'dossier.supplement_requested':
      return 'supplement_requested';
    case 'dossier.supplement_completed':
    case 'dossier.reopened':
    case 'dossier.reinstated':
      return event.data.to;
    default:
      return null;
  }
}

/** After these a record may tell its person otherwise. */
const CORRECTIONS: ReadonlySet<EventType> = new Set<EventType>([
  'citizen.corrected',
  'citizen.import_corrected',
  'citizen.merged',
  'citizen.unmerged',
]);

/**
 * Whether somebody's record was corrected since a dossier was cancelled, and tells otherwise than
 * the dossier: what is struck out follows no correction. `events` are the record's.
 */
export function isOutdated(
  told: Party,
  { closing }: Pick<Dossier, 'closing'>,
  record: Citizen,
  events: readonly StoredEvent[],
): boolean {
  const since = events.some(({ type, at }) => CORRECTIONS.has(type) && at >= (closing?.at ?? at));
  return since && differingFacts(told, partyOf(record)).length > 0;
}
