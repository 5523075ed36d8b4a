/**
 * What is opened after entries were lost may have been there before, among them: papers bear the
 * first of its numbers. So a counter begins behind as many as were skipped; of a printed book or a
 * range of the post's codes whoever has it in hand says how many are used.
 */
import { yearOfCertificationSeries } from '../certification/book.ts';
import { happened, type NewEvent } from '../event.ts';
import type { Counter } from '../office/office.ts';
import type { ReceiptBook } from '../payment/receipt-book.ts';
import { Problem } from '../problem.ts';
import type { UsedRange } from '../shipment/range.ts';
import { storeStream } from '../stream.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { CarriedNumbers } from './carried.ts';
import { carryNumbers, daysLost, type NumbersGiven } from './numbers.ts';

/** Entries that were lost, one time or several, and that nobody could be asked of. */
export interface NumbersLost {
  /** How many numbers each series has skipped for them. */
  skipped: number;
  /** Of the newest entry that was left before the first loss. */
  from: PlainDate;
  /** The last loss. */
  at: Instant;
  /** The latest moment that anything told which was known of what is gone. */
  until: Instant;
}

/** Begins the numbers of counters that are opened now; nothing happens where nothing was lost. */
export function numbersOfOpened(
  counters: readonly Counter[],
  has: NumbersGiven,
  lost: NumbersLost | null,
): NewEvent[] {
  if (lost === null || counters.length === 0) return [];
  const { skipped, from, at, until } = lost;
  const days = daysLost(localDate(at), [from, localDate(until)]);
  // The codes of the post and the numbers of certification books are no counter's.
  const series = has.series.filter((each) => yearOfCertificationSeries(each.series) === null);
  const wish = { entries: skipped, counters, ...days };
  const { begins, carried } = carryNumbers({ ...has, series, ranges: [] }, null, wish);
  return [...begins, numbersSkipped(skipped, carried)];
}

/**
 * The day in whose series a dossier is numbered: that of its receipt. How far the series of a day
 * before the last loss had come nobody knows, and lists may have taken many numbers of it at once:
 * none of it is given any more, and what is dated back to it is numbered on the day it is entered.
 */
export function numberDay(
  received: PlainDate,
  today: PlainDate,
  lost: Pick<NumbersLost, 'at' | 'until'> | null,
): PlainDate {
  if (lost === null) return received;
  const known = [localDate(lost.at), localDate(lost.until)].some((day) => received < day);
  return known ? today : received;
}

/** Begins a printed book behind what is used of it. Throws `backup.numbers_unsure`. */
export function useOfBook(
  { id, first, last }: Pick<ReceiptBook, 'id' | 'first'> & { last: number },
  used: number | null,
  lost: NumbersLost | null,
): NewEvent[] {
  const skipped = usedOf({ first, last }, used, lost);
  if (skipped === 0) return [];
  return [numbersSkipped(skipped, { series: [], books: [{ book: id, next: first + skipped }] })];
}

/** The same of a range of codes, which may have been there before. */
export function useOfRange(
  { series, first, last, taken }: UsedRange,
  used: number | null,
  lost: NumbersLost | null,
): NewEvent[] {
  const skipped = usedOf({ first, last }, used, lost);
  const n = first - 1 + skipped;
  if (skipped === 0 || n <= taken) return [];
  return [numbersSkipped(skipped, { series: [{ series, n }], books: [] })];
}

function usedOf(
  { first, last }: { first: number; last: number },
  used: number | null,
  lost: NumbersLost | null,
): number {
  if (used === null && lost !== null) throw new Problem('backup.numbers_unsure', { at: lost.at });
  return Math.min(used ?? 0, last + 1 - first);
}

function numbersSkipped(skipped: number, numbers: CarriedNumbers): NewEvent {
  return happened('store.numbers_skipped', storeStream, { skipped, numbers }, null);
}
