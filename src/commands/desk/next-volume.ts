/** The next volume of a certification book, opened where one is wanted and all are closed. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { bookYear, openVolume, type BookKind } from '../../domain/certification/book.ts';
import { openBook } from '../../domain/certification/open-close.ts';
import { Problem } from '../../domain/problem.ts';
import { writeVolume } from '../certify/volume-write.ts';
import { refusalLines, yesNoQuestion } from './questions.ts';

/** Why nothing can be written in this year's book; `null` where it can, or the first is opened. */
export async function closedVolume(kind: BookKind, ctx: Context): Promise<Problem | null> {
  const { office } = await ctx.session();
  const year = bookYear(await ctx.today());
  const store = await ctx.store();
  const volumes = await store.certifications.books({ office: office.agencyId, kind, year });
  const last = volumes.at(-1);
  if (last === undefined || openVolume(volumes) !== null) return null;
  return new Problem('certification.book_closed', { kind, year, volume: last.volume });
}

/** Says so, and opens the next one where that is wished. */
export function nextVolumeQuestion<A>(
  ctx: Context,
  { kind, closed }: { kind: BookKind; closed: Problem },
  { opened, otherwise }: Record<'opened' | 'otherwise', () => Reply<A>>,
): Question<A> {
  const { certification: words } = ctx.texts.screen;
  const open = async (): Promise<Reply<A>> => {
    const by = { act: 'certification.write', command: 'certify book open', key: null } as const;
    await writeVolume({ kind, year: null }, ctx, (book, facts) => openBook(book, facts, null), by);
    return opened();
  };
  const asked = yesNoQuestion<A>(ctx, words.askNextVolume, (yes) => (yes ? open() : otherwise()));
  return { ...asked, lines: refusalLines(ctx, closed) };
}
