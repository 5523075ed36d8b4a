/** The shipped working calendar with the ordinary hours of an office. */
import { fileURLToPath } from 'node:url';
import { calendarOf, type OfficeHours } from '../../src/domain/calendar/calendar.ts';
import { readCalendar } from '../../src/importing/catalogue.ts';

const shipped = new URL('../../data/catalogue/calendar.csv', import.meta.url);

export const officeHours: OfficeHours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];

export const officialDays = readCalendar(fileURLToPath(shipped));
export const calendar = calendarOf(officialDays, officeHours);
