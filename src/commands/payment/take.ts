/** `payment take`: money for a dossier, with a numbered receipt. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import {
  choice,
  newFile,
  optionalValue,
  required,
  textValue,
  type Input,
} from '../../cli/option.ts';
import { amount, anyDossier, named } from '../../cli/value-option.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { isDoubtfulCash } from '../../domain/payment/cash.ts';
import { methods, type Payment } from '../../domain/payment/payment.ts';
import { takePayment, type TakeRequest } from '../../domain/payment/take.ts';
import { moneyStream } from '../../domain/stream.ts';
import { noDong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { printFeeReceipt } from '../print/fee-receipt-shared.ts';
import { noPaper } from '../../cli/outcome.ts';
import { ledgerOf, moneyOfLedger, paymentView } from './ledger.ts';
import { confirmFacts, oneLine, requireSomeWay, takeAbout, takeFacts } from './shared.ts';

const args = { code: required(anyDossier()) };
const options = {
  method: required(choice(methods, 'method')),
  amount: amount(),
  tendered: amount(),
  reference: textValue('number'),
  payer: named(),
  print: optionalValue(newFile('pdf')),
};

export default command({
  args,
  options,
  json: ['code payment money warnings receiptFile replayed'],
  ask: async (input, ctx) => {
    await requireSomeWay(input.code, ctx);
    if (input.code === null) return {};
    const { askAct } = await import('../desk/ask-act.ts');
    return askAct('payment take', input, ctx, input.code);
  },
  run: take,
  show: (result, ui) => {
    const { payment, words, dossier } = ui.texts.screen;
    const { method, amount, change, receipt } = result.payment;
    for (const { tendered } of result.warnings) {
      ui.warn(payment.doubtfulCash(moneyText(tendered), moneyText(change)));
    }
    ui.done(result.replayed ? payment.takenBefore(result.payment.at) : payment.taken);
    ui.facts([
      [dossier.code, result.code],
      [payment.amount, `${moneyText(amount)} (${words.method[method]})`],
      [payment.change, change === 0 ? null : moneyText(change)],
      [payment.receipt, receipt],
      [payment.payer, result.payment.payer],
      [payment.outstanding, moneyText(result.money.outstanding)],
    ]);
    if (result.receiptFile !== null) ui.done(dossier.printed(result.receiptFile));
    const print = receipt === null || result.receiptFile !== null ? [] : [receipt];
    ui.next(
      ...print.map((each) => `motcua print fee-receipt ${each}`),
      `motcua dossier show ${result.code}`,
    );
  },
});

type TakeInput = Input<typeof args & typeof options>;

async function take(input: TakeInput, ctx: Context) {
  const store = await ctx.store();
  const found = await findDossier(input.code, store, ctx);
  const request = requestOf(input);
  const given = {
    payment: await ctx.newId(),
    now: await ctx.now(),
    method: input.method,
    reference: request.reference,
  };
  await preview(request, found.id, ctx, given);
  const { value, replayed } = await ctx.write(async (writer, session) => {
    writer.about(moneyStream(found.id));
    const [dossier, facts] = await Promise.all([
      writer.dossiers.byId(found.id),
      takeAbout(found.id, writer, session, given),
    ]);
    await writer.append(takePayment(request, await facts.of(dossier!)));
    const money = writer.money.of(found.id);
    const [payment, after] = await Promise.all([
      writer.money.payment(given.payment),
      writer.dossiers.byId(found.id),
      money,
    ]);
    return {
      code: found.code,
      payment: paymentView(payment!),
      warnings: warningsOf(payment!),
      money: moneyOfLedger(await ledgerOf(after!, writer, money)),
    };
  });
  const wishes = { out: input.print ?? '', again: replayed };
  const printed =
    input.print === null || value.payment.receipt === null
      ? noPaper
      : await printFeeReceipt(ctx, value.payment.uuid, wishes);
  return printed.map((receiptFile) => ({ ...value, receiptFile, replayed }));
}

/** More cash than anybody hands over for such a sum; at the counter it was asked about. */
function warningsOf({ tendered, amount }: Payment) {
  if (tendered === null || !isDoubtfulCash(tendered, amount)) return [];
  return [{ code: 'doubtful_cash' as const, tendered }];
}

function requestOf(input: TakeInput): TakeRequest {
  return {
    method: input.method,
    amount: input.amount,
    tendered: input.tendered,
    reference: oneLine(input.reference),
    payer: oneLine(input.payer),
    bankLine: null,
    surplus: noDong,
  };
}

/** Decides once to show it; the shown sum is what is then asked for. */
async function preview(
  request: TakeRequest,
  id: string,
  ctx: Context,
  given: Parameters<typeof takeFacts>[3],
): Promise<void> {
  // A script is shown nothing, and what it asked for is decided where it is written.
  if (!ctx.interactive) return;
  const store = await ctx.store();
  const dossier = (await store.dossiers.byId(id))!;
  const facts = await takeFacts(dossier, store, await ctx.session(), given);
  takePayment(request, facts);
  const { outstanding } = moneyOf(facts.ledger);
  const sum = (request.amount ??= outstanding);
  const { payment, words, dossier: labels } = ctx.texts.screen;
  const change = request.tendered === null ? 0 : request.tendered - sum;
  await confirmFacts(
    ctx,
    () => [
      [labels.code, dossier.code],
      [labels.owner, dossier.owner.name],
      [payment.outstanding, moneyText(outstanding)],
      [payment.amount, `${moneyText(sum)} (${words.method[request.method]})`],
      [payment.change, change === 0 ? null : moneyText(change)],
    ],
    payment.sureTake,
  );
}
