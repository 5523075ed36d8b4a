/** Opening and closing the volumes of a year's book. */
import type { NumbersLost } from '../backup/opened.ts';
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { certificationBookStream } from '../stream.ts';
import { localDate } from '../value/instant.ts';
import {
  bookYear,
  certificationSeries,
  openVolume,
  type BookYear,
  type CertificationBook,
} from './book.ts';

/** What is known of a year's book, read under the lock. */
export interface BookFacts {
  /** The year's volumes, in their order. */
  books: readonly Pick<CertificationBook, 'volume' | 'closed' | 'high'>[];
  /** The last number given in the year. */
  last: number;
  lost: Pick<NumbersLost, 'at' | 'until'> | null;
}

/** The volume that is written in, and what opens it. */
export interface OpenBook {
  volume: number;
  opens: NewEvent[];
}

/**
 * Opens the next volume. `first` is the first number of a book that was begun on paper. Throws
 * `certification.book_open`, `certification.first_number` and `certification.numbers_unsure`.
 */
export function openBook(year: BookYear, { books, last, lost }: BookFacts, first: number | null) {
  const { kind } = year;
  const open = openVolume(books);
  if (open) {
    throw new Problem('certification.book_open', { kind, year: year.year, volume: open.volume });
  }
  const least = last + 1;
  if (first !== null && (first < least || books.length > 0)) {
    throw new Problem('certification.first_number', { kind, year: year.year, least });
  }
  if (first === null && books.length === 0 && isUnsure(year.year, lost)) {
    throw new Problem('certification.numbers_unsure', { kind, year: year.year, at: lost!.at });
  }
  const volume = (books.at(-1)?.volume ?? 0) + 1;
  const begins = first ?? least;
  const taken = begins > least ? { series: certificationSeries(year), n: begins - 1 } : null;
  const data = { ...year, volume, first: begins, taken };
  return [happened('certification.book_opened', certificationBookStream(year), data, null)];
}

/** Entries that are gone may have opened it, and somebody has its numbers on paper. */
function isUnsure(year: number, lost: BookFacts['lost']): boolean {
  return lost !== null && [lost.at, lost.until].some((at) => bookYear(localDate(at)) >= year);
}

/**
 * The volume that is written in: the open one; in a year that has none yet the first, which is
 * opened. Throws `certification.book_closed` and `certification.numbers_unsure`.
 */
export function bookToWriteIn(year: BookYear, facts: BookFacts): OpenBook {
  const open = openVolume(facts.books);
  if (open) return { volume: open.volume, opens: [] };
  const last = facts.books.at(-1);
  if (last) {
    const { volume } = last;
    throw new Problem('certification.book_closed', { kind: year.kind, year: year.year, volume });
  }
  return { volume: 1, opens: openBook(year, facts, null) };
}

/**
 * Closes the volume that is written in, or one named that a list left open; of so many pages.
 * Throws `certification.no_book`, and `certification.book_closed` of one that is closed.
 */
export function closeBook(
  { office, kind, year }: BookYear,
  { books, last }: Pick<BookFacts, 'books' | 'last'>,
  pages: number,
  volume: number | null,
): NewEvent[] {
  const book = volume === null ? openVolume(books) : books.find((each) => each.volume === volume);
  if (!book) throw new Problem('certification.no_book', { kind, year });
  if (book.closed !== null) {
    throw new Problem('certification.book_closed', { kind, year, volume: book.volume });
  }
  const data = { office, kind, year, volume: book.volume, last: lastIn(book, books, last), pages };
  const stream = certificationBookStream({ office, kind, year });
  return [happened('certification.book_closed', stream, data, null)];
}

/** The last number of a volume that is open: the year's series goes on in its last one alone. */
export function lastIn(
  { volume, high }: Pick<CertificationBook, 'volume' | 'high'>,
  books: readonly Pick<CertificationBook, 'volume'>[],
  last: number,
): number {
  return volume === books.at(-1)!.volume ? last : (high ?? last);
}
