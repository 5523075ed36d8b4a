/**
 * The clock: from a receipt and a term to the due moment, with every day accounted for.
 * Civil Code 2015 art. 145-148: the day of receipt is not counted; the term ends with its last
 * day; a last day of rest moves the end to the next working day.
 */
import type { DurationUnit, Term } from '../procedure/procedure.ts';
import { instantAt, localDate, localTime, type Instant } from '../value/instant.ts';
import { addDays, addMonths, type PlainDate } from '../value/plain-date.ts';
import {
  closingTime,
  isWorkingDay,
  minutes,
  minutesPerDay,
  nextWorkingDay,
  restReason,
  timeOf,
  type Calendar,
  type RestReason,
} from './calendar.ts';

/** Why a day on the way is not counted: no office works, or the clock does not run. */
export type PassedOver =
  | RestReason['reason']
  | 'after_cutoff'
  | 'moved_here'
  | 'waiting'
  | 'overdue'
  | 'extended'
  | 'counted_anew'
  | 'not_begun';

/** One day on the way: counted as the n-th, or passed over for a reason. */
export type DueDay =
  | { date: PlainDate; counted: true; n: number; name?: string }
  | { date: PlainDate; counted: false; reason: PassedOver; name: string | null };

export interface Due {
  rule: 'civil' | 'hours' | 'same_day_cutoff' | 'none';
  duration: { value: number; unit: DurationUnit } | null;
  dueAt: Instant | null;
  dueDate: PlainDate | null;
  days: DueDay[];
  /**
   * Dates on the way that rest on a calendar row nobody has officially announced, and a due date
   * in a year whose days off are not all announced, or that the table does not reach at all.
   */
  unconfirmed: PlainDate[];
}

/** Shorter terms are stated day by day; no term in law is longer than ten years. */
export const longestTermDays = 3660;

/** When a dossier received at a moment is due under a term. */
export function due(calendar: Calendar, receivedAt: Instant, term: Term): Due {
  if (term.rule === 'none' || term.rule === 'unstated') return noDueDate;
  if (term.rule === 'same_day_cutoff') return sameDay(calendar, receivedAt, term.cutoff);
  if (isByHours(term)) return byHours(calendar, receivedAt, term.value, term.unit);
  return civil(calendar, receivedAt, term.value, term.unit);
}

/** Calendar days and months have no working hours: they are whole days under either rule. */
export function isByHours({
  rule,
  unit,
}: {
  rule: 'civil' | 'hours';
  unit: DurationUnit;
}): boolean {
  return unit === 'hour' || (rule === 'hours' && unit === 'working_day');
}

const noDueDate: Due = {
  rule: 'none',
  duration: null,
  dueAt: null,
  dueDate: null,
  days: [],
  unconfirmed: [],
};

function civil(calendar: Calendar, receivedAt: Instant, value: number, unit: DurationUnit): Due {
  const from = localDate(receivedAt);
  const days =
    value === 0
      ? noDays(calendar, receivedAt)
      : unit === 'working_day'
        ? workingDays(calendar, from, value)
        : wholeDays(calendar, from, value, unit);
  const dueDate = days.at(-1)?.date ?? from;
  const dueAt = endOfDay(calendar, dueDate);
  return finished(calendar, { rule: 'civil', duration: { value, unit }, dueAt, days });
}

/** Nought days end with the day itself; of a day of rest or a closed office, with the next one. */
function noDays(calendar: Calendar, receivedAt: Instant): DueDay[] {
  const date = localDate(receivedAt);
  if (!isWorkingDay(calendar, date)) return untilWorking(calendar, date);
  if (receivedAt <= endOfDay(calendar, date)) return [];
  return [closed(date), ...untilWorking(calendar, addDays(date, 1))];
}

/** A working day that was over when the papers came. */
function closed(date: PlainDate): DueDay {
  return { date, counted: false, reason: 'after_cutoff', name: null };
}

/** Each working day counts; the rest are passed over. */
function workingDays(calendar: Calendar, from: PlainDate, count: number): DueDay[] {
  const days: DueDay[] = [];
  for (let date = addDays(from, 1), n = 0; n < count; date = addDays(date, 1)) {
    const rest = restReason(calendar, date);
    days.push(rest ? { date, counted: false, ...rest } : { date, counted: true, n: ++n });
  }
  return days;
}

/** Every day counts, and a last day of rest carries the end to the next working day. */
function wholeDays(
  calendar: Calendar,
  from: PlainDate,
  value: number,
  unit: DurationUnit,
): DueDay[] {
  const last = unit === 'month' ? addMonths(from, value) : addDays(from, value);
  const days: DueDay[] = [];
  for (let date = addDays(from, 1), n = 1; date <= last; date = addDays(date, 1), n++) {
    days.push({ date, counted: true, n });
  }
  if (isWorkingDay(calendar, last)) return days;
  return [...days, ...untilWorking(calendar, addDays(last, 1))];
}

