/** `document remove`: a scan that was put to the wrong paper, or that nobody was to make. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { removeDocument } from '../../domain/document/remove.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { documentRef, findDocument } from './shared.ts';
import { documentFields, documentView } from './view.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { reason: required(reasonText()) },
  json: [...documentFields, 'replayed'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { dossier, document } = await findDocument(input.document, store, ctx);
    const { n } = document;
    const [today, reason] = [await ctx.today(), cleanLine(input.reason)];
    const { value, replayed } = await ctx.write(async (writer, session) => {
      writer.about(dossierStream(dossier.id));
      const [found, has] = await Promise.all([
        writer.dossiers.byId(dossier.id),
        writer.documents.ofDossier(dossier.id),
      ]);
      const marks = (await writer.privacy.dossier(dossier.id))!.marks;
      const at = { marks, today, office: session.office.agencyId };
      await writer.see(sightsOfDossier(found!, ctx.command));
      await writer.append(removeDocument(found!, has, { n, reason }, at));
      const after = await writer.documents.ofDossier(dossier.id);
      return documentView(
        after.find((each) => each.n === n)!,
        dossier.code,
      );
    });
    // Behind the entry: a file that this leaves, because the program ends here, is swept.
    await store.dropUnnamed(value.files.map(({ sha256 }) => sha256).concat(value.sha256));
    return { ...value, replayed };
  },
  show: (view, ui) => {
    ui.done(ui.texts.screen.document.removed(view.ref));
    ui.next(`motcua document list ${view.code}`);
  },
});
