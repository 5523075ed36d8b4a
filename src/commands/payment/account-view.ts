/** A bank account as JSON gives it, with the bank's own name. */
import type { Account } from '../../domain/payment/account.ts';

export const accountFields = [
  'bin bank number holder state proposedAt proposedBy approvedAt approvedBy how',
] as const;

export function accountView(account: Account, bank: string | null) {
  const { bin, number, holder, state, proposedAt, proposedBy, approvedAt, approvedBy, how } =
    account;
  const decided = { proposedAt, proposedBy, approvedAt, approvedBy, how };
  return { bin, bank, number, holder, state, ...decided };
}

export function accountLine(view: ReturnType<typeof accountView>): string {
  return `${view.number} · ${view.bank ?? view.bin} · ${view.holder}`;
}
