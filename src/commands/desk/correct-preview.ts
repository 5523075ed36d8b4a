/** What a correction will change, shown before it is agreed to. */
import type { Context } from '../../cli/context.ts';
import { drawnLines } from '../../cli/ink.ts';
import { afterCorrection, correctDossier } from '../../domain/dossier/correct.ts';
import { correctedOf } from '../../domain/dossier/correction.ts';
import { unfitWaivers } from '../../domain/fee/waiver.ts';
import { saw, sightsOfBoth } from '../access/saw.ts';
import { postSightHere } from '../citizen/acquainted.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { correctionFacts, correctionOf } from '../dossier/correct-facts.ts';
import { showChanges, unfitLines } from '../dossier/correct-view.ts';
import { waivedDossierOf } from '../payment/waiver-view.ts';
import { waiversHere } from '../payment/waivers-here.ts';
import { findDossier } from '../dossier/shared.ts';
import type { Coming } from './coming.ts';
import { correctInput, type CorrectAnswers } from './correct-answers.ts';

/** What would be written. Throws what forbids it. */
export async function previewCorrection(
  ctx: Context,
  code: string,
  answers: CorrectAnswers,
): Promise<Coming> {
  const store = await ctx.store();
  const dossier = await findDossier(code, store, ctx);
  const input = { ...correctInput(answers), reason: answers.reason ?? '' };
  const correction = await correctionOf(input, dossier, store, await postSightHere(ctx));
  const actor = await actorHere(dossier, ctx);
  const facts = await correctionFacts({ dossier, correction }, actor, store, ctx);
  const events = correctDossier(dossier, correction, facts);
  const after = afterCorrection(dossier, correction, facts);
  const changes = correctedOf(dossier, after);
  if (changes.some(({ field }) => field === 'citizen' || field === 'submitter')) {
    await saw(sightsOfBoth(dossier, after, 'dossier correct'), ctx);
  }
  const { reductions } = await store.money.of(dossier.id);
  const unfit = unfitWaivers(reductions, await waiversHere(ctx), {
    ...waivedDossierOf(after),
    fees: after.fees,
  });
  const lines = await drawnLines(ctx, (ui) => {
    showChanges(changes, ui);
    for (const line of unfitLines(unfit, ctx.texts)) ui.line(`! ${line}`);
  });
  return { lines, events };
}
