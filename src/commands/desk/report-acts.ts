/** The report of a day, of a month, and the month's register: on paper, of the days asked for. */
import type { Context } from '../../cli/context.ts';
import { value } from '../../cli/option.ts';
import { runPatiently } from '../../cli/patience.ts';
import type { Question } from '../../cli/steps.ts';
import { date } from '../../cli/value-option.ts';
import { parsePeriod, type Period } from '../../domain/report/period.ts';
import { addDays, type PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../../locale/format.ts';
import { placeFor, pressOf } from '../print/press.ts';
import type { Next } from './place.ts';
import { maybeQuestion } from './questions.ts';
import { askThen, numbered } from './screen.ts';

type PaperReport = 'summary' | 'register';

/** `2026-11`: the month of a day, and the one before it. */
export function monthsAt(today: PlainDate): { current: string; last: string } {
  const last = addDays(today, -Number(today.slice(8))).slice(0, 7);
  return { current: today.slice(0, 7), last };
}

/** `2026-11` as it is said: `11/2026`. */
export function shownMonth(month: string): string {
  return month.split('-').toReversed().join('/');
}

/** Of one month: which is asked, and Enter is the last one, as most are made when it is over. */
export function monthPaper(report: PaperReport) {
  return async (ctx: Context): Promise<Next> => {
    const { current, last } = monthsAt(await ctx.today());
    const { papers } = ctx.texts.screen.supervisor;
    const listed = [last, current];
    const asked = maybeQuestion<{ month: string }, string>(
      ctx,
      papers.askMonth(shownMonth(last)),
      value(parseMonth, 'month', 'month'),
      (month) => ({ set: { month: month ?? last } }),
    );
    const question: Question<{ month: string }> = {
      ...asked,
      lines: numbered([papers.lastMonth(shownMonth(last)), papers.thisMonth(shownMonth(current))]),
      read: (typed, entry) => {
        const picked = entry.kind === 'number' ? listed[entry.n - 1] : undefined;
        return picked === undefined ? asked.read(typed, entry) : { set: { month: picked } };
      },
    };
    return askThen(ctx, question, { month: last }, async ({ month }): Promise<Next> => {
      await putReport(report, ['--period', month], month, ctx);
      return 'home';
    });
  };
}

/** Of one day, today's by Enter. */
export async function dayPaper(ctx: Context): Promise<Next> {
  const today = await ctx.today();
  const { papers } = ctx.texts.screen.supervisor;
  const question = maybeQuestion<{ day: PlainDate }, PlainDate>(
    ctx,
    papers.askDay(dateText(today)),
    date(),
    (day) => ({ set: { day: day ?? today } }),
  );
  return askThen(ctx, question, { day: today }, async ({ day }): Promise<Next> => {
    await putReport('summary', ['--from', day, '--to', day], day, ctx);
    return 'home';
  });
}

/** Puts a report as a PDF among the office's papers; `days` is in its name. */
export async function putReport(
  report: PaperReport,
  words: readonly string[],
  days: string,
  ctx: Context,
): Promise<void> {
  const file = placeFor(await pressOf(ctx), '', `${report}-${days}`);
  await runPatiently(ctx, ['report', report, ...words, '--pdf', file]);
}

/** One whole month of what a period may be: `11/2026`, `2026-11`. */
function parseMonth(raw: string): string | null {
  const period = parsePeriod(raw);
  return period !== null && isOneMonth(period) ? period.from.slice(0, 7) : null;
}

function isOneMonth({ from, to }: Period): boolean {
  return from.slice(0, 7) === to.slice(0, 7);
}
