/** What a PIN must be, by whose account it opens. */
import type { ExpectedKind, ExpectedRange } from '../expected.ts';
import { isEasyPin } from './easy-pin.ts';
import { may, type Role } from './role.ts';

export interface PinRule {
  /** How many letters or digits it has. */
  length: ExpectedRange;
  /** No account without one. */
  needed: boolean;
  /** Each try at it takes its time: nothing in a training store is worth guessing it. */
  guarded: boolean;
}

/**
 * How a PIN came to be the one: chosen by whose it is; `given` by somebody else, who knows it; or
 * `outgrown`, chosen for a role that asked for less.
 */
export type PinStanding = 'own' | 'given' | 'outgrown';

/** A PIN as it is kept. */
export interface KeptPin {
  hash: string;
  standing: PinStanding;
}

/** Why a PIN will not do any more, or that there is none. */
export type PinLack = Exclude<PinStanding, 'own'> | 'lacking';

/** Why who signs in chooses a PIN first; `null` where theirs will do. */
export function pinLack(pin: KeptPin | null, { needed }: PinRule): PinLack | null {
  if (pin === null) return needed ? 'lacking' : null;
  return pin.standing === 'own' ? null : pin.standing;
}

/** The longest that anybody types. */
const most = 32;

/**
 * Whoever may open the accounts of others opens all of an office's: no such account is without a
 * PIN, and none is guessed from four digits. In a training store nobody needs one, so that a class
 * can sit down at once; one that is set is as long as it would be in earnest.
 */
export function pinRule(role: Role, training: boolean): PinRule {
  const opensOthers = may(role, 'staff.reset_pin');
  return {
    length: { range: 'pin', least: opensOthers ? 6 : 4, most },
    needed: opensOthers && !training,
    guarded: !training,
  };
}

/** Whether a PIN that did for one role is too short for another. */
export function outgrowsPin(before: Role, after: Role): boolean {
  return pinRule(after, false).length.least > pinRule(before, false).length.least;
}

/** What a PIN would have to be that will not do for its login; `null` for one that will. */
export function pinFault(pin: string, { length }: PinRule, login: string): ExpectedKind | null {
  const signs = Array.from(pin);
  const fits = signs.length >= length.least && signs.length <= most;
  if (!fits || !signs.every((sign) => /^[\p{L}\p{N}]$/u.test(sign))) return length;
  return isEasyPin(pin, login) ? 'pin_easy' : null;
}
