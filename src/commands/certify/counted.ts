/** What a year's certification book has: its entries with what is charged for each, counted. */
import type { BookYear } from '../../domain/certification/book.ts';
import { countedByDay, struckWithin, type CertifiedDay } from '../../domain/certification/count.ts';
import { chargedFees } from '../../domain/certification/charged.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import type { Period } from '../../domain/report/period.ts';
import type { Dong } from '../../domain/value/money.ts';
import type { Reader } from '../../store/store.ts';
import { everyEntry } from './entry-named.ts';

export interface CountedBook {
  /** In the order of their numbers. */
  entries: CertificationEntry[];
  /** What stands in the column of fees of each; `null` where nobody knows. */
  fees: (Dong | null)[];
  /** Of the days of a period alone. */
  days: CertifiedDay[];
  /** How many of those days are struck. */
  struck: number;
}

/** A whole year's book; its days are those of the period. */
export async function countedBook(
  book: BookYear,
  period: Period,
  reader: Reader,
): Promise<CountedBook> {
  const entries = await everyEntry(book, reader);
  const fees = chargedFees(entries, await reader.certifications.takenOffIn(book));
  const struck = struckWithin(entries, period);
  return { entries, fees, days: countedByDay(entries, fees, period), struck };
}
