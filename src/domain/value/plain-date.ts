/** A calendar day in Vietnam, `YYYY-MM-DD`; arithmetic on day numbers, no time zone. */
import type { Brand } from './brand.ts';

export type PlainDate = Brand<string, 'PlainDate'>;

/** Days since 1970-01-01 (civil calendar, proleptic Gregorian). */
export function dayNumber(date: PlainDate): number {
  const [year, month, day] = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number. */
export function dateOfDayNumber(days: number): PlainDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Year, month 1-12, day 1-31. */
export function parts(date: PlainDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/**
 * No paper at a counter bears a year outside these. The lower bound also keeps `20101112`
 * (the order of machines) from being read as 20 October 1112, the upper one leaves room for
 * every term without a five-digit year.
 */
const [EARLIEST_YEAR, LATEST_YEAR] = [1800, 2999];

/** A date from its parts, or `null` where there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return format(year, month, day);
}

const KEPT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** True for a day as it is kept, and for nothing else that could be read as one. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !KEPT.test(value)) return false;
  const day = Number(value.slice(8));
  return day < 29 || day <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

/** Reads `2026-11-24`, `24/11/2026`, `24-11-2026`, `24.11.2026` and `24112026`; else `null`. */
export function parsePlainDate(raw: string): PlainDate | null {
  const text = raw.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(text);
  return local ? plainDate(Number(local[4]), Number(local[3]), Number(local[1])) : null;
}

/** The same; a day and a month alone (`30/11`) are this year's. */
export function parseDay(raw: string, today: PlainDate): PlainDate | null {
  const [, day, , month] = /^(\d{1,2})([/.-])(\d{1,2})$/.exec(raw.trim()) ?? [];
  if (day === undefined) return parsePlainDate(raw);
  return plainDate(parts(today)[0], Number(month), Number(day));
}

/** What a day may mean whose year has two digits (`15/3/92`): of this century and the last one. */
export function daysOfShortYear(raw: string, today: PlainDate): PlainDate[] {
  const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/.exec(raw.trim());
  if (!short) return [];
  const [day, month, year] = [short[1], short[3], short[4]].map(Number);
  return centuries(today)
    .map((century) => plainDate(century + year!, month!, day!))
    .filter((date) => date !== null);
}

/** The first years of this century and of the last one. */
export function centuries(today: PlainDate): [present: number, last: number] {
  const present = Math.floor(parts(today)[0] / 100) * 100;
  return [present, present - 100];
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The matching day months later, else that month's last day (Civil Code 2015, art. 147, 148). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return format(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: PlainDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function format(year: number, month: number, day: number): PlainDate {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`no date in the year ${year}`);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}
