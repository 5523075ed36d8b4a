/**
 * When somebody was born: a day, or the year alone. Many old people's papers bear no day, and one
 * made up would be a false fact on every paper after it.
 */
import type { Brand } from './brand.ts';
import {
  centuries,
  daysOfShortYear,
  parsePlainDate,
  plainDate,
  type PlainDate,
} from './plain-date.ts';

/** `YYYY-MM-DD` or `YYYY`. */
export type BirthDate = PlainDate | Brand<string, 'BirthYear'>;

/** Any form of a whole day, or four digits of a year; else `null`. */
export function parseBirthDate(raw: string): BirthDate | null {
  const text = raw.trim();
  if (!/^\d{4}$/.test(text)) return parsePlainDate(text);
  return plainDate(Number(text), 1, 1) && (text as BirthDate);
}

/** What two digits of a year may mean, alone (`42`) or behind a day (`15/3/92`): the past only. */
export function birthsOfShortYear(raw: string, today: PlainDate): BirthDate[] {
  const year = /^\d{2}$/.test(raw.trim()) ? Number(raw) : null;
  const meant: (BirthDate | null)[] =
    year === null
      ? daysOfShortYear(raw, today)
      : centuries(today).map((century) => parseBirthDate(String(century + year)));
  return meant.filter((born) => born !== null && !isUnborn(born, today)) as BirthDate[];
}

export function birthYear(born: BirthDate): number {
  return Number(born.slice(0, 4));
}

/** True for a day, or a year, that is still to come. */
export function isUnborn(born: BirthDate, today: PlainDate): boolean {
  return born > today.slice(0, born.length);
}

/** False where two dates cannot be one person's: a year alone fits every day of it. */
export function sameBirth(left: BirthDate, right: BirthDate): boolean {
  const told = Math.min(left.length, right.length);
  return left.slice(0, told) === right.slice(0, told);
}

/** True where `said` tells the day of a birth of which only the year was known. */
export function tellsMore(said: BirthDate, known: BirthDate): boolean {
  return said.length > known.length && sameBirth(said, known);
}
