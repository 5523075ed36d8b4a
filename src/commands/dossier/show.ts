/** `dossier show`: one dossier, where it stands, and what may follow. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { actorHere } from './act-facts.ts';
import { printWordsLine, showNext, showWholeDossier } from './card.ts';
import { findDossier } from './shared.ts';
import { masksOf, wholeDossierFields, wholeDossierView } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {},
  json: wholeDossierFields,
  run: async (input, ctx) => {
    const store = await ctx.store();
    const viewer = ctx.viewer();
    const [dossier] = await Promise.all([findDossier(input.code, store, ctx), viewer]);
    const kept = await saw(sightsOfDossier(dossier, ctx.command), ctx);
    const shown = kept ? dossier : masksOf(dossier);
    return wholeDossierView(shown, await actorHere(dossier, ctx, viewer), store, ctx);
  },
  show: (result, ui) => {
    showWholeDossier(result, ui);
    showNext(result, ui);
    const words = printWordsLine(result);
    if (words.length > 0) ui.next(...words);
  },
});
