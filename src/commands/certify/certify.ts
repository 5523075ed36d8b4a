/** `certify`: copies, signatures or a contract get their numbers in the book of the year. */
import { command } from '../../cli/command.ts';
import { choice, many, required, textValue, whole } from '../../cli/option.ts';
import { anyDossier, certifiedLine, named } from '../../cli/value-option.ts';
import { bookKinds } from '../../domain/certification/book.ts';
import {
  certify,
  openedIn,
  requireCertifiable,
  requireCharged,
} from '../../domain/certification/certify.ts';
import { MOST_COPIES, MOST_PAGES, wholeLines } from '../../domain/certification/entry.ts';
import { dossierStream } from '../../domain/stream.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { findDossier } from '../dossier/shared.ts';
import {
  bookCodesHere,
  bookFacts,
  bookToday,
  feeOfDossier,
  kindFor,
  kindOfProcedure,
  signerFor,
} from './books.ts';
import { entryFields, entryView, showEntries } from './view.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {
    original: required(many(certifiedLine())),
    copies: whole(1, MOST_COPIES),
    pages: whole(1, MOST_PAGES),
    kind: choice(bookKinds, 'bookKind'),
    signer: named(),
    title: textValue('title'),
  },
  json: ['code opened replayed', { certified: entryFields }],
  ask: async ({ code, kind: said, original }, ctx) => {
    if (code === null || original !== null) return {};
    const { procedure, owner } = await findDossier(code, await ctx.store(), ctx);
    const kind = said ?? kindOfProcedure(await bookCodesHere(ctx), procedure.code);
    if (kind === null) return {};
    const { askOriginals } = await import('../desk/ask-originals.ts');
    return { original: await askOriginals({ kind, citizen: owner.citizen }, ctx) };
  },
  willDo: async ({ original, copies, pages }, ctx) => {
    const { certification: words } = ctx.texts.screen;
    return wholeLines(original, { copies, pages }).map((each) => [
      words.original,
      words.willCertify(each.original, each.copies, each.pages),
    ]);
  },
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await findDossier(input.code, store, ctx);
    await ctx.requireMay();
    const codes = await bookCodesHere(ctx);
    const kind = kindFor(found, input.kind, codes);
    const lines = wholeLines(input.original, input);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      writer.about(dossierStream(found.id));
      const year = await bookToday(session.office.agencyId, kind, ctx);
      const [read, facts, has, rates, signer] = await Promise.all([
        writer.dossiers.byId(found.id),
        bookFacts(year, writer),
        writer.certifications.ofDossier(found.id),
        writer.money.rates(found.procedure.code),
        signerFor({ name: input.signer, title: input.title }, year, writer),
      ]);
      const dossier = read!;
      requireCertifiable(dossier, year);
      const { rule, fees } = feeOfDossier(dossier, rates);
      const standing = has.filter((each) => each.struck === null);
      requireCharged({ code: dossier.code, fees }, standing, lines, { rule, year });
      const asker = (dossier.submitter ?? dossier.owner).name;
      const request = { dossier: dossier.id, lines, signer, asker };
      const events = certify(request, { ...facts, year, rule });
      await writer.see(sightsOfDossier(dossier, ctx.command));
      await writer.append(events);
      const after = await writer.certifications.ofDossier(dossier.id);
      return {
        code: dossier.code,
        opened: openedIn(events),
        certified: after
          .filter((each) => each.kind === kind && each.year === year.year)
          .slice(-lines.length)
          .map((entry) => entryView(entry, codes)),
      };
    });
    return { ...value, replayed };
  },
  show: ({ code, opened, certified }, ui) => {
    const { certification: words } = ui.texts.screen;
    const { kind, year } = certified[0]!;
    if (opened !== null) ui.line(words.openedNow(ui.texts.screen.words.bookKind[kind], year));
    showEntries(certified, ui);
    ui.next(`motcua print certification ${code}`, 'motcua certify list');
  },
});
