/**
 * Which stands first in the dates of a column. Here it is the day; a machine set up for America
 * writes the month first, and `05/03/2026` then means another day. That is known of a column and
 * never of a row.
 */
import { plainDate, type PlainDate } from '../value/plain-date.ts';

export const dateOrders = ['day-first', 'month-first'] as const;
export type SaidOrder = (typeof dateOrders)[number];

/** `unclear` where it or its file has months first somewhere, and nobody has said what it is. */
export type DateOrder = SaidOrder | 'unclear';

/** Two numbers and a year with the same sign between, or eight digits. */
const PARTS =
  /^(?:\d{1,2}:\d{2}(?::\d{2})?[ ,]+)?(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})|(\d{2})(\d{2})(\d{4}))(?!\d)/;

/** The two numbers in front of a date's year, and the year; `null` for what has none. */
export interface DateParts {
  first: number;
  second: number;
  year: number;
}

export function datePartsOf(text: string): DateParts | null {
  const [, first, , second, year, one, two, last] = PARTS.exec(text) ?? [];
  const numbers = [first ?? one, second ?? two, year ?? last].map(Number);
  const [a, b, c] = numbers as [number, number, number];
  if (!numbers.every(Number.isInteger)) return null;
  return { first: a, second: b, year: c < 100 ? c + (c < 40 ? 2000 : 1900) : c };
}

/** The day of a text as one order has it; `null` where there is none. */
export function dayBy({ first, second, year }: DateParts, order: SaidOrder): PlainDate | null {
  return order === 'day-first' ? plainDate(year, second, first) : plainDate(year, first, second);
}

/** What one text alone proves of its column; most prove nothing. */
export function provenOrder(text: string): SaidOrder | null {
  const parts = datePartsOf(text);
  if (parts === null) return null;
  const [here, there] = [dayBy(parts, 'day-first'), dayBy(parts, 'month-first')];
  if (here === null) return there === null ? null : 'month-first';
  return there === null ? 'day-first' : null;
}

/** In a text of any kind: what a column of dates may be asked for afterwards. */
export const MAYBE_MONTH_FIRST =
  /(?<!\d)(?:0?[1-9]|1[0-2])\\?([/.-])(?:1[3-9]|2\d|3[01])\\?\1(?:\d{4}|\d{2})(?!\d)/;

/** A date as it stands in a row. */
export interface SeenDate {
  row: number;
  text: string;
}

/** What a column shows: the first text that proves either order, and a few that prove none. */
export interface ShownOrder {
  dayFirst: SeenDate | null;
  monthFirst: SeenDate | null;
  either: readonly SeenDate[];
}

/** True for a text that is one day with the day first, and another with the month first. */
export function isEither(text: string): boolean {
  const parts = datePartsOf(text);
  if (parts === null || parts.first === parts.second) return false;
  return dayBy(parts, 'day-first') !== null && dayBy(parts, 'month-first') !== null;
}

/** Why nobody knows how a column is read. */
export type UnclearBecause = 'shown' | 'said_otherwise' | 'beside';

/** What was said of a column, of its file, and whether another column of it has months first. */
export interface OrderSaid {
  column: SaidOrder | undefined;
  file: SaidOrder | null;
  beside: boolean;
}

/**
 * How a column is read: as was said of it, else as was said of the file where it shows nothing
 * else, else with the day first unless it, or a column beside it, shows otherwise.
 */
export function orderOf(
  { dayFirst, monthFirst, either }: ShownOrder,
  said: OrderSaid,
): SaidOrder | UnclearBecause {
  if (said.column !== undefined) return said.column;
  if (said.file === 'day-first') return 'day-first';
  if (said.file === 'month-first') {
    return dayFirst !== null && monthFirst === null ? 'said_otherwise' : 'month-first';
  }
  if (monthFirst !== null) return 'shown';
  return said.beside && dayFirst === null && either.length > 0 ? 'beside' : 'day-first';
}
