/** What a new row of the calendar may say of a day. */
import { Problem } from '../problem.ts';
import { weekday } from '../value/plain-date.ts';
import type { CalendarDay } from './calendar.ts';

/**
 * Throws `calendar.bad_day` for a row that would change nothing: work in exchange on a day that
 * is worked anyway, or a day in lieu or exchange on a weekend.
 */
export function requireSensible({ date, kind }: CalendarDay): void {
  const day = weekday(date);
  const weekend = day === 0 || day === 6;
  if (kind === 'swap_work' && !weekend) {
    throw new Problem('calendar.bad_day', { date, kind, why: 'weekday' });
  }
  if ((kind === 'in_lieu' || kind === 'swap_off') && weekend) {
    throw new Problem('calendar.bad_day', { date, kind, why: 'weekend' });
  }
}
