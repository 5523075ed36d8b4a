/** When a dossier received in person goes on: art. 18 § 2 of Decree 118/2025 as amended. */
import { expect, test } from 'vitest';
import { onwardOf } from '../../../src/domain/calendar/onward.ts';
import { moment } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';

test.each([
  ['2026-08-05 09:00', '2026-08-05T09:00', '2026-08-05T17:00', true],
  ['2026-08-05 14:59', '2026-08-05T14:59', '2026-08-05T17:00', true],
  ['2026-08-05 15:00', '2026-08-05T15:00', '2026-08-05T17:00', true],
  ['2026-08-05 15:01', '2026-08-06T07:00', '2026-08-06T08:00', false],
  // Friday afternoon, and a Saturday's reception.
  ['2026-08-07 15:30', '2026-08-10T07:00', '2026-08-10T08:00', false],
  ['2026-08-08 09:00', '2026-08-10T07:00', '2026-08-10T08:00', false],
  // The 24th of November is a day off.
  ['2026-11-23 15:01', '2026-11-25T07:00', '2026-11-25T08:00', false],
])('received %s is there at %s, and late after %s', (received, at, by, sameDay) => {
  const onward = onwardOf(calendar, moment(received));
  expect([onward.at.slice(0, 16), onward.by.slice(0, 16), onward.sameDay]).toEqual([
    at,
    by,
    sameDay,
  ]);
});
