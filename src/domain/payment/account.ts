/** The bank accounts that citizens pay into. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { ApprovalKind } from './approval.ts';

export type AccountState = 'proposed' | 'approved' | 'replaced';

export interface Account {
  id: Uuid;
  office: AgencyId;
  /** The bank, six digits. */
  bin: string;
  number: string;
  holder: string;
  state: AccountState;
  proposedAt: Instant;
  proposedBy: string;
  approvedAt: Instant | null;
  approvedBy: string | null;
  how: ApprovalKind | null;
}
