/** The bank accounts that citizens pay into. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { ApprovalKind } from './approval.ts';

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
