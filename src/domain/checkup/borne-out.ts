/**
 * Which day it is at least, by the work that was done. Nobody outside the office says what day it
 * is, and a machine's clock says whatever it was set to: what is for good because time has passed
 * goes by the days on which people really worked.
 */
import { addDays, dayNumber } from '../value/plain-date.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { RESTS_DAYS } from './clock.ts';

/** What one hand may have written alone bears out less: no office worked by one rests longer. */
const ALONE_DAYS = 10;

export interface WorkedDays {
  /** The days on which anybody has written anything, in their order. */
  all: readonly PlainDate[];
  /** Those on which somebody else than whoever asks did, by an account with a PIN of its own. */
  others: readonly PlainDate[];
}

/**
 * The day that is borne out, `today` at the latest. Time is counted from `from`, else from the
 * first day of work, from each day of work to the next: at most 31 days of it where somebody else
 * worked on the later one, 10 where only whoever asks did, or somebody without a PIN, whose account
 * is anybody's. All that one hand wrote since the last day of others makes 31 days in all: others
 * who come later bear it out, and where nobody else ever worked there is nobody to wait for. So a
 * clock that leaps twenty years makes a month pass at most, while an office that has worked all the
 * time is behind by no more than the days for which it was shut for longer.
 * `null` where nothing was ever written.
 */
export function borneOutDay(
  worked: WorkedDays,
  { from, today }: { from: PlainDate | null; today: PlainDate },
): PlainDate | null {
  const start = from ?? worked.all[0];
  if (start === undefined) return null;
  const others = new Set(worked.others);
  // How far the days of anybody have come, and those of others among them.
  let [any, other] = [begun(start), begun(start)];
  let most = Infinity;
  for (const day of new Set([...worked.all, today])) {
    if (day <= start || day > today) continue;
    const alone = reached(any, day, ALONE_DAYS);
    const borne = others.has(day) ? Math.max(alone, reached(other, day, RESTS_DAYS)) : alone;
    any = { day: dayNumber(day), borne };
    if (!others.has(day)) continue;
    other = any;
    most = any.borne + RESTS_DAYS;
  }
  return addDays(start, Math.min(any.borne, most) - dayNumber(start));
}

interface Reached {
  /** A day of work, and the day that it bears out, as numbers. */
  day: number;
  borne: number;
}

function begun(date: PlainDate): Reached {
  return { day: dayNumber(date), borne: dayNumber(date) };
}

function reached({ day, borne }: Reached, next: PlainDate, most: number): number {
  return borne + Math.min(dayNumber(next) - day, most);
}
