/** Fee receipts on paper: the print is recorded on the dossier, numbered, then made. */
import { existsSync } from 'node:fs';
import type { Context } from '../../cli/context.ts';
import { happened } from '../../domain/event.ts';
import { receiptText, type Payment } from '../../domain/payment/payment.ts';
import { Problem } from '../../domain/problem.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { PaperSize } from '../../print/model/sheet.ts';
import { findPayment } from '../payment/shared.ts';
import { deliver, requirePlace } from '../../cli/out-file.ts';
import { afterWrite, Outcome } from '../../cli/outcome.ts';
import { paperFile, settingsOf, type PrintWishes } from './shared.ts';
import { formFolders, orNull, type Settings } from './sheets.ts';

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
  const name = receiptText(payment.receipt);
  const settings = await settingsOf(ctx);
  const size = wishes.size ?? (settings['paper.size'] as PaperSize);
  const copies = (wishes.copies ?? COPIES) as 1 | 2 | 3;
  const out = wishes.out === '' ? paperFile(ctx, `bien-lai-${name}`, settings) : wishes.out;
  requirePlace(out);
  const paper = `fee-receipt/${name}`;
  const before = (await store.dossiers.byId(payment.dossier))!.prints[paper];
  if (wishes.again === true && before !== undefined && out !== '-' && existsSync(out)) {
    return new Outcome({ receipt: name, number: before, copies, file: out });
  }
  const number = await recorded(ctx, payment, paper, copies);
  const bytes = await pdfOf(ctx, payment, { number, size, copies }, settings);
  const put = await deliver(out, bytes);
  return put.map((file) => ({ receipt: name, number, copies, file }));
}

async function recorded(
  ctx: Context,
  { dossier: id }: Payment,
  paper: string,
  copies: number,
): Promise<number> {
  const { value } = await ctx.write(
    'paper.print',
    async (writer) => {
      const dossier = (await writer.dossiers.byId(id))!;
      const number = (dossier.prints[paper] ?? 0) + 1;
      const data = { dossier: id, paper, number, copies };
      await writer.append([happened('paper.printed', dossierStream(id), data, null)]);
      return number;
    },
    { key: null },
  );
  return value;
}

async function pdfOf(
  ctx: Context,
  payment: Payment,
  wanted: { number: number; size: PaperSize; copies: 1 | 2 | 3 },
  settings: Settings,
): Promise<Uint8Array> {
  const { loadFonts, renderPdf } = await import('../../print/pdf.ts');
  const { readMoneyForm } = await import('../../print/forms.ts');
  const { feeReceiptSheet, feeReceiptKeys } = await import('../../print/model/fee-receipt.ts');
  const { dataFolder } = ctx.surroundings;
  const store = await ctx.store();
  const office = (await store.offices.byId(payment.office))!;
  const parent = office.parent === null ? null : await store.offices.byId(office.parent);
  const sheet = feeReceiptSheet({
    payment,
    dossier: (await store.dossiers.byId(payment.dossier))!,
    office,
    parentOffice: parent?.name ?? orNull(settings['office.parent']),
    place: orNull(settings['office.place']),
    wording: readMoneyForm(formFolders(ctx, settings), {
      name: 'fee-receipt',
      keys: feeReceiptKeys,
    }),
    printNumber: wanted.number,
    size: wanted.size,
    copies: wanted.copies,
    training: await ctx.isTraining(),
  });
  return renderPdf(sheet, await loadFonts(dataFolder));
}

/** After a payment, which stands whatever happens to the paper. Gives the file, or `null`. */
export function printFeeReceipt(
  ctx: Context,
  payment: string,
  wishes: PrintWishes,
): Promise<Outcome<string | null>> {
  return afterWrite(async () => (await printReceipt(ctx, payment, wishes)).map(({ file }) => file));
}
