/** `dossier begin-review`: the review begins, and with it the term that was waiting for it. */
import { command } from '../../cli/command.ts';
import { required, textValue } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { beginReview } from '../../domain/dossier/begin.ts';
import { momentText } from '../../locale/format.ts';
import { showNext } from './card.ts';
import { act } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { note: textValue('text') },
  json: [...wholeDossierFields, 'replayed'],
  run: (input, ctx) =>
    act(input.code, 'begin-review', ctx, (dossier, moment) =>
      beginReview(dossier, input.note, moment),
    ),
  show: (result, ui) => {
    const { dossier, elsewhere } = ui.texts.screen;
    const due = result.dueAt === null ? dossier.noDueDate : momentText(result.dueAt);
    ui.done(elsewhere.reviewBegun(result.code, due));
    showNext(result, ui);
  },
});
