/**
 * Which stands first in the dates of a column. Here it is the day; a machine set up for America
 * writes the month first, and `05/03/2026` then means another day. That is known of a column and
 * never of a row.
 */
import { plainDate, type PlainDate } from '../value/plain-date.ts';

export const dateOrders = ['day-first', 'month-first'] as const;
export type SaidOrder = (typeof dateOrders)[number];

/** `unclear` where a column shows the month first somewhere, and nobody has said what it is. */
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

/** What a column shows, with the first text that shows the month first. */
export interface ShownOrder {
  dayFirst: boolean;
  monthFirst: { row: number; text: string } | null;
}

/**
 * How a column is read: as was said of it, else as was said of the file where it shows nothing
 * else, else with the day first unless it shows otherwise.
 */
export function orderOf(
  shown: ShownOrder | undefined,
  saidOfColumn: SaidOrder | undefined,
  saidOfFile: SaidOrder | undefined,
): DateOrder {
  if (saidOfColumn !== undefined) return saidOfColumn;
  const american = (shown?.monthFirst ?? null) !== null;
  if (saidOfFile === 'day-first') return 'day-first';
  if (saidOfFile === 'month-first') return shown?.dayFirst && !american ? 'unclear' : 'month-first';
  return american ? 'unclear' : 'day-first';
}
