/** The code to pay by that a dossier's own receipt bears. */
import type { Context } from '../../cli/context.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { owingRefusal } from '../../domain/payment/may-take.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { transferFault, vietQr } from '../../domain/payment/vietqr.ts';
import { moneyText } from '../../locale/format.ts';
import { loadTexts } from '../../locale/texts.ts';
import { ledgerOf } from './ledger.ts';
import { accountOf, payeeOf, transferTo } from './transfer.ts';

/**
 * `null` where nothing is due, a fee is unknown, the office has no approved account, or the dossier
 * ended without a result: nobody is invited to pay for that.
 */
export async function payByQr(ctx: Context, dossier: Dossier) {
  if (dossier.closing !== null) return null;
  const store = await ctx.store();
  const account = await accountOf(store, dossier.office);
  const ledger = await ledgerOf(dossier, store);
  if (!account || owingRefusal({ dossier, ledger }) !== null) return null;
  const { outstanding } = moneyOf(ledger);
  const transfer = transferTo(account, outstanding, dossier.code);
  // A code too long for a purpose would be cut by the bank: better no code than a wrong one.
  if (transferFault(transfer) !== null) return null;
  const { bank, bin, number, holder } = payeeOf(account, ctx);
  // Paper for citizens is in Vietnamese, whatever language the clerk reads.
  const { payment } = (await loadTexts('vi')).screen;
  const lines = [
    `${payment.payBy}: ${moneyText(outstanding)}`,
    [number, bank ?? bin, holder].join(' · '),
  ];
  return { payload: vietQr(transfer), lines };
}
