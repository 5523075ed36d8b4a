/** Until when numbers are given. */
import { expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { closedQueue } from '../../../src/domain/queue/closing.ts';
import { moment } from '../../support/arbitrary.ts';

const hours: [string, string][] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const calendar = calendarOf([], hours, [['07:30', '11:00']]);

test.each([
  ['no limit is kept', null, '2026-11-23 23:00', null],
  ['before it', 30, '2026-11-23 16:29', null],
  ['at lunch', 30, '2026-11-23 12:00', null],
  ['before the office opens', 30, '2026-11-23 06:30', null],
  ['at it', 30, '2026-11-23 16:30', '16:30'],
  ['long after', 0, '2026-11-23 20:00', '17:00'],
  ['on a Saturday with reception, before', 30, '2026-11-28 10:29', null],
  ['on a Saturday with reception, after', 30, '2026-11-28 10:30', '10:30'],
] as const)('%s', (_what, lastTicket, now, last) => {
  const refusal = closedQueue(calendar, lastTicket, moment(now));
  expect(refusal).toEqual(last === null ? null : expect.objectContaining({ code: 'queue.closed' }));
  if (refusal) expect(refusal).toMatchObject({ detail: { last } });
});

test('on a day without hours there is no last number, and it says so', () => {
  const refusal = closedQueue(calendar, 30, moment('2026-11-29 09:00'));
  expect(refusal).toMatchObject({
    code: 'queue.closed',
    detail: { last: null, closing: null, roles: ['manager', 'admin'] },
  });
});
