/** `payment book add`: a printed book of fee receipts is taken into use at this counter. */
import { command } from '../../cli/command.ts';
import { required, textValue, whole, withDefault } from '../../cli/option.ts';
import { useOfBook } from '../../domain/backup/opened.ts';
import { addBook } from '../../domain/payment/number-receipt.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { skipped, usedToo } from '../store/numbers-forward.ts';
import { bookFields, bookView } from './book-list.ts';

const MOST = 9_999_999;

export default command({
  args: {},
  options: {
    series: required(textValue('series')),
    from: required(whole(1, MOST)),
    to: required(whole(1, MOST)),
    volume: withDefault(textValue('volume'), '1'),
    skip: skipped(),
  },
  asksToo: usedToo,
  json: [...bookFields, 'replayed'],
  run: async (input, ctx) => {
    const id = await ctx.newId();
    const { value, replayed } = await ctx.write(async (writer, session) => {
      await writer.alone();
      const { agencyId: office } = session.office;
      const counter = session.counter.number;
      const [series, volume] = [cleanLine(input.series), cleanLine(input.volume)];
      const book = { id, office, counter, series, volume, first: input.from, last: input.to };
      await writer.append(addBook(book, await writer.money.books(office, null)));
      await writer.append(useOfBook(book, input.skip, await writer.history.losses()));
      const books = await writer.money.books(office, counter);
      return bookView(books.find((each) => each.id === id)!);
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.payment.bookAdded(result.series, result.from, result.to!));
    ui.next('motcua payment book list', 'motcua shift show');
  },
});
