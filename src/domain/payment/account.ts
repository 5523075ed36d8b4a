/** The bank accounts that citizens pay into. */
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { ApprovalKind } from './payment.ts';

export const accountStates = ['proposed', 'approved', 'replaced'] as const;
export type AccountState = (typeof accountStates)[number];

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
