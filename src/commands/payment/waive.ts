/** `payment waive`: a fee waived or made smaller, with the reason and the paper shown for it. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required, textValue } from '../../cli/option.ts';
import { amount, anyDossier, reasonText, basisPaper } from '../../cli/value-option.ts';
import { moneyText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf, moneyOfLedger } from './ledger.ts';
import { decideWaiver, type WaiveInput } from './waiver.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    fee: textValue('fee'),
    amount: amount(),
    reason: required(reasonText()),
    paper: required(basisPaper()),
  },
  json: ['code reductions money replayed'],
  talk: async (input, ctx) => {
    const { talkWaiver } = await import('../desk/waive-talk.ts');
    return waive(await talkWaiver(input, ctx), ctx);
  },
  run: waive,
  show: (result, ui) => {
    const { payment } = ui.texts.screen;
    const sum = result.reductions.reduce((total, { amount }) => total + amount, 0);
    ui.done(payment.waivedNow(moneyText(sum), moneyText(result.money.outstanding)));
    ui.next(`motcua payment quote ${result.code}`);
  },
});

async function waive(input: WaiveInput, ctx: Context) {
  const found = await findDossier(input.code, await ctx.store(), ctx);
  const { value, replayed } = await ctx.write(async (writer) => {
    const dossier = (await writer.dossiers.byId(found.id))!;
    const { events, before } = await decideWaiver(input, dossier, writer);
    await writer.append(events);
    const after = await ledgerOf((await writer.dossiers.byId(found.id))!, writer);
    const made = after.reductions.slice(before.reductions.length);
    return { code: dossier.code, reductions: made, money: moneyOfLedger(after) };
  });
  return { ...value, replayed };
}
