/** What can happen to the calendar of days off and swapped days. */
import { event, nobody } from '../event-kind.ts';
import { like, list, oneOf, record, text } from '../shape.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { dayKinds, dayStatuses, type CalendarDay } from './calendar.ts';

export const calendarEvents = {
  'calendar.published': event(
    record({
      source: text(),
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
