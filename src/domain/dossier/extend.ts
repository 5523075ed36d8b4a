/**
 * A new due date with an apology (form 04). It is to be written before the due date; afterwards
 * it says of itself that it is late. A second one is a manager's to give.
 */
import { isSurelyOff, nextWorkingDay } from '../calendar/calendar.ts';
import { endOfDay, longestTermDays } from '../calendar/due.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import { localDate } from '../value/instant.ts';
import { dayNumber, type PlainDate } from '../value/plain-date.ts';
import { nextExtension, requireAction, type Moment } from './blockers.ts';
import { stepClock } from './clock.ts';
import { clockOfDossier, clockRule } from './dossier-clock.ts';
import type { Dossier } from './dossier.ts';
import type { UntilFault } from './problems.ts';

export interface Extension {
  until: PlainDate;
  reason: string;
}

/** Decides an extension. Throws what `requireAction` does, and `dossier.bad_until`. */
export function extendDossier(
  dossier: Dossier,
  { until, reason }: Extension,
  moment: Moment,
): NewEvent[] {
  requireAction(dossier, 'extend', moment);
  const number = nextExtension(dossier);
  const { calendar, now } = moment;
  const dueBefore = dossier.dueAt!;
  requireUntil(dossier, until, moment);
  const step = { kind: 'extended' as const, at: now, until: endOfDay(calendar, until) };
  const state = clockOfDossier(dossier);
  const { run, dueAt } = stepClock(state, step, clockRule(dossier), calendar);
  const late = now > dueBefore;
  const data = { dossier: dossier.id, number, run, dueBefore, dueAt: dueAt!, late };
  return [happened('dossier.extended', dossierStream(dossier.id), data, { reason })];
}

/**
 * A promise must be later than the one it replaces, not over already, and a working day: also in
 * years that nobody has announced yet, whose sure days off the table has: one that is only guessed
 * to be off may be promised. No later than the longest
 * term in law, or a year was mistyped.
 */
function requireUntil(dossier: Dossier, until: PlainDate, { calendar, now }: Moment): void {
  const [dueDate, today] = [localDate(dossier.dueAt!), localDate(now)];
  const least = dueDate > today ? dueDate : today;
  const why = faultOf();
  if (why === null) return;
  const after = why === 'too_far' || least > until ? least : until;
  const first = nextWorkingDay(calendar, after);
  const near = [first, nextWorkingDay(calendar, first)];
  throw new Problem('dossier.bad_until', { code: dossier.code, until, why, dueDate, near });

  function faultOf(): UntilFault | null {
    if (until <= dueDate) return 'not_later';
    if (endOfDay(calendar, until) < now) return 'past';
    if (dayNumber(until) - dayNumber(today) > longestTermDays) return 'too_far';
    return isSurelyOff(calendar, until) ? 'not_working' : null;
  }
}
