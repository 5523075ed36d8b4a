/** Numbers go on behind those that papers bear, where an older copy takes a store's place. */
import { whole } from '../../cli/option.ts';
import type { Context } from '../../cli/context.ts';
import type { LabelledFacts } from '../../cli/ui.ts';
import { loadCalendar, loadSettings } from '../../config/load.ts';
import type { CarriedNumbers } from '../../domain/backup/carried.ts';
import {
  carryNumbers,
  daysLost,
  type NumbersForward,
  type NumbersGiven,
} from '../../domain/backup/numbers.ts';
import { numbersOfOpened } from '../../domain/backup/opened.ts';
import { workingDaysBefore } from '../../domain/calendar/calendar.ts';
import type { Counter } from '../../domain/office/office.ts';
import { latestOf, localDate, parseInstant, type Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { countText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { MOST_SKIPPED } from '../../store/restored-mark.ts';
import type { Writer } from '../../store/store.ts';

/** How many numbers every series skips, where somebody knows better than what is left here. */
export const skipped = () => whole(0, MOST_SKIPPED);

/** Of a printed book or a range, too, it is asked after entries were lost: it may be used. */
export async function usedToo(_told: unknown, ctx: Context): Promise<readonly 'skip'[]> {
  return (await (await ctx.store()).history.losses()) === null ? [] : ['skip'];
}

/** Fields of an answer that tell it. */
export const forwardFields = [
  'skipped mayRepeat',
  { series: ['series n'] },
  { receiptBooks: ['book next'] },
] as const;

/**
 * `gone`: entries that are known to be gone and that nobody can be asked of. Where fewer numbers
 * are skipped, the next ones of any series, as many as that, may stand on papers already.
 */
export function forwardView(
  { skip, gone }: { skip: number; gone: number },
  { series, books }: CarriedNumbers,
) {
  const mayRepeat = Math.max(0, gone - skip);
  return { skipped: skip, mayRepeat, series, receiptBooks: books };
}

export function forwardFacts(view: ReturnType<typeof forwardView>, texts: Texts): LabelledFacts {
  const { series, receiptBooks, skipped: skip } = view;
  const moved = series.length + receiptBooks.length;
  const { forward } = texts.screen.backup;
  return [[forward, moved === 0 ? null : countText(moved)], ...skippedFacts(skip, texts)];
}

/** How many numbers each series skipped. */
export function skippedFacts(skip: number, { screen: { backup } }: Texts): LabelledFacts {
  return [[backup.skipped, skip === 0 ? null : backup.skippedEach(countText(skip))]];
}

/**
 * Counters that were just opened may have been there among what was lost: their numbers begin
 * behind. Gives how many each series skips.
 */
export async function beginNumbers(writer: Writer, counters: readonly Counter[]): Promise<number> {
  const lost = await writer.history.losses();
  if (lost === null) return 0;
  await writer.append(numbersOfOpened(counters, await writer.reference.numbers(), lost));
  return lost.skipped;
}

/** What was lost: what is known of it puts the numbers forward. */
interface KnownLoss {
  /** What the store said that is replaced. */
  had: NumbersGiven | null;
  /** How many are gone that nobody can be asked of. */
  entries: number;
  /** The most of them that one loss took. */
  atOnce: number;
  /** Moments at which something was there that is gone: the clock may stand behind them. */
  known: readonly Instant[];
}

/**
 * How many numbers go, where somebody has said it or as many as are known to be gone. What earlier
 * losses took of a day is gone beside what one may take of it, whoever says how many.
 */
export function toSkip(
  skip: number | null,
  known: Pick<KnownLoss, 'entries' | 'atOnce'>,
): Pick<KnownLoss, 'entries' | 'atOnce'> {
  if (skip === null) return known;
  return { entries: skip, atOnce: Math.max(0, skip - (known.entries - known.atOnce)) };
}

/** What puts the numbers of an open write forward, and the latest moment that is known. */
export async function numbersForward(
  writer: Writer,
  { had, entries, atOnce, known }: KnownLoss,
  ctx: Context,
): Promise<NumbersForward & { until: Instant | null }> {
  const [has, counters, books] = await Promise.all([
    writer.reference.numbers(),
    writer.offices.counters(null),
    writer.history.books(),
  ]);
  const left = latestOf(books.flatMap(({ at }) => parseInstant(at) ?? []));
  const moments = left === null ? known : [...known, left];
  const days = daysLost(await ctx.today(), moments.map(localDate));
  const ticketsSince = await goodSince(writer, counters, days.today, ctx);
  const lost = { entries, atOnce, counters, ticketsSince, ...days };
  const forward = carryNumbers(has, had, lost);
  return { ...forward, until: latestOf(moments) };
}

/** The first day of which a ticket may still be good at any counter. */
async function goodSince(
  writer: Writer,
  counters: readonly Counter[],
  today: PlainDate,
  { surroundings: { env } }: Context,
): Promise<PlainDate> {
  const offices = [...new Set(counters.map(({ office }) => office))];
  const settings = await Promise.all(offices.map((office) => loadSettings(writer, env, office)));
  const kept = settings.flat().filter(({ key }) => key === 'queue.kept_days');
  const days = Math.max(0, ...kept.map(({ value }) => Number(value)));
  if (days === 0) return today;
  return workingDaysBefore(await loadCalendar(writer, env, today), today, days);
}
