/** `document remove`: a scan that was put to the wrong paper, or that nobody was to make. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { removeDocument, signedOf } from '../../domain/document/remove.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { documentRef, findDocument } from './shared.ts';
import { documentFields, documentView } from './view.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { reason: required(reasonText()) },
  json: [...documentFields, { signed: ['ref sha256'] }, 'replayed'],
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
      const along = signedOf(has, n).map((each) => documentView(each, dossier.code));
      const view = documentView(
        after.find((each) => each.n === n)!,
        dossier.code,
      );
      return { ...view, signed: along.map(({ ref, sha256 }) => ({ ref, sha256 })) };
    });
    // Behind the entry: a file that this leaves, because the program ends here, is swept.
    const files = [...value.files, value, ...value.signed];
    await store.dropUnnamed(files.map(({ sha256 }) => sha256));
    return { ...value, replayed };
  },
  show: (view, ui) => {
    const { document } = ui.texts.screen;
    ui.done(document.removed(view.ref));
    for (const { ref } of view.signed) ui.line(`  ${document.removedSigned(ref)}`);
    ui.next(`motcua document list ${view.code}`);
  },
});
