/** What a PIN must be, by whose account it opens. */
import type { ExpectedRange } from '../expected.ts';
import { may, type Role } from './role.ts';

export interface PinRule {
  /** How many letters or digits it has. */
  length: ExpectedRange;
  /** No account without one. */
  needed: boolean;
}

/** A PIN as it is kept. */
export interface KeptPin {
  hash: string;
  /** Chosen by whose it is; any other is known to somebody else. */
  own: boolean;
}

/** Who signs in chooses a PIN first: theirs is known to somebody else, or is lacking. */
export function mustChoosePin(pin: KeptPin | null, { needed }: PinRule): boolean {
  return pin === null ? needed : !pin.own;
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
  };
}

/** Letters or digits, as many as the rule says. */
export function isGoodPin(pin: string, { length: { least } }: PinRule): boolean {
  const signs = Array.from(pin);
  const fits = signs.length >= least && signs.length <= most;
  return fits && signs.every((sign) => /^[\p{L}\p{N}]$/u.test(sign));
}
