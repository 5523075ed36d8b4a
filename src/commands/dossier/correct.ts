/** `dossier correct`: what was written wrongly at reception, and all that follows from it. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required, type Input } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { afterCorrection, correctDossier } from '../../domain/dossier/correct.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { doubtfulCounts, requireMeant } from '../../domain/dossier/doubts.ts';
import { actOf } from '../../domain/dossier/transition.ts';
import { correctedOf, type FieldChange } from '../../domain/dossier/correction.ts';
import type { NewEvent } from '../../domain/event.ts';
import { postedTo } from '../../domain/dossier/people.ts';
import { readdressedIn, readdressSendings } from '../../domain/shipment/readdress.ts';
import { unfitWaivers, type LawWaiver, type WaiverProposal } from '../../domain/fee/waiver.ts';
import { moneyOf, type Ledger } from '../../domain/payment/money.ts';
import { keptPayments, tooMuch } from '../../domain/payment/standing.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { waivedDossierOf, waiverView } from '../payment/waiver-view.ts';
import { proposedOn } from '../payment/waiver.ts';
import { declaredOtherwise, formsOfDeclared, otherwiseFields } from '../declaration/charged.ts';
import { waiversHere } from '../payment/waivers-here.ts';
import { quantityText } from '../../locale/format.ts';
import { saw, sightsOfBoth, sightsOfDossier } from '../access/saw.ts';
import { actorHere, actorOf } from './act-facts.ts';
import { requireAgreed } from './agreed.ts';
import { postSightHere } from '../citizen/acquainted.ts';
import { correctionFacts, correctionOf, correctOptions, saysNothing } from './correct-facts.ts';
import { showCorrection } from './correct-view.ts';
import { findDossier, requireActable } from './shared.ts';
import { wholeDossierFields, wholeDossierView, type WholeDossierView } from './view.ts';

const args = { code: required(anyDossier()) };

export default command({
  args,
  options: correctOptions,
  json: [
    ...wholeDossierFields,
    { corrected: ['field before after'] },
    { warnings: ['code receipts'] },
    { toRefund: ['receipt amount'] },
    { unfitWaivers: ['waiver basis amount lost'] },
    'waivers',
    { declaredOtherwise: [otherwiseFields] },
    'outdated readdressed replayed',
  ],
  ask: async (input, ctx) => {
    const dossier = await requireActable(input.code, 'correct', ctx);
    // What stands there is shown field by field, whatever becomes of it.
    if (dossier !== null) await saw(sightsOfDossier(dossier, ctx.command), ctx);
    return (await import('../desk/ask-correction.ts')).askCorrection(input, ctx);
  },
  missing: (input) => (saysNothing(input) ? ['--citizen | --case | --quantity | …'] : []),
  run: correct,
  show: showCorrection,
});

async function correct(input: Input<typeof args & typeof correctOptions>, ctx: Context) {
  const store = await ctx.store();
  const { id } = await findDossier(input.code, store, ctx);
  const sight = await postSightHere(ctx);
  const asked = ctx.interactive && !ctx.globals.json && ctx.globals.key === null;
  const counted = asked ? await agreeToCounts(input, ctx) : null;
  const agreed = ctx.surroundings.agreed ?? counted;
  const [laws, forms] = [await waiversHere(ctx), await formsOfDeclared(id, store, ctx)];
  const { value, replayed } = await ctx.write(
    async (writer, session) => {
      const before = (await writer.dossiers.byId(id))!;
      const actor = actorOf(session);
      const correction = await correctionOf(input, before, writer, sight);
      const on = { dossier: before, correction };
      const facts = await correctionFacts(on, actor, writer, ctx);
      const events = correctDossier(before, correction, facts);
      const offered = proposedOn(before, await ledgerOf(before, writer), laws);
      requireAgreed(before, agreed, events);
      await writer.append(events);
      const after = (await writer.dossiers.byId(id))!;
      if (!asked && !ctx.globals.yes) requireMeant(doubtfulCounts(after.fees, before.fees));
      const sendings = await writer.shipments.allOf(id);
      const addressed = readdressSendings(sendings, postedTo(before), postedTo(after));
      await writer.append(addressed);
      await writer.see(sightsOfBoth(before, after, ctx.command));
      const readdressed = readdressedIn(addressed);
      const view = await wholeDossierView(after, actor, writer, ctx);
      const corrected = correctedOf(before, after);
      const ledger = await ledgerOf(after, writer);
      const standing = keptPayments(ledger.payments, ledger.reversals);
      const back = tooMuch(moneyOf(ledger).surplus, standing);
      const warnings = warningsOf(view, corrected);
      return {
        ...view,
        corrected,
        warnings,
        ...back,
        ...lawsOn(after, ledger, { laws, offered }),
        readdressed,
        declaredOtherwise: await declaredOtherwise(after, writer, forms),
      };
    },
    { act: actOf('correct') },
  );
  return { ...value, replayed };
}

/**
 * By law: what was taken and fits no more, and what more may be taken than before. Both are told
 * alone: a waiver is taken by somebody who saw its condition, and no correction brings one back.
 */
function lawsOn(
  dossier: Dossier,
  ledger: Ledger,
  { laws, offered }: { laws: readonly LawWaiver[]; offered: readonly WaiverProposal[] },
) {
  const on = { ...waivedDossierOf(dossier), fees: ledger.lines };
  const before = new Map(offered.map(({ waiver, amount }) => [waiver.id, amount]));
  const more = proposedOn(dossier, ledger, laws).filter(
    ({ waiver, amount }) => amount !== before.get(waiver.id),
  );
  return {
    unfitWaivers: unfitWaivers(ledger.reductions, laws, on),
    waivers: more.map(waiverView),
  };
}

/**
 * At a terminal a count far too high is asked about before it is written. Gives what was agreed to
 * so; `null` where there was nothing to ask.
 */
async function agreeToCounts(
  input: Input<typeof args & typeof correctOptions>,
  ctx: Context,
): Promise<NewEvent[] | null> {
  const store = await ctx.store();
  const before = await findDossier(input.code, store, ctx);
  const correction = await correctionOf(input, before, store, await postSightHere(ctx));
  const actor = await actorHere(before, ctx);
  const on = { dossier: before, correction };
  const facts = await correctionFacts(on, actor, store, ctx);
  const { fees } = afterCorrection(before, correction, facts);
  const doubtful = doubtfulCounts(fees, before.fees);
  for (const { name, quantity, copies } of doubtful) {
    const { life } = ctx.texts.screen;
    await (await ctx.ask()).sure(life.doubtfulCount(name, quantityText(quantity, copies)));
  }
  return doubtful.length === 0 ? null : correctDossier(before, correction, facts);
}

/** Receipts that stand and name somebody else as the payer than who pays now. */
function warningsOf({ payments, citizen, submitter }: WholeDossierView, corrected: FieldChange[]) {
  const people = corrected.some(({ field }) => field === 'citizen' || field === 'submitter');
  const payer = (submitter ?? citizen).name;
  const receipts = payments
    .filter((payment) => payment.voidedAt === null && payment.payer !== payer)
    .flatMap(({ receipt }) => receipt ?? []);
  if (!people || receipts.length === 0) return [];
  return [{ code: 'other_payer' as const, receipts }];
}
