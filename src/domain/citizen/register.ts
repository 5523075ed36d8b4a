/** Registering and correcting citizens: the same number is the same person, for ever. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { fold, hasVietnameseMarks } from '../value/text.ts';
import type { Citizen, CitizenDetails } from './citizen.ts';
import { numberWarnings, type CitizenWarning } from './number.ts';

export function citizenStream(citizen: Uuid): string {
  return `citizen:${citizen}`;
}

/**
 * Registers somebody new; nothing happens when the number is known under the same name.
 * Throws `citizen.name_differs` when the number is known under another name, and
 * `citizen.name_missing` for a nameless record.
 */
export function registerCitizen(
  details: CitizenDetails,
  known: Citizen | null,
  fresh: { citizen: Uuid; by: 'typed' | 'scan' },
): NewEvent[] {
  if (known) {
    if (details.name !== '' && fold(details.name) !== fold(known.name)) {
      const [number, given] = [known.idNumber ?? '', details.name];
      throw new Problem('citizen.name_differs', { number, known: known.name, given });
    }
    return [];
  }
  if (details.name === '') throw new Problem('citizen.name_missing', {});
  const data = { citizen: fresh.citizen, kind: details.kind, by: fresh.by };
  return [happened('citizen.registered', citizenStream(fresh.citizen), data, details)];
}

/** Corrects a record; an unchanged one gives no event. */
export function correctCitizen(
  citizen: Citizen,
  after: CitizenDetails,
  reason: string | null,
): NewEvent[] {
  const { id, version: _version, ...before } = citizen;
  const fields = (Object.keys(after) as (keyof CitizenDetails)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (fields.length === 0) return [];
  const data = { citizen: id, fields, reason };
  return [happened('citizen.corrected', citizenStream(id), data, { before, after })];
}

/** What deserves a second look in a record typed by hand. */
export function detailWarnings(details: CitizenDetails, today: PlainDate): CitizenWarning[] {
  const warnings =
    details.idKind === 'cccd' ? numberWarnings(details.idNumber!, details, today) : [];
  const person = details.kind === 'person';
  if (person && details.name.includes(' ') && !hasVietnameseMarks(details.name)) {
    warnings.push('name_unaccented');
  }
  if (details.phone && details.phone.e164 === null) warnings.push('phone_unusual');
  return warnings;
}
