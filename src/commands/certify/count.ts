/** `certify count`: what was certified, by day and officer, with the fees charged for it. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice } from '../../cli/option.ts';
import { date } from '../../cli/value-option.ts';
import { bookKinds, bookYear, type BookKind } from '../../domain/certification/book.ts';
import type { CertifiedDay } from '../../domain/certification/count.ts';
import { Problem } from '../../domain/problem.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { countText, dateText, moneyText } from '../../locale/format.ts';
import { countedBook, type CountedBook } from './counted.ts';

const countFields = ['day kind staff name numbers copies fee'] as const;

export default command({
  args: {},
  options: { from: date(), to: date(), kind: choice(bookKinds, 'bookKind') },
  json: ['from to numbers copies fee struck', { days: countFields }],
  run: async (input, ctx) => {
    const today = await ctx.today();
    // From a day to come on it is that day alone.
    const to = input.to ?? (input.from !== null && input.from > today ? input.from : today);
    const from = input.from ?? to;
    if (from > to) {
      throw new Problem('usage.bad_value', { name: '--to', value: to, expected: 'date' });
    }
    const kinds = input.kind === null ? bookKinds : [input.kind];
    const books: CountedBook[] = [];
    for (const kind of kinds) books.push(...(await countedIn(kind, { from, to }, ctx)));
    const days = books.flatMap((book) => book.days);
    const sum = (of: (day: CertifiedDay) => number): number =>
      days.reduce((total, day) => total + of(day), 0);
    const store = await ctx.store();
    const named = days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return {
      ...{ from, to, numbers: sum(({ numbers }) => numbers) },
      ...{ copies: sum(({ copies }) => copies), fee: sum(({ fee }) => fee) },
      struck: books.reduce((total, { struck }) => total + struck, 0),
      days: await Promise.all(
        named.map(async ({ staff, ...each }) => {
          const found = staff === null ? null : await store.offices.staff(staff);
          return { ...each, staff, name: found?.name ?? staff };
        }),
      ),
    };
  },
  table: ({ days }) => ({
    head: ['day', 'kind', 'staff', 'name', 'numbers', 'copies', 'fee'],
    rows: days.map((each) => [
      ...[each.day, each.kind, each.staff, each.name, each.numbers, each.copies, each.fee],
    ]),
  }),
  show: ({ days, copies, fee, struck }, ui) => {
    const { certification: words, words: lists } = ui.texts.screen;
    if (days.length === 0) {
      return ui.line(struck === 0 ? words.noneWithin : words.allStruck(countText(struck)));
    }
    ui.table(
      [words.day, words.officer, words.book, words.numbers, words.copies, words.fee],
      days.map((each) => [
        ...[dateText(each.day), each.name ?? words.fromList, lists.bookKind[each.kind]],
        ...[String(each.numbers), String(each.copies), moneyText(each.fee)],
      ]),
    );
    ui.line(words.total(copies, moneyText(fee)));
    if (struck > 0) ui.line(words.struckToo(countText(struck)));
    ui.next('motcua certify list', 'motcua print certification-book');
  },
});

/** Of the years that a time touches. */
async function countedIn(
  kind: BookKind,
  { from, to }: { from: PlainDate; to: PlainDate },
  ctx: Context,
): Promise<CountedBook[]> {
  const [store, { office }] = [await ctx.store(), await ctx.session()];
  const books: CountedBook[] = [];
  for (let year = bookYear(from); year <= bookYear(to); year++) {
    const book = { office: office.agencyId, kind, year };
    books.push(await countedBook(book, { from, to }, store));
  }
  return books;
}
