/** The money of one dossier at the counter: where it stands, and all that may be done with it. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import { runPatiently } from '../../cli/patience.ts';
import type { Question } from '../../cli/steps.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { showMoney } from '../payment/quote.ts';
import { headOfDossier } from './head.ts';
import { moneyActs, type MoneyAct } from './money-acts.ts';
import type { Next } from './place.ts';
import { askThen, keyed, noKeyHere, type Picked } from './screen.ts';

/** Shows it, and does what is picked; then it shows again. */
export async function moneyPage(ctx: Context, named: string): Promise<Next> {
  const store = await ctx.store();
  const dossier = await findDossier(named, store, ctx);
  await saw(sightsOfDossier(dossier, 'payment quote'), ctx);
  const ledger = await ledgerOf(dossier, store);
  const money = moneyOf(ledger);
  const { acts, waiting } = await moneyActs(ctx, dossier, []);
  const { moneyPage: texts, desk } = ctx.texts.screen;
  const question: Question<Picked<MoneyAct>> = {
    head: await headOfDossier(dossier.code, ctx),
    drawn: await linesOf(ctx, (ui) => showMoney(money, ui, ledger.reductions)),
    lines: [],
    choices: [...keyed(acts.map(({ key, name }) => [key, name])), ...waiting],
    message: desk.askNext,
    explain: texts.explain,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      const pick = acts.find(({ key }) => key === typed);
      const keys = acts.map(({ key }) => key);
      return pick ? { set: { pick } } : noKeyHere(ctx, typed, keys);
    },
  };
  return askThen(ctx, question, { pick: null }, async ({ pick }) => {
    if (pick === null) return 'back';
    await runPatiently(ctx, [...pick.path.split(' '), ...pick.args]);
    return { to: { at: 'money', named: dossier.code } };
  });
}
