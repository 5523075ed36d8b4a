/** `dossier complete-supplement`: the papers are there, and the clock counts again. */
import { command } from '../../cli/command.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { dataFailed, dataFound } from '../../cli/look-up-option.ts';
import { component, anyDossier } from '../../cli/value-option.ts';
import { completeSupplement } from '../../domain/dossier/supplement.ts';
import { localDate } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { momentText } from '../../locale/format.ts';
import { lookUpFacts, showNext } from './card.ts';
import { act } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    component: many(component()),
    data: many(dataFound()),
    dataFailed: many(dataFailed()),
    note: textValue('text'),
  },
  json: [...wholeDossierFields, 'replayed warnings'],
  run: async (input, ctx) => {
    const note = input.note === null ? null : cleanLine(input.note);
    const lookUps = [...input.data, ...input.dataFailed];
    const completion = { components: input.component, lookUps, note };
    const result = await act(input.code, 'complete-supplement', ctx, (dossier, moment) =>
      completeSupplement(dossier, completion, moment),
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
