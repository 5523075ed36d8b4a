/**
 * Four eyes on money: what one person asks another must approve. Where the office has nobody else
 * who may, the request is countersigned outside, and taken up from the next day on.
 */
import { Problem } from '../problem.ts';
import { oneHandUntil, type AskedOfSecond, type GivenPin } from '../staff/one-hand.ts';
import { may, type StaffMember } from '../staff/role.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { ApprovalKind } from './payment.ts';

export interface Approver {
  login: string;
  /** Everybody who works in the office. */
  colleagues: readonly StaffMember[];
  /** Who has set whose PIN for them. */
  given: readonly GivenPin[];
  now: Instant;
  /** Who signed the paper, where nobody else is there to approve. */
  countersignedBy: string | null;
}

/**
 * Why somebody may not approve what was asked for: `payment.second_person` of what they asked
 * themselves, or `payment.pin_given` where one of the two has set the other's PIN, if another may;
 * `payment.countersign_later` if nobody may; `null` where they may.
 */
export function approvalRefusal(asked: AskedOfSecond, approver: Approver): Problem | null {
  const { login, colleagues, now, given, countersignedBy } = approver;
  const until = oneHandUntil(asked, approver);
  if (login !== asked.by && until === null) return null;
  const named = (of: string) => colleagues.find((each) => each.login === of)?.name ?? of;
  const others = colleagues
    .filter((each) => each.active && each.login !== login && each.login !== asked.by)
    .filter((each) => may(each.role, 'money.approve'))
    .filter((each) => oneHandUntil(asked, { login: each.login, now, given }) === null)
    .map(({ login: theirs, name: called }) => ({ login: theirs, name: called }));
  const name = named(asked.by);
  if (others.length > 0) {
    if (until === null) return new Problem('payment.second_person', { name, others });
    return new Problem('payment.pin_given', { name, by: named(login), until, others });
  }
  if (countersignedBy !== null && localDate(now) > localDate(asked.at)) return null;
  const pin = until === null ? null : { name, by: named(login), until };
  return new Problem('payment.countersign_later', { date: localDate(asked.at), pin });
}

/** Throws what `approvalRefusal` finds. */
export function approvalOf(asked: AskedOfSecond, approver: Approver): ApprovalKind {
  const refusal = approvalRefusal(asked, approver);
  if (refusal) throw refusal;
  const alone = approver.login === asked.by || oneHandUntil(asked, approver) !== null;
  return alone ? 'countersigned' : 'second_person';
}
