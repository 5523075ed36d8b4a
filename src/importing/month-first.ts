/** A first look for dates that a machine set up for America has written. */
import { MAYBE_MONTH_FIRST } from '../domain/import/date-order.ts';

const LONGEST_DATE = 16;

/** Looks for dates with the month first in text that comes in pieces. */
export class MonthFirstSearch {
  found = false;
  #rest = '';

  /**
   * The same for bytes: most of a file is passed by without making a text of it, as no day over
   * twelve stands between two of the same signs.
   */
  seeBytes(piece: Buffer): void {
    if (this.found) return;
    const edge = Buffer.from(this.#rest + piece.toString('latin1', 0, LONGEST_DATE), 'latin1');
    if (piece.includes(0) || mayHaveDay(edge) || mayHaveDay(piece)) {
      this.see(piece.toString('latin1'));
      return;
    }
    const end = piece.toString('latin1', Math.max(0, piece.length - LONGEST_DATE));
    this.#rest = (this.#rest + end).slice(-LONGEST_DATE);
  }

  see(piece: string): void {
    if (this.found) return;
    // What has two bytes a letter has a nought in every second one.
    const text = this.#rest + (piece.includes('\0') ? piece.replaceAll('\0', '') : piece);
    this.found = MAYBE_MONTH_FIRST.test(text);
    this.#rest = text.slice(-LONGEST_DATE);
  }
}

const [ONE, TWO, THREE, NOUGHT, NINE, BACKSLASH] = [49, 50, 51, 48, 57, 92];

/** True where a day from 13 to 31 stands between two of the same signs: `/15/`. */
function mayHaveDay(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length - 3; at++) {
    const sign = bytes[at]!;
    if (sign < 45 || sign > 47) continue;
    const [ten, one] = [bytes[at + 1]!, bytes[at + 2]!];
    if (one < NOUGHT || one > NINE || !isOverTwelve(ten, one)) continue;
    const next = bytes[at + 3]!;
    if (next === sign || (next === BACKSLASH && bytes[at + 4] === sign)) return true;
  }
  return false;
}

function isOverTwelve(ten: number, one: number): boolean {
  if (ten === ONE) return one >= THREE;
  return ten === TWO || (ten === THREE && one <= ONE);
}
