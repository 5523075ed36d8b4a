/** `dossier forward`: processing begins. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { forwardDossier } from '../../domain/dossier/act.ts';
import { showNext } from './card.ts';
import { act } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { note: textValue('text') },
  json: [...wholeDossierFields, 'replayed'],
  run: (input, ctx) =>
    act(input.code, 'forward', ctx, (dossier, moment) =>
      forwardDossier(dossier, input.note, moment),
    ),
  show: (result, ui) => {
    ui.done(ui.texts.screen.dossier.forwarded(result.code));
    showNext(result, ui);
  },
});
