/** Opening an account that ten wrong PINs have locked, with the PIN of before. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { staffStream } from '../stream.ts';
import { localDate } from '../value/instant.ts';
import { maySetPin } from './account.ts';
import { oneHand, type AskedOfSecond, type HandFacts } from './one-hand.ts';
import { may, type StaffMember } from './role.ts';

/** Who does it, and what is known of the account. */
export interface Unlocking extends Omit<HandFacts, 'login'> {
  person: StaffMember;
  members: readonly StaffMember[];
  asked: AskedOfSecond | null;
}

/** What came of it: open, alone or by the word of who asked; or asked of a second person. */
export interface Unlocked {
  state: 'unlocked' | 'asked';
  askedBy: string | null;
  events: NewEvent[];
}

/**
 * Whoever may set somebody's PIN opens their account alone; any two who lead an office open
 * anybody's together, on one day: the second finds what the first has asked. Nothing happens where
 * the same person asks once more. Throws `staff.unlock_self`.
 */
export function unlockMember(member: StaffMember, unlocking: Unlocking): Unlocked {
  const { person } = unlocking;
  const { login } = member;
  if (person.login === login) throw new Problem('staff.unlock_self', { login });
  const alone = maySetPin(person, member);
  const askedBy = alone ? null : standingAsk(member, unlocking);
  if (alone || (askedBy !== null && askedBy !== person.login)) {
    const told = { login, asked: askedBy };
    const events = [happened('staff.unlocked', staffStream(login), told, null)];
    return { state: 'unlocked', askedBy, events };
  }
  const ask = happened('staff.unlock_asked', staffStream(login), { login }, null);
  return { state: 'asked', askedBy: person.login, events: askedBy === null ? [ask] : [] };
}

/**
 * Who has asked today and may still; never the one whose account it is, nor who may be the same
 * person as whoever comes second.
 */
function standingAsk({ login }: StaffMember, unlocking: Unlocking): string | null {
  const { person, asked, members, now, resets, clocks } = unlocking;
  if (asked === null || asked.by === login || localDate(asked.at) !== localDate(now)) return null;
  if (oneHand(asked, { login: person.login, now, resets, clocks }) !== null) return null;
  const by = members.find((each) => each.login === asked.by);
  return by?.active === true && may(by.role, 'staff.reset_pin') ? by.login : null;
}
