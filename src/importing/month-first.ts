/** A first look for dates that a machine set up for America has written. */
import { MAYBE_MONTH_FIRST } from '../domain/import/date-order.ts';

const LONGEST_DATE = 16;

/** Looks for dates with the month first in text that comes in pieces. */
export class MonthFirstSearch {
  found = false;
  #rest = '';

  see(piece: string): void {
    if (this.found) return;
    // What has two bytes a letter has a nought in every second one.
    const text = this.#rest + (piece.includes('\0') ? piece.replaceAll('\0', '') : piece);
    this.found = MAYBE_MONTH_FIRST.test(text);
    this.#rest = text.slice(-LONGEST_DATE);
  }
}
