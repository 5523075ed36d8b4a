/** How long a digitised paper is good, and why one is not used again. */

/** Whether its last day is over; `no_end` where nobody said that it has one. */
export type Validity = 'valid' | 'ended' | 'no_end';

/**
 * Why a paper is used again by nobody: its files are not kept; its last day is over; its dossier
 * was received by mistake; it is no result that was granted; a signature in it is refused; what it
 * was taken from was a mistake itself; or it is spent.
 */
export type UnusableWhy =
  | 'gone'
  | 'ended'
  | 'cancelled'
  | 'not_granted'
  | 'refused'
  | 'mistake'
  | SpentKind;

export const spentKinds = [
  'declaration',
  'event_notice',
  'marital_status',
  'contract',
  'mandate',
] as const;
/** What a paper is that is spent by what it was handed in for. */
export type SpentKind = (typeof spentKinds)[number];
