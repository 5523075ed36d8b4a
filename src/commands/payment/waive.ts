/** `payment waive`: a fee waived or made smaller, with the reason and the paper shown for it. */
import { command } from '../../cli/command.ts';
import { before, askInTurn, unsaid } from '../../cli/in-turn.ts';
import { required, textValue } from '../../cli/option.ts';
import { amount, anyDossier } from '../../cli/value-option.ts';
import { feeNamed } from '../../domain/fee/fee-line.ts';
import { reduceFee } from '../../domain/payment/take.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { moneyText } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf, moneyOfLedger } from './ledger.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    fee: textValue('fee'),
    amount: amount(),
    reason: required(textValue('text')),
    paper: required(textValue('text')),
  },
  json: ['code reductions money replayed'],
  ask: async (input, ctx) => {
    const ask = await ctx.ask();
    const { payment } = ctx.texts.screen;
    return askInTurn(input, [
      unsaid(input, 'reason', async ({ reason }) => ({
        reason: await ask.needed(payment.askReason, before(reason)),
      })),
      unsaid(input, 'paper', async ({ paper }) => ({
        paper: await ask.needed(payment.askPaper, before(paper)),
      })),
    ]);
  },
  run: async (input, ctx) => {
    const found = await findDossier(input.code, await ctx.store(), ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      const dossier = (await writer.dossiers.byId(found.id))!;
      const ledger = await ledgerOf(dossier, writer);
      const { amount, reason, paper } = input;
      const fee = input.fee === null ? null : feeNamed(ledger.lines, input.fee, 'waiver').id;
      const asked = { fee, amount, reason: cleanLine(reason), paper: cleanLine(paper) };
      await writer.append(reduceFee(asked, { dossier, ledger }));
      const after = await ledgerOf((await writer.dossiers.byId(found.id))!, writer);
      const made = after.reductions.slice(ledger.reductions.length);
      return { code: dossier.code, reductions: made, money: moneyOfLedger(after) };
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { payment } = ui.texts.screen;
    const sum = result.reductions.reduce((total, { amount }) => total + amount, 0);
    ui.done(payment.waivedNow(moneyText(sum), moneyText(result.money.outstanding)));
    ui.next(`motcua payment quote ${result.code}`);
  },
});
