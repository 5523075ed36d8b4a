/** The bank accounts that citizens pay into: proposed by one person, approved by another. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { accountStream } from '../stream.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import { approvalOf, type ApprovalKind, type Approver } from './approval.ts';

export interface Account {
  id: Uuid;
  office: AgencyId;
  /** The bank, six digits. */
  bin: string;
  number: string;
  holder: string;
  state: 'proposed' | 'approved' | 'replaced';
  proposedAt: Instant;
  proposedBy: string;
  approvedAt: Instant | null;
  approvedBy: string | null;
  how: ApprovalKind | null;
}

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

/** Approves the proposal last made. Throws `payment.no_account` where there is none. */
export function approveAccount(
  accounts: readonly Account[],
  office: AgencyId,
  approver: Approver,
): NewEvent[] {
  const proposed = accounts.findLast(({ state }) => state === 'proposed');
  if (!proposed) throw new Problem('payment.no_proposal', { office });
  const how = approvalOf({ by: proposed.proposedBy, at: proposed.proposedAt }, approver);
  const before = accounts.filter(({ state }) => state === 'approved').map(({ id }) => id);
  const data = { account: proposed.id, office, how, replaces: before };
  const personal = { countersignedBy: how === 'countersigned' ? approver.countersignedBy : null };
  return [happened('account.approved', accountStream(office), data, personal)];
}
