/** Which days and hours an office works: Monday to Friday, less the days off, plus the swaps. */
import { addDays, weekday, type PlainDate } from '../value/plain-date.ts';

export const dayKinds = ['off', 'in_lieu', 'swap_off', 'swap_work'] as const;
export type DayKind = (typeof dayKinds)[number];

/** One row of the official table; `guess` and `provisional` rows are said wherever they matter. */
export interface CalendarDay {
  date: PlainDate;
  kind: DayKind;
  name: string;
  status: 'official' | 'provisional' | 'guess';
  source: string;
}

/** Opening hours as pairs of `HH:MM`, in order. */
export type OfficeHours = [open: string, close: string][];

export interface Calendar {
  days: ReadonlyMap<PlainDate, CalendarDay>;
  hours: OfficeHours;
}

/** Why a day is not worked. */
export interface RestReason {
  reason: 'weekend' | 'holiday' | 'in_lieu' | 'swap';
  name: string | null;
}

const REASONS = { off: 'holiday', in_lieu: 'in_lieu', swap_off: 'swap' } as const;

export function calendarOf(rows: readonly CalendarDay[], hours: OfficeHours): Calendar {
  return { days: new Map(rows.map((row) => [row.date, row])), hours };
}

/** `null` on a working day; else why not. */
export function restReason(calendar: Calendar, date: PlainDate): RestReason | null {
  const row = calendar.days.get(date);
  if (row && row.kind !== 'swap_work') return { reason: REASONS[row.kind], name: row.name };
  if (row) return null;
  const day = weekday(date);
  return day === 0 || day === 6 ? { reason: 'weekend', name: null } : null;
}

export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  return restReason(calendar, date) === null;
}

/** The first working day after a date. */
export function nextWorkingDay(calendar: Calendar, date: PlainDate): PlainDate {
  let day = addDays(date, 1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The end of a working day on the clock, `HH:MM`. */
export function closingTime(calendar: Calendar): string {
  return calendar.hours.at(-1)![1];
}

/** Working minutes in one day. */
export function minutesPerDay(hours: OfficeHours): number {
  return hours.reduce((sum, [open, close]) => sum + minutes(close) - minutes(open), 0);
}

/** Minutes since midnight of `HH:MM`. */
export function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
