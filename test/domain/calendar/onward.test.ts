/** When a dossier received in person goes on: art. 18 § 2 of Decree 118/2025 as amended. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lateBefore, onwardOf } from '../../../src/domain/calendar/onward.ts';
import { shiftSeconds } from '../../../src/domain/value/instant.ts';
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

test('late is what was received before one moment, and nothing since', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 20 });
  const start = moment('2026-11-16 00:00');
  fc.assert(
    fc.property(minute, minute, (received, now) => {
      const [at, present] = [shiftSeconds(start, received * 60), shiftSeconds(start, now * 60)];
      fc.pre(at <= present);
      const late = present > onwardOf(calendar, at).by;
      expect(at < lateBefore(calendar, present)).toBe(late);
    }),
  );
});
