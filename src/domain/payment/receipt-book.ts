/** Books of fee receipts: numbers used one after another, each once, voids among them. */
import type { AgencyId } from '../value/id.ts';
import { lookAlike } from '../value/text.ts';

export interface ReceiptBook {
  id: string;
  office: AgencyId;
  /** The one counter that uses it: counters that do not hear of each other never share numbers. */
  counter: number;
  series: string;
  volume: string;
  first: number;
  /** `null` for the office's own running series, which has no end. */
  last: number | null;
  /** The number that comes next. */
  next: number;
}

/** What two spellings of one series share: on paper nobody tells them apart. */
export function seriesKey(series: string): string {
  return lookAlike(series).replace(/\s+/g, '');
}

/** True of a name that the program gives to the running series of a counter. */
export function isRunningName(series: string): boolean {
  return /^BL\d{2}-\d+$/.test(seriesKey(series));
}

type NumbersInBook = Pick<ReceiptBook, 'series' | 'first' | 'last'>;

/** True where a number stands in both. */
export function sharesNumbers(one: NumbersInBook, other: NumbersInBook): boolean {
  return (
    seriesKey(one.series) === seriesKey(other.series) &&
    other.first <= (one.last ?? Infinity) &&
    one.first <= (other.last ?? Infinity)
  );
}

/** Numbers that two books of one office have; `to` is `null` where neither has an end. */
export interface SharedNumbers {
  office: AgencyId;
  series: string;
  counter: number;
  /** The counter of the other book. */
  other: number;
  from: number;
  to: number | null;
}

/** What stands in two books of one office: older programs took such a book into use. */
export function sharedNumbers(books: readonly ReceiptBook[]): SharedNumbers[] {
  return books.flatMap((one, at) =>
    books
      .slice(at + 1)
      .filter((other) => other.office === one.office && sharesNumbers(one, other))
      .map((other) => {
        const { office, series, counter } = one;
        const to = Math.min(one.last ?? Infinity, other.last ?? Infinity);
        const from = Math.max(one.first, other.first);
        const shared = { from, to: to === Infinity ? null : to };
        return { office, series, counter, other: other.counter, ...shared };
      }),
  );
}
