/** Fee receipts on paper: their prints are counted on the dossier that was paid for. */
import type { Context } from '../../cli/context.ts';
import { existsSync } from 'node:fs';
import { afterWrite, Outcome } from '../../cli/outcome.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { receiptText, type Payment } from '../../domain/payment/payment.ts';
import { refundsOf } from '../../domain/payment/standing.ts';
import { Problem } from '../../domain/problem.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { findPayment } from '../payment/shared.ts';
import type { Reader } from '../../store/store.ts';
import { countPrint, lookOf, printCounted, type Print, type PrintWishes } from './counted.ts';
import { printNumbered } from './numbered.ts';
import { formSources, headOf, placeFor, printedOf, pressOf, type Press } from './press.ts';

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
  const joint = await jointOf(payment, store);
  if (joint) return (await printJoint(ctx, joint, wishes)).map((made) => ({ receipt, ...made }));
  const press = await pressOf(ctx);
  const paper = {
    dossier: (await store.dossiers.byId(payment.dossier))!,
    paper: paperOf(receipt),
    name: `bien-lai-${receipt}`,
    copies: COPIES,
    sheet: (print: Print) => receiptSheet(press, payment, print),
  };
  const made = await printCounted(press, paper, wishes);
  return made.map(({ number, copies, file }) => ({ receipt, number, copies, file }));
}

/** What is printed together: payments of one act that bear receipts of ours, voided ones too. */
interface Joint {
  payments: readonly [Payment, ...Payment[]];
  dossiers: readonly Dossier[];
}

/**
 * One paper for all that was taken in one act, as it was; it counts as a print of every receipt on
 * it. What was undone since is marked.
 */
async function printJoint(
  ctx: Context,
  { payments, dossiers }: Joint,
  wishes: PrintWishes,
): Promise<Outcome<Omit<ReceiptPrinted, 'receipt'>>> {
  const press = await pressOf(ctx);
  const look = lookOf(press, wishes, COPIES);
  const { copies } = look;
  const [first] = payments;
  const receipts = payments.map(({ receipt }) => receiptText(receipt!));
  const out = placeFor(press, wishes.out, `bien-lai-${receipts[0]}-${payments.length}`);
  const before = dossiers[0]?.prints[paperOf(receipts[0]!)];
  if (wishes.again === true && before !== undefined && out !== '-' && existsSync(out)) {
    return new Outcome({ number: before, copies, file: out });
  }
  const others = payments.slice(1).map((payment, n) => ({ payment, dossier: dossiers[n + 1]! }));
  const made = await printNumbered(ctx, {
    out,
    own: wishes.out === '',
    look: async (reader) => {
      const found = (await reader.dossiers.byId(first.dossier))!;
      return { found, prints: found.prints[paperOf(receipts[0]!)] ?? 0 };
    },
    sheet: ({ found, number, session }) =>
      receiptSheet(press, first, { dossier: found, number, session, ...look }, others),
    record: async (writer) => {
      for (const [n, { dossier }] of payments.entries()) {
        await countPrint(writer, dossier, paperOf(receipts[n]!), copies);
      }
    },
  });
  return made.map(({ number, file }) => ({ number, copies, file }));
}

/** Under which the prints of a receipt are counted. */
function paperOf(receipt: string): string {
  return `fee-receipt/${receipt}`;
}

async function jointOf({ together }: Payment, reader: Reader): Promise<Joint | null> {
  const all = together === null ? [] : await reader.money.together(together);
  const [first, ...others] = all.filter(({ receipt }) => receipt !== null);
  if (!first || others.length === 0) return null;
  const payments = [first, ...others] as const;
  const dossiers = await Promise.all(payments.map((each) => reader.dossiers.byId(each.dossier)));
  return { payments, dossiers: dossiers.map((each) => each!) };
}

async function receiptSheet(
  press: Press,
  payment: Payment,
  print: Print,
  others: readonly { payment: Payment; dossier: Dossier }[] = [],
): Promise<Sheet> {
  const { readMoneyForm } = await import('../../print/forms.ts');
  const { feeReceiptSheet } = await import('../../print/model/fee-receipt.ts');
  const { feeReceiptKeys } = await import('../../print/model/fee-receipt-wording.ts');
  const { dossier, size, copies } = print;
  const store = await press.ctx.store();
  const refundsTo = async (of: Payment) =>
    refundsOf(of, (await store.money.of(of.dossier)).reversals);
  const beside = others.map(async (each) => ({ ...each, refunds: await refundsTo(each.payment) }));
  return feeReceiptSheet({
    ...(await headOf(press, (await store.offices.byId(payment.office))!)),
    payment,
    refunds: await refundsTo(payment),
    dossier,
    others: await Promise.all(beside),
    wording: readMoneyForm(await formSources(press), { name: 'fee-receipt', keys: feeReceiptKeys }),
    printed: await printedOf(press, print),
    size,
    copies,
  });
}

/**
 * After a payment, which stands whatever happens to the paper: one paper for all that was taken
 * with it. Gives the file, or `null`.
 */
export function printFeeReceipt(
  ctx: Context,
  payment: string,
  wishes: PrintWishes,
): Promise<Outcome<string | null>> {
  const make = async () => (await printReceipt(ctx, payment, wishes)).map(({ file }) => file);
  return afterWrite(make, `motcua print fee-receipt ${payment}`);
}
