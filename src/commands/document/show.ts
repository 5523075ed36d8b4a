/** `document show`: one digitised paper, without its bytes. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { documentRef, findDocument } from './shared.ts';
import { documentFields, documentView, masksOfDocument, showDocument } from './view.ts';

export default command({
  args: { document: required(documentRef()) },
  options: {},
  json: documentFields,
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { dossier, document } = await findDocument(input.document, store, ctx);
    const kept = await saw(sightsOfDossier(dossier, ctx.command), ctx);
    return documentView(kept ? document : masksOfDocument(document), dossier.code);
  },
  show: (view, ui) => {
    showDocument(view, ui);
    ui.next(
      ...(view.gone ? [] : [`motcua document export ${view.ref} …`]),
      `motcua document list ${view.code}`,
    );
  },
});
