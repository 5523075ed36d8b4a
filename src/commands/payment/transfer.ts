/** The transfer that pays a dossier: to the office's approved account, with its code as purpose. */
import type { Context } from '../../cli/context.ts';
import { accountRefusal, approvedAccount, type Account } from '../../domain/payment/account.ts';
import {
  shorterPurpose,
  transferFault,
  vietQr,
  type Transfer,
} from '../../domain/payment/vietqr.ts';
import { Problem } from '../../domain/problem.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { accountView } from './account-view.ts';
import { bankName } from './banks.ts';

/** The office's account; `null` where none is approved. */
export async function accountOf(reader: Reader, office: AgencyId): Promise<Account | null> {
  return approvedAccount(await reader.money.accounts(office));
}

/** The same. Throws `payment.no_account`. */
export async function accountNeeded(reader: Reader, office: AgencyId): Promise<Account> {
  const accounts = await reader.money.accounts(office);
  const refusal = accountRefusal(accounts, office);
  if (refusal) throw refusal;
  return approvedAccount(accounts)!;
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
