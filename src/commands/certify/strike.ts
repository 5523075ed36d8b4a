/**
 * `certify strike`: a mistake in the book is struck; its number is never given again. A mistake is
 * found when it is found: a closed volume hears it too, and that its paper is to be told of it.
 */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { strike } from '../../domain/certification/strike.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { bookCodesHere } from './books.ts';
import { bookNamed, bookOptions, entryNamed, entryNumber } from './entry-named.ts';
import { entryFields, entryView } from './view.ts';

export default command({
  args: { number: required(entryNumber()) },
  options: { ...bookOptions, reason: required(reasonText()) },
  json: [...entryFields, 'volumeClosed replayed'],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const [codes, reason] = [await bookCodesHere(ctx), cleanLine(input.reason)];
    const book = await bookNamed(input, ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      const entry = await entryNamed(book, input.number, writer);
      if (entry.dossier !== null) {
        writer.about(dossierStream(entry.dossier));
        const dossier = await writer.dossiers.byId(entry.dossier);
        await writer.see(sightsOfDossier(dossier!, ctx.command));
      }
      await writer.append(strike(entry, reason));
      const volumes = await writer.certifications.books(book);
      const closed = volumes.find(({ volume }) => volume === entry.volume)?.closed ?? null;
      const view = entryView(await entryNamed(book, input.number, writer), codes);
      return { ...view, volumeClosed: closed !== null };
    });
    return { ...value, replayed };
  },
  show: ({ code, mark, volumeClosed }, ui) => {
    const { certification: words } = ui.texts.screen;
    ui.done(words.struck(mark));
    if (volumeClosed) ui.warn(words.struckInClosed);
    ui.next(code === null ? 'motcua certify list' : `motcua certify ${code} --original …`);
  },
});
