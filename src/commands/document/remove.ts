/** `document remove`: a scan that was put to the wrong paper, or that nobody was to make. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { removeDocument, signedOf } from '../../domain/document/remove.ts';
import { isClosed } from '../../domain/dossier/transition.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { documentRef, findDocument } from './shared.ts';
import { documentFields, documentView } from './view.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { reason: required(reasonText()) },
  json: [...documentFields, { signed: ['ref sha256'] }, 'usedIn replayed'],
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
      const usedIn = await openlyUsed([n, ...along.map((each) => each.n)], dossier.id, writer);
      return { ...view, signed: along.map(({ ref, sha256 }) => ({ ref, sha256 })), usedIn };
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
    for (const ref of view.usedIn) ui.warn(document.removedUsed(ref));
    ui.next(`motcua document list ${view.code}`);
  },
});

/** Where dossiers that are not closed use one of these again: what they are decided by is gone. */
async function openlyUsed(all: readonly number[], source: Uuid, reader: Reader): Promise<string[]> {
  const used = await Promise.all(all.map((n) => reader.documents.reusing(source, n)));
  const refs = used.flat().map(async ({ dossier, n }) => {
    const found = await reader.dossiers.byId(dossier);
    return found === null || isClosed(found.status) ? [] : [`${found.code}/${n}`];
  });
  return (await Promise.all(refs)).flat();
}
