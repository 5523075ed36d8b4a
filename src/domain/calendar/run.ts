/**
 * What the clock is counting: a term from a moment, what was left of one, or a promised day. A
 * dossier's clock is one run after another; each is plain data, so that it can be written down.
 */
import type { Term } from '../procedure/procedure.ts';
import { localDate, type Instant } from '../value/instant.ts';
import { addDays, addMonths, dayNumber, type PlainDate } from '../value/plain-date.ts';
import { isWorkingDay, restReason, workingMinutes, type Calendar } from './calendar.ts';
import { byMinutes, due, isByHours, unconfirmed, type Due, type DueDay } from './due.ts';
import { onwardOf } from './onward.ts';

/** What a term waits for that does not run from the receipt. */
export const lateStarts = ['arrival', 'review'] as const;
export type LateStart = (typeof lateStarts)[number];

/** A term that nothing has begun yet. */
export interface AwaitedTerm {
  rule: 'awaited';
  start: LateStart;
  term: Term;
}

/**
 * A term, so many working minutes, until a moment that was promised or has passed, or what waits
 * for its beginning.
 */
export type Count =
  | Term
  | { rule: 'minutes'; value: number }
  | { rule: 'until'; at: Instant }
  | AwaitedTerm;

export interface Run {
  /** The moment it counts from. */
  from: Instant;
  count: Count;
}

/** When a run is due, with its days. */
export function dueOfRun(calendar: Calendar, { from, count }: Run): Due {
  if (count.rule === 'minutes') return byMinutes(calendar, from, count.value);
  if (count.rule === 'awaited') return dueOfAwaited(calendar, from, count);
  if (count.rule !== 'until') return due(calendar, from, count);
  const dueDate = localDate(count.at);
  return {
    rule: 'civil',
    duration: null,
    dueAt: count.at,
    dueDate,
    days: [],
    unconfirmed: unconfirmed(calendar, [], dueDate),
  };
}

/**
 * Of what is to arrive elsewhere, as if it had gone on by the rule; nobody knows when a review will
 * begin.
 */
function dueOfAwaited(calendar: Calendar, from: Instant, { start, term }: AwaitedTerm): Due {
  const { at } = onwardOf(calendar, from);
  const found = due(calendar, at, term);
  if (start === 'review') {
    return { ...found, dueAt: null, dueDate: null, days: [], unconfirmed: [] };
  }
  return { ...found, days: [...notBegun(calendar, localDate(from), localDate(at)), ...found.days] };
}

/** The days after a date up to another, on which nothing ran yet. */
export function notBegun(calendar: Calendar, after: PlainDate, to: PlainDate): DueDay[] {
  const days: DueDay[] = [];
  for (let date = addDays(after, 1); date <= to; date = addDays(date, 1)) {
    const rest = restReason(calendar, date);
    days.push({ date, counted: false, ...(rest ?? { reason: 'not_begun', name: null }) });
  }
  return days;
}

/**
 * What is left of a run at a moment. A run that has passed its due moment stays due there: time
 * that stops afterwards does not make late work timely.
 */
export function leftOf(calendar: Calendar, run: Run, at: Instant): Count {
  const { count } = run;
  if (count.rule === 'awaited') return count;
  const { dueAt, dueDate } = dueOfRun(calendar, run);
  if (dueAt === null || dueDate === null) return count;
  if (at > dueAt) return { rule: 'until', at: dueAt };
  if (count.rule === 'same_day_cutoff') return count;
  if (count.rule === 'minutes' || isHourly(count)) {
    return { rule: 'minutes', value: workingMinutes(calendar, at, dueAt) };
  }
  const date = localDate(at);
  const last = lastDay(run);
  if (last === null) {
    // A nought of days that was moved from a day of rest is still nought.
    const most = count.rule === 'civil' ? count.value : Infinity;
    const value = Math.min(most, workingDays(calendar, date, dueDate));
    return { rule: 'civil', value, unit: 'working_day' };
  }
  const value = Math.max(0, dayNumber(last) - dayNumber(date));
  return { rule: 'civil', value, unit: 'calendar_day' };
}

function isHourly(count: Count): boolean {
  return (count.rule === 'civil' || count.rule === 'hours') && isByHours(count);
}

/** The last calendar day counted, before a day of rest moves the end; `null` of working days. */
function lastDay({ from, count }: Run): PlainDate | null {
  if (count.rule !== 'civil' && count.rule !== 'hours') return null;
  if (count.unit === 'month') return addMonths(localDate(from), count.value);
  return count.unit === 'calendar_day' ? addDays(localDate(from), count.value) : null;
}

/** Working days after a date, up to and with another. */
export function workingDays(calendar: Calendar, after: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let date = addDays(after, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) count++;
  }
  return count;
}
