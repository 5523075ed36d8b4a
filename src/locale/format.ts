/** Dates, moments, money and counts as both languages write them in Vietnam. */
import { localDate, localTime, type Instant } from '../domain/value/instant.ts';
import { weekday, type PlainDate } from '../domain/value/plain-date.ts';

/** `25/11/2026`. */
export function dateText(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** `09:14 23/11/2026`. */
export function momentText(instant: Instant): string {
  return `${localTime(instant)} ${dateText(localDate(instant))}`;
}

/** `8.000 đ`. */
export function moneyText(amount: number): string {
  return `${countText(amount)} đ`;
}

/** `3.321`: groups of three with dots. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

const MASK = '********';

/** A personal number as lists show it: its last four digits only. */
export function maskedNumber(number: string | null): string {
  return number === null ? '' : `${MASK}${number.slice(-4)}`;
}

/** A day's name from a list that begins with Sunday. */
export function weekdayText(date: PlainDate, names: readonly string[]): string {
  return names[weekday(date)]!;
}
