/** Help that the counters give and the reports count: accounts, signatures, guidance. */
import type { PlainDate } from '../value/plain-date.ts';

export const accountKinds = ['vneid', 'portal', 'signature'] as const;
export type AccountKind = (typeof accountKinds)[number];

export const guidancePlaces = ['counter', 'post_office', 'home', 'other'] as const;
export type GuidancePlace = (typeof guidancePlaces)[number];

/** What help is given with. */
export const helpKinds = ['account', 'guidance'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Staff helped a citizen to an account or a personal digital signature. */
export interface AccountHelp {
  kind: AccountKind;
  /** Where; `null` where it was not kept. */
  place: GuidancePlace | null;
  /** The helping team's office, when not our own. */
  team: string | null;
  provider: string | null;
  serial: string | null;
  validTo: PlainDate | null;
}

/** How often a team guided at a place. */
export interface GuidanceCount {
  place: GuidancePlace;
  /** The office whose people guided. */
  team: string;
  count: number;
}

/** Staff guided a citizen to file online. */
export interface Guidance {
  procedure: string | null;
  place: GuidancePlace;
  /** The helping team's office, when not our own. */
  team: string | null;
}
