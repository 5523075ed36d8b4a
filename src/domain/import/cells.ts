/** Cells as people and spreadsheets write them: what each says, or what is wrong with it. */
import { birthsOfShortYear, parseBirthDate, type BirthDate } from '../value/birth-date.ts';
import { parseInstant, type Instant } from '../value/instant.ts';
import { parseDong, type Dong } from '../value/money.ts';
import { addDays, parsePlainDate, plainDate, type PlainDate } from '../value/plain-date.ts';
import { FORMULA_SIGNS } from '../value/table-cell.ts';
import { cleanLine, fold } from '../value/text.ts';
import { datePartsOf, dayBy, provenOrder, type DateOrder, type DateParts } from './date-order.ts';
import type { FaultCode } from './fault.ts';
import { amountMeant, momentMeant, withoutNothing } from './suggest.ts';

/** A value, or why there is none and what could be written instead. */
export type Read<T> = { value: T } | { fault: FaultCode; suggestion: string | null };

const PLAIN = /^[\x20-\x7E]{0,4000}$/;

/** True for short text of plain letters, as most cells are: nothing can be wrong with it. */
export function isPlainText(raw: string): boolean {
  return PLAIN.test(raw);
}

/** A quote that a spreadsheet puts before what must stay text, and ours before a formula. */
const TEXT_MARK = new RegExp(`^'(?='*[${FORMULA_SIGNS}\\d])`);

/** `="0912…"`: a formula that does nothing but keep digits text. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/** One line, composed, without what nobody sees; a text mark of a spreadsheet is no letter. */
export function cellText(raw: string): string {
  return textOfCell(raw, isPlainText(raw));
}

/** The same of what is known to be plain text. */
export function plainCellText(raw: string): string {
  return textOfCell(raw, true);
}

function textOfCell(raw: string, isPlain: boolean): string {
  const clean = isPlain && !raw.includes('  ');
  const text = clean ? raw.trim() : cleanLine(raw);
  const first = text.charCodeAt(0);
  if (first === 61) return TEXT_FORMULA.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
  return first === 39 ? text.replace(TEXT_MARK, '') : text;
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
/** As machines set up for America write a moment. */
const HALF_DAY = /^(\S+) +(\d{1,2}):(\d{2})(?::(\d{2}))? ?([AP])M$/i;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
/** The day numbers of spreadsheets from 1927 to 2119; day 0 is 30 December 1899. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 80_000];
const SERIAL_START = '1899-12-30' as PlainDate;
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;

/** A day, from any of the forms in which files write one. */
export function readDate(text: string, order: DateOrder = 'day-first'): Read<PlainDate> {
  const moment = readMoment(text, order);
  return 'value' in moment ? { value: moment.value.slice(0, 10) as PlainDate } : moment;
}

/** The same of a birth, which may be a year alone; two digits of one mean the past only. */
export function readBirth(
  text: string,
  today: PlainDate,
  order: DateOrder = 'day-first',
): Read<BirthDate> {
  if (order !== 'day-first' && datePartsOf(text)) return readDate(text, order);
  const born = parseBirthDate(text);
  if (born !== null) return { value: born };
  const [meant] = birthsOfShortYear(text, today);
  if (meant === undefined) return readDate(text, order);
  return { fault: 'ambiguous_date', suggestion: meant.split('-').toReversed().join('/') };
}

/** A moment; a day alone is its first minute. */
export function readMoment(text: string, order: DateOrder = 'day-first'): Read<Instant> {
  const parts = order === 'day-first' ? null : datePartsOf(text);
  if (parts) return order === 'unclear' ? readUnclear(text, parts) : readMonthFirst(text, parts);
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
  return { fault: 'bad_date', suggestion: momentMeant(text, order) };
}

/** What has one meaning is read; what has two waits for somebody to say the column's order. */
function readUnclear(text: string, parts: DateParts): Read<Instant> {
  const sure = provenOrder(text) === 'day-first' || parts.first === parts.second;
  return sure ? readMoment(text) : { fault: 'month_first', suggestion: null };
}

/** Turned about and read as ours; what has no such month is for a person. */
function readMonthFirst(text: string, parts: DateParts): Read<Instant> {
  const date = dayBy(parts, 'month-first');
  const other = { fault: 'bad_date', suggestion: momentMeant(text, 'month-first') } as const;
  if (!date) return other;
  if (SHORT_YEAR.test(text)) return { fault: 'ambiguous_date', suggestion: date };
  const half = HALF_DAY.exec(text);
  const [, , hour = '', minute = '', second = '00', mark = ''] = half ?? [];
  const turned = (Number(hour) % 12) + (/p/i.test(mark) ? 12 : 0);
  const isHalf = half !== null && Number(hour) >= 1 && Number(hour) <= 12;
  const time = TIME_DATE.exec(text);
  const before = time && ` ${time[1]}:${time[2]}:${time[3] ?? '00'}`;
  const behind = isHalf ? ` ${turned}:${minute}:${second}` : text.replace(DATE_IN, '');
  const read = readMoment(`${date.split('-').toReversed().join('/')}${before ?? behind}`);
  return 'value' in read ? read : other;
}

/** The date in front of what else a cell says. */
const DATE_IN = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{8})/;

function localMoment(match: RegExpExecArray): Read<Instant> {
  const date = plainDate(Number(match[4]), Number(match[3]), Number(match[1]));
  const [hour, minute, second] = [match[5], match[6], match[7] ?? '0'].map(Number);
  if (!date || hour! > 23 || minute! > 59 || second! > 59) {
    return { fault: 'bad_date', suggestion: momentMeant(match[0], 'day-first') };
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

/** A two-digit year of a paper: this century up to 39, else the last. */
function longYear(text: string): string | null {
  const year = Number(text.slice(-2));
  const long = `${text.slice(0, -2)}${year < 40 ? 2000 + year : 1900 + year}`;
  return parsePlainDate(long) === null ? momentMeant(text, 'day-first') : long;
}

/** The sign of the currency in an old font: alone behind figures it is no word to know one by. */
const OLD_SIGN = /(\d)\s*[\u00A7\u00AE\u00D1\u00F1]$/;

/** Whole đồng; what a spreadsheet adds behind the point is nothing. */
export function readAmount(text: string): Read<Dong> {
  const amount = parseDong(withoutNothing(text.replace(OLD_SIGN, '$1')));
  if (amount !== null) return { value: amount };
  if (isScientific(text)) return { fault: 'scientific', suggestion: null };
  return { fault: 'bad_amount', suggestion: amountMeant(text) };
}

const YES = new Set(['x', 'v', 'co', 'yes', 'y', 'true', '1', 'roi', 'da', '✓', '✔', '☑']);
const NO = new Set(['khong', 'k', 'no', 'n', 'false', '0', 'chua', '-']);

export function readYes(text: string): Read<boolean> {
  const word = fold(text);
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return { fault: 'bad_choice', suggestion: null };
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
