/** Whom a row names: number, name, birthday, address, phone. */
import type { CitizenKind, IdKind, Sex } from '../citizen/citizen.ts';
import { isHouseholdName, kindOfName } from '../citizen/kind.ts';
import {
  bearerKey,
  isPersonal,
  isPlace,
  isTaxDigitRight,
  numberFacts,
  numberWarnings,
  parseIdNumber,
  ungrouped,
} from '../citizen/number.ts';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { sameBirth, type BirthDate } from '../value/birth-date.ts';
import { parseEmail } from '../value/email.ts';
import { parsePhone } from '../value/phone.ts';
import { fold, parseName } from '../value/text.ts';
import { isScientific } from './cells.ts';
import { isNumberNote } from './fault.ts';
import type { RowReading } from './reading.ts';

export interface RowPerson {
  kind: CitizenKind;
  idKind: IdKind | null;
  /** As one compares: capitals, a branch behind a hyphen. */
  number: string | null;
  name: string;
  dob: BirthDate | null;
  address: string | null;
  phone: string | null;
}

/** Reads a person's columns; what is wrong is noted in the reading. */
export function readPerson(row: RowReading): RowPerson {
  const name = readName(row);
  const typed = row.text('citizen_id');
  const kind = row.kind() ?? kindOf(typed, name);
  const dob = row.birth('dob');
  const id = typed === '' ? null : readNumber(typed, { kind, name, dob }, row);
  return {
    kind: id?.kind ?? kind,
    idKind: id?.idKind ?? null,
    number: id?.number ?? null,
    name,
    dob,
    address: row.text('address') || null,
    phone: readPhone(row),
  };
}

/** What looks odd about a number beside what else a row says of its bearer; it refuses nothing. */
export function noteOddities(row: RowReading, person: RowPerson, sex: Sex | null): void {
  const { number, idKind, dob, name } = person;
  if (person.kind === 'person' && MORE_THAN_NAME.test(name)) row.note('name', 'name_odd', name, '');
  if (dob !== null && dob < EARLIEST_BIRTH) row.note('dob', 'born_long_ago', row.text('dob'), '');
  if (number === null) return;
  const found = idKind === 'cccd' ? numberWarnings(number, { dob, sex }, row.today) : [];
  if (idKind === 'tax' && isPersonal(number)) {
    found.push(...numberWarnings(number, { dob: null, sex: null }, row.today));
  } else if (idKind === 'tax' && !isTaxDigitRight(number)) found.push('tax_digit');
  for (const code of found) {
    if (isNumberNote(code)) row.note('citizen_id', code, number, '');
  }
}

const EARLIEST_BIRTH = '1900';

/** Figures, marks between two people, who somebody is, or how they are addressed. */
const MORE_THAN_NAME =
  /\d|[,;:/&+()[\]]| [-\u2013] | v\u00e0 |^(?:\u00d4ng|B\u00e0|Anh|Ch\u1ecb|C\u1ee5)(?: \S+){2}/u;

/** Twelve digits are a person's, whatever the name looks like, but for a household business. */
function kindOf(number: string, name: string): CitizenKind {
  return isPersonal(number) && !isHouseholdName(name) ? 'person' : kindOfName(name);
}

/** By what its bearer is told from others; `null` without a number. */
export function bearerKeyOf({ kind, number }: Pick<RowPerson, 'kind' | 'number'>): string | null {
  return number === null ? null : bearerKey({ kind, number });
}

/** True for one birth, and where one tells only the year of the other; never of what is unknown. */
export function mayBeBorn({ dob }: Pick<RowPerson, 'dob'>, known: BirthDate | null): boolean {
  return dob !== null && known !== null && sameBirth(dob, known);
}

/** Folded words that stand where a name should be, and say that there is none. */
const NO_NAME = new Set([
  ...['null', 'none', 'nil', 'n/a', '\\n', 'undefined', 'true', 'false', '(blank)', '(null)'],
  ...['khong co', 'khong ro', 'chua ro', 'chua co', 'khong xac dinh', '(trong)', '(de trong)'],
  ...['de trong', 'bo trong', 'ko', 'ko co', 'ko ro', 'x', 'xx', 'xxx', 'khong ten', 'chua biet'],
]);
/** The words for no and empty with their own marks: with others they are names of people. */
const NOTHING_HERE = /^(?:kh\u00f4ng|tr\u1ed1ng)$/i;
/** As programs write no number; a name of these letters begins with one capital. */
const NO_NUMBER = new Set(['nan', 'NaN', 'NAN']);

/**
 * True of what no paper calls anybody: `NULL`, `-`, `123456`, `TRUE`, and what a formula comes to
 * that went wrong, as `#N/A`.
 */
function isNoName(name: string): boolean {
  const isSigns = !/\p{L}/u.test(name) || /^#\p{L}/u.test(name);
  return isSigns || NO_NUMBER.has(name) || NOTHING_HERE.test(name) || NO_NAME.has(fold(name));
}

/** What may stand last in a name, a word or two; no mark, remark or number. */
const GIVEN = /^(?![XV]$)\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)?$/u;

