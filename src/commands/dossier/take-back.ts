/** `dossier take-back`: a result handed to the wrong one was fetched back; it waits as before. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier, reasonText } from '../../cli/value-option.ts';
import { takeBackResult } from '../../domain/dossier/hand-back.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { showNext } from './card.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { reason: required(reasonText()) },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'take-back', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier take-back', input, ctx, input.code);
  },
  run: (input, ctx) =>
    act(input.code, 'take-back', ctx, (dossier, moment) =>
      takeBackResult(dossier, cleanLine(input.reason), moment),
    ),
  show: (result, ui) => {
    ui.done(ui.texts.screen.life.takenBack(result.code));
    showNext(result, ui);
  },
});
