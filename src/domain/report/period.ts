/** Periods of days, and those that a report is compared with. */
import { instantAt, localDate, type Instant } from '../value/instant.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  parts,
  plainDate,
  type PlainDate,
} from '../value/plain-date.ts';

/** Days from and to, both included. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

const YEAR = /^(\d{4})$/;
const QUARTER = /^(?:(\d{4})-?q([1-4])|q([1-4])[/-](\d{4}))$/i;
const MONTH = /^(?:(\d{4})-(\d{1,2})|(\d{1,2})\/(\d{4}))$/;

/** Reads `2023`, `2023-Q1`, `Q1/2023`, `2023-03` and `03/2023`; else `null`. */
export function parsePeriod(raw: string): Period | null {
  const text = raw.trim();
  const year = YEAR.exec(text);
  if (year) return months(Number(year[1]), 1, 12);
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const n = Number(quarter[2] ?? quarter[3]);
    return months(Number(quarter[1] ?? quarter[4]), n * 3 - 2, 3);
  }
  const month = MONTH.exec(text);
  return month ? months(Number(month[1] ?? month[4]), Number(month[2] ?? month[3]), 1) : null;
}

/** The quarter that a day lies in, up to that day. */
export function quarterToDate(today: PlainDate): Period {
  const [year, month] = parts(today);
  return { from: plainDate(year, month - ((month - 1) % 3), 1)!, to: today };
}

/** As long as this one and just before it: so many months for whole months, else so many days. */
export function previousPeriod({ from, to }: Period): Period {
  const before = addDays(from, -1);
  if (!isWholeMonths({ from, to })) {
    return { from: addDays(from, dayNumber(from) - dayNumber(to) - 1), to: before };
  }
  return { from: addMonths(from, -monthsOf({ from, to }).length), to: before };
}

/** The same days of the year before; the last day of February stays the last. */
export function lastYear(period: Period): Period {
  const from = addMonths(period.from, -12);
  const to = addMonths(period.to, -12);
  return { from, to: isWholeMonths(period) ? endOfMonth(to) : to };
}

/** Every month that a period touches, `YYYY-MM`, in order. */
export function monthsOf({ from, to }: Period): string[] {
  const found: string[] = [];
  const first = `${from.slice(0, 8)}01` as PlainDate;
  for (let day = first; day <= to; day = addMonths(day, 1)) found.push(day.slice(0, 7));
  return found;
}

/** The first day behind a period. */
export function dayAfter({ to }: Period): PlainDate {
  return addDays(to, 1);
}

/** When the lateness of what is still open is judged: the period's end, or now if sooner. */
export function cutOf(period: Period, now: Instant): Instant {
  const end = instantAt(dayAfter(period), '00:00');
  return end < now ? end : now;
}

/** True when nothing more can happen in a period. */
export function isOver({ to }: Period, now: Instant): boolean {
  return to < localDate(now);
}

function isWholeMonths({ from, to }: Period): boolean {
  return parts(from)[2] === 1 && endOfMonth(to) === to;
}

function endOfMonth(date: PlainDate): PlainDate {
  const [year, month] = parts(date);
  return plainDate(year, month, daysInMonth(year, month))!;
}

function months(year: number, month: number, count: number): Period | null {
  const from = plainDate(year, month, 1);
  return from && { from, to: addDays(addMonths(from, count), -1) };
}
