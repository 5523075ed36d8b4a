/** Which book is meant, asked where a number stands in several. */
import type { Context } from '../../cli/context.ts';
import type { Step } from '../../cli/steps.ts';
import type { BookKind } from '../../domain/certification/book.ts';
import { entriesMeant, type SaidNumber } from '../../domain/certification/meant.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { listed } from '../desk/questions.ts';
import { bookCodesHere } from './books.ts';
import { entryView } from './view.ts';

type OpenNumber = { [Key in keyof SaidNumber]?: SaidNumber[Key] | null | undefined };
interface Book {
  kind: BookKind | null;
  year: number | null;
}

/** The book, asked for where one number alone leaves it open. */
export async function whichEntry(
  { number = null, kind = null, year = null }: OpenNumber,
  ctx: Context,
): Promise<Partial<Book>> {
  if (number === null) return {};
  const { office } = await ctx.session();
  const store = await ctx.store();
  const bearing = await store.certifications.bearing(office.agencyId, number);
  const meant = entriesMeant({ kind, year }, bearing);
  if (meant.length < 2) return {};
  const codes = await bookCodesHere(ctx);
  const { certification: words, words: lists } = ctx.texts.screen;
  const rows = meant.map((entry) => {
    const { mark, code, struck } = entryView(entry, codes);
    const row = words.bookRow(mark, lists.bookKind[entry.kind], code ?? words.fromList);
    return struck === null ? row : words.struckRow(row);
  });
  const step: Step<Book & { asked: boolean }> = {
    name: 'book',
    answered: ({ asked }) => asked,
    question: async () =>
      listed(ctx, words.askWhichBook(number), rows, (n) => ({
        set: { kind: meant[n]!.kind, year: meant[n]!.year, asked: true },
      })),
  };
  const told = await askSteps([step], { kind, year, asked: false }, ctx);
  return { kind: told.kind, year: told.year };
}
