/** `payment take`: money for a dossier, or for all of a visit, with a numbered receipt for each. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { wantedBehind } from '../print/going.ts';
import { hasGone, noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import { isDoubtfulCash } from '../../domain/payment/cash.ts';
import type { Payment } from '../../domain/payment/payment.ts';
import type { TakeFacts, TakeRequest } from '../../domain/payment/take.ts';
import { owedTogether, takeTogether } from '../../domain/payment/take-together.ts';
import { Problem } from '../../domain/problem.ts';
import { moneyStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { noDong, sumDong, type Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import type { Writer } from '../../store/store.ts';
import type { Session } from '../../cli/session.ts';
import { findDossier } from '../dossier/shared.ts';
import { printFeeReceipt } from '../print/fee-receipt-shared.ts';
import { ledgerOf, moneyOfLedger, paymentView } from './ledger.ts';
import { takeAbout } from './shared.ts';
import {
  requestOf,
  requireWholeVisit,
  takeArgs,
  takeOptions,
  type PaymentInput,
} from './take-input.ts';
import { takenFor } from './visit-debts.ts';

export default command({
  args: takeArgs,
  options: takeOptions,
  json: [
    'code payment money warnings receiptFile replayed total',
    sentFields,
    {
      payments: [
        'code receipt method amount surplus parts tendered change stage reference onStatement',
        'payer cashier counter at voidedAt uuid',
      ],
    },
  ],
  talk: async (input, ctx) => {
    const { talkPayment } = await import('../desk/pay-talk.ts');
    const { input: whole, due } = await talkPayment(input, ctx);
    return take(whole, ctx, due);
  },
  run: (input, ctx) => take(input, ctx, null),
  show: (result, ui) => {
    const { payment, words, dossier } = ui.texts.screen;
    const { method, receipt } = result.payment;
    const { amount, change, tendered } = result.total;
    for (const _ of result.warnings) {
      ui.warn(payment.doubtfulCash(moneyText(tendered ?? noDong), moneyText(change)));
    }
    ui.done(result.replayed ? payment.takenBefore(result.payment.at) : payment.taken);
    const [alone, ...others] = result.payments;
    ui.facts([
      ...(others.length === 0
        ? [[dossier.code, result.code] as const, [payment.receipt, alone!.receipt] as const]
        : result.payments.map((each) => [each.code, receiptLine(each)] as const)),
      [payment.amount, `${moneyText(amount)} (${words.method[method]})`],
      [payment.payer, result.payment.payer],
      [payment.outstanding, moneyText(result.money.outstanding)],
    ]);
    const went = { file: result.receiptFile, sent: result.sent };
    showWent(went, ui);
    // What is still to be done with one's hands comes last: nothing may hide it.
    if (change > 0) ui.large(payment.giveBack(moneyText(change)), moneyText(change));
    const print = receipt === null || hasGone(went) ? [] : [receipt];
    ui.next(
      ...print.map((each) => `motcua print fee-receipt ${each}`),
      `motcua dossier show ${result.code}`,
    );
  },
});

/** `8.000 đ, AB-26P/0000012`. */
function receiptLine({ amount, receipt }: { amount: Dong; receipt: string | null }): string {
  return [moneyText(amount), receipt].filter((part) => part !== null).join(', ');
}

/** `due` is what a person was shown and agreed to, `null` where nobody was. */
async function take(input: PaymentInput, ctx: Context, due: Dong | null) {
  requireWholeVisit(input);
  const store = await ctx.store();
  const meant = await findDossier(input.code, store, ctx);
  const request = requestOf(input);
  const now = await ctx.now();
  const dossiers = await takenFor(meant, input.visit, store);
  const takings: Taking[] = [];
  for (const dossier of dossiers) takings.push({ dossier, payment: await ctx.newId() });
  const { value, replayed } = await ctx.write(async (writer, session) => {
    writer.about(...dossiers.map(moneyStream));
    const [first, ...others] = await Promise.all(
      takings.map((taking) => factsOf(taking, request, { writer, session, now })),
    );
    const all = [first!, ...others] as const;
    const { code } = meant;
    if (due !== null && due !== (request.amount ?? owedTogether(all))) {
      throw new Problem('dossier.changed_meanwhile', { code });
    }
    await writer.append(takeTogether(request, all));
    const money = writer.money.of(dossiers[0]);
    const [after, , ...taken] = await Promise.all([
      writer.dossiers.byId(dossiers[0]),
      money,
      ...takings.map((each) => writer.money.payment(each.payment)),
    ]);
    return {
      ...answerOf(taken.map((each, n) => ({ ...each!, code: all[n]!.dossier.code }))),
      money: moneyOfLedger(await ledgerOf(after!, writer, money)),
    };
  });
  const out =
    value.payment.receipt === null ? null : await wantedBehind(ctx, input.print, 'fee-receipt');
  const printed =
    out === null
      ? noPaperWent
      : await printFeeReceipt(ctx, value.payment.uuid, { out, again: replayed });
  return printed.map((went) => {
    return { ...value, receiptFile: went.file, ...sentOf(went), replayed };
  });
}

interface Taking {
  dossier: Uuid;
  payment: Uuid;
}

interface Occasion {
  writer: Writer;
  session: Session;
  now: Instant;
}

async function factsOf(
  { dossier: id, payment }: Taking,
  { method, reference }: TakeRequest,
  { writer, session, now }: Occasion,
): Promise<TakeFacts> {
  const [dossier, facts] = await Promise.all([
    writer.dossiers.byId(id),
    takeAbout(id, writer, session, { payment, now, method, reference }),
  ]);
  return facts.of(dossier!);
}

/** Each payment, and all of them together as they were handed over. */
function answerOf(taken: readonly (Payment & { code: string })[]) {
  const payments = taken.map((each) => ({ code: each.code, ...paymentView(each) }));
  const amount = sumDong(taken.map((each) => each.amount));
  const change = sumDong(taken.map((each) => each.change));
  const tendered = taken.some((each) => each.tendered === null)
    ? null
    : sumDong(taken.map((each) => each.tendered ?? noDong));
  const doubted = tendered !== null && isDoubtfulCash(tendered, amount);
  const { code, ...payment } = payments[0]!;
  return {
    code,
    payment,
    payments,
    total: { amount, tendered, change },
    /** More cash than anybody hands over for such a sum; at the counter it was asked about. */
    warnings: doubted ? [{ code: 'doubtful_cash' as const, tendered }] : [],
  };
}
