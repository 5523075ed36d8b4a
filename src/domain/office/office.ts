/** Offices, their counters, and the blocks of numbers that keep offline counters apart. */
import type { AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';

export const officeKinds = ['centre', 'commune', 'post_office', 'agency', 'team'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export interface Office {
  agencyId: AgencyId;
  name: string;
  kind: OfficeKind;
  parent: AgencyId | null;
  address: string | null;
  phone: string | null;
}

/** Where an office is reached. */
export type Reach = Pick<Office, 'address' | 'phone'>;

/** An office as it stands today: taken into another one, or not. */
export interface KnownOffice extends Office {
  mergedInto: AgencyId | null;
  mergedOn: PlainDate | null;
}

export interface Counter {
  office: AgencyId;
  /** The number on the door, from 1. */
  number: number;
  /** Its block of dossier numbers: block 0 gives 0001-9999, block k gives k0001-k9999. */
  block: number;
}
