/** What can happen to the calendar of days off and swapped days. */
import { event, nobody } from '../event-kind.ts';
import { absent, like, list, oneOf, text } from '../shape.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { dayKinds, dayStatuses, type CalendarDay } from './calendar.ts';

export const calendarEvents = {
  'calendar.published': event(
    like<{ source: string; shipped?: true; days: CalendarDay[] }>({
      source: text(),
      /** Of the shipped calendar: what an office enters itself is not. */
      shipped: absent(oneOf([true])),
      days: list(
        like<CalendarDay>({
          date: text<PlainDate>(),
          kind: oneOf(dayKinds),
          name: text(),
          status: oneOf(dayStatuses),
          source: text(),
        }),
      ),
    }),
    nobody,
  ),
};
