/** Registering and correcting citizens: the same number is the same person, for ever. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { citizenStream } from '../stream.ts';
import { isUnborn, tellsMore } from '../value/birth-date.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { cleanLine, foldedWords, hasVietnameseMarks, parseName } from '../value/text.ts';
import type { Citizen, CitizenDetails } from './citizen.ts';
import { isHouseholdName } from './kind.ts';
import { isPersonal, isTaxDigitRight, numberWarnings, type CitizenWarning } from './number.ts';

/** Of a record to be made: its id, how it was told, and the day on which it is. */
export interface Fresh {
  citizen: Uuid;
  by: 'typed' | 'scan';
  today: PlainDate;
}

/**
 * Registers somebody new; nothing happens when the number is known under the same name.
 * Throws what `requireSameName` and `requireSound` do.
 */
export function registerCitizen(
  details: CitizenDetails,
  known: Citizen | null,
  fresh: Fresh,
): NewEvent[] {
  if (known) {
    requireSameName(details, known);
    return [];
  }
  requireSound(details, fresh.today);
  const data = { citizen: fresh.citizen, kind: details.kind, by: fresh.by };
  return [happened('citizen.registered', citizenStream(fresh.citizen), data, details)];
}

/**
 * Corrects a record; an unchanged one gives no event, and a name is never taken away. Throws what
 * `requireSound` and `requireUnrestricted` do.
 */
export function correctCitizen(
  citizen: Citizen,
  after: CitizenDetails,
  { reason, today }: { reason: string | null; today: PlainDate },
): NewEvent[] {
  requireSound(after, today);
  const before = detailsOf(citizen);
  const kept = detailsOf(after);
  const fields = (Object.keys(before) as (keyof CitizenDetails)[]).filter(
    (field) => !sameDetail(before[field], kept[field]),
  );
  if (fields.length === 0) return [];
  const data = { citizen: citizen.id, fields };
  requireUnrestricted(citizen);
  const personal = { before, after: kept, reason };
  return [happened('citizen.corrected', citizenStream(citizen.id), data, personal)];
}

/** Throws `privacy.restricted` of somebody who asked that nobody works with their record. */
export function requireUnrestricted({ name, restricted }: Pick<Citizen, 'name' | 'restricted'>) {
  if (restricted) throw new Problem('privacy.restricted', { name });
}

/** What deserves a second look in a record typed by hand. */
export function detailWarnings(details: CitizenDetails, today: PlainDate): CitizenWarning[] {
  const warnings =
    details.idKind === 'cccd' ? numberWarnings(details.idNumber!, details, today) : [];
  const vietnamese = details.kind === 'person' && details.idKind !== 'passport';
  if (vietnamese && details.name.includes(' ') && !hasVietnameseMarks(details.name)) {
    warnings.push('name_unaccented');
  }
  if (details.phone && details.phone.e164 === null) warnings.push('phone_unusual');
  if (details.idKind === 'tax') warnings.push(...taxWarnings(details, today));
  return warnings;
}

/** A household business bears a personal number, which tells its place and year; others do not. */
function taxWarnings({ idNumber, name }: CitizenDetails, today: PlainDate): CitizenWarning[] {
  if (!isPersonal(idNumber!)) return isTaxDigitRight(idNumber!) ? [] : ['tax_digit'];
  const odd = numberWarnings(idNumber!, { dob: null, sex: null }, today);
  return isHouseholdName(name) ? odd : [...odd, 'household_only'];
}

/**
 * Throws `citizen.name_missing` for nobody's name, `citizen.name_garbled` for one that lost letters
 * on the way, and `citizen.dob_in_future` for somebody not yet born.
 */
export function requireSound(details: CitizenDetails, today: PlainDate): void {
  const { idNumber, oldNumber, name, dob } = details;
  if (isNameless(details)) {
    throw new Problem('citizen.name_missing', { number: idNumber ?? oldNumber });
  }
  if (parseName(name) === null) throw new Problem('citizen.name_garbled', { name });
  if (dob !== null && isUnborn(dob, today)) throw new Problem('citizen.dob_in_future', { dob });
}

/** Throws `citizen.name_differs` where a number is known here under another name. */
export function requireSameName(details: CitizenDetails, known: CitizenDetails): void {
  if (!bearsAnotherName(details, known)) return;
  const number = known.idNumber ?? known.oldNumber ?? '';
  throw new Problem('citizen.name_differs', { number, known: known.name, given: details.name });
}

/** True where a known person is called by another name, and not only in another spelling. */
export function bearsAnotherName(details: CitizenDetails, known: CitizenDetails): boolean {
  return !isNameless(details) && !sameLetters(details.name, known.name);
}

function isNameless(details: CitizenDetails): boolean {
  return cleanLine(details.name) === '';
}

/** What two spellings of one name share: `H'Hen Niê`, `H’Hen Niê` and a card's `HHEN NIE`. */
function letters(name: string): string {
  return foldedWords(name).join('');
}

/** True for two spellings of one name. */
export function sameLetters(left: string, right: string): boolean {
  return letters(left) === letters(right);
}

/** Without the record's own keys, which a caller that edits a copy of it brings along. */
export function detailsOf(
  record: CitizenDetails & Partial<Citizen> & { mergedInto?: unknown },
): CitizenDetails {
  const { id: _id, version: _version, restricted: _, mergedInto: _into, ...details } = record;
  return details;
}

/**
 * True where a record knows nothing of what the other tells, or of a birth only the year where the
 * other tells its day.
 */
export function lacks(
  known: CitizenDetails,
  other: CitizenDetails,
  field: keyof CitizenDetails,
): boolean {
  if (other[field] === null) return false;
  if (known[field] === null) return true;
  return field === 'dob' && tellsMore(other.dob!, known.dob!);
}

type Detail = CitizenDetails[keyof CitizenDetails];

/** A phone read back from a table is the same phone, whatever the order of its parts. */
export function sameDetail(left: Detail, right: Detail): boolean {
  return asText(left) === asText(right);
}

function asText(value: Detail): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify([value.typed, value.e164])
    : JSON.stringify(value);
}
