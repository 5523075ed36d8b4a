/** Cells as people and spreadsheets write them: what each says, or what is wrong with it. */
import { birthsOfShortYear, parseBirthDate, type BirthDate } from '../value/birth-date.ts';
import { parseInstant, type Instant } from '../value/instant.ts';
import { parseDong, type Dong } from '../value/money.ts';
import { addDays, parsePlainDate, plainDate, type PlainDate } from '../value/plain-date.ts';
import { FORMULA_SIGNS } from '../value/table-cell.ts';
import { cleanLine, fold } from '../value/text.ts';
import type { FaultCode } from './fault.ts';

/** A value, or why there is none and what could be written instead. */
export type Read<T> = { value: T } | { fault: FaultCode; suggestion: string | null };

const PLAIN = /^[\x20-\x7E]{0,4000}$/;

/** True for short text of plain letters, as most cells are: nothing can be wrong with it. */
export function isPlainText(raw: string): boolean {
  return PLAIN.test(raw);
}

/** A quote that a spreadsheet puts before what must stay text, and ours before a formula. */
const TEXT_MARK = new RegExp(`^'(?=[${FORMULA_SIGNS}\\d])`);

/** One line, composed, without what nobody sees; a text mark of a spreadsheet is no letter. */
export function cellText(raw: string): string {
  const clean = isPlainText(raw) && !raw.includes('  ');
  const text = clean ? raw.trim() : cleanLine(raw);
  return text.charCodeAt(0) === 39 ? text.replace(TEXT_MARK, '') : text;
}

/** True for what cannot be the text somebody wrote. */
export function isGarbled(raw: string): boolean {
  return raw.includes('\uFFFD') || raw.includes('\u0000');
}

/** `2.20851E+10`: a spreadsheet has rounded it, and the digits are gone. */
export function isScientific(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d{1,3}$/i.test(text);
}

const DATE_TIME =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const TIME_DATE = /^(\d{1,2}):(\d{2})(?::(\d{2}))?[ ,]+(\d{1,2}\/\d{1,2}\/\d{4})$/;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
/** The day numbers of spreadsheets from 1927 to 2119; day 0 is 30 December 1899. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 80_000];
const SERIAL_START = '1899-12-30' as PlainDate;
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;

/** A day, from any of the forms in which files write one. */
export function readDate(text: string): Read<PlainDate> {
  const plain = parsePlainDate(text);
  if (plain) return { value: plain };
  const moment = readMoment(text);
  if ('value' in moment) return { value: moment.value.slice(0, 10) as PlainDate };
  return moment;
}

/** The same of a birth, which may be a year alone; two digits of one mean the past only. */
export function readBirth(text: string, today: PlainDate): Read<BirthDate> {
  const born = parseBirthDate(text);
  if (born !== null) return { value: born };
  const [meant] = birthsOfShortYear(text, today);
  if (meant === undefined) return readDate(text);
  return { fault: 'ambiguous_date', suggestion: meant.split('-').toReversed().join('/') };
}

/** A moment; a day alone is its first minute. */
export function readMoment(text: string): Read<Instant> {
  const whole = parsePlainDate(text);
  if (whole) return { value: `${whole}T00:00:00+07:00` as Instant };
  const iso = parseInstant(text);
  if (iso) return { value: iso };
  const serial = SERIAL.exec(text);
  if (serial) return serialMoment(Number(serial[1]), Number(`0.${serial[2] ?? '0'}`), text);
  const local = DATE_TIME.exec(text);
  if (local) return localMoment(local);
  const turned = TIME_DATE.exec(text);
  if (turned) return readMoment(`${turned[4]} ${turned[1]}:${turned[2]}:${turned[3] ?? '00'}`);
  if (SHORT_YEAR.test(text)) return { fault: 'ambiguous_date', suggestion: longYear(text) };
  if (/^(?:19|20)\d{2}$/.test(text)) {
    return { fault: 'ambiguous_date', suggestion: `01/01/${text}` };
  }
  return { fault: 'bad_date', suggestion: swapped(text) };
}

function localMoment(match: RegExpExecArray): Read<Instant> {
  const date = plainDate(Number(match[4]), Number(match[3]), Number(match[1]));
  const [hour, minute, second] = [match[5], match[6], match[7] ?? '0'].map(Number);
  if (!date || hour! > 23 || minute! > 59 || second! > 59) {
    return { fault: 'bad_date', suggestion: swapped(match[0]) };
  }
  return { value: moment(date, hour! * 3600 + minute! * 60 + second!) };
}

function moment(date: PlainDate, seconds: number): Instant {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${date}T${time.map(pad).join(':')}+07:00` as Instant;
}

function serialMoment(days: number, part: number, text: string): Read<Instant> {
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return { fault: 'bad_date', suggestion: null };
  const date = addDays(SERIAL_START, days);
  const seconds = Math.round(part * 86_400);
  if (seconds >= 86_400) return readMoment(String(Number(text.slice(0, 5)) + 1));
  return { value: moment(date, seconds) };
}

/** `13/25/2024` was written by a machine that puts the month first. */
function swapped(text: string): string | null {
  const [, first, , second, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})/.exec(text) ?? [];
  const date = first ? plainDate(Number(year), Number(first), Number(second)) : null;
  if (!date) return null;
  return `${String(Number(second)).padStart(2, '0')}/${first!.padStart(2, '0')}/${year}`;
}

/** A two-digit year of a paper: this century up to 39, else the last. */
function longYear(text: string): string {
  const year = Number(text.slice(-2));
  return `${text.slice(0, -2)}${year < 40 ? 2000 + year : 1900 + year}`;
}

/** Whole đồng; what a spreadsheet adds behind the point is nothing. */
export function readAmount(text: string): Read<Dong> {
  const amount = parseDong(text.replace(/^(\d+)[.,]0{1,2}$/, '$1'));
  if (amount !== null) return { value: amount };
  const digits = text.replace(/\D/g, '');
  const suggestion = isScientific(text) || digits === '' ? null : digits;
  return { fault: isScientific(text) ? 'scientific' : 'bad_amount', suggestion };
}

const YES = new Set(['x', 'v', 'co', 'yes', 'y', 'true', '1', 'roi', 'da', '✓', '✔', '☑']);
const NO = new Set(['khong', 'k', 'no', 'n', 'false', '0', 'chua', '-']);

export function readYes(text: string): Read<boolean> {
  const word = fold(text);
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return { fault: 'bad_choice', suggestion: 'x' };
}

/** One of a list, by its own name or one of the words people use for it. */
export function readChoice<T extends string>(
  text: string,
  words: Readonly<Record<string, T>>,
): Read<T> {
  const word = folded(text);
  if (!Object.hasOwn(words, word)) return { fault: 'bad_choice', suggestion: null };
  return { value: words[word]! };
}

/** Words only: `Đã trả (kết quả)` and `da tra ket qua` are one. */
export function folded(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
