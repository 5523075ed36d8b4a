/** What is left of a run at a moment, and days of rest that were taken back. */
import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  isWorkingDay,
  receptionAt,
  workingMinutes,
} from '../../../src/domain/calendar/calendar.ts';
import { requireSensible } from '../../../src/domain/calendar/change.ts';
import { parseHours } from '../../../src/domain/calendar/hours.ts';
import { dueOfRun, leftOf, type Count } from '../../../src/domain/calendar/run.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { calendar, officeHours, officialDays } from '../../support/calendar.ts';
import { outcome } from '../../support/problem.ts';

const from = moment('2026-11-16 08:00');
const civil = (value: number, unit: 'working_day' | 'calendar_day' | 'month'): Count => ({
  rule: 'civil',
  value,
  unit,
});

describe('what is left', () => {
  test.each<[string, Count, string, Count]>([
    ['of working days', civil(5, 'working_day'), '2026-11-18 09:00', civil(3, 'working_day')],
    ['on the last of them', civil(5, 'working_day'), '2026-11-23 09:00', civil(0, 'working_day')],
    ['on the first day', civil(5, 'working_day'), '2026-11-16 09:00', civil(5, 'working_day')],
    ['of calendar days', civil(8, 'calendar_day'), '2026-11-18 09:00', civil(6, 'calendar_day')],
    ['on a moved last day', civil(8, 'calendar_day'), '2026-11-25 09:00', civil(0, 'calendar_day')],
    ['of a month', civil(1, 'month'), '2026-11-18 09:00', civil(28, 'calendar_day')],
    [
      'of hours',
      { rule: 'hours', value: 2, unit: 'working_day' },
      '2026-11-16 10:00',
      { rule: 'minutes', value: 840 },
    ],
    [
      'of minutes',
      { rule: 'minutes', value: 60 },
      '2026-11-16 08:30',
      { rule: 'minutes', value: 30 },
    ],
    [
      'of a promise',
      { rule: 'until', at: moment('2026-11-25 17:00') },
      '2026-11-20 09:00',
      civil(2, 'working_day'),
    ],
    [
      'of what is overdue',
      civil(5, 'working_day'),
      '2026-11-23 17:01',
      { rule: 'until', at: moment('2026-11-23 17:00') },
    ],
    [
      'of a day with a cut-off',
      { rule: 'same_day_cutoff', cutoff: '15:00' },
      '2026-11-16 09:00',
      { rule: 'same_day_cutoff', cutoff: '15:00' },
    ],
    ['without a due date', { rule: 'none' }, '2026-11-16 09:00', { rule: 'none' }],
  ])('%s', (_what, count, at, left) => {
    expect(leftOf(calendar, { from, count }, moment(at))).toEqual(left);
  });

  test('a promise into a year that is not settled says so', () => {
    const count: Count = { rule: 'until', at: moment('2027-03-02 17:00') };
    expect(dueOfRun(calendar, { from, count }).unconfirmed).toEqual(['2027-03-02']);
  });
});

describe('the calendar', () => {
  test('a row taken back leaves the day to its weekday', () => {
    const row = { kind: 'normal' as const, name: 'x', status: 'official' as const, source: 'x' };
    const dates = [day('2026-11-24'), day('2026-11-28')];
    const days = dates.map((date) => ({ ...row, date }));
    const own = calendarOf([...officialDays, ...days], officeHours);
    expect(dates.map((date) => isWorkingDay(own, date))).toEqual([true, false]);
  });

  test.each([
    ['2026-11-23 09:14', 'working'],
    ['2026-11-23 12:00', 'outside'],
    ['2026-11-23 17:01', 'outside'],
    ['2026-11-28 09:00', 'saturday'],
    ['2026-11-28 11:31', 'outside'],
    ['2026-11-29 09:00', 'outside'],
    ['2026-11-24 09:00', 'outside'],
    ['2026-01-10 09:00', 'working'],
  ])('papers that come at %s come in %s time', (at, expected) => {
    const open = calendarOf(officialDays, officeHours, [['07:30', '11:30']]);
    expect(receptionAt(open, moment(at))).toBe(expected);
    const closed = receptionAt(calendar, moment(at));
    expect(closed).toBe(expected === 'saturday' ? 'outside' : expected);
  });

  test.each([
    ['2026-11-16 08:00', '2026-11-16 10:30', 150],
    ['2026-11-16 11:00', '2026-11-16 14:00', 60],
    ['2026-11-20 16:00', '2026-11-23 08:00', 120],
    ['2026-11-23 16:00', '2026-11-25 08:00', 120],
    ['2026-11-16 10:00', '2026-11-16 09:00', 0],
  ])('from %s to %s are %d working minutes', (start, end, minutes) => {
    expect(workingMinutes(calendar, moment(start), moment(end))).toBe(minutes);
  });

  test.each([
    ['swap_work', '2026-11-25', 'calendar.bad_day'],
    ['swap_work', '2026-11-28', 'read'],
    ['in_lieu', '2026-11-28', 'calendar.bad_day'],
    ['swap_off', '2026-11-29', 'calendar.bad_day'],
    ['swap_off', '2026-11-25', 'read'],
    ['off', '2026-11-28', 'read'],
    ['normal', '2026-11-28', 'read'],
  ] as const)('%s on %s: %s', (kind, date, expected) => {
    const row = { date: day(date), kind, name: 'x', status: 'official' as const, source: 'x' };
    expect(outcome(() => requireSensible(row))).toBe(expected);
  });

  test.each([
    ['07:00-11:30,13:30-17:00', 2],
    ['08:00-12:00', 1],
    ['12:00-08:00', null],
    ['08:00-12:00,11:00-13:00', null],
    ['', null],
  ])('hours %j', (text, count) => {
    expect(parseHours(text)?.length ?? null).toBe(count);
  });
});
