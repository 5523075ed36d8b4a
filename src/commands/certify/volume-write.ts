/** Opening and closing a volume of a certification book: nobody numbers in it meanwhile. */
import type { Context } from '../../cli/context.ts';
import type { BookKind, BookYear } from '../../domain/certification/book.ts';
import { lastIn, type BookFacts } from '../../domain/certification/open-close.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { Writer } from '../../store/store.ts';
import { bookCodesHere, bookFacts } from './books.ts';
import { bookNamed } from './entry-named.ts';
import { volumeView } from './view.ts';

/**
 * Writes what is decided of a year's book; gives the volume that it tells of. `by` is what is
 * written under, where that is no command of its own. Throws what `decide` throws.
 */
export async function writeVolume(
  named: { kind: BookKind; year: number | null },
  ctx: Context,
  decide: (book: BookYear, facts: BookFacts) => NewEvent[],
  by: Parameters<Context['write']>[1] = {},
) {
  const codes = await bookCodesHere(ctx);
  const book = await bookNamed(named, ctx);
  const work = async (writer: Writer) => {
    await writer.alone();
    const before = await bookFacts(book, writer);
    await writer.append(decide(book, before));
    const [volumes, { last }] = [
      await writer.certifications.books(book),
      await bookFacts(book, writer),
    ];
    const closedNow = (volume: number) =>
      before.books.some((each) => each.volume === volume && each.closed === null);
    const told =
      volumes.find(({ volume, closed }) => closed !== null && closedNow(volume)) ?? volumes.at(-1)!;
    return volumeView(told, codes, lastIn(told, volumes, last));
  };
  const { value, replayed } = await ctx.write(work, by);
  return { ...value, replayed };
}
