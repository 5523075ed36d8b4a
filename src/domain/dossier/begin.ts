/** A term that did not run from the receipt begins: once, whatever becomes of the dossier since. */
import type { Calendar } from '../calendar/calendar.ts';
import type { LateStart } from '../calendar/run.ts';
import { happened, type NewEvent } from '../event.ts';
import { dossierStream } from '../stream.ts';
import type { Instant } from '../value/instant.ts';
import { requireAction, type Moment } from './blockers.ts';
import { awaitedIn, stepClock } from './clock.ts';
import { clockOfDossier, clockRule } from './dossier-clock.ts';
import type { Dossier } from './dossier.ts';
import { isClosed, isDecided } from './transition.ts';

/**
 * Begins the clock of a dossier that came to an office, where that is the one it was for; nothing
 * where the clock runs already, or the dossier is over.
 */
export function beginOnArrival(
  dossier: Dossier,
  /** The office that it came to, and all that were taken into it. */
  own: ReadonlySet<string>,
  moment: { now: Instant; calendar: Calendar },
): NewEvent[] {
  if (awaitedIn(dossier.clock)?.start !== 'arrival') return [];
  if (!own.has(dossier.competent) || isClosed(dossier.status) || isDecided(dossier.status)) {
    return [];
  }
  return [begun(dossier, 'arrival', { ...moment, note: null })];
}

/**
 * The review begins, and the term with it (poverty: calendar days from its start). Throws what
 * `requireAction` does.
 */
export function beginReview(dossier: Dossier, note: string | null, moment: Moment): NewEvent[] {
  requireAction(dossier, 'begin-review', moment);
  return [begun(dossier, 'review', { ...moment, note })];
}

/** The clock runs from now on. */
function begun(
  dossier: Dossier,
  why: LateStart,
  { now, calendar, note }: { now: Instant; calendar: Calendar; note: string | null },
): NewEvent {
  const step = { kind: 'begun' as const, at: now, why };
  const state = stepClock(clockOfDossier(dossier), step, clockRule(dossier), calendar);
  const data = { dossier: dossier.id, why, dueBefore: dossier.dueAt, ...state };
  return happened('dossier.begun', dossierStream(dossier.id), data, { note });
}
