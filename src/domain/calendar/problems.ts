/** What may be refused about days, and about counting them. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { DayKind } from './calendar.ts';

export interface CalendarProblems {
  'calendar.no_rule': { count: number };
  'calendar.bad_day': { date: PlainDate; kind: DayKind; why: 'weekend' | 'weekday' };
}

export const calendarProblemKinds: ProblemKinds<CalendarProblems> = {
  'calendar.no_rule': 'usage',
  'calendar.bad_day': 'usage',
};
