/** `payment waive`: a fee waived or made smaller, by a reason and a paper, or by a law. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { amount, anyDossier, reasonText, basisPaper } from '../../cli/value-option.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { keptPayments, tooMuch } from '../../domain/payment/standing.ts';
import { moneyText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf, moneyView } from './ledger.ts';
import { decideWaiver, type WaiveInput } from './waiver.ts';
import { waiversHere } from './waivers-here.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    fee: textValue('fee'),
    amount: amount(),
    reason: reasonText(),
    paper: basisPaper(),
    waiver: many(textValue('waiver')),
    seen: textValue('seen'),
  },
  json: ['code reductions money', { toRefund: ['receipt amount'] }, 'replayed'],
  missing: ({ reason, paper, waiver, seen }) => {
    const byPaper = waiver.length === 0;
    return [
      ...(byPaper && seen !== null ? ['--waiver'] : []),
      ...(byPaper && seen === null && reason === null ? ['--reason'] : []),
      ...(byPaper && seen === null && paper === null ? ['--paper'] : []),
    ];
  },
  talk: async (input, ctx) => {
    const { talkWaiver } = await import('../desk/waive-talk.ts');
    return waive(await talkWaiver({ ...input, waiver: input.waiver ?? [] }, ctx), ctx);
  },
  run: waive,
  show: (result, ui) => {
    const { life, payment } = ui.texts.screen;
    const sum = result.reductions.reduce((total, { amount }) => total + amount, 0);
    ui.done(payment.waivedNow(moneyText(sum), moneyText(result.money.outstanding)));
    if (result.money.surplus > 0) ui.warn(life.toRefund(moneyText(result.money.surplus)));
    const refunds = result.toRefund.map(
      ({ receipt, amount }) =>
        `motcua payment refund request ${receipt} --amount ${amount} --reason …`,
    );
    ui.next(...refunds, `motcua payment quote ${result.code}`);
  },
});

async function waive(input: WaiveInput, ctx: Context) {
  const found = await findDossier(input.code, await ctx.store(), ctx);
  const waivers = input.waiver.length === 0 ? [] : await waiversHere(ctx);
  const { value, replayed } = await ctx.write(async (writer) => {
    const dossier = (await writer.dossiers.byId(found.id))!;
    const { events, before } = await decideWaiver(input, dossier, writer, waivers);
    await writer.append(events);
    const after = await ledgerOf((await writer.dossiers.byId(found.id))!, writer);
    const made = after.reductions.slice(before.reductions.length);
    const money = moneyOf(after);
    // Found after it was paid: what is too much goes back as any refund does.
    const { toRefund } = tooMuch(money.surplus, keptPayments(after.payments, after.reversals));
    return { code: dossier.code, reductions: made, money: moneyView(money), toRefund };
  });
  return { ...value, replayed };
}