/** A name in one cell or in two; what is joined though no header says so is noted. */
function wholeName(row: RowReading): string {
  const name = row.needed('name');
  if (name === '') return '';
  const family = row.text('family');
  if (family !== '' && isNoName(family)) return row.fault('name', 'no_name', family) ?? '';
  if (family !== '') return name.startsWith(`${family} `) ? name : `${family} ${name}`;
  const given = row.text('given');
  if (!GIVEN.test(given)) return name;
  const whole = `${name} ${given}`;
  row.note('name', 'name_joined', `${name} | ${given}`, whole);
  return whole;
}

/** A question mark in a name stands for a letter that somebody's program did not know. */
function readName(row: RowReading): string {
  const name = wholeName(row);
  if (name !== '' && (row.odd('name') !== null || isNoName(name)))
    row.fault('name', 'no_name', name);
  else if (name.length > limits.nameLetters) row.fault('name', 'too_long', name.slice(0, 40));
  else if (name !== '' && parseName(name) === null) row.fault('name', 'garbled', name);
  return name;
}

function readNumber(
  typed: string,
  { kind, name, dob }: Pick<RowPerson, 'kind' | 'name' | 'dob'>,
  row: RowReading,
): { idKind: IdKind; number: string; kind: CitizenKind } | null {
  if (isScientific(typed)) return row.fault('citizen_id', 'scientific', typed);
  if (typed.includes('*')) return row.fault('citizen_id', 'masked', typed);
  const text = ungrouped(typed.replace(/\.0$/, ''));
  const own = !isPersonal(text) || isHouseholdName(name);
  if (kind === 'organisation' && own) return organisation(text, row);
  const padded = lostZero(text, dob);
  if (padded !== null) {
    // Where the birth says otherwise something else is wrong, too.
    const fits = dob === null || dob.startsWith(String(numberFacts(padded).year));
    if (!row.restoreZeros || !fits) {
      return row.fault('citizen_id', 'leading_zero', typed, fits ? padded : null);
    }
    row.note('citizen_id', 'zero_restored', typed, padded);
    return { idKind: 'cccd', number: padded, kind: 'person' };
  }
  return parsed(text, 'person', row);
}

/** A tax code; a person's number on an organisation's paper is whoever signed for it. */
function organisation(text: string, row: RowReading) {
  if (/^\d{9}$/.test(text)) {
    const padded = `0${text}`;
    if (!row.restoreZeros) return row.fault('citizen_id', 'leading_zero', text, padded);
    row.note('citizen_id', 'zero_restored', text, padded);
    return parsed(padded, 'organisation', row);
  }
  return parsed(text, 'organisation', row);
}

function parsed(text: string, kind: CitizenKind, row: RowReading) {
  try {
    const [idKind, number] = parseIdNumber(text, kind);
    return { idKind, number, kind };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return row.fault('citizen_id', 'bad_number', text);
  }
}

/** Eleven or ten digits that make a good number with the noughts a spreadsheet took away. */
function lostZero(text: string, dob: BirthDate | null): string | null {
  if (!/^[1-9]\d{9,10}$/.test(text)) return null;
  const padded = text.padStart(12, '0');
  if (!isPlace(numberFacts(padded).place)) return null;
  if (text.length === 11) return padded;
  // Ten digits are a tax code as well: only the year of birth tells.
  const born = dob?.slice(0, 4) ?? '';
  return String(numberFacts(padded).year) === born ? padded : null;
}

/** What is dialled behind a nought, today's numbers and those of before 2018: nothing else is so. */
const LOST_NOUGHT = /^(?:[35789]\d{8}|2\d{9}|1[26]\d{8})$/;

/** Eleven digits, as mobiles had them until 2018, and the numbers of services. */
const OLD_OR_SERVICE = /^(?:01[26]\d{8}|1[89]00\d{4,6})$/;

/** A number without its nought has it put back. */
function readPhone(row: RowReading): string | null {
  const typed = row.text('phone');
  if (typed === '') return null;
  if (isScientific(typed)) return row.fault('phone', 'scientific', typed);
  const digits = typed.replace(/\.0$/, '');
  const phone = parsePhone(digits);
  if (phone === null) return leftOut('phone', typed, row);
  const bare = digits.replace(/[\s.]/g, '');
  if (!LOST_NOUGHT.test(bare)) {
    if (phone.e164 === null && !OLD_OR_SERVICE.test(bare))
      row.note('phone', 'phone_odd', typed, '');
    return typed;
  }
  row.note('phone', 'zero_restored', typed, `0${bare}`);
  return `0${bare}`;
}

/** An address of somebody's mail, where the list has one. */
export function readEmail(row: RowReading): string | null {
  const typed = row.text('email');
  return typed === '' ? null : (parseEmail(typed) ?? leftOut('email', typed, row));
}

/** `không có` is no number and refuses no row: it is left out, and noted. */
function leftOut(column: string, typed: string, row: RowReading): null {
  row.note(column, 'left_out', typed, '');
  return null;
}
