/** `certify book close`: the open volume is full, or the year is over. */
import { command } from '../../cli/command.ts';
import { required, whole } from '../../cli/option.ts';
import { closeBook } from '../../domain/certification/open-close.ts';
import { bookCodesHere, bookFacts } from './books.ts';
import { bookNamed, bookOptions } from './entry-named.ts';
import { volumeFields, volumeView } from './view.ts';

const MOST_PAGES = 2000;

export default command({
  args: {},
  options: { ...bookOptions, pages: required(whole(1, MOST_PAGES)) },
  json: [...volumeFields, 'replayed'],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const codes = await bookCodesHere(ctx);
    const book = await bookNamed(input, ctx);
    const { value, replayed } = await ctx.write(async (writer) => {
      await writer.alone();
      const facts = await bookFacts(book, writer);
      await writer.append(closeBook(book, facts, input.pages));
      return volumeView((await writer.certifications.books(book)).at(-1)!, codes, facts.last);
    });
    return { ...value, replayed };
  },
  show: ({ kind, year, book, last, pages }, ui) => {
    ui.done(ui.texts.screen.certification.closed(book, last, pages!));
    ui.next(`motcua print certification-book --kind ${kind} --year ${year}`);
  },
});
