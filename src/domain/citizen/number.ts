/** Citizen numbers (CCCD and their elders): what they say, and what looks odd about them. */
import { Problem } from '../problem.ts';
import { birthYear, type BirthDate } from '../value/birth-date.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { parts } from '../value/plain-date.ts';
import { cleanLine } from '../value/text.ts';
import type { CitizenKind, IdKind, Sex } from './citizen.ts';

/** Things worth a second look that never refuse a number. */
export type CitizenWarning =
  | 'place_unknown'
  | 'year_in_future'
  | 'year_1900'
  | 'sex_differs'
  | 'year_differs'
  | 'name_unaccented'
  | 'issued_before_chip'
  | 'phone_unusual'
  | 'garbled_text'
  | 'keyboard_on'
  | 'tax_digit'
  | 'household_only'
  /** Somebody of the same name and no other birth has a record already. */
  | 'known_alike'
  /** The old number that a card says stands in another's record, too. */
  | 'old_number_borne';

/** What the twelve digits tell. */
export interface NumberFacts {
  place: string;
  sex: Sex;
  year: number;
}

/** The three place digits of the 63 provinces before July 2025 (unchanged by the mergers). */
const PLACES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 ' +
    '035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 ' +
    '070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

/** True of the three digits of a province. */
export function isPlace(digits: string): boolean {
  return PLACES.has(digits);
}

const TAX = /^(\d{10})(?:-?(\d{3}))?$/;

/**
 * A household business has no tax code of its own: since 1 July 2025 it is its owner's personal
 * number (Circular 86/2024/TT-BTC). So twelve digits may be borne by a person and their business.
 */
const PERSONAL = /^[0-9]{12}$/;

/**
 * The tenth digit of a tax code checks the nine before it (Circular 86/2024/TT-BTC, article 5).
 * These weights are in general use; the circular does not print them.
 */
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Six to nine letters and digits, a letter first: so that a word is no passport, four digits. */
const PASSPORT = /^(?=(?:.*\d){4})[A-Z][A-Z0-9]{5,8}$/;

/**
 * Reads a number as typed. A person's is 12 digits (CCCD), 9 (CMND, search only) or a passport's;
 * an organisation's is a tax code, of a household business its owner's. One number has one form (capitals; a branch's three digits
 * after a hyphen), or the same person would be registered twice. Throws `citizen.bad_number` on
 * anything else.
 */
export function parseIdNumber(raw: string, kind: 'person' | 'organisation'): [IdKind, string] {
  const read = readIdNumber(raw, kind);
  if (read === null) throw bad(ungrouped(raw));
  return read;
}

/** The same, or `null`. */
export function readIdNumber(
  raw: string,
  kind: 'person' | 'organisation',
): [IdKind, string] | null {
  const text = ungrouped(raw);
  if (kind === 'organisation') {
    if (isPersonal(text)) return ['tax', text];
    const [, main, branch] = TAX.exec(text) ?? [];
    if (main === undefined) return null;
    return ['tax', branch ? `${main}-${branch}` : main];
  }
  if (isPersonal(text)) return ['cccd', text];
  if (/^[0-9]{9}$/.test(text)) return ['cmnd', text];
  const capitals = text.toUpperCase();
  return PASSPORT.test(capitals) ? ['passport', capitals] : null;
}

/**
 * A record stays a person's or an organisation's. Throws `citizen.other_kind` for a number that
 * only the other may have.
 */
export function requireNumberOf(kind: CitizenKind, raw: string): void {
  if (readIdNumber(raw, kind) !== null) return;
  const other = kind === 'person' ? 'organisation' : 'person';
  if (readIdNumber(raw, other) !== null) throw new Problem('citizen.other_kind', { kind });
}

/**
 * A passport that is said to be one: of other countries many have nine digits alone, or a digit
 * first. In capitals, without blanks and dashes; `null` for what cannot be one.
 */
