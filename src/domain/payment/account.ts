/** The bank accounts that citizens pay into. */
import { Problem } from '../problem.ts';
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

/** The account that citizens pay into, approved last; `null` for an office without one. */
export function approvedAccount(accounts: readonly Account[]): Account | null {
  return accounts.findLast(({ state }) => state === 'approved') ?? null;
}

/**
 * Why no transfer comes to an office: `payment.no_account` where no two persons have approved an
 * account of it. Money that went elsewhere is not the office's.
 */
export function accountRefusal(accounts: readonly Account[], office: AgencyId): Problem | null {
  return approvedAccount(accounts) === null ? noAccount(accounts, office) : null;
}

function noAccount(accounts: readonly Account[], office: AgencyId): Problem {
  const proposed = proposalIn(accounts)?.number ?? null;
  return new Problem('payment.no_account', { office, proposed });
}

/** The proposal last made, which alone can be approved; `null` where none waits. */
export function proposalIn(accounts: readonly Account[]): Account | null {
  return accounts.findLast(({ state }) => state === 'proposed') ?? null;
}

/**
 * The account whose statement is booked: one that two persons have approved for the office, also
 * one replaced since, as money still comes there. It is `named` by whoever books it, and by the
 * statement itself (`told`: numbers above its heads), which may not tell of another; where neither
 * says, it is the only one there is. Throws `payment.no_account` and `payment.statement_account`.
 */
export function statementAccount(
  accounts: readonly Account[],
  { office, named, told }: { office: AgencyId; named: string | null; told: readonly string[] },
): Account {
  const known = accounts.filter(({ approvedAt }) => approvedAt !== null);
  if (known.length === 0) throw noAccount(accounts, office);
  const meant = known
    .filter(({ number }) => named === null || plainAccount(number) === plainAccount(named))
    .filter(({ number }) => told.length === 0 || told.includes(plainAccount(number)));
  const [account] = meant;
  if (account && new Set(meant.map(({ number }) => number)).size === 1) return account;
  throw new Problem('payment.statement_account', {
    named: meant.length > 0 ? '' : told.join(', ') || (named ?? ''),
    accounts: known.map(({ number }) => number),
  });
}

/** As it is compared: banks write blanks and dots into it. */
export function plainAccount(number: string): string {
  return number.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}
