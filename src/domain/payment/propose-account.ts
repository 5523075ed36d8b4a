/** A new bank account: proposed by one person, approved by another. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { accountStream } from '../stream.ts';
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
