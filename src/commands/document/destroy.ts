/** `document destroy`: a scan whose term is over; its digest and why it went stay. */
import { dayBorneOut } from '../../cli/borne-out.ts';
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { destroyDocument } from '../../domain/document/retention.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { retentionRules } from '../privacy/shared.ts';
import { documentRef, findDocument } from './shared.ts';
import { documentFields, documentView } from './view.ts';

export default command({
  args: { document: required(documentRef()) },
  options: { reason: required(reasonText()) },
  json: [...documentFields, 'replayed'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const { dossier, document } = await findDocument(input.document, store, ctx);
    const [{ n }, reason] = [document, cleanLine(input.reason)];
    const rules = await retentionRules(ctx);
    const { value, replayed } = await ctx.write(async (writer, { office }) => {
      writer.about(dossierStream(dossier.id));
      const today = await dayBorneOut(ctx, writer, null);
      const [found, has, facts] = await Promise.all([
        writer.dossiers.byId(dossier.id),
        writer.documents.ofDossier(dossier.id),
        writer.privacy.dossier(dossier.id),
      ]);
      const at = { dossier: facts!, rules, today, office: office.agencyId };
      await writer.see(sightsOfDossier(found!, ctx.command));
      await writer.append(destroyDocument(found!, has, { n, reason }, at));
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
    ui.done(ui.texts.screen.document.destroyed(view.ref));
    ui.next('motcua document retention');
  },
});
