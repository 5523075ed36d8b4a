/** `document add`: scanned papers of a dossier, or its result, kept as they came. */
import { command } from '../../cli/command.ts';
import { flag, many, dossierPaper, required, scanFile, textValue } from '../../cli/option.ts';
import { anyDossier, date, named, resultNumber } from '../../cli/value-option.ts';
import { keepsCards } from '../../config/load.ts';
import { addDocuments, documentOf, isTheSame } from '../../domain/document/add.ts';
import { requireNoCard } from '../../domain/document/card.ts';
import type { DossierDocument } from '../../domain/document/document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { Problem } from '../../domain/problem.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { countText } from '../../locale/format.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import { digestsOf, withTakenFiles } from './take-files.ts';
import { documentFields, documentView, ofWhichPaper, sizeText } from './view.ts';

export default command({
  args: { code: required(anyDossier()), files: required(many(scanFile())) },
  options: {
    component: dossierPaper('here'),
    result: flag(),
    paperCode: textValue('code'),
    number: resultNumber(),
    issuedOn: date(),
    issuedBy: textValue('authority'),
    signer: named(),
    validUntil: date(),
  },
  json: [
    'code component sha256 bytes kind pages already afterReturn replayed',
    { documents: documentFields },
  ],
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
    const done = await withTakenFiles(files, told, ctx, async (taken) => {
      const { value, replayed } = await ctx.write(async (writer, session) => {
        writer.about(dossierStream(dossier.id));
        const [found, has, keeps] = await Promise.all([
          writer.dossiers.byId(dossier.id),
          writer.documents.ofDossier(dossier.id),
          keepsCards(writer),
        ]);
        const of = documentOf(found!, component);
        requireNoCard(found!, of, keeps);
        const named = taken.map((each) => ({ ...facts, ...each, of }));
        const fresh = named.filter((each, at) => !isThere(each, [...has, ...named.slice(0, at)]));
        // Swept meanwhile, or taken away with another's: nothing is named that is not there.
        await writer.requireFiles(digestsOf(taken));
        await writer.see(sightsOfDossier(found!, ctx.command));
        await writer.append(addDocuments(found!, fresh, has, session.office.agencyId));
        const all = await writer.documents.ofDossier(dossier.id);
        const mine = named.map((each) => all.find((kept) => isThere(each, [kept]))!);
        return answered({ mine, has, dossier: found! });
      });
      return { ...value, replayed, spare: value.already.length > 0 ? digestsOf(taken) : [] };
    });
    const { spare, ...answer } = done;
    // What was bound of pictures that are there already is named by nobody.
    if (spare.length > 0) await store.dropUnnamed(spare);
    return answer;
  },
  show: ({ code, documents, already, afterReturn }, ui) => {
    const { document: words } = ui.texts.screen;
    for (const each of documents) {
      const of = ofWhichPaper(each, ui.texts);
      if (already.includes(each.ref)) ui.warn(words.already(each.ref, of));
      else ui.done(words.kept(each.ref, of, sizeText(each, ui.texts)));
    }
    if (documents.length > 1) ui.line(words.severalPapers(countText(documents.length)));
    if (afterReturn) ui.warn(words.afterReturn(code));
    ui.next(`motcua document list ${code}`);
  },
});

interface Answered {
  /** What the files are now, in their order. */
  mine: readonly DossierDocument[];
  has: readonly DossierDocument[];
  dossier: Dossier;
}

/** All that was named, what was there already too; at the top what is opened of the first. */
function answered({ mine, has, dossier: { code, status } }: Answered) {
  const before = new Set(has.map(({ n }) => n));
  const documents = [...new Set(mine)].map((each) => documentView(each, code));
  const { component, sha256, bytes, kind, pages } = documents[0]!;
  return {
    ...{ code, component, sha256, bytes, kind, pages, documents },
    already: documents.flatMap(({ n, ref }) => (before.has(n) ? [ref] : [])),
    afterReturn: status === 'returned' && documents.some(({ of }) => of === 'result'),
  };
}

type Digitised = Parameters<typeof isTheSame>[0] & { gone?: DossierDocument['gone'] };

/** Byte for byte among those that are kept. */
function isThere(one: Digitised, others: readonly Digitised[]): boolean {
  return others.some((each) => (each.gone ?? null) === null && isTheSame(each, one));
}
