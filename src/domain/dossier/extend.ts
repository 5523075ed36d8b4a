/**
 * A new due date with an apology (form 04). It is to be written before the due date; afterwards
 * it says of itself that it is late. A second one is a manager's to give.
 */
import { isWorkingDay, nextWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { endOfDay } from '../calendar/due.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { may, rolesFor, type Role } from '../staff/role.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { stepClock } from './clock.ts';
import { clockOfDossier, clockRule } from './dossier-clock.ts';
import type { Dossier } from './dossier.ts';
import { requireAction } from './transition.ts';

export interface Extension {
  until: PlainDate;
  reason: string;
}

/** Who asks for it, where and when. */
export interface Asking {
  office: AgencyId;
  role: Role;
  now: Instant;
  calendar: Calendar;
}

/** Throws `dossier.no_due_date`, `dossier.second_extension` or `dossier.bad_until`. */
export function extendDossier(
  dossier: Dossier,
  { until, reason }: Extension,
  by: Asking,
): NewEvent[] {
  requireAction(dossier, 'extend', by.office);
  const number = requireExtendable(dossier, by.role);
  const { calendar, now } = by;
  const dueBefore = dossier.dueAt!;
  requireUntil(dossier, until, by);
  const step = { kind: 'extended' as const, at: now, until: endOfDay(calendar, until) };
  const state = clockOfDossier(dossier);
  const { run, dueAt } = stepClock(state, step, clockRule(dossier), calendar);
  const late = now > dueBefore;
  const data = { dossier: dossier.id, number, reason, run, dueBefore, dueAt: dueAt!, late };
  return [happened('dossier.extended', dossierStream(dossier.id), data, null)];
}

/** Which extension it would be; refused without a due date, and to all but a manager from 2 on. */
export function requireExtendable(dossier: Dossier, role: Role): number {
  const { code } = dossier;
  if (dossier.dueAt === null) throw new Problem('dossier.no_due_date', { code });
  const number = dossier.dueChanges.filter(({ why }) => why === 'extended').length + 1;
  if (number > 1 && !may(role, 'dossier.extend_again')) {
    const roles = rolesFor('dossier.extend_again');
    throw new Problem('dossier.second_extension', { code, number, roles });
  }
  return number;
}

/** A promise must be later than the one it replaces, not over already, and a working day. */
function requireUntil(dossier: Dossier, until: PlainDate, { calendar, now }: Asking): void {
  const [dueDate, today] = [localDate(dossier.dueAt!), localDate(now)];
  const least = dueDate > today ? dueDate : today;
  const why = faultOf();
  if (why === null) return;
  const first = nextWorkingDay(calendar, least > until ? least : until);
  const near = [first, nextWorkingDay(calendar, first)];
  throw new Problem('dossier.bad_until', { code: dossier.code, until, why, dueDate, near });

  function faultOf(): 'not_later' | 'past' | 'not_working' | null {
    if (until <= dueDate) return 'not_later';
    if (endOfDay(calendar, until) < now) return 'past';
    return isWorkingDay(calendar, until) ? null : 'not_working';
  }
}
