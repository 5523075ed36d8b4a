/** `certify book list`: the volumes of this office's certification books. */
import { command } from '../../cli/command.ts';
import { certificationSeries, type CertificationBook } from '../../domain/certification/book.ts';
import { lastIn } from '../../domain/certification/open-close.ts';
import { dateText } from '../../locale/format.ts';
import { localDate } from '../../domain/value/instant.ts';
import { bookCodesHere } from './books.ts';
import { volumeFields, volumeView } from './view.ts';

export default command({
  args: {},
  options: {},
  json: [{ books: volumeFields }],
  run: async (_input, ctx) => {
    const { office } = await ctx.session();
    const [store, codes] = [await ctx.store(), await bookCodesHere(ctx)];
    const books = await store.certifications.allBooks(office.agencyId);
    const lastOf = async (book: CertificationBook) => {
      const series = certificationSeries(book);
      const ofYear = books.filter((each) => certificationSeries(each) === series);
      return lastIn(book, ofYear, await store.reference.lastNumber(series));
    };
    return {
      books: await Promise.all(
        books.map(async (book) => volumeView(book, codes, await lastOf(book))),
      ),
    };
  },
  table: ({ books }) => ({
    head: ['book', 'kind', 'year', 'volume', 'first', 'last', 'closedAt', 'pages'],
    rows: books.map((each) => [
      ...[each.book, each.kind, each.year, each.volume, each.first, each.last],
      ...[each.closedAt, each.pages],
    ]),
  }),
  show: ({ books }, ui) => {
    const { certification: words } = ui.texts.screen;
    if (books.length === 0) ui.line(words.noBooks);
    else {
      ui.table(
        [words.book, words.numbers, words.state, words.bookPages],
        books.map((each) => [
          each.book,
          each.last === null ? '–' : `${each.first}–${each.last}`,
          each.closedAt === null
            ? words.isOpen
            : words.closedOn(dateText(localDate(each.closedAt))),
          each.pages === null ? '' : String(each.pages),
        ]),
      );
    }
    ui.next('motcua certify list', 'motcua certify book open');
  },
});
