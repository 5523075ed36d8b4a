/** A citizen or organisation known to this store (a local record, not a portal account). */
import type { BirthDate } from '../value/birth-date.ts';
import type { Uuid } from '../value/id.ts';
import type { Phone } from '../value/phone.ts';

export const citizenKinds = ['person', 'organisation'] as const;
export type CitizenKind = (typeof citizenKinds)[number];

export const sexes = ['male', 'female', 'other'] as const;
export type Sex = (typeof sexes)[number];

/** What the number on a citizen's record is. */
export const idKinds = ['cccd', 'cmnd', 'tax', 'passport'] as const;
export type IdKind = (typeof idKinds)[number];

export interface CitizenDetails {
  kind: CitizenKind;
  idKind: IdKind | null;
  /** Text, leading zeros kept. */
  idNumber: string | null;
  /** The old nine-digit number, for search only. */
  oldNumber: string | null;
  /** Exactly as entered, NFC. */
  name: string;
  /** A day, or the year alone. */
  dob: BirthDate | null;
  sex: Sex | null;
  address: string | null;
  phone: Phone | null;
  email: string | null;
}

export interface Citizen extends CitizenDetails {
  id: Uuid;
  version: number;
  /** At the person's own request nobody works with the record. */
  restricted: boolean;
}
