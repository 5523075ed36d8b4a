/**
 * Reading the QR line of a citizen card. The raw line is never stored; of a card with family
 * fields only the holder's seven are taken.
 */
import { Problem } from '../problem.ts';
import type { ScanFault } from '../scan/problems.ts';
import { parsePlainDate, plainDate, type PlainDate } from '../value/plain-date.ts';
import { cleanLine, fold, hasLostLetters, hasVietnameseMarks, parseName } from '../value/text.ts';
import type { CitizenDetails, Sex } from './citizen.ts';
import { numberWarnings, type CitizenWarning } from './number.ts';

export interface CardScan {
  details: CitizenDetails;
  warnings: CitizenWarning[];
  /** Fields the clerk must type: the card's text was lost or spoilt on the way. */
  retype: ('name' | 'address')[];
}

const FIRST_CHIP_CARDS = plainDate(2021, 1, 1)!;

/**
 * `cccd|old cmnd|name|ddMMyyyy|sex|address|ddMMyyyy[|…]`, or six fields without the old number.
 * Throws `scan.refused` with the reason for anything that is not exactly one card.
 */
export function readCard(raw: string, today: PlainDate): CardScan {
  const fields = raw.split('|').map(cleanLine);
  const fault = faultOf(fields);
  if (fault) throw new Problem('scan.refused', { why: fault });
  const card = ofCard(fields);
  const details = cardDetails(card);
  const garbled = {
    name: parseName(card.name) === null,
    address: card.address.includes('?') || hasLostLetters(card.address),
  };
  const warnings = [
    ...numberWarnings(card.number, details, today),
    ...nameWarnings(details.name, garbled),
    ...issueWarnings(card.issued),
  ];
  return {
    details: {
      ...details,
      name: garbled.name ? '' : details.name,
      address: garbled.address ? null : details.address,
    },
    warnings,
    retype: (['name', 'address'] as const).filter((field) => garbled[field]),
  };
}

/** True when a text looks like a card's line, so that a prompt can send it here. */
export function looksLikeCard(raw: string): boolean {
  return numberOnCard(raw) !== null;
}

/** The number on a card's line; `null` for what is none. */
export function numberOnCard(raw: string): string | null {
  const [first = '', ...others] = raw.split('|');
  const number = cleanLine(first);
  return others.length > 0 && /^\d{12}$/.test(number) ? number : null;
}

function faultOf(fields: readonly string[]): ScanFault | null {
  const text = fields.join('|');
  if (text === '') return 'empty';
  if (/^0002\d{2}/.test(text)) return 'payment_code';
  if (/^https?:\/\//i.test(text)) return 'web_address';
  if (/\d{12}\|.*\d{12}\|/.test(text)) return 'run_together';
  if (!/^\d{12}\|/.test(text)) return 'not_a_card';
  const { dob, issued } = ofCard(fields);
  if (!isEightDigits(dob) || !isEightDigits(issued)) return 'truncated';
  return parsePlainDate(dob) ? null : 'garbled';
}

/** What a card's line says, field by field, as it was written; empty behind where it ends. */
interface CardFields {
  number: string;
  old: string;
  name: string;
  dob: string;
  sex: string;
  address: string;
  issued: string;
}

function ofCard(fields: readonly string[]): CardFields {
  const [number = '', ...told] = fields;
  const seven = isEightDigits(fields[3] ?? '') ? told : ['', ...told];
  const [old = '', name = '', dob = '', sex = '', address = '', issued = ''] = seven;
  return { number, old, name, dob, sex, address, issued };
}

/** A day is written `ddMMyyyy`. */
function isEightDigits(field: string): boolean {
  return /^\d{8}$/.test(field);
}

function cardDetails({ number, old, name, dob, sex, address }: CardFields): CitizenDetails {
  return {
    kind: 'person',
    idKind: 'cccd',
    idNumber: number,
    oldNumber: /^\d{9}$/.test(old) ? old : null,
    name,
    dob: parsePlainDate(dob),
    sex: parseSex(sex),
    address: address === '' ? null : address,
    phone: null,
    email: null,
  };
}

/** `Nam`, `Nữ`, `Nu`, `male`, `female`, `m`, `f`; `null` for anything else. */
export function parseSex(raw: string): Sex | null {
  const word = fold(raw);
  if (['nam', 'male', 'm'].includes(word)) return 'male';
  if (['nu', 'female', 'f'].includes(word)) return 'female';
  return ['khac', 'other'].includes(word) ? 'other' : null;
}

function nameWarnings(
  name: string,
  garbled: { name: boolean; address: boolean },
): CitizenWarning[] {
  const found: CitizenWarning[] = garbled.name || garbled.address ? ['garbled_text'] : [];
  const unaccented = !garbled.name && name.includes(' ') && !hasVietnameseMarks(name);
  return unaccented ? [...found, 'name_unaccented'] : found;
}

function issueWarnings(issued: string): CitizenWarning[] {
  const date = parsePlainDate(issued);
  return date !== null && date < FIRST_CHIP_CARDS ? ['issued_before_chip'] : [];
}
