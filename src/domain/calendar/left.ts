/** How long there is until a due date, or how late it is, as a clerk counts it. */
import { localDate, type Instant } from '../value/instant.ts';
import type { Calendar } from './calendar.ts';
import { workingDays } from './run.ts';

export interface Left {
  late: boolean;
  /** Working days: none on the day itself. */
  days: number;
}

/** From `now` to `dueAt`, in whole working days by the calendar. */
export function leftUntil(calendar: Calendar, now: Instant, dueAt: Instant): Left {
  const [today, day] = [localDate(now), localDate(dueAt)];
  const late = now > dueAt;
  return {
    late,
    days: late ? workingDays(calendar, day, today) : workingDays(calendar, today, day),
  };
}
