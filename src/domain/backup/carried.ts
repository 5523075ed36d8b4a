/** What an entry tells of series that go on further than the entries before it say. */
import { like, list, number, record, text } from '../shape.ts';
import { takenNumber, type TakenNumber } from '../value/series.ts';

export interface CarriedNumbers {
  series: TakenNumber[];
  /** Books of fee receipts, each by the number that comes next. */
  books: { book: string; next: number }[];
}

export const carriedNumbers = like<CarriedNumbers>({
  series: list(takenNumber),
  books: list(record({ book: text(), next: number() })),
});
