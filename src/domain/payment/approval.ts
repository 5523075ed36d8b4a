/** Four eyes on money: what one person asks another must approve. */
import { Problem } from '../problem.ts';
import { oneHand, type AskedOfSecond } from '../staff/one-hand.ts';
import { lacksSecond, type SecondPerson } from '../staff/second-person.ts';
import type { ApprovalKind } from './payment.ts';

export type Approver = SecondPerson;

/**
 * Why somebody may not approve what was asked for: `payment.second_person` of what they asked
 * themselves, or `payment.one_hand` where a PIN makes one person of the two, if another may; if
 * nobody may, `payment.not_alone` where somebody could have, else `payment.countersign_later`;
 * `null` where they may.
 */
export function approvalRefusal(asked: AskedOfSecond, approver: Approver): Problem | null {
  const lack = lacksSecond(asked, approver, 'money.approve');
  if (lack === null) return null;
  const { name, second, pin, others, gone, date, clock } = lack;
  if (gone.length > 0) return new Problem('payment.not_alone', { second, date, pin, gone });
  if (others.length === 0) return new Problem('payment.countersign_later', { date, clock, pin });
  if (pin === null) return new Problem('payment.second_person', { name, others });
  return new Problem('payment.one_hand', { name, second, pin, others });
}

/** Throws what `approvalRefusal` finds. */
export function approvalOf(asked: AskedOfSecond, approver: Approver): ApprovalKind {
  const refusal = approvalRefusal(asked, approver);
  if (refusal) throw refusal;
  const alone = approver.login === asked.by || oneHand(asked, approver) !== null;
  return alone ? 'countersigned' : 'second_person';
}
