/** Fee receipts on paper: their prints are counted on the dossier that was paid for. */
import type { Context } from '../../cli/context.ts';
import { afterWrite, Outcome } from '../../cli/outcome.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { receiptText, type Payment } from '../../domain/payment/payment.ts';
import { refundsOf } from '../../domain/payment/standing.ts';
import { Problem } from '../../domain/problem.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { findPayment } from '../payment/shared.ts';
import type { Reader } from '../../store/store.ts';
import {
  countPrint,
  lookOf,
  lyingBefore,
  printCounted,
  type Print,
  type PrintWishes,
} from './counted.ts';
import { goingTo, sizeOf } from './going.ts';
import { printNumbered } from './numbered.ts';
import { formSources, headOf, printedOf, pressOf, type Press } from './press.ts';
import type { SentPaper } from './sending.ts';
import { wentNowhere, wentOf, type Went } from './went.ts';
import { printsOfPaper } from './prints-there-were.ts';

/** Kept, given to the payer, for the accounts. */
const COPIES = 3;

interface ReceiptPrinted {
  receipt: string;
  number: number;
  copies: number;
  /** `null` when it went to stdout or to a printer. */
  file: string | null;
}

export async function printReceipt(
  ctx: Context,
  typed: string,
  wishes: PrintWishes,
): Promise<Outcome<ReceiptPrinted & Partial<SentPaper>>> {
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
    of: receipt,
    name: `bien-lai-${receipt}`,
    copies: COPIES,
    sheet: (print: Print) => receiptSheet(press, payment, print),
  };
  const made = await printCounted(press, paper, wishes);
  return made.map(({ number, copies, file, sent }) => ({ receipt, number, copies, file, ...sent }));
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
): Promise<Outcome<Omit<ReceiptPrinted, 'receipt'> & Partial<SentPaper>>> {
  const press = await pressOf(ctx);
  const [first] = payments;
  const receipts = payments.map(({ receipt }) => receiptText(receipt!));
  const name = `bien-lai-${receipts[0]}-${payments.length}`;
  const [kind, of] = ['fee-receipt' as const, receipts[0]!];
  const going = await goingTo(press, wishes, { kind, name });
  const size = sizeOf(going, wishes.size ?? null);
  const look = lookOf(press, { ...wishes, size }, COPIES);
  const { copies } = look;
  const before = wishes.again === true ? dossiers[0]?.prints[paperOf(of)] : undefined;
  const lies = before && (await lyingBefore(ctx, going, { paper: kind, of, number: before }));
  if (lies) {
    return new Outcome({ number: before, copies, file: lies.file, ...lies.sent });
  }
  const others = payments.slice(1).map((payment, n) => ({ payment, dossier: dossiers[n + 1]! }));
  const made = await printNumbered(ctx, {
    ...{ paper: kind, of, going },
    speaksOf: () => payments.map(({ dossier }) => dossier),
    look: async (reader) => {
      const found = (await reader.dossiers.byId(first.dossier))!;
      return { found, prints: await printsOfPaper(found, paperOf(receipts[0]!), reader) };
    },
    sheet: ({ found, number, session }) =>
      receiptSheet(press, first, { dossier: found, number, session, ...look }, others),
    record: async (writer) => {
      for (const [n, { dossier }] of payments.entries()) {
        await countPrint(writer, dossier, paperOf(receipts[n]!), copies);
      }
    },
  });
  return made.map(({ number, file, sent }) => ({ number, copies, file, ...sent }));
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
 * with it. Gives where it went.
 */
export function printFeeReceipt(
  ctx: Context,
  payment: string,
  wishes: PrintWishes,
): Promise<Outcome<Went>> {
  const make = async () => (await printReceipt(ctx, payment, wishes)).map(wentOf);
  return afterWrite(make, `motcua print fee-receipt ${payment}`, wentNowhere);
}
