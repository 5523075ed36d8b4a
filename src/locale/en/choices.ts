/** What may be chosen of the lists that are only ever asked for. */
import type { choiceWords as vietnamese } from '../vi/choices.ts';

export const choiceWords: typeof vietnamese = {
  breakdown: {
    office: 'by office',
    level: 'by level',
    field: 'by field',
    channel: 'by channel',
    month: 'by month',
    staff: 'by staff member',
  },
  citizenKind: { person: 'a person', organisation: 'an organisation' },
  declarationWay: { plain: 'our names', portal: 'the names of the portal' },
  dateOrder: { 'day-first': 'the day first', 'month-first': 'the month first' },
  durationUnit: {
    working_day: 'working days',
    calendar_day: 'days',
    month: 'months',
    hour: 'working hours',
  },
  following: { follow: 'open dossiers are corrected, too', keep: 'open dossiers stay as they are' },
  listOrder: { newest: 'newest first', urgent: 'most urgent first', oldest: 'oldest first' },
  reportLevel: { city: 'city, centre', commune: 'commune, ward', post_office: 'post offices' },
  side: { in: 'coming in', out: 'going out' },
  termRule: {
    civil: 'the day after reception is the first',
    hours: 'counted in working hours',
    same_day_cutoff: 'the same day, after 15:00 the next',
    none: 'no day is promised',
  },
};
