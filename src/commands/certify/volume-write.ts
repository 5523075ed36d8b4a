/** Opening and closing a volume of a certification book: nobody numbers in it meanwhile. */
import type { Context } from '../../cli/context.ts';
import type { BookKind, BookYear } from '../../domain/certification/book.ts';
import type { BookFacts } from '../../domain/certification/open-close.ts';
import type { NewEvent } from '../../domain/event.ts';
import { bookCodesHere, bookFacts } from './books.ts';
import { bookNamed } from './entry-named.ts';
import { volumeView } from './view.ts';

/** Writes what is decided of a year's book; gives its last volume. Throws what `decide` throws. */
export async function writeVolume(
  named: { kind: BookKind; year: number | null },
  ctx: Context,
  decide: (book: BookYear, facts: BookFacts) => NewEvent[],
) {
  await ctx.requireMay();
  const codes = await bookCodesHere(ctx);
  const book = await bookNamed(named, ctx);
  const { value, replayed } = await ctx.write(async (writer) => {
    await writer.alone();
    await writer.append(decide(book, await bookFacts(book, writer)));
    const [volumes, { last }] = [
      await writer.certifications.books(book),
      await bookFacts(book, writer),
    ];
    return volumeView(volumes.at(-1)!, codes, last);
  });
  return { ...value, replayed };
}
