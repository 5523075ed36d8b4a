/** Whom a row names: number, name, birthday, address, phone. */
import type { CitizenKind, IdKind } from '../citizen/citizen.ts';
import { isHouseholdName, kindOfName } from '../citizen/kind.ts';
import { bearerKey, isPersonal, numberFacts, parseIdNumber, ungrouped } from '../citizen/number.ts';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { sameBirth, type BirthDate } from '../value/birth-date.ts';
import { parseEmail } from '../value/email.ts';
import { parsePhone } from '../value/phone.ts';
import { parseName } from '../value/text.ts';
import { isScientific } from './cells.ts';
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

/** A question mark in a name stands for a letter that somebody's program did not know. */
function readName(row: RowReading): string {
  const name = row.needed('name');
  if (name.length > limits.nameLetters) row.fault('name', 'too_long', name.slice(0, 40));
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
    if (!row.restoreZeros) return row.fault('citizen_id', 'leading_zero', typed, padded);
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
  if (!/^\d{10,11}$/.test(text)) return null;
  const padded = text.padStart(12, '0');
  if (text.length === 11) return padded;
  // Ten digits are a tax code as well: only the year of birth tells.
  const born = dob?.slice(0, 4) ?? '';
  return String(numberFacts(padded).year) === born ? padded : null;
}

/** A mobile's nine digits without their nought: nothing else has them. */
function readPhone(row: RowReading): string | null {
  const typed = row.text('phone');
  if (typed === '') return null;
  if (isScientific(typed)) return row.fault('phone', 'scientific', typed);
  const digits = typed.replace(/\.0$/, '');
  if (parsePhone(digits) === null) return leftOut('phone', typed, row);
  if (!/^[35789]\d{8}$/.test(digits)) return typed;
  row.note('phone', 'zero_restored', typed, `0${digits}`);
  return `0${digits}`;
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