/** The days of rest from a date, and the working day that ends them. */
function untilWorking(calendar: Calendar, from: PlainDate): DueDay[] {
  const days: DueDay[] = [];
  for (let date = from; ; date = addDays(date, 1)) {
    const rest = restReason(calendar, date);
    if (!rest) return [...days, { date, counted: false, reason: 'moved_here', name: null }];
    days.push({ date, counted: false, ...rest });
  }
}

/** Result the same day; received after the cut-off, or on a day of rest, the next working day. */
function sameDay(calendar: Calendar, receivedAt: Instant, cutoff: string): Due {
  const date = localDate(receivedAt);
  const inTime = isInTime(calendar, receivedAt, cutoff);
  const dueDate = inTime ? date : nextWorkingDay(calendar, date);
  const days: DueDay[] = inTime ? [{ date, counted: true, n: 1 }] : [];
  for (let day = date; day < dueDate; day = addDays(day, 1)) {
    const rest = restReason(calendar, day);
    days.push(rest ? { date: day, counted: false, ...rest } : closed(day));
  }
  if (!inTime) days.push({ date: dueDate, counted: true, n: 1 });
  const dueAt = endOfDay(calendar, dueDate);
  return finished(calendar, { rule: 'same_day_cutoff', duration: null, dueAt, days });
}

/** Received on a working day, not after its cut-off as a clock shows it, before it is over. */
export function isInTime(calendar: Calendar, receivedAt: Instant, cutoff: string): boolean {
  const date = localDate(receivedAt);
  return (
    isWorkingDay(calendar, date) &&
    minutes(localTime(receivedAt)) <= minutes(cutoff) &&
    receivedAt <= endOfDay(calendar, date)
  );
}

/** Working hours from the moment of receipt; a working day is 8 h, one office day long. */
function byHours(calendar: Calendar, receivedAt: Instant, value: number, unit: DurationUnit): Due {
  const perDay = minutesPerDay(calendar.hours);
  const most = unit === 'hour' ? Math.round((value * perDay) / 8) : value * perDay;
  return { ...byMinutes(calendar, receivedAt, most), duration: { value, unit } };
}

/** So many working minutes from a moment on. */
export function byMinutes(calendar: Calendar, receivedAt: Instant, most: number): Due {
  let left = most;
  const days: DueDay[] = [];
  let [date, from] = [localDate(receivedAt), minutes(localTime(receivedAt))];
  for (let n = 1; ; date = addDays(date, 1), from = 0) {
    const rest = restReason(calendar, date);
    if (rest) {
      days.push({ date, counted: false, ...rest });
      continue;
    }
    if (from >= minutes(closingTime(calendar))) {
      days.push(closed(date));
      continue;
    }
    const worked = workDay(calendar, from, left);
    left -= worked.minutes;
    days.push({ date, counted: true, n: n++ });
    if (left === 0) {
      const end = instantAt(date, worked.end);
      // Minutes are what paper shows; of a term of nought they must not drop the seconds.
      const dueAt = end < receivedAt ? receivedAt : end;
      return finished(calendar, { rule: 'hours', duration: null, dueAt, days });
    }
  }
}

/** How much of what is left fits into one day from a minute on, and when it ends. */
function workDay(calendar: Calendar, from: number, left: number): { minutes: number; end: string } {
  let done = 0;
  for (const [open, close] of calendar.hours) {
    const start = Math.max(minutes(open), from);
    const free = Math.max(0, minutes(close) - start);
    if (free > 0 && left - done <= free) return { minutes: left, end: timeOf(start + left - done) };
    done += free;
  }
  return { minutes: done, end: closingTime(calendar) };
}

export function endOfDay(calendar: Calendar, date: PlainDate): Instant {
  return instantAt(date, closingTime(calendar));
}

function finished(
  calendar: Calendar,
  { rule, duration, dueAt, days }: Pick<Due, 'rule' | 'duration' | 'days'> & { dueAt: Instant },
): Due {
  const dueDate = localDate(dueAt);
  const dates = days.map((day) => day.date);
  const open = unconfirmed(calendar, dates, dueDate);
  return { rule, duration, dueAt, dueDate, days, unconfirmed: open };
}

/**
 * Of the days on the way to a due date, those that rest on a row nobody has officially announced,
 * and the due date itself in a year that is not settled or that the table does not reach.
 */
export function unconfirmed(
  calendar: Calendar,
  dates: readonly PlainDate[],
  dueDate: PlainDate,
): PlainDate[] {
  return [...new Set([...dates, dueDate])].filter(
    (date) =>
      (calendar.days.get(date)?.status ?? 'official') !== 'official' ||
      (date === dueDate && isUnsettled(calendar, date)),
  );
}

/** True of a year after the last one in the table, or whose rows nobody has all announced yet. */
function isUnsettled(calendar: Calendar, date: PlainDate): boolean {
  const year = date.slice(0, 4);
  let beyond = true;
  for (const row of calendar.days.values()) {
    if (row.date >= year) beyond = false;
    if (row.date.startsWith(year) && row.status !== 'official') return true;
  }
  return beyond;
}
