/** `document add`: scanned papers of a dossier, or its result, kept as they came. */
import { command } from '../../cli/command.ts';
import { flag, many, required, scanFile, textValue } from '../../cli/option.ts';
import { anyDossier, date, named, resultNumber } from '../../cli/value-option.ts';
import { keepsCards } from '../../config/load.ts';
import { addDocuments, documentOf } from '../../domain/document/add.ts';
import { requireNoCard } from '../../domain/document/card.ts';
import type { DossierDocument } from '../../domain/document/document.ts';
import { Problem } from '../../domain/problem.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { digestsOf, withTakenFiles } from './take-files.ts';
import { documentFields, documentView, ofWhat, sizeText } from './view.ts';

export default command({
  args: { code: required(anyDossier()), files: required(many(scanFile())) },
  options: {
    component: textValue('paper'),
    result: flag(),
    paperCode: textValue('code'),
    number: resultNumber(),
    issuedOn: date(),
    issuedBy: textValue('authority'),
    signer: named(),
    validUntil: date(),
  },
  json: ['code component sha256 bytes kind pages replayed', { documents: documentFields }],
  // Whoever is asked says which paper, unless it is the result.
  asksToo: async ({ component, result }) =>
    component === null && result !== true ? ['component'] : [],
  run: async (input, ctx) => {
    const { component, result, paperCode, number, issuedBy, signer, files } = input;
    if ((component === null) === !result) throw new Problem('document.of_what', {});
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    // Refused before anything is read: a paper that is not there, or another office's dossier.
    requireNoCard(dossier, documentOf(dossier, component), await keepsCards(store));
    await ctx.requireMay();
    const facts = {
      paperCode: paperCode && cleanLine(paperCode).toUpperCase(),
      number: number && cleanLine(number),
      issuedOn: input.issuedOn,
      issuedBy: issuedBy && cleanLine(issuedBy),
      signer: signer && cleanLine(signer),
      validUntil: input.validUntil,
    };
    const told = { title: dossier.code, at: await ctx.now() };
    return withTakenFiles(files, told, ctx, async (taken) => {
      const { value, replayed } = await ctx.write(async (writer, session) => {
        writer.about(dossierStream(dossier.id));
        const [found, has, keeps] = await Promise.all([
          writer.dossiers.byId(dossier.id),
          writer.documents.ofDossier(dossier.id),
          keepsCards(writer),
        ]);
        const of = documentOf(found!, component);
        requireNoCard(found!, of, keeps);
        const fresh = taken.map((each) => ({ ...facts, ...each, of }));
        // Swept meanwhile, or taken away with another's: nothing is named that is not there.
        await writer.requireFiles(digestsOf(taken));
        await writer.see(sightsOfDossier(found!, ctx.command));
        await writer.append(addDocuments(found!, fresh, has, session.office.agencyId));
        const all = await writer.documents.ofDossier(dossier.id);
        return answered(all.slice(has.length), dossier.code);
      });
      return { ...value, replayed };
    });
  },
  show: ({ code, documents }, ui) => {
    for (const each of documents) {
      ui.done(
        ui.texts.screen.document.kept(each.ref, ofWhat(each, ui.texts), sizeText(each, ui.texts)),
      );
    }
    ui.next(`motcua document list ${code}`);
  },
});

/** All that was added; at the top what is opened of the first. */
function answered(added: readonly DossierDocument[], code: string) {
  const documents = added.map((each) => documentView(each, code));
  const { component, sha256, bytes, kind, pages } = documents[0]!;
  return { code, component, sha256, bytes, kind, pages, documents };
}
