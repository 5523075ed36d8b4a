/** `dossier resolve`: the decision is there, granted or not. */
import { command } from '../../cli/command.ts';
import { choice, emptiable, required, scanFile, withDefault } from '../../cli/option.ts';
import { date, anyDossier, named, resultNumber } from '../../cli/value-option.ts';
import { keepsCards } from '../../config/load.ts';
import { requireNoCard } from '../../domain/document/card.ts';
import { resolveDossier } from '../../domain/dossier/act.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { showNext } from './card.ts';
import { resultKept } from '../document/result.ts';
import { digestsOf, withTakenFiles, type TakenFiles } from '../document/take-files.ts';
import { act, findDossier, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    outcome: withDefault(choice(['granted', 'not_granted'], 'outcome'), 'granted'),
    resultNumber: required(emptiable(resultNumber())),
    resultDate: required(date()),
    signer: named(),
    file: scanFile(),
  },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'resolve', ctx);
    // Whoever types all that is needed, or a file, is asked for none.
    const isWhole = input.resultNumber !== null && input.resultDate !== null;
    const file = input.file !== null ? [input.file] : isWhole ? [] : null;
    const { askAct } = await import('../desk/ask-act.ts');
    const asked = await askAct('dossier resolve', { ...input, file }, ctx, input.code);
    return { ...asked, file: asked.file?.[0] ?? null };
  },
  run: async (input, ctx) => {
    const decision = {
      outcome: input.outcome,
      number: cleanLine(input.resultNumber),
      date: input.resultDate,
      signer: input.signer && cleanLine(input.signer),
    };
    const resolved = (taken: readonly TakenFiles[]) =>
      act(input.code, 'resolve', ctx, async (dossier, moment, writer) => [
        // What it is called may name somebody: that stands with the kept file, where it is erased.
        ...resolveDossier(dossier, { ...decision, file: digestsOf(taken)[0] ?? null }, moment),
        ...(await resultKept(dossier, decision, { taken, office: moment.office }, writer)),
      ]);
    if (input.file === null) return resolved([]);
    await ctx.requireMay();
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    requireNoCard(dossier, 'result', await keepsCards(store));
    const { code } = dossier;
    // Where it is refused, or the file is none that is kept, nothing is left of either.
    return withTakenFiles([input.file], { title: code, at: await ctx.now() }, ctx, resolved);
  },
  show: (result, ui) => {
    const { dossier, words } = ui.texts.screen;
    ui.done(dossier.resolved(result.code, words.outcome[result.result!.outcome]));
    showNext(result, ui);
  },
});
