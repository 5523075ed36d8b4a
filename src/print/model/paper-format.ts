/** Dates, moments, counts and money as official papers write them. The words come as templates. */
import { localDate, localTime, type Instant } from '../../domain/value/instant.ts';
import { parts, type PlainDate } from '../../domain/value/plain-date.ts';
import { countText } from '../../locale/format.ts';
import { fill } from './wording.ts';

/** `23/11/2026`. */
export function shortDate(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * Day, month and year for a written-out date. Decree 30/2020 puts a nought before days under
 * ten and before January and February only, where a digit in front would make another date.
 */
export function datePlaces(date: PlainDate): { day: string; month: string; year: string } {
  const [year, month, day] = parts(date);
  return {
    day: twoDigits(day),
    month: month <= 2 ? twoDigits(month) : String(month),
    year: String(year),
  };
}

/** A moment through a template such as `{hour} … {minute} … {date}`. */
export function momentIn(template: string, instant: Instant): string {
  const [hour = '', minute = ''] = localTime(instant).split(':');
  return fill(template, { hour, minute, date: shortDate(localDate(instant)) });
}

/** A sum through a template such as `{amount} đồng`. */
export function moneyIn(template: string, amount: number): string {
  return fill(template, { amount: countText(amount) });
}

/** `01`, `12`, `120`: a nought in front so that no digit can be added by hand. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
