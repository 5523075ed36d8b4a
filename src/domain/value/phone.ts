/** Phone numbers: kept as typed, with the international form beside them where it can be told. */

import { cleanLine } from './text.ts';

export interface Phone {
  typed: string;
  /** E.164, `+84912345678`; `null` when the number is not one we can place. */
  e164: string | null;
}

/** A birth date in the wrong place. */
const DATE = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}-\d{1,2}-\d{1,2})$/;

/** Digits alone, however they are grouped: a phone or another number, and nobody's name. */
export function isDialled(typed: string): boolean {
  return /^[+\d\s.()-]+$/.test(typed);
}

/** `null` when the text has no digits at all, and for a date. */
export function parsePhone(raw: string): Phone | null {
  const typed = cleanLine(raw);
  const digits = typed.replace(/\D/g, '');
  if (digits === '' || DATE.test(typed)) return null;
  return { typed, e164: typed.startsWith('+') ? abroad(digits) : fromHere(digits) };
}

/** True for one number written in two ways. */
export function samePhone(left: Phone, right: Phone): boolean {
  const digits = ({ typed, e164 }: Phone): string => e164 ?? typed.replace(/\D/g, '');
  return digits(left) === digits(right);
}

/** A mobile has nine digits after the nought, a fixed line ten since the changes of 2017. */
const NATIONAL = /^(?:[35789]\d{8}|2\d{9})$/;

/** As dialled in Vietnam: `0912…`, the `84…` of a contact list, or `00` and a country. */
function fromHere(digits: string): string | null {
  if (digits.startsWith('00')) return abroad(digits.slice(2));
  if (digits.startsWith('0')) return vietnamese(digits);
  return digits.startsWith('84') ? vietnamese(digits.slice(2)) : null;
}

/** After the plus. Vietnam's own numbers must be real ones; of others only the length is known. */
function abroad(digits: string): string | null {
  if (digits.startsWith('84')) return vietnamese(digits.slice(2));
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
}

/** With or without the nought that is written after the country code in `+84 (0)912…`. */
function vietnamese(digits: string): string | null {
  const national = digits.replace(/^0/, '');
  return NATIONAL.test(national) ? `+84${national}` : null;
}
