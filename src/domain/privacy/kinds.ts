/** What may be asked about what is kept of somebody, what may stand on it, and why it may stay. */
import type { PlainDate } from '../value/plain-date.ts';

export const privacyKinds = ['view', 'correct', 'restrict', 'erase'] as const;
export type PrivacyKind = (typeof privacyKinds)[number];

export const privacyStates = ['open', 'granted', 'partly', 'refused'] as const;
export type PrivacyState = (typeof privacyStates)[number];

/** `restricted`: nobody works with the record; `held`: nothing of it is erased. */
export const markKinds = ['restricted', 'held'] as const;
export type MarkKind = (typeof markKinds)[number];

/** What the table of retention speaks of. */
export const keptKinds = ['dossier', 'money'] as const;
export type KeptKind = (typeof keptKinds)[number];
/** Scans besides, of a paper and of a result: without a row of their own as long as the dossier. */
export const retentionKinds = [...keptKinds, 'paper', 'result'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/**
 * `named`: a declaration that somebody else made, and that names the person. `listed`: a row of a
 * certification book of before that bears their name, which may be another's.
 */
export type KeptReason =
  | ('held' | 'open' | 'other_owner' | 'business' | 'named' | 'listed')
  | KeptKind;

/** Something that stays when a person is erased. */
export interface KeptPart {
  /** A dossier's, a declaration's, a number of a book; `null` for all of the person, or of a `business` its record. */
  code: string | null;
  why: KeptReason;
  /** The last day on which it does; `null` where no day is known. */
  until: PlainDate | null;
}
