/** Dates, moments, money and counts as both languages write them in Vietnam. */
import { isPublicNumber, masked } from '../domain/access/mask.ts';
import type { IdKind } from '../domain/citizen/citizen.ts';
import type { BirthDate } from '../domain/value/birth-date.ts';
import { localDate, localTime, type Instant } from '../domain/value/instant.ts';
import { weekday, type PlainDate } from '../domain/value/plain-date.ts';

/** `25/11/2026`; of a birth of which only the year is known, `1942`. */
export function dateText(date: PlainDate | BirthDate): string {
  const [year, month, day] = date.split('-');
  return day === undefined ? date : `${day}/${month}/${year}`;
}

/** `09:14 23/11/2026`. */
export function momentText(instant: Instant): string {
  return `${localTime(instant)} ${dateText(localDate(instant))}`;
}

/** `300`, or `300 × 2` where there are several copies. */
export function quantityText(quantity: number, copies: number): string {
  return copies === 1 ? countText(quantity) : `${countText(quantity)} × ${copies}`;
}

/** `8.000 đ`. */
export function moneyText(amount: number): string {
  return `${countText(amount)} đ`;
}

/** `3.321`: groups of three with dots. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Minutes ahead of UTC as `+07:00`. */
export function offsetText(minutes: number): string {
  const whole = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** The size of a file, in millions of bytes: `3,4 MB`. */
export function bytesText(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** A limit on files, which is a whole number of either. */
export function megabytes(bytes: number): string {
  return bytes < 2 ** 30 ? `${bytes / 2 ** 20} MB` : `${bytes / 2 ** 30} GB`;
}

/** A personal number as lists show it, `********3456`; nothing where there is none. */
export function maskedNumber(number: string | null): string {
  return number === null ? '' : masked(number);
}

/** What was typed for a number, told again: what is no number of anybody's stands as it is. */
export function typedNumber(typed: string): string {
  return /\d.*\d.*\d.*\d.*\d.*\d/.test(typed) ? masked(typed) : typed;
}

/** The number of a record as lists show it. */
export function shownNumber(idKind: IdKind | null, number: string | null): string {
  return number !== null && isPublicNumber(idKind, number) ? number : maskedNumber(number);
}

/** A day's name from a list that begins with Sunday. */
export function weekdayText(date: PlainDate, names: readonly string[]): string {
  return names[weekday(date)]!;
}

/** Two places at most, without noughts at the end: `99,72`, `69,1`, `75`. */
export function decimalText(value: number, mark: ',' | '.'): string {
  const [whole = '0', part = ''] = value
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .split('.');
  return part === '' ? whole : `${whole}${mark}${part}`;
}

/** Lines of a text no longer than so many characters, broken between words. */
export function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** A value as one word of a command line to type: quoted where a shell would cut or change it. */
export function shellWord(value: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./…-]+$/u.test(value)) return value;
  // Double quotes are known to every shell; what they do not keep as it is stands in single ones.
  return /["$`!]|\\\\/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}
