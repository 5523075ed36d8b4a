/**
 * Reading the QR line of a citizen card. The raw line is never stored; of a card with family
 * fields only the holder's seven are taken.
 */
import { Problem } from '../problem.ts';
import type { ScanFault } from '../scan/problems.ts';
import { parsePlainDate, plainDate, type PlainDate } from '../value/plain-date.ts';
import { hasWrongTone } from '../value/syllable.ts';
import { hasKeyboardDigits, hasUnmadeMarks } from '../value/telex.ts';
import { cleanLine, fold, hasLostLetters, hasVietnameseMarks, parseName } from '../value/text.ts';
import type { CitizenDetails, Sex } from './citizen.ts';
import { numberWarnings, type CitizenWarning } from './number.ts';

export interface CardScan {
  details: CitizenDetails;
  warnings: CitizenWarning[];
  /** Fields the clerk must type: the card's text was lost or spoilt on the way. */
  retype: CardText[];
  /**
   * Of those, what was read all the same: a Vietnamese keyboard that was on while the card was
   * scanned may have changed it. Somebody who has the card in hand may say that it is right.
   */
  doubted: Partial<Record<CardText, string>>;
}

/** What a card has in words. */
export type CardText = 'name' | 'address';

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
  const changed = {
    name: !garbled.name && (hasWrongTone(card.name) || hasUnmadeMarks(card.name)),
    address: !garbled.address && hasWrongTone(card.address),
  };
  const warnings = [
    ...numberWarnings(card.number, details, today),
    ...textWarnings(details.name, garbled, changed),
    ...issueWarnings(card.issued),
  ];
  const [name, address] = [garbled.name || changed.name, garbled.address || changed.address];
  return {
    details: {
      ...details,
      name: name ? '' : details.name,
      address: address ? null : details.address,
    },
    warnings,
    retype: [...(name ? (['name'] as const) : []), ...(address ? (['address'] as const) : [])],
    doubted: {
      ...(changed.name && { name: card.name }),
      ...(changed.address && { address: card.address }),
    },
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

/** The day on which a card was issued, by its line; `null` where the line does not say it. */
export function issuedOnCard(raw: string): PlainDate | null {
  if (!looksLikeCard(raw)) return null;
  const { issued } = ofCard(raw.split('|').map(cleanLine));
  return isEightDigits(issued) ? parsePlainDate(issued) : null;
}

function faultOf(fields: readonly string[]): ScanFault | null {
  const text = fields.join('|');
  if (text === '') return 'empty';
  if (/^0002\d{2}/.test(text)) return 'payment_code';
  if (/^https?:\/\//i.test(text)) return 'web_address';
  if (/\d{12}\|.*\d{12}\|/.test(text)) return 'run_together';
  if (hasKeyboardDigits(text)) return 'keyboard';
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

function textWarnings(
  name: string,
  garbled: Record<CardText, boolean>,
  changed: Record<CardText, boolean>,
): CitizenWarning[] {
  const found: CitizenWarning[] = garbled.name || garbled.address ? ['garbled_text'] : [];
  if (changed.name || changed.address) found.push('keyboard_on');
  const unaccented = !garbled.name && name.includes(' ') && !hasVietnameseMarks(name);
  return unaccented ? [...found, 'name_unaccented'] : found;
}

function issueWarnings(issued: string): CitizenWarning[] {
  const date = parsePlainDate(issued);
  return date !== null && date < FIRST_CHIP_CARDS ? ['issued_before_chip'] : [];
}
