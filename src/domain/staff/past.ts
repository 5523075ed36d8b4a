/** What two logins are judged by: whose PIN is in whose hand, and who might do what until when. */
import type { Instant } from '../value/instant.ts';
import { partingsOf, type Parting, type StaffDeed } from './deed.ts';
import { pinsSet, type PinSet } from './one-hand.ts';

export interface StaffPast {
  resets: readonly PinSet[];
  partings: readonly Parting[];
}

/**
 * Of deeds in the order in which they were; `made` is when the store was, `early` how many of them
 * came before a clock was ever accepted.
 */
export function staffPast(
  deeds: readonly StaffDeed[],
  made: Instant | null,
  early: number,
): StaffPast {
  return { resets: pinsSet(deeds, made, early), partings: partingsOf(deeds) };
}
