/** From the journal to the clock: what happened to a dossier, each by the calendar of its hour. */
import {
  calendarOf,
  type Calendar,
  type CalendarDay,
  type OfficeHours,
} from '../calendar/calendar.ts';
import { parseHours } from '../calendar/hours.ts';
import type { StoredEvent } from '../event.ts';
import { calendarStream, dossierStream, settingStream } from '../stream.ts';
import type { Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { ClockRule, ClockStep } from './clock.ts';
import type { CalendarStep } from './clock-story.ts';
import { clockRule } from './dossier-clock.ts';
import type { Dossier } from './dossier.ts';

export interface ClockHistory {
  start: ClockRule & { receivedAt: Instant; calendar: Calendar };
  steps: CalendarStep[];
}

/** The streams that tell a clock, besides the dossier's own. */
export const calendarStreams = [calendarStream, settingStream('office.hours')] as const;

/**
 * Reads the events of a dossier together with those of the calendar and the office's hours, in
 * the order in which they came. `hours` are those that hold until the office sets its own.
 */
export function clockHistory(
  dossier: Dossier,
  events: readonly StoredEvent[],
  hours: OfficeHours,
): ClockHistory {
  const days = new Map<PlainDate, CalendarDay>();
  const stream = dossierStream(dossier.id);
  let open = hours;
  let calendar = calendarOf([], hours);
  let first: Calendar | null = null;
  const steps: CalendarStep[] = [];
  for (const event of events) {
    if (event.type === 'calendar.published') {
      for (const day of event.data.days) days.set(day.date, day);
      calendar = calendarOf([...days.values()], open);
    } else if (event.type === 'config.changed') {
      open = parseHours(event.data.value) ?? open;
      calendar = calendarOf([...days.values()], open);
    } else if (event.stream === stream) {
      first ??= calendar;
      if (isRecount(event)) {
        // Another term was given from the beginning: all before it was counted anew, by this day.
        first = calendar;
        for (const step of steps) step.calendar = calendar;
      }
      const step = stepOf(event);
      if (step) steps.push({ ...step, calendar });
    }
  }
  const { receivedAt } = dossier;
  return { start: { ...clockRule(dossier), receivedAt, calendar: first ?? calendar }, steps };
}

function isRecount(event: StoredEvent): boolean {
  if (event.type !== 'dossier.corrected') return false;
  const { term, competent, clock } = event.data.after;
  return term !== undefined || (competent !== undefined && clock !== undefined);
}

/** What happened to the clock of one dossier, from the events of its stream. */
export function clockSteps(events: readonly StoredEvent[]): ClockStep[] {
  return events.flatMap((event) => stepOf(event) ?? []);
}

/** What an event did to the clock; `null` when nothing. */
function stepOf(event: StoredEvent): ClockStep | null {
  const { at } = event;
  switch (event.type) {
    case 'dossier.supplement_requested':
      return { at, kind: 'paused', why: 'supplement' };
    case 'dossier.supplement_completed':
      return { at, kind: 'completed' };
    case 'dossier.begun':
      return { at, kind: 'begun', why: event.data.why };
    case 'dossier.extended':
      return { at, kind: 'extended', until: event.data.dueAt };
    case 'dossier.withdrawn':
      return { at, kind: 'paused', why: 'withdrawn' };
    case 'dossier.stopped':
      return { at, kind: 'paused', why: 'stopped' };
    case 'dossier.reopened':
      return { at, kind: 'reopened', waiting: event.data.to === 'supplement_requested' };
    default:
      return null;
  }
}
