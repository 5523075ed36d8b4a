/**
 * What is received in person goes on to whoever decides it: on the same working day, or first thing
 * on the next one when it came after 15:00 (Decree 118/2025 art. 18 § 2 as amended by 309/2026).
 */
import type { Channel } from '../procedure/procedure.ts';
import { instantAt, localDate, type Instant } from '../value/instant.ts';
import { addDays, type PlainDate } from '../value/plain-date.ts';
import {
  closingTime,
  isWorkingDay,
  minutes,
  nextWorkingDay,
  openingTime,
  timeOf,
  type Calendar,
} from './calendar.ts';
import { endOfDay, isInTime } from './due.ts';

/** The first day on which the rule holds, and art. 17 § 3 with it. */
export const onwardSince = '2026-08-05' as PlainDate;

/** The channels on which somebody brings the papers; what a mobile team takes is one of them. */
export const inPerson: readonly Channel[] = ['counter', 'home'];

const CUTOFF = '15:00';

/** The law names no minute of "first thing": within the first hour it is. */
const FIRST_THING = 60;

/** When a dossier is to go on. */
export interface Onward {
  /** The moment from which it is taken to be there, had it gone on as the rule says. */
  at: Instant;
  /** The last moment at which it goes on in time. */
  by: Instant;
  /** On the day on which it was received. */
  sameDay: boolean;
}

/** When a dossier received at a moment is to go on. */
export function onwardOf(calendar: Calendar, receivedAt: Instant): Onward {
  const date = localDate(receivedAt);
  if (isInTime(calendar, receivedAt, CUTOFF)) {
    return { at: receivedAt, by: endOfDay(calendar, date), sameDay: true };
  }
  const next = nextWorkingDay(calendar, date);
  const opening = openingTime(calendar);
  const by = instantAt(next, timeOf(minutes(opening) + FIRST_THING));
  return { at: instantAt(next, opening), by, sameDay: false };
}

/** True of a day on which the rule holds. */
export function goesOnByRule(receivedAt: Instant): boolean {
  return localDate(receivedAt) >= onwardSince;
}

/** The moment before which all that was received should have gone on by now, and nothing since. */
export function lateBefore(calendar: Calendar, now: Instant): Instant {
  const last = Math.min(minutes(CUTOFF), minutes(closingTime(calendar)));
  for (let date = localDate(now); ; date = addDays(date, -1)) {
    const evening = instantAt(date, '23:59');
    if (now > onwardOf(calendar, evening).by) return instantAt(addDays(date, 1), '00:00');
    if (isWorkingDay(calendar, date) && now > endOfDay(calendar, date)) {
      return instantAt(date, timeOf(last + 1));
    }
  }
}
