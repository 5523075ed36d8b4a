/** Fee receipts on paper: their prints are counted on the dossier that was paid for. */
import type { Context } from '../../cli/context.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import { receiptText, type Payment } from '../../domain/payment/payment.ts';
import { refundsOf } from '../../domain/payment/standing.ts';
import { Problem } from '../../domain/problem.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { findPayment } from '../payment/shared.ts';
import { printCounted, type Print, type PrintWishes } from './counted.ts';
import { formFolders, headOf, printedOf, pressOf, type Press } from './press.ts';

/** Kept, given to the payer, for the accounts. */
const COPIES = 3;

interface ReceiptPrinted {
  receipt: string;
  number: number;
  copies: number;
  /** `null` when it went to stdout. */
  file: string | null;
}

export async function printReceipt(
  ctx: Context,
  typed: string,
  wishes: PrintWishes,
): Promise<Outcome<ReceiptPrinted>> {
  const store = await ctx.store();
  const payment = await findPayment(typed, store, ctx);
  // The portal's own receipt is printed there.
  if (payment.receipt === null) throw new Problem('payment.not_found', { typed, receipts: [] });
  const receipt = receiptText(payment.receipt);
  const press = await pressOf(ctx);
  const paper = {
    dossier: (await store.dossiers.byId(payment.dossier))!,
    paper: `fee-receipt/${receipt}`,
    name: `bien-lai-${receipt}`,
    copies: COPIES,
    sheet: (print: Print) => receiptSheet(press, payment, print),
  };
  const made = await printCounted(press, paper, wishes);
  return made.map(({ number, copies, file }) => ({ receipt, number, copies, file }));
}

async function receiptSheet(press: Press, payment: Payment, print: Print): Promise<Sheet> {
  const { readMoneyForm } = await import('../../print/forms.ts');
  const { feeReceiptSheet, feeReceiptKeys } = await import('../../print/model/fee-receipt.ts');
  const { dossier, size, copies } = print;
  const store = await press.ctx.store();
  const { reversals } = await store.money.of(payment.dossier);
  return feeReceiptSheet({
    ...(await headOf(press, (await store.offices.byId(payment.office))!)),
    payment,
    refunds: refundsOf(payment, reversals),
    dossier,
    wording: readMoneyForm(formFolders(press), { name: 'fee-receipt', keys: feeReceiptKeys }),
    printed: await printedOf(press, print),
    size,
    copies,
  });
}

/** After a payment, which stands whatever happens to the paper. Gives the file, or `null`. */
export function printFeeReceipt(
  ctx: Context,
  payment: string,
  wishes: PrintWishes,
): Promise<Outcome<string | null>> {
  const make = async () => (await printReceipt(ctx, payment, wishes)).map(({ file }) => file);
  return afterWrite(make, `motcua print fee-receipt ${payment}`);
}
