/** Vouchers of money paid back: their prints are counted on the dossier it was taken for. */
import type { Context } from '../../cli/context.ts';
import type { Outcome } from '../../cli/outcome.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Reversal } from '../../domain/payment/payment.ts';
import { isOfDifference } from '../../domain/payment/standing.ts';
import { Problem } from '../../domain/problem.ts';
import { moneyStream } from '../../domain/stream.ts';
import type { RefundVoucherInput } from '../../print/model/refund-voucher.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { findReversal } from '../payment/shared.ts';
import { colleagueNames } from '../staff/names.ts';
import { printCounted, type Print, type PrintWishes } from './counted.ts';
import type { SentPaper } from './sending.ts';
import { formSources, headOf, pressOf, printedOf, type Press } from './press.ts';

/** Kept, given to who is paid, for the accounts. */
const COPIES = 3;

/** Money went back: a debt that was written off moves none. */
export function isPaidOut({ kind, state }: Pick<Reversal, 'kind' | 'state'>): boolean {
  return kind !== 'write_off' && state === 'done';
}

/** Under which the prints of a voucher are counted: two offices may give one number. */
export function voucherPaper({ office, number }: Pick<Reversal, 'office' | 'number'>): string {
  return `refund-voucher/${office}/${number}`;
}

interface VoucherPrinted {
  request: string;
  code: string;
  number: number;
  copies: number;
  /** `null` when it went to stdout or to a printer. */
  file: string | null;
}

/** By the number of its request. Throws `payment.request_not_found` and `payment.request_state`. */
export async function printVoucher(
  ctx: Context,
  typed: string,
  wishes: PrintWishes,
): Promise<Outcome<VoucherPrinted & Partial<SentPaper>>> {
  const [store, session] = await Promise.all([ctx.store(), ctx.session()]);
  const reversal = await findReversal(typed, ['void', 'refund'], store, session);
  const { number: request, state } = reversal;
  if (!isPaidOut(reversal)) {
    throw new Problem('payment.request_state', { number: request, state, wanted: 'done' });
  }
  const press = await pressOf(ctx);
  const dossier = (await store.dossiers.byId(reversal.dossier))!;
  const made = await printCounted(
    press,
    {
      dossier,
      paper: voucherPaper(reversal),
      of: request,
      name: `phieu-chi-hoan-tra-${reversal.office}-${request}`,
      copies: COPIES,
      sheet: (print) => voucherSheet(press, reversal, print),
    },
    wishes,
  );
  const { code } = dossier;
  return made.map(({ number, copies, file, sent }) => {
    return { request, code, number, copies, file, ...sent };
  });
}

async function voucherSheet(press: Press, reversal: Reversal, print: Print): Promise<Sheet> {
  const { readMoneyForm } = await import('../../print/forms.ts');
  const { refundVoucherSheet } = await import('../../print/model/refund-voucher.ts');
  const { refundVoucherKeys } = await import('../../print/model/refund-voucher-wording.ts');
  const { dossier, size, copies } = print;
  const store = await press.ctx.store();
  const payment = (await store.money.payment(reversal.payment!))!;
  const keys = refundVoucherKeys;
  return refundVoucherSheet({
    ...(await headOf(press, (await store.offices.byId(reversal.office))!)),
    ...{ reversal, payment, dossier, size, copies },
    ...(await handsOf(press.ctx, reversal)),
    bases: await basesHere(press.ctx, dossier, reversal),
    wording: readMoneyForm(await formSources(press), { name: 'refund-voucher', keys }),
    printed: await printedOf(press, print),
  });
}

type Hands = Pick<RefundVoucherInput, 'askedBy' | 'approvedBy' | 'paidBy'>;

/** Who asked for it, approved and paid it, by name; who signed on paper for another. */
async function handsOf(ctx: Context, reversal: Reversal): Promise<Hands> {
  const store = await ctx.store();
  const nameOf = await colleagueNames(ctx);
  const events = await store.history.of([moneyStream(reversal.dossier)]);
  const paid = events.find(
    ({ type, data }) => type === 'reversal.done' && data.reversal === reversal.id,
  );
  const signed = events.flatMap((each) =>
    each.type === 'reversal.decided' && each.data.reversal === reversal.id && each.data.approved
      ? [each.personal?.countersignedBy ?? null]
      : [],
  );
  return {
    askedBy: nameOf(reversal.requestedBy),
    approvedBy: signed.at(-1) ?? nameOf(reversal.decidedBy ?? ''),
    paidBy: nameOf(paid?.actor ?? ''),
  };
}

/** The laws by which it was too much; none of a receipt voided or of what a decision gives back. */
async function basesHere(ctx: Context, { id }: Dossier, reversal: Reversal): Promise<string[]> {
  if (!isOfDifference(reversal)) return [];
  const { reductions } = await (await ctx.store()).money.of(id);
  return [...new Set(reductions.flatMap(({ basis }) => basis ?? []))];
}
