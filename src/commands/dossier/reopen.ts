/** `dossier reopen`: taken up again, with the reason; its result, if any, holds no longer. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier, reasonText } from '../../cli/value-option.ts';
import { reopenDossier } from '../../domain/dossier/close.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { momentText } from '../../locale/format.ts';
import { showNext } from './card.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { reason: required(reasonText()) },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'reopen', ctx);
    return (await import('../desk/ask-act.ts')).askAct('dossier reopen', input, ctx, input.code);
  },
  run: (input, ctx) =>
    act(input.code, 'reopen', ctx, (dossier, moment) =>
      reopenDossier(dossier, cleanLine(input.reason), moment),
    ),
  show: (result, ui) => {
    const { dossier, life, words } = ui.texts.screen;
    ui.done(life.reopened(result.code, words.status[result.status]));
    ui.facts([[dossier.due, result.dueAt === null ? dossier.noDueDate : momentText(result.dueAt)]]);
    showNext(result, ui);
  },
});
