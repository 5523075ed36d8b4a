/** `dossier note`: a remark that stays with the dossier, whatever its status. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier, noteText } from '../../cli/value-option.ts';
import { noteDossier } from '../../domain/dossier/note.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { text: required(noteText()) },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'note', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier note', input, ctx, input.code);
  },
  run: (input, ctx) =>
    act(input.code, 'note', ctx, (dossier, moment) => noteDossier(dossier, input.text, moment)),
  show: (result, ui) => {
    ui.done(ui.texts.screen.dossier.noted(result.code));
    ui.next(`motcua dossier show ${result.code}`);
  },
});
