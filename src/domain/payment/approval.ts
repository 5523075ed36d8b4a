/**
 * Four eyes on money: what one person asks another must approve. Where the office has nobody else
 * who may, the request is countersigned outside, and taken up from the next day on.
 */
import { Problem } from '../problem.ts';
import { may, type StaffMember } from '../staff/role.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { ApprovalKind } from './payment.ts';

export interface Approver {
  login: string;
  /** Everybody who works in the office. */
  colleagues: readonly StaffMember[];
  now: Instant;
  /** Who signed the paper, where nobody else is there to approve. */
  countersignedBy: string | null;
}

/** Throws `payment.second_person` or `payment.countersign_later`. */
export function approvalOf(
  asked: { by: string; at: Instant },
  { login, colleagues, now, countersignedBy }: Approver,
): ApprovalKind {
  if (login !== asked.by) return 'second_person';
  const others = colleagues
    .filter((each) => each.active && each.login !== login && may(each.role, 'money.approve'))
    .map((each) => each.login);
  if (others.length > 0) throw new Problem('payment.second_person', { login, others });
  if (countersignedBy === null || localDate(now) <= localDate(asked.at)) {
    throw new Problem('payment.countersign_later', { date: localDate(asked.at) });
  }
  return 'countersigned';
}
