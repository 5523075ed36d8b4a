/** `dossier resolve`: the decision is there, granted or not. */
import { command } from '../../cli/command.ts';
import { choice, emptiable, pathValue, required, withDefault } from '../../cli/option.ts';
import { date, anyDossier, named, resultNumber } from '../../cli/value-option.ts';
import { resolveDossier } from '../../domain/dossier/act.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { showNext } from './card.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    outcome: withDefault(choice(['granted', 'not_granted'], 'outcome'), 'granted'),
    resultNumber: required(emptiable(resultNumber())),
    resultDate: required(date()),
    signer: named(),
    file: pathValue(),
  },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'resolve', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier resolve', input, ctx, input.code);
  },
  run: (input, ctx) =>
    act(input.code, 'resolve', ctx, (dossier, moment) =>
      resolveDossier(
        dossier,
        {
          outcome: input.outcome,
          number: cleanLine(input.resultNumber),
          date: input.resultDate,
          signer: input.signer && cleanLine(input.signer),
          file: input.file,
        },
        moment,
      ),
    ),
  show: (result, ui) => {
    const { dossier, words } = ui.texts.screen;
    ui.done(dossier.resolved(result.code, words.outcome[result.result!.outcome]));
    showNext(result, ui);
  },
});
