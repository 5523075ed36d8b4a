/** `dossier add-paper`: what was promised for later is here; no notice, no stop. */
import { command } from '../../cli/command.ts';
import { many, required } from '../../cli/option.ts';
import { broughtPaper, anyDossier, parseBroughtPaper } from '../../cli/value-option.ts';
import { addPaper } from '../../domain/dossier/add-paper.ts';
import { showNext } from './card.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: { component: many(broughtPaper()) },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'add-paper', ctx);
    if ((input.component ?? []).length > 0) return {};
    const { askAct } = await import('../desk/ask-act.ts');
    const asked = await askAct('dossier add-paper', { component: null }, ctx, input.code);
    const paper = parseBroughtPaper(asked.component ?? '');
    return { component: paper ? [paper] : [] };
  },
  missing: ({ component: papers }) => (papers.length === 0 ? ['--component'] : []),
  run: (input, ctx) =>
    act(input.code, 'add-paper', ctx, (dossier, moment) =>
      addPaper(dossier, input.component, moment),
    ),
  show: (result, ui) => {
    const { dossier, life } = ui.texts.screen;
    ui.done(life.paperAdded(result.code));
    ui.facts([[dossier.missing, result.missing.join('; ') || dossier.noPapers]]);
    ui.next(`motcua print receipt ${result.code}`);
    showNext(result, ui);
  },
});
