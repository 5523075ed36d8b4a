/** Ends without a result (refused, withdrawn, stopped), and taking up again. */
import type { Calendar } from '../calendar/calendar.ts';
import { leftOf, type Count } from '../calendar/run.ts';
import { happened, type NewEvent } from '../event.ts';
import { dossierStream } from '../stream.ts';
import type { Instant } from '../value/instant.ts';
import { requireAction, type ActFacts, type Moment } from './blockers.ts';
import { stepClock } from './clock.ts';
import { clockOfDossier, clockRule } from './dossier-clock.ts';
import type { Dossier } from './dossier.ts';
import type { Status } from './status.ts';
import { openSupplement } from './supplement.ts';

/** The office does not take it on; its clock is not stopped, it is over. */
export function refuseDossier(dossier: Dossier, reason: string, facts: ActFacts): NewEvent[] {
  requireAction(dossier, 'refuse', facts);
  const data = { dossier: dossier.id };
  return [happened('dossier.refused', dossierStream(dossier.id), data, { reason })];
}

/** The citizen takes it back. */
export function withdrawDossier(dossier: Dossier, reason: string, moment: Moment): NewEvent[] {
  requireAction(dossier, 'withdraw', moment);
  const data = { dossier: dossier.id, left: stoppedWith(dossier, moment) };
  return [happened('dossier.withdrawn', dossierStream(dossier.id), data, { reason })];
}

/** The office stops working on it: the citizen did not come, or the law says so. */
export function stopDossier(dossier: Dossier, reason: string, moment: Moment): NewEvent[] {
  requireAction(dossier, 'stop', moment);
  const data = { dossier: dossier.id, left: stoppedWith(dossier, moment) };
  return [happened('dossier.stopped', dossierStream(dossier.id), data, { reason })];
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
  requireAction(dossier, 'reopen', moment);
  const waiting = openSupplement(dossier) !== null;
  const step = { kind: 'reopened' as const, at: moment.now, waiting };
  const state = stepClock(clockOfDossier(dossier), step, clockRule(dossier), moment.calendar);
  const data = {
    dossier: dossier.id,
    from: dossier.status,
    to: whereItWas(dossier, waiting),
    dueBefore: dossier.dueAt,
    ...state,
  };
  return [happened('dossier.reopened', dossierStream(dossier.id), data, { reason })];
}

function whereItWas({ forwardedAt }: Dossier, waiting: boolean): Status {
  if (waiting) return 'supplement_requested';
  return forwardedAt === null ? 'received' : 'processing';
}
