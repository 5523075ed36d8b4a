/** `payment book list`: books of fee receipts, and how far each is used. */
import { command } from '../../cli/command.ts';
import type { ReceiptBook } from '../../domain/payment/receipt-book.ts';
import { countText } from '../../locale/format.ts';

export const bookFields = ['series volume counter from to next used left'] as const;

export function bookView({ series, volume, counter, first, last, next }: ReceiptBook) {
  const left = last === null ? null : last - next + 1;
  return { series, volume, counter, from: first, to: last, next, used: next - first, left };
}

export default command({
  args: {},
  options: {},
  json: [{ books: bookFields }],
  run: async (_input, ctx) => {
    const { office } = await ctx.session();
    const books = await (await ctx.store()).money.books(office.agencyId, null);
    return { books: books.map(bookView) };
  },
  table: ({ books }) => ({
    head: ['series', 'volume', 'counter', 'from', 'to', 'used', 'left'],
    rows: books.map((book) => [
      ...[book.series, book.volume, book.counter, book.from],
      ...[book.to, book.used, book.left],
    ]),
  }),
  show: ({ books }, ui) => {
    const { payment } = ui.texts.screen;
    if (books.length === 0) ui.line(`  ${payment.noBooks}`);
    else {
      ui.table(
        [payment.series, payment.volume, payment.numbers, payment.used, payment.left],
        books.map(({ series, volume, from, to, used, left }) => [
          series,
          volume,
          `${from}–${to ?? '…'}`,
          countText(used),
          left === null ? '…' : countText(left),
        ]),
      );
    }
    ui.next('motcua payment book add --series … --from … --to …');
  },
});
