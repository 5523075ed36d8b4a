/** `dossier complete-supplement`: the papers are there, and the clock counts again. */
import { command } from '../../cli/command.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { dataFailed, dataFound, parseReuse, reusedDocument } from '../../cli/look-up-option.ts';
import { component, anyDossier } from '../../cli/value-option.ts';
import { completeSupplement } from '../../domain/dossier/supplement.ts';
import { localDate } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { momentText } from '../../locale/format.ts';
import { reusedInto, reuseNamed } from '../document/stored.ts';
import { lookUpFacts, showNext } from './card.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    component: many(component()),
    data: many(dataFound()),
    dataFailed: many(dataFailed()),
    reuse: many(reusedDocument()),
    note: textValue('text'),
  },
  json: [...wholeDossierFields, 'replayed warnings'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'complete-supplement', ctx);
    const told = [input.component, input.data, input.dataFailed, input.reuse];
    if (told.some((said) => (said ?? []).length > 0)) return {};
    const { askAct } = await import('../desk/ask-act.ts');
    const none = { reuse: null };
    const { reuse } = await askAct('dossier complete-supplement', none, ctx, input.code);
    return { reuse: (reuse ?? []).flatMap((each) => parseReuse(each) ?? []) };
  },
  run: async (input, ctx) => {
    const note = input.note === null ? null : cleanLine(input.note);
    const lookUps = [...input.data, ...input.dataFailed];
    const reused = input.reuse.map(({ named }) => named);
    const completion = { components: input.component, lookUps, reused, note };
    const again = await reuseNamed(input.reuse, await ctx.store(), ctx);
    const result = await act(
      input.code,
      'complete-supplement',
      ctx,
      async (dossier, moment, writer) => [
        ...completeSupplement(dossier, completion, moment),
        ...(await reusedInto(dossier, again, moment, writer)),
      ],
    );
    const last = result.supplements.at(-1)!;
    const late = last.limit !== null && localDate(last.completedAt!) > last.limit;
    return { ...result, warnings: late ? [{ code: 'after_limit' as const }] : [] };
  },
  show: (result, ui) => {
    const { dossier, life } = ui.texts.screen;
    ui.done(life.supplementDone(result.code));
    ui.facts([
      [dossier.due, result.dueAt === null ? dossier.noDueDate : momentText(result.dueAt)],
      ...lookUpFacts(result.lookUps, ui),
      [dossier.missing, result.missing.join('; ') || null],
    ]);
    for (const { code } of result.warnings) ui.warn(life.warnings[code]());
    showNext(result, ui);
  },
});
