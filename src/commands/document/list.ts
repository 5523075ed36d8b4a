/** `document list`: what is digitised of a dossier, or what a citizen has in all of theirs. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { anyCitizen, anyDossier } from '../../cli/value-option.ts';
import type { StoredPaper } from '../../domain/document/stored-paper.ts';
import { countText } from '../../locale/format.ts';
import { findCitizen } from '../citizen/shared.ts';
import { saw, sightOfCitizen, sightsOfDossier } from '../access/saw.ts';
import { findDossier, sightHere } from '../dossier/shared.ts';
import { withRefilled } from './refilled.ts';
import { maskedPaper, storedFields, storedPapers, storedView, useToday } from './stored.ts';
import { showStored } from './stored-text.ts';

export default command({
  args: { code: anyDossier() },
  options: { citizen: anyCitizen() },
  json: ['code citizen', { documents: storedFields }],
  asksToo: async ({ code, citizen }) => ((code ?? citizen) === null ? ['code'] : []),
  missing: ({ code, citizen }) => ((code ?? citizen) === null ? ['<code> | --citizen'] : []),
  run: async ({ code, citizen }, ctx) => {
    const { kept, papers, ...whose } =
      citizen === null ? await ofDossier(code ?? '', ctx) : await ofCitizen(citizen, ctx);
    const on = await useToday(ctx);
    const shown = kept ? papers : papers.map(maskedPaper);
    return { ...whose, documents: shown.map((each) => storedView(each, on)) };
  },
  show: ({ code, citizen, documents }, ui) => {
    const { document: words } = ui.texts.screen;
    if (documents.length === 0) {
      ui.line(code === null ? words.reuse.noneOfCitizen : words.none(code));
      if (code !== null) ui.next(`motcua document add ${code} --component 1 …`);
      return;
    }
    if (citizen !== null) ui.title(words.reuse.ofCitizen(countText(documents.length)));
    showStored(documents, ui);
    ui.next(`motcua document show ${documents.at(-1)!.ref}`);
  },
});

async function ofDossier(code: string, ctx: Context) {
  const store = await ctx.store();
  const dossier = await findDossier(code, store, ctx);
  const kept = await saw(sightsOfDossier(dossier, ctx.command), ctx);
  const all = await store.documents.ofDossier(dossier.id);
  const own = all.map((document): StoredPaper => ({ dossier, document }));
  const papers = await withRefilled(own, store);
  return { code: dossier.code, citizen: null, kept, papers };
}

async function ofCitizen(named: string, ctx: Context) {
  const store = await ctx.store();
  const carriedBy = await sightHere(ctx);
  const { id } = await findCitizen(named, store, carriedBy);
  const kept = await saw([sightOfCitizen(id, ctx.command)], ctx);
  const papers = await withRefilled(await storedPapers(id, store, carriedBy), store);
  return { code: null, citizen: id, kept, papers };
}
