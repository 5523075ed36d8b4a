/** Which days and hours an office works: Monday to Friday, less the days off, plus the swaps. */
import { localDate, localTime, type Instant } from '../value/instant.ts';
import { addDays, weekday, type PlainDate } from '../value/plain-date.ts';

/** `normal` takes a day's earlier row back: it is worked or not as its weekday says. */
export const dayKinds = ['off', 'in_lieu', 'swap_off', 'swap_work', 'normal'] as const;
export type DayKind = (typeof dayKinds)[number];

export const dayStatuses = ['official', 'provisional', 'guess'] as const;

/** One row of the official table; `guess` and `provisional` rows are said wherever they matter. */
export interface CalendarDay {
  date: PlainDate;
  kind: DayKind;
  name: string;
  status: (typeof dayStatuses)[number];
  source: string;
}

/** Opening hours as pairs of `HH:MM`, in order. */
export type OfficeHours = [open: string, close: string][];

export interface Calendar {
  days: ReadonlyMap<PlainDate, CalendarDay>;
  hours: OfficeHours;
  /** When papers are taken on Saturdays that are no working days; `null` when they are not. */
  saturday: OfficeHours | null;
}

/** Why a day is not worked. */
export interface RestReason {
  reason: 'weekend' | 'holiday' | 'in_lieu' | 'swap';
  name: string | null;
}

const REASONS = { off: 'holiday', in_lieu: 'in_lieu', swap_off: 'swap' } as const;

export function calendarOf(
  rows: readonly CalendarDay[],
  hours: OfficeHours,
  saturday: OfficeHours | null = null,
): Calendar {
  return { days: new Map(rows.map((row) => [row.date, row])), hours, saturday };
}

/** `null` on a working day; else why not. */
export function restReason(calendar: Calendar, date: PlainDate): RestReason | null {
  const row = calendar.days.get(date);
  if (row?.kind === 'swap_work') return null;
  if (row && row.kind !== 'normal') return { reason: REASONS[row.kind], name: row.name };
  const day = weekday(date);
  return day === 0 || day === 6 ? { reason: 'weekend', name: null } : null;
}

export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  return restReason(calendar, date) === null;
}

/** Off, and not by a guess at what a decision still to come will say. */
export function isSurelyOff(calendar: Calendar, date: PlainDate): boolean {
  return !isWorkingDay(calendar, date) && calendar.days.get(date)?.status !== 'guess';
}

/** The first working day after a date. */
export function nextWorkingDay(calendar: Calendar, date: PlainDate): PlainDate {
  let day = addDays(date, 1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The day `count` working days before a date; the date itself for none. */
export function workingDaysBefore(calendar: Calendar, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The day `count` working days after a date; the date itself for none. */
export function workingDaysAfter(calendar: Calendar, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(calendar, day);
  return day;
}

/** The beginning of a working day on the clock, `HH:MM`. */
export function openingTime(calendar: Calendar): string {
  return calendar.hours[0]![0];
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

/** `HH:MM` of so many minutes since midnight. */
export function timeOf(minute: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** When papers came: in working hours, in the hours of a Saturday's reception, or in neither. */
export type ReceivedIn = 'working' | 'saturday' | 'outside';

/** Whether an office is open at a moment, and as what: Saturday's reception is no working time. */
export function receptionAt(calendar: Calendar, at: Instant): ReceivedIn {
  const date = localDate(at);
  const time = minutes(localTime(at));
  const open = hoursOn(calendar, date).some(
    ([from, to]) => time >= minutes(from) && time <= minutes(to),
  );
  if (!open) return 'outside';
  return isWorkingDay(calendar, date) ? 'working' : 'saturday';
}

/** When papers are taken on a day: office hours, those of a Saturday's reception, or never. */
export function hoursOn(calendar: Calendar, date: PlainDate): OfficeHours {
  if (isWorkingDay(calendar, date)) return calendar.hours;
  const saturday = weekday(date) === 6 && calendar.days.get(date) === undefined;
  return saturday ? (calendar.saturday ?? []) : [];
}

/** Working minutes from a moment to a later one; nought where the second is not later. */
export function workingMinutes(calendar: Calendar, from: Instant, to: Instant): number {
  let sum = 0;
  for (let date = localDate(from); date <= localDate(to); date = addDays(date, 1)) {
    if (!isWorkingDay(calendar, date)) continue;
    const start = date === localDate(from) ? minutes(localTime(from)) : 0;
    const end = date === localDate(to) ? minutes(localTime(to)) : 1440;
    for (const [open, close] of calendar.hours) {
      sum += Math.max(0, Math.min(minutes(close), end) - Math.max(minutes(open), start));
    }
  }
  return sum;
}
