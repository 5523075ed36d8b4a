/**
 * Four eyes on money: what one person asks another must approve. Where the office has nobody else
 * who may, the request is countersigned outside, and taken up from the next day on. A day on which
 * a clock was accepted that stood behind its book is no next day: by such a clock any day is.
 */
import { acceptedWithin, type AcceptedClock } from '../checkup/clock.ts';
import { Problem } from '../problem.ts';
import { may, type StaffMember } from '../staff/role.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { ApprovalKind } from './payment.ts';

export interface Approver {
  login: string;
  /** Everybody who works in the office. */
  colleagues: readonly StaffMember[];
  now: Instant;
  /** Clocks that stood behind their book and were accepted. */
  clocks: readonly AcceptedClock[];
  /** Who signed the paper, where nobody else is there to approve. */
  countersignedBy: string | null;
}

/** What was asked for, by whom and when. */
interface AskedFor {
  by: string;
  at: Instant;
}

/**
 * Why somebody may not approve what was asked for: `payment.second_person` where another may, or
 * `payment.countersign_later`; `null` where they may.
 */
export function approvalRefusal(asked: AskedFor, approver: Approver): Problem | null {
  const { login, colleagues, now, clocks, countersignedBy } = approver;
  if (login !== asked.by) return null;
  const others = colleagues
    .filter((each) => each.active && each.login !== login && may(each.role, 'money.approve'))
    .map(({ login: theirs, name: called }) => ({ login: theirs, name: called }));
  const name = colleagues.find((each) => each.login === login)?.name ?? login;
  if (others.length > 0) return new Problem('payment.second_person', { name, others });
  const [date, today] = [localDate(asked.at), localDate(now)];
  const clock = acceptedWithin(clocks, { from: date, to: today });
  if (countersignedBy !== null && today > (clock ?? date)) return null;
  return new Problem('payment.countersign_later', { date, clock });
}

/** Throws what `approvalRefusal` finds. */
export function approvalOf(asked: AskedFor, approver: Approver): ApprovalKind {
  const refusal = approvalRefusal(asked, approver);
  if (refusal) throw refusal;
  return approver.login === asked.by ? 'countersigned' : 'second_person';
}
