/**
 * `certify strike`: a mistake in the book is struck; its number is never given again. A mistake is
 * found when it is found: a closed volume hears it too, and that its paper is to be told of it.
 */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { entryMeant } from '../../domain/certification/meant.ts';
import { strike } from '../../domain/certification/strike.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { moneyText } from '../../locale/format.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { beyondBooks } from './beyond.ts';
import { bookCodesHere } from './books.ts';
import { entryNumber, entryOptions } from './entry-named.ts';
import { entryFields, entryView } from './view.ts';
import { whichEntry } from './which-entry.ts';

export default command({
  args: { number: required(entryNumber()) },
  options: { ...entryOptions, reason: required(reasonText()) },
  json: [
    ...entryFields,
    'volumeClosed',
    { beyond: ['charged booked quantity correct'] },
    'replayed',
  ],
  ask: whichEntry,
  willDo: async (input, ctx) => {
    const { office } = await ctx.session();
    const store = await ctx.store();
    const bearing = await store.certifications.bearing(office.agencyId, input.number);
    const entry = entryMeant(input, bearing);
    if (entry.dossier !== null) {
      const dossier = await store.dossiers.byId(entry.dossier);
      await saw(sightsOfDossier(dossier!, ctx.command), ctx);
    }
    const { certification: words, words: lists } = ctx.texts.screen;
    const { mark, original, code } = entryView(entry, await bookCodesHere(ctx));
    return [
      [words.willStrike, mark],
      [words.kind, `${lists.bookKind[entry.kind]} ${entry.year}`],
      [words.original, original ?? words.erased],
      [words.dossier, code ?? words.fromList],
    ];
  },
  run: async (input, ctx) => {
    await ctx.requireMay();
    const [codes, reason] = [await bookCodesHere(ctx), cleanLine(input.reason)];
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const { agencyId } = session.office;
      const meant = async () =>
        entryMeant(input, await writer.certifications.bearing(agencyId, input.number));
      const entry = await meant();
      if (entry.dossier !== null) {
        writer.about(dossierStream(entry.dossier));
        const dossier = await writer.dossiers.byId(entry.dossier);
        await writer.see(sightsOfDossier(dossier!, ctx.command));
      }
      await writer.append(strike(entry, reason));
      const volumes = await writer.certifications.books(entry);
      const closed = volumes.find(({ volume }) => volume === entry.volume)?.closed ?? null;
      const view = entryView(await meant(), codes);
      const beyond = await beyondBooks(entry, session, writer, ctx);
      return { ...view, volumeClosed: closed !== null, beyond };
    });
    return { ...value, replayed };
  },
  show: ({ code, mark, volumeClosed, beyond }, ui) => {
    const { certification: words } = ui.texts.screen;
    ui.done(words.struck(mark));
    if (volumeClosed) ui.warn(words.struckInClosed);
    if (beyond) ui.warn(words.beyond(moneyText(beyond.charged), moneyText(beyond.booked)));
    const correct = `motcua dossier correct ${code} --quantity ${beyond?.quantity} --reason …`;
    ui.next(
      ...(beyond?.correct ? [correct] : []),
      code === null ? 'motcua certify list' : `motcua certify ${code} --original …`,
    );
  },
});
