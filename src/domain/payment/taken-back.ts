/**
 * What two persons decided by a clock that stood ahead. When it is taken back, the time that it
 * told has not passed: what was to wait for it, a next day or the hours of a PIN, has not waited.
 */
import { isBehind } from '../checkup/clock.ts';
import { happened, type NewEvent } from '../event.ts';
import { moneyStream } from '../stream.ts';
import type { Instant } from '../value/instant.ts';
import type { Account } from './account.ts';
import type { Reversal } from './payment.ts';
import { withdrawAccount } from './propose-account.ts';

/** What was approved later than now. */
export interface ApprovedAhead<Request extends Reversal = Reversal> {
  /** Approved and not paid out. */
  waiting: readonly Request[];
  /** Paid out, or written off. */
  done: readonly Request[];
  accounts: readonly Account[];
}

/**
 * Of requests and of the accounts of all offices, what was approved by a clock that stood ahead of
 * `now`. Clocks of several machines are apart by as much as no clock has to be accepted for.
 */
export function approvedAhead<Request extends Reversal>(
  reversals: readonly Request[],
  accounts: readonly Account[],
  now: Instant,
): ApprovedAhead<Request> {
  const isAhead = (at: Instant | null): boolean => at !== null && isBehind(now, at);
  const ahead = reversals.filter(({ decidedAt }) => isAhead(decidedAt));
  return {
    waiting: ahead.filter(({ state }) => state === 'approved'),
    done: ahead.filter(({ state }) => state === 'done'),
    accounts: accounts.filter(({ approvedAt }) => isAhead(approvedAt)),
  };
}

/**
 * Nothing of it is approved any more: requests are declined, so that they are made anew, an account
 * is proposed as it was, and the one that its office had before is the account again.
 */
export function takeBackApprovals(
  { waiting, accounts: ahead }: ApprovedAhead,
  accounts: readonly Account[],
  { now, reason }: { now: Instant; reason: string },
): NewEvent[] {
  const declined = waiting.map(({ id, dossier }) => {
    const data = { reversal: id, dossier, approved: false, how: null };
    return happened('reversal.decided', moneyStream(dossier), data, {
      countersignedBy: null,
      reason,
    });
  });
  const withdrawn = ahead.map(({ id, office }) => {
    const restores = before(accounts, office, now)?.id ?? null;
    return withdrawAccount({ id, office }, restores);
  });
  return [...declined, ...withdrawn];
}

/** The account that an office had at a moment. */
function before(accounts: readonly Account[], office: string, now: Instant): Account | null {
  const approved = accounts.filter(
    ({ office: of, approvedAt }) =>
      of === office && approvedAt !== null && !isBehind(now, approvedAt),
  );
  return approved.toSorted((a, b) => (a.approvedAt! < b.approvedAt! ? -1 : 1)).at(-1) ?? null;
}
