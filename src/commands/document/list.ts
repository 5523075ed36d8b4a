/** `document list`: what is digitised of a dossier. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { dateText } from '../../locale/format.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { documentFields, documentView, masksOfDocument, ofWhat, sizeText } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {},
  json: ['code', { documents: documentFields }],
  run: async ({ code }, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(code, store, ctx);
    const kept = await saw(sightsOfDossier(dossier, ctx.command), ctx);
    const all = await store.documents.ofDossier(dossier.id);
    const documents = kept ? all : all.map(masksOfDocument);
    return {
      code: dossier.code,
      documents: documents.map((each) => documentView(each, dossier.code)),
    };
  },
  show: ({ code, documents }, ui) => {
    const { document: words, signature } = ui.texts.screen;
    if (documents.length === 0) {
      ui.line(words.none(code));
      ui.next(`motcua document add ${code} --component 1 …`);
      return;
    }
    ui.table(
      [words.ref, words.of, words.file, signature.checked, words.validUntil],
      documents.map((each) => [
        each.ref,
        each.madeFrom === null
          ? ofWhat(each, ui.texts)
          : words.sign.madeFrom(ofWhat(each, ui.texts), `${code}/${each.madeFrom}`),
        each.gone ? words.goneShort[each.gone.why] : sizeText(each, ui.texts),
        each.verified === null ? '' : signature.verdictsShort[each.verified.verdict],
        each.validUntil === null ? '' : dateText(each.validUntil),
      ]),
    );
    ui.next(`motcua document show ${documents.at(-1)!.ref}`);
  },
});
