/** Cash in a drawer: counted by notes and coins, against what should be there. */
import { Problem } from '../problem.ts';
import { dong, parseSaidDong, type Dong } from '../value/money.ts';

/** Notes and coins in use, in đồng. */
export const denominations = [
  500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100,
] as const;

/** So many pieces of one denomination. */
export interface Pieces {
  denomination: number;
  pieces: number;
}

/**
 * `500x3 200x2` or `500000=3`: so many of each note, of a note told twice the sum; `null` where a
 * word is none of it. A note's number alone below a thousand is told in thousands, as people say
 * it: `500` is the note of 500.000 đ, and the coin is `500đ`.
 */
export function parsePieces(raw: string): Pieces[] | null {
  const line = raw.trim().replace(/\s*[x×*=]\s*/giu, '=');
  const each = line.split(/[\s;+]+/u).map(parseNotes);
  if (line === '' || each.includes(null)) return null;
  const told = each.filter((one) => one !== null);
  return denominations.flatMap((denomination) => {
    const same = told.filter((one) => one.denomination === denomination);
    const pieces = same.reduce((sum, one) => sum + one.pieces, 0);
    return same.length === 0 ? [] : [{ denomination, pieces }];
  });
}

function parseNotes(word: string): Pieces | null {
  const [, note = '', count] = /^(.+)=(\d{1,6})$/.exec(word) ?? [];
  const value = /^\d{1,3}$/.test(note) ? Number(note) * 1000 : parseSaidDong(note);
  const denomination = denominations.find((each) => each === value);
  return denomination === undefined ? null : { denomination, pieces: Number(count) };
}

/** A drawer as it is told in one line: its sum (`1tr2`), or its notes (`500x3 200x2`). */
export function parseDrawer(raw: string): { cash: Dong | null; count: Pieces[] } | null {
  const cash = parseSaidDong(raw);
  if (cash !== null) return { cash, count: [] };
  const count = parsePieces(raw);
  return count && { cash, count };
}

/**
 * Whether somebody meant another sum: nobody hands over more than the next whole note of the
 * largest kind above what is due, so a nought too many is asked about.
 */
export function isDoubtfulCash(tendered: number, due: number): boolean {
  const [largest] = denominations;
  return tendered > Math.ceil(due / largest) * largest;
}

/** Cash as somebody found it, against what should be there. */
export interface CashCheck {
  counted: Dong;
  expected: Dong;
  /** Over (+) or short (-). */
  difference: number;
  explanation: string | null;
  count: Pieces[];
}

/** A check as an event tells it: the explanation apart, where it can be erased. */
export function toldCheck({ explanation, ...check }: CashCheck) {
  return { check, said: { explanation } };
}

/** Cash that moved within a shift. */
export interface CashFlow {
  taken: Dong;
  paidBack: Dong;
}

/** What must be in the drawer: change given is in neither sum. */
export function expectedCash(opening: Dong, { taken, paidBack }: CashFlow): Dong {
  return dong(opening + taken - paidBack);
}

/** The sum of a count. */
export function countedCash(count: readonly Pieces[]): Dong {
  return dong(count.reduce((sum, { denomination, pieces }) => sum + denomination * pieces, 0));
}

/** Throws `shift.unexplained` when cash is over or short and nobody said why. */
export function checkedCash(
  counted: Dong,
  expected: Dong,
  count: readonly Pieces[],
  explanation: string | null,
): CashCheck {
  const difference = counted - expected;
  if (difference !== 0 && explanation === null) {
    throw new Problem('shift.unexplained', { counted, expected, difference });
  }
  return { counted, expected, difference, explanation, count: [...count] };
}
