/** A new bank account: proposed by one person, approved by another. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { accountStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { proposalIn, type Account } from './account.ts';
import { approvalOf, type Approver } from './approval.ts';

export function proposeAccount(
  account: Pick<Account, 'id' | 'office' | 'bin' | 'number' | 'holder'>,
): NewEvent[] {
  const { id, office } = account;
  return [
    happened(
      'account.proposed',
      accountStream(office),
      { account: id, office, bin: account.bin, number: account.number, holder: account.holder },
      null,
    ),
  ];
}

/**
 * The accounts in force that one hand alone has put there: where others come to be paid into one of
 * them, another of all who work there then is to agree.
 */
export function approvedByOne(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ state, how }) => state === 'approved' && how !== 'second_person');
}

/** An account waits again, and the one that `restores` names is the office's as before. */
export function withdrawAccount(
  { id, office }: Pick<Account, 'id' | 'office'>,
  restores: Uuid | null,
): NewEvent {
  return happened(
    'account.withdrawn',
    accountStream(office),
    { account: id, office, restores },
    null,
  );
}

/**
 * Approves the proposal that was looked at. Throws `payment.proposal_changed` where it is no longer
 * the one that waits, and what `approvalOf` throws.
 */
export function approveAccount(
  accounts: readonly Account[],
  { id, office }: Pick<Account, 'id' | 'office'>,
  approver: Approver,
): NewEvent[] {
  const proposed = proposalIn(accounts);
  if (proposed?.id !== id) throw new Problem('payment.proposal_changed', { office });
  const how = approvalOf({ by: proposed.proposedBy, at: proposed.proposedAt }, approver);
  const before = accounts.filter(({ state }) => state === 'approved').map(({ id }) => id);
  const data = { account: proposed.id, office, how, replaces: before };
  const personal = { countersignedBy: how === 'countersigned' ? approver.countersignedBy : null };
  return [happened('account.approved', accountStream(office), data, personal)];
}
