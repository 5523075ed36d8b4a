/** The calendar of days off and swapped days. */
import type { EventsOf, Projectors } from './projectors.ts';

export const calendarProjectors: Projectors<EventsOf<'calendar'>> = {
  'calendar.published': ({ data }) =>
    data.days.map(({ date, kind, name, status, source }) => ({
      op: 'put',
      table: 'calendar_day',
      key: ['date'],
      row: { date, kind, name, status, source, shipped: data.shipped ? 1 : 0 },
    })),
};
