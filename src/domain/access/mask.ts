/** How much of somebody's number stands where others may read it. */
import type { CitizenKind, IdKind } from '../citizen/citizen.ts';
import { isPersonal } from '../citizen/number.ts';
import { parsePhone } from '../value/phone.ts';

const MASK = '********';
const MOST_SHOWN = 4;

/**
 * A tax code is public, and an organisation has no other number; a person's is not, which is the
 * tax code of their household business, too.
 */
export function isPublicNumber(of: IdKind | CitizenKind | null, number: string): boolean {
  return (of === 'tax' || of === 'organisation') && !isPersonal(number);
}

/**
 * The end of a number behind a mask: a third of its signs at most, and never more than four. Of
 * twelve digits four, of a passport's eight signs two, of two signs none.
 */
export function masked(number: string): string {
  const shown = Math.min(MOST_SHOWN, Math.floor(number.length / 3));
  return `${MASK}${number.slice(number.length - shown)}`;
}

/**
 * The same of what reaches somebody, where it was told: a phone, an e-mail address. A phone shows
 * the same end however it is written: as it is dialled here, or else with its country.
 */
export function hidden(told: string | null): string | null {
  return told && masked(parsePhone(told)?.e164?.replace(/^\+84/, '0') ?? told);
}
