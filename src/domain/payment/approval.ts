/**
 * Four eyes on money: what one person asks another must approve. Where the office has nobody else
 * who may, the request is countersigned outside, and taken up from the next day on. A day on which
 * a clock was accepted that stood behind its book is no next day: by such a clock any day is.
 */
import { acceptedWithin, type AcceptedClock } from '../checkup/clock.ts';
import { Problem } from '../problem.ts';
import { oneHand, type AskedOfSecond, type PinSet } from '../staff/one-hand.ts';
import { may, type StaffMember } from '../staff/role.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { ApprovalKind } from './payment.ts';

export interface Approver {
  login: string;
  /** Everybody who works in the office. */
  colleagues: readonly StaffMember[];
  /** Whose PIN was set anew by whom. */
  resets: readonly PinSet[];
  now: Instant;
  /** Clocks that stood behind their book and were accepted. */
  clocks: readonly AcceptedClock[];
  /** Who signed the paper, where nobody else is there to approve. */
  countersignedBy: string | null;
}

/**
 * Why somebody may not approve what was asked for: `payment.second_person` of what they asked
 * themselves, or `payment.one_hand` where a PIN set anew makes one person of the two, if another
 * may; `payment.countersign_later` if nobody may; `null` where they may.
 */
export function approvalRefusal(asked: AskedOfSecond, approver: Approver): Problem | null {
  const { login, colleagues, now, resets, clocks, countersignedBy } = approver;
  const held = oneHand(asked, approver);
  if (login !== asked.by && held === null) return null;
  const named = (of: string): string => colleagues.find((each) => each.login === of)?.name ?? of;
  const others = colleagues
    .filter((each) => each.active && each.login !== login && each.login !== asked.by)
    .filter((each) => may(each.role, 'money.approve'))
    .filter((each) => oneHand(asked, { login: each.login, now, resets }) === null)
    .map(({ login: theirs, name }) => ({ login: theirs, name }));
  const name = named(asked.by);
  const pin = held && { by: named(held.by), of: named(held.login), at: held.at, until: held.until };
  if (others.length > 0) {
    if (pin === null) return new Problem('payment.second_person', { name, others });
    return new Problem('payment.one_hand', { name, second: named(login), pin, others });
  }
  const [date, today] = [localDate(asked.at), localDate(now)];
  const clock = acceptedWithin(clocks, { from: date, to: today });
  if (countersignedBy !== null && today > (clock ?? date)) return null;
  return new Problem('payment.countersign_later', { date, clock, pin });
}

/** Throws what `approvalRefusal` finds. */
export function approvalOf(asked: AskedOfSecond, approver: Approver): ApprovalKind {
  const refusal = approvalRefusal(asked, approver);
  if (refusal) throw refusal;
  const alone = approver.login === asked.by || oneHand(asked, approver) !== null;
  return alone ? 'countersigned' : 'second_person';
}