export function readPassport(raw: string): string | null {
  const text = cleanLine(raw).replace(/[ -]/g, '').toUpperCase();
  return /^(?=(?:.*[0-9]){3})[A-Z0-9]{5,12}$/.test(text) ? text : null;
}

/**
 * Whose a number is where nobody says: what is no person's and a tax code to its last digit is an
 * organisation's.
 */
export function kindOfNumber(raw: string): CitizenKind {
  if (readIdNumber(raw, 'person') !== null) return 'person';
  const tax = readIdNumber(raw, 'organisation')?.[1];
  return tax !== undefined && isTaxDigitRight(tax) ? 'organisation' : 'person';
}

/** True of twelve digits: a person's number, and the tax code of a household business. */
export function isPersonal(number: string): boolean {
  return PERSONAL.test(number);
}

/**
 * By what the bearer of a number is told from all others: a household business and its owner bear
 * one number, and are two records.
 */
export function bearerKey({ kind, number }: { kind: CitizenKind; number: string }): string {
  return kind === 'organisation' && isPersonal(number) ? `${number}/hkd` : number;
}

/** The number in such a key. */
export function numberOfKey(key: string): string {
  return key.replace(/\/hkd$/, '');
}

/**
 * False where the tenth digit of a tax code does not follow from the nine before it; a household's
 * has no check digit.
 */
export function isTaxDigitRight(code: string): boolean {
  if (isPersonal(code)) return true;
  const sum = TAX_WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return Number(code[9]) === 10 - (sum % 11);
}

/**
 * A number as it is kept, where people wrote it in groups (`022 192 000001`, `B-1234567`), with
 * whatever white space, or with marks that nobody sees; a dash parts a branch's digits and stays.
 */
export function ungrouped(raw: string): string {
  if (/^[0-9]+$/.test(raw)) return raw;
  if (/\S[\r\n]+\S/.test(raw)) return raw.trim();
  return cleanLine(raw)
    .replace(/(?<=[0-9])[ .](?=[0-9])/g, '')
    .replace(/(?<=[0-9]) ?- ?(?=[0-9])/g, '-')
    .replace(/^([A-Za-z]{1,2})[ -](?=[0-9])/, '$1');
}

/**
 * A number as it is looked for: in the form in which it is kept, where it is one at all; a passport
 * may have been copied with its dashes.
 */
export function numberKey(typed: string): string {
  const known = readIdNumber(typed, 'person') ?? readIdNumber(typed, 'organisation');
  const passport = /[A-Za-z]/.test(typed) ? readPassport(typed) : null;
  return known?.[1] ?? passport ?? ungrouped(typed);
}

/** Place, sex and year of a CCCD number: `PPP C YY RRRRRR`, C even for men. */
export function numberFacts(cccd: string): NumberFacts {
  const century = Number(cccd.charAt(3));
  return {
    place: cccd.slice(0, 3),
    sex: century % 2 === 0 ? 'male' : 'female',
    year: 1900 + Math.floor(century / 2) * 100 + Number(cccd.slice(4, 6)),
  };
}

/** What looks odd about a CCCD number beside what else is known of the person. */
export function numberWarnings(
  cccd: string,
  person: { dob: BirthDate | null; sex: Sex | null },
  today: PlainDate,
): CitizenWarning[] {
  const facts = numberFacts(cccd);
  const found: CitizenWarning[] = [];
  if (!PLACES.has(facts.place)) found.push('place_unknown');
  if (facts.year > parts(today)[0]) found.push('year_in_future');
  if (facts.year === 1900) found.push('year_1900');
  if (person.sex && person.sex !== 'other' && person.sex !== facts.sex) found.push('sex_differs');
  if (person.dob && birthYear(person.dob) !== facts.year) found.push('year_differs');
  return found;
}

function bad(value: string): Problem {
  const digits = /^[0-9]+$/.test(value);
  return new Problem('citizen.bad_number', { value, why: digits ? 'length' : 'not_digits' });
}
