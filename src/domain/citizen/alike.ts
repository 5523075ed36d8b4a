/** Whether two records may be one person, though no number says so. */
import { sameBirth } from '../value/birth-date.ts';
import type { CitizenDetails } from './citizen.ts';
import { sameLetters } from './register.ts';

/**
 * True for one name and no other birth, kind or sex, where not both have a number that one keeps
 * for life. Of two without a birth nobody can tell: those of an organisation have none.
 */
export function mayBeSame(one: CitizenDetails, other: CitizenDetails): boolean {
  if (one.kind !== other.kind || !sameLetters(one.name, other.name)) return false;
  if (one.kind === 'organisation') return unnumbered(one) || unnumbered(other);
  if (one.sex !== null && other.sex !== null && one.sex !== other.sex) return false;
  if (one.dob === null || other.dob === null || !sameBirth(one.dob, other.dob)) return false;
  return unnumbered(one) || unnumbered(other);
}

/** A passport is renewed, and says nothing against another number. */
function unnumbered({ idKind, idNumber }: CitizenDetails): boolean {
  return idNumber === null || idKind === 'passport';
}
