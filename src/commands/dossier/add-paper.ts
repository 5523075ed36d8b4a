/** `dossier add-paper`: what was promised for later is here; no notice, no stop. */
import { command } from '../../cli/command.ts';
import { many, required } from '../../cli/option.ts';
import { dataFailed, dataFound, parseReuse, reusedDocument } from '../../cli/look-up-option.ts';
import { broughtPaper, anyDossier, parseBroughtPaper } from '../../cli/value-option.ts';
import { addPaper } from '../../domain/dossier/add-paper.ts';
import { reusedInto, reuseNamed } from '../document/stored.ts';
import { lookUpFacts, showNext } from './card.ts';
import { act, requireActable } from './shared.ts';
import { wholeDossierFields } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    component: many(broughtPaper()),
    data: many(dataFound()),
    dataFailed: many(dataFailed()),
    reuse: many(reusedDocument()),
  },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'add-paper', ctx);
    if (!isEmpty(input)) return {};
    const { askAct } = await import('../desk/ask-act.ts');
    const { addedLookUp, nothingAdded } = await import('../desk/added-paper.ts');
    const asked = await askAct('dossier add-paper', nothingAdded, ctx, input.code);
    if (asked.reuse.length > 0)
      return { reuse: asked.reuse.flatMap((each) => parseReuse(each) ?? []) };
    const looked = addedLookUp(asked);
    if (looked !== null)
      return looked.fault === null ? { data: [looked] } : { dataFailed: [looked] };
    const paper = parseBroughtPaper(asked.component ?? '');
    return { component: paper ? [paper] : [] };
  },
  missing: (input) => (isEmpty(input) ? ['--component | --data | --reuse'] : []),
  run: async (input, ctx) => {
    const again = await reuseNamed(input.reuse, await ctx.store(), ctx);
    const added = {
      brought: input.component,
      lookUps: [...input.data, ...input.dataFailed],
      reused: input.reuse.map(({ named }) => named),
    };
    return act(input.code, 'add-paper', ctx, async (dossier, moment, writer) => [
      ...addPaper(dossier, added, moment),
      ...(await reusedInto(dossier, again, moment, writer)),
    ]);
  },
  show: (result, ui) => {
    const { dossier, life } = ui.texts.screen;
    ui.done(life.paperAdded(result.code));
    ui.facts([
      ...lookUpFacts(result.lookUps, ui),
      [dossier.missing, result.missing.join('; ') || dossier.noPapers],
    ]);
    ui.next(`motcua print receipt ${result.code}`);
    showNext(result, ui);
  },
});

type AddedInput = Record<'component' | 'data' | 'dataFailed' | 'reuse', readonly unknown[] | null>;

function isEmpty({ component, data, dataFailed: failed, reuse }: AddedInput): boolean {
  return [component, data, failed, reuse].every((said) => (said ?? []).length === 0);
}
