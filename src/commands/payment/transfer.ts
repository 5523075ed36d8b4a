/** The transfer that pays a dossier: to the office's approved account, with its code as purpose. */
import type { Context } from '../../cli/context.ts';
import type { Account } from '../../domain/payment/account.ts';
import {
  shorterPurpose,
  transferFault,
  vietQr,
  type Transfer,
} from '../../domain/payment/vietqr.ts';
import { Problem } from '../../domain/problem.ts';
import type { Reader } from '../../store/store.ts';
import { accountView } from './account-view.ts';
import { bankName } from './banks.ts';

/** The account approved last; `null` for an office without one. */
export async function approvedAccount(reader: Reader, office: string): Promise<Account | null> {
  const accounts = await reader.money.accounts(office);
  return accounts.findLast(({ state }) => state === 'approved') ?? null;
}

/** The same. Throws `noAccount`. */
export async function accountOf(reader: Reader, office: string): Promise<Account> {
  const approved = await approvedAccount(reader, office);
  if (!approved) throw noAccount(office);
  return approved;
}

/** A code leads to the office's own account: money that went elsewhere is no receipt of it. */
export function noAccount(office: string): Problem {
  return new Problem('payment.no_account', { office });
}

/** The payload. Throws `payment.bad_transfer`, or `payment.bad_purpose` with the shorter form. */
export function payloadOf(transfer: Transfer): string {
  const fault = transferFault(transfer);
  if (fault === null) return vietQr(transfer);
  if (fault !== 'purpose_long' && fault !== 'purpose_letters') {
    throw new Problem('payment.bad_transfer', { why: fault });
  }
  const purpose = transfer.purpose ?? '';
  const shorter = shorterPurpose(purpose);
  throw new Problem('payment.bad_purpose', { purpose, length: purpose.length, shorter });
}

/** What to print beside a code: the bank, the account, its holder. */
export function payeeOf(account: Account, ctx: Context) {
  return accountView(account, bankName(account.bin, ctx));
}

export function transferTo(
  { bin, number: account }: Account,
  amount: number,
  purpose: string,
): Transfer {
  return { bin, account, amount, purpose, service: 'QRIBFTTA' };
}
