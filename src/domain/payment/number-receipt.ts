/** Numbering fee receipts: a book taken into use, and the number that comes next. */
import { happened, type NewEvent } from '../event.ts';
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import { receiptBookStream } from '../stream.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { ReceiptNumber } from './payment.ts';
import { isRunningName, seriesKey, sharesNumbers, type ReceiptBook } from './receipt-book.ts';

/**
 * Takes a book into use; `known` are all of its office, which alone tells receipts of one series
 * apart from another office's. A series that is known in another spelling keeps the one it has.
 * Throws `payment.bad_range`, `payment.series_reserved` for a name that a counter numbers under by
 * itself, and `payment.book_overlaps`.
 */
export function addBook(
  book: Omit<ReceiptBook, 'next'> & { last: number },
  known: readonly ReceiptBook[],
): NewEvent[] {
  const { id, series, first, last } = book;
  if (first < 1 || last < first) throw new Problem('payment.bad_range', { from: first, to: last });
  if (isRunningName(series)) throw new Problem('payment.series_reserved', { series });
  const other = known.find((each) => sharesNumbers(each, book));
  if (other) {
    const { series: taken, volume, first: from, last: to } = other;
    throw new Problem('payment.book_overlaps', { series: taken, volume, from, to });
  }
  const same = known.find((each) => seriesKey(each.series) === seriesKey(series));
  const added = { ...book, series: same?.series ?? series };
  return [happened('receipt_book.added', receiptBookStream(id), added, null)];
}

/** The books of a counter, and those of the others of its office. */
export interface ReceiptBooks {
  books: readonly ReceiptBook[];
  elsewhere?: readonly ReceiptBook[];
}

/** The number taken, and the running series that begins with it, if one does. */
export interface TakenReceipt {
  receipt: ReceiptNumber;
  begins: NewEvent[];
}

/**
 * Why so many receipts cannot be given: `payment.books_used_up` where every printed book is,
 * `payment.books_short` where they have fewer numbers than are needed; else `null`. An office
 * without printed books lacks none.
 */
export function booksRefusal(books: readonly ReceiptBook[], needed: number): Problem | null {
  const printed = books.filter(({ last }) => last !== null);
  const left = printed.reduce((sum, { next, last }) => sum + Math.max(0, last! + 1 - next), 0);
  if (printed.length === 0 || left >= needed) return null;
  const { series } = printed.at(-1)!;
  return left === 0
    ? new Problem('payment.books_used_up', { series })
    : new Problem('payment.books_short', { needed, left });
}

function hasNumber({ next, last }: ReceiptBook): boolean {
  return last !== null && next <= last;
}

/**
 * The next number at a counter, from the book first added that has one left. An office without
 * printed books numbers by itself, a series a year; behind all that another counter has of that
 * name, which an older program let it have. Throws `payment.books_used_up`.
 */
export function nextReceipt(
  { books, elsewhere = [] }: ReceiptBooks,
  counter: Pick<Counter, 'office' | 'number'>,
  date: PlainDate,
): TakenReceipt {
  const refusal = booksRefusal(books, 1);
  if (refusal) throw refusal;
  const open = books.find(hasNumber);
  if (open) return { receipt: numberOf(open), begins: [] };
  const { next: _next, ...running } = runningBook(counter, date);
  const own = books.find(({ series, last }) => series === running.series && last === null);
  if (own) return { receipt: numberOf(own), begins: [] };
  const taken = [...books, ...elsewhere].filter((each) => sharesNumbers(each, running));
  const first = Math.max(0, ...taken.map(({ last, next }) => last ?? next)) + 1;
  const book = { ...running, first };
  return {
    receipt: numberOf({ ...book, next: first }),
    begins: [happened('receipt_book.added', receiptBookStream(book.id), book, null)],
  };
}

/** A counter's own series of a year, as it is before anything was numbered in it. */
export function runningBook(
  { office, number }: Pick<Counter, 'office' | 'number'>,
  date: PlainDate,
): ReceiptBook {
  const series = `BL${date.slice(2, 4)}-${number}`;
  const [first, last] = [1, null];
  return {
    ...{ id: `${office}/${series}`, office, counter: number, series },
    ...{ volume: '1', first, last, next: first },
  };
}

/** The books as they stand behind what the same act decided before. */
export function booksAfter(
  books: readonly ReceiptBook[],
  events: readonly NewEvent[],
): ReceiptBook[] {
  let known = [...books];
  for (const event of events) {
    if (event.type === 'receipt_book.added') known.push({ ...event.data, next: event.data.first });
    const taken = event.type === 'payment.taken' ? event.data.receipt : null;
    if (taken === null) continue;
    known = known.map((each) => (each.id === taken.book ? { ...each, next: taken.n + 1 } : each));
  }
  return known;
}

function numberOf({ id, series, volume, next }: ReceiptBook): ReceiptNumber {
  return { book: id, series, volume, n: next };
}
