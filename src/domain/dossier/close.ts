/** Ends without a result (refused, withdrawn, stopped), papers going back, and taking up again. */
import type { Calendar } from '../calendar/calendar.ts';
import { leftOf, type Count } from '../calendar/run.ts';
import { happened, type NewEvent } from '../event.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import { collectorOf, type Collection } from './act.ts';
import { stepClock } from './clock.ts';
import { clockOfDossier, clockRule } from './dossier-clock.ts';
import type { Dossier, Status } from './dossier.ts';
import { openSupplement, type Moment } from './supplement.ts';
import { requireAction } from './transition.ts';

/** The office does not take it on; its clock is not stopped, it is over. */
export function refuseDossier(dossier: Dossier, office: AgencyId, reason: string): NewEvent[] {
  requireAction(dossier, 'refuse', office);
  const data = { dossier: dossier.id, reason };
  return [happened('dossier.refused', dossierStream(dossier.id), data, null)];
}

/** The citizen takes it back. */
export function withdrawDossier(dossier: Dossier, reason: string, moment: Moment): NewEvent[] {
  requireAction(dossier, 'withdraw', moment.office);
  const data = { dossier: dossier.id, reason, left: stoppedWith(dossier, moment) };
  return [happened('dossier.withdrawn', dossierStream(dossier.id), data, null)];
}

/** The office stops working on it: the citizen did not come, or the law says so. */
export function stopDossier(dossier: Dossier, reason: string, moment: Moment): NewEvent[] {
  requireAction(dossier, 'stop', moment.office);
  const data = { dossier: dossier.id, reason, left: stoppedWith(dossier, moment) };
  return [happened('dossier.stopped', dossierStream(dossier.id), data, null)];
}

/** A clock that already stands still for the citizen keeps what it had. */
function stoppedWith(
  { clock }: Dossier,
  { calendar, now }: { calendar: Calendar; now: Instant },
): Count {
  return clock.left ?? leftOf(calendar, clock.run, now);
}

/**
 * Taken up again with a reason, where it was: waiting for the citizen if it waited, else with
 * whoever had it. A clock that was stopped goes on; one that ran on has run on.
 */
export function reopenDossier(dossier: Dossier, reason: string, moment: Moment): NewEvent[] {
  requireAction(dossier, 'reopen', moment.office);
  const waiting = openSupplement(dossier) !== null;
  const step = { kind: 'reopened' as const, at: moment.now, waiting };
  const state = stepClock(clockOfDossier(dossier), step, clockRule(dossier), moment.calendar);
  const data = {
    dossier: dossier.id,
    from: dossier.status,
    to: whereItWas(dossier, waiting),
    reason,
    dueBefore: dossier.dueAt,
    ...state,
  };
  return [happened('dossier.reopened', dossierStream(dossier.id), data, null)];
}

function whereItWas({ forwardedAt }: Dossier, waiting: boolean): Status {
  if (waiting) return 'supplement_requested';
  return forwardedAt === null ? 'received' : 'processing';
}

/** The papers of a dossier that ended without a result go back to whoever brought them. */
export function returnPapers(
  dossier: Dossier,
  office: AgencyId,
  collection: Collection,
): NewEvent[] {
  requireAction(dossier, 'return', office);
  const data = { dossier: dossier.id, to: collection.to };
  const personal = collectorOf(dossier, collection);
  return [happened('dossier.papers_returned', dossierStream(dossier.id), data, personal)];
}
