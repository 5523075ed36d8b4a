/** `certify book open`: the next volume of a year's book, or the first of one begun on paper. */
import { command } from '../../cli/command.ts';
import { openBook } from '../../domain/certification/open-close.ts';
import { bookCodesHere, bookFacts } from './books.ts';
import { bookNamed, bookOptions, entryNumber } from './entry-named.ts';
import { volumeFields, volumeView } from './view.ts';

export default command({
  args: {},
  options: { ...bookOptions, fromNumber: entryNumber() },
  json: [...volumeFields, 'replayed'],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const codes = await bookCodesHere(ctx);
    const book = await bookNamed(input, ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      await writer.alone();
      await writer.append(openBook(book, await bookFacts(book, writer), input.fromNumber));
      const [opened, { last }] = [
        await writer.certifications.books(book),
        await bookFacts(book, writer),
      ];
      return volumeView(opened.at(-1)!, codes, last);
    });
    return { ...value, replayed };
  },
  show: ({ book, first }, ui) => {
    ui.done(ui.texts.screen.certification.opened(book, first));
    ui.next('motcua certify book list');
  },
});
