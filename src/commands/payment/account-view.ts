/** A bank account as JSON gives it, with the bank's own name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
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

/** The short name of a bank by its number, from the shipped list; `null` for an unknown one. */
export function bankName(bin: string, ctx: Context): string | null {
  const list = join(ctx.surroundings.dataFolder, 'catalogue', 'banks.csv');
  const line = readFileSync(list, 'utf8')
    .split(/\r?\n/)
    .find((each) => each.startsWith(`${bin},`));
  return line?.split(',')[2] ?? null;
}

export function accountLine(view: ReturnType<typeof accountView>): string {
  return `${view.number} · ${view.bank ?? view.bin} · ${view.holder}`;
}
