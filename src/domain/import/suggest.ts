/**
 * What could stand in a cell instead, where that is sure. A suggestion is taken as it stands: one
 * that may be wrong is worse than none.
 */
import { parseDong, parseSaidDong } from '../value/money.ts';
import { plainDate, type PlainDate } from '../value/plain-date.ts';
import { fold } from '../value/text.ts';
import { datePartsOf, dayBy, isEither, type DateOrder } from './date-order.ts';

/** `05/03/2026`, as people here write a day; elsewhere in the form that nobody reads otherwise. */
function written(date: PlainDate | null, order: DateOrder): string | null {
  return order === 'day-first' && date ? date.split('-').toReversed().join('/') : date;
}

const ONE_DATE = new RegExp(
  String.raw`(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|` +
    String.raw`\d{4}([/.-])\d{1,2}\2\d{1,2})(?!\d|[/.-]\d)`,
  'g',
);
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
const TIME = /(\d{1,2})(?::|h|g|gio ?)(\d{2})(?::(\d{2}))? ?(am|pm|sang|sa|chieu|ch|toi)?/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;

/**
 * The one day that a text speaks of, with its time where it says one. By `order`, and where that is
 * no day, by the other one; where nobody knows the order, only what is not two days.
 */
export function momentMeant(text: string, order: DateOrder): string | null {
  const inWords = IN_WORDS.exec(fold(text));
  if (inWords) {
    const [day, month, year] = inWords.slice(1).map(Number);
    return written(plainDate(year!, month!, day!), order);
  }
  const found = [...text.matchAll(ONE_DATE)];
  const [match] = found;
  if (!match || found.length > 1) return null;
  const date = dateMeant(match[0], order);
  if (date === null) return null;
  const rest = fold(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
  const time = TIME.exec(rest);
  const beside = time ? rest.replace(time[0], ' ') : rest;
  // A further number says something that is not understood.
  if (/\d/.test(beside)) return null;
  if (!time) return date;
  const clock = clockOf(time);
  return clock && `${date} ${clock}`;
}

function dateMeant(text: string, order: DateOrder): string | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) {
    return written(plainDate(Number(year), Number(month), Number(day)), order);
  }
  const parts = datePartsOf(text);
  if (!parts || (order === 'unclear' && isEither(text))) return null;
  const [here, there] = [dayBy(parts, 'day-first'), dayBy(parts, 'month-first')];
  return written(order === 'month-first' ? (there ?? here) : (here ?? there), order);
}

/** `2:30 PM` → `14:30`; `null` for no time of a day. */
function clockOf([, hours, minutes, seconds, half = '']: RegExpExecArray): string | null {
  const [hour, minute, second] = [hours, minutes, seconds ?? '0'].map(Number);
  const isLate = ['pm', 'ch', 'chieu', 'toi'].includes(half);
  const isEarly = ['am', 'sa', 'sang'].includes(half);
  const turned = hour! < 12 && isLate ? hour! + 12 : hour === 12 && isEarly ? 0 : hour!;
  if (turned > 23 || minute! > 59 || second! > 59) return null;
  const clock = [turned, minute!, ...(second === 0 ? [] : [second!])];
  return clock.map((each) => String(each).padStart(2, '0')).join(':');
}

/** What may stand beside one sum without saying anything else of it. */
const CURRENCY = /^(?:so tien|le phi|phi)?:? ?(.*?) ?(?:viet nam )?(?:dong|vnd|d)?\.?$/;

/** Said of what was taken for a paper; of a price it may mean another thing. */
const NOTHING = /^(?:mien(?: phi| le phi| thu)?|khong(?: thu| mat phi| thu phi)?)$/;

/** The one sum that a text speaks of; sums, products, parts and signs are for a person. */
export function amountMeant(text: string): string | null {
  if (NOTHING.test(fold(text))) return '0';
  const said = parseSaidDong(text);
  if (said !== null) return String(said);
  const bare = CURRENCY.exec(fold(text))?.[1] ?? '';
  const amount = parseDong(withoutNothing(bare)) ?? parseSaidDong(bare);
  return amount === null ? null : String(amount);
}

/** `8,000.00` → `8,000`, `8000,0` → `8000`: what a spreadsheet puts behind whole đồng. */
export function withoutNothing(text: string): string {
  return text
    .replace(/^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)\.0{1,2}$/, '$1')
    .replace(/^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+),0{1,2}$/, '$1');
}
