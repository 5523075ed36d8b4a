/** `document reuse`: a paper that its owner has in the store already, used in a dossier again. */
import { command } from '../../cli/command.ts';
import { dossierPaper, required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { addPaper } from '../../domain/dossier/add-paper.ts';
import { showNext } from '../dossier/card.ts';
import { act, requireActable } from '../dossier/shared.ts';
import { wholeDossierFields } from '../dossier/view.ts';
import { documentRef } from './shared.ts';
import { reuseNamed, reusedInto } from './stored.ts';

export default command({
  args: { code: required(anyDossier()), document: required(documentRef()) },
  options: { component: required(dossierPaper('asked_for')) },
  json: [...wholeDossierFields, 'replayed'],
  ask: async (input, ctx) => {
    await requireActable(input.code, 'add-paper', ctx);
    return {};
  },
  run: async (input, ctx) => {
    const { code, document, component } = input;
    const store = await ctx.store();
    const named = await reuseNamed([{ named: component, document }], store, ctx);
    return act(code, 'add-paper', ctx, async (dossier, moment, writer) => [
      ...addPaper(dossier, { brought: [], reused: [component] }, moment),
      ...(await reusedInto(dossier, named, moment, writer)),
    ]);
  },
  show: (result, ui) => {
    const { dossier, document: words } = ui.texts.screen;
    const { ref, name } = newestReused(result);
    ui.done(words.reuse.done(ref, name));
    ui.facts([[dossier.missing, result.missing.join('; ') || null]]);
    showNext(result, ui, [`motcua document list ${result.code}`]);
  },
});

/** What was last used again, and for which paper. */
function newestReused({ components }: { components: readonly ShownComponent[] }) {
  const all = components.flatMap(({ name, documents }) =>
    documents.flatMap(({ ref, reused }) => (reused === null ? [] : { ref, name })),
  );
  return all.toSorted((a, b) => numberIn(b.ref) - numberIn(a.ref))[0]!;
}

interface ShownComponent {
  name: string;
  documents: readonly { ref: string; reused: object | null }[];
}

function numberIn(ref: string): number {
  return Number(ref.slice(ref.lastIndexOf('/') + 1));
}
