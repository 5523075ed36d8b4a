import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { due, type DueDay } from '../../../src/domain/calendar/due.ts';
import type { DurationUnit, Term } from '../../../src/domain/procedure/procedure.ts';
import { moment } from '../../support/arbitrary.ts';
import { calendar, officeHours } from '../../support/calendar.ts';
import vectors from '../vectors/deadline-vectors.json' with { type: 'json' };

const civil = (value: number, unit: DurationUnit): Term => ({ rule: 'civil', value, unit });

/** `24 holiday, 25 1`: each day of the month with its number or why it was passed over. */
function told(days: readonly DueDay[]): string {
  return days
    .map((each) => `${each.date.slice(8)} ${each.counted ? each.n : each.reason}`)
    .join(', ');
}

describe('whole days', () => {
  test.each(vectors.vectors)(
    '$n × $unit from $weekday $received end on $due_weekday $due',
    ({ received, n, unit, due: expected }) => {
      for (const time of ['06:00', '10:00', '18:00']) {
        const answer = due(calendar, moment(`${received} ${time}`), civil(n, unit as DurationUnit));
        expect(answer.dueDate).toBe(expected);
        expect(answer.dueAt).toBe(`${expected}T17:00:00+07:00`);
      }
    },
  );

  test.each([
    ['over Tết', '2026-02-12 10:00', 3, 'working_day', '2026-02-24'],
    ['into Tết', '2026-02-13 10:00', 5, 'calendar_day', '2026-02-23'],
    ['a day in lieu', '2026-04-24 10:00', 1, 'working_day', '2026-04-28'],
    ['a swapped Friday', '2025-12-31 10:00', 1, 'working_day', '2026-01-05'],
    ['a worked Saturday', '2026-01-09 10:00', 1, 'working_day', '2026-01-10'],
    ['a month to a worked Saturday', '2025-12-10 10:00', 1, 'month', '2026-01-10'],
    ['the end of a month', '2026-01-30 10:00', 1, 'month', '2026-03-02'],
    ['a month to a holiday', '2026-10-24 10:00', 1, 'month', '2026-11-25'],
    ['a leap day a year on', '2024-02-29 10:00', 12, 'month', '2025-02-28'],
    ['no days', '2026-11-23 10:00', 0, 'working_day', '2026-11-23'],
    ['no days at closing time', '2026-11-23 17:00', 0, 'working_day', '2026-11-23'],
    ['no days after closing time', '2026-11-23 17:01', 0, 'working_day', '2026-11-25'],
    ['no days on a Saturday', '2026-11-21 10:00', 0, 'calendar_day', '2026-11-23'],
    ['no months on a holiday', '2026-11-24 10:00', 0, 'month', '2026-11-25'],
  ] as const)('%s: %s and %d × %s end on %s', (_what, received, n, unit, expected) => {
    expect(due(calendar, moment(received), civil(n, unit)).dueDate).toBe(expected);
  });

  test.each([
    ['2026-11-23 10:00', 1, 'working_day', '24 holiday, 25 1'],
    ['2026-11-21 10:00', 1, 'working_day', '22 weekend, 23 1'],
    ['2026-11-19 10:00', 5, 'calendar_day', '20 1, 21 2, 22 3, 23 4, 24 5, 25 moved_here'],
    [
      '2026-08-28 10:00',
      1,
      'working_day',
      '29 weekend, 30 weekend, 31 swap, 01 holiday, 02 holiday, 03 1',
    ],
    ['2026-04-24 10:00', 1, 'calendar_day', '25 1, 26 weekend, 27 in_lieu, 28 moved_here'],
    ['2026-11-21 10:00', 0, 'calendar_day', '21 weekend, 22 weekend, 23 moved_here'],
    ['2026-11-23 18:00', 0, 'working_day', '23 after_cutoff, 24 holiday, 25 moved_here'],
    ['2026-11-23 10:00', 0, 'working_day', ''],
  ] as const)('every day from %s on is accounted for (%d × %s)', (received, n, unit, days) => {
    expect(told(due(calendar, moment(received), civil(n, unit)).days)).toBe(days);
  });
});

describe('working hours', () => {
  const hours = (value: number, unit: DurationUnit): Term => ({ rule: 'hours', value, unit });

  test.each([
    ['Monday 10:00 and two days', '2026-11-16 10:00', 2, 'working_day', '2026-11-18 10:00'],
    ['a whole day from opening', '2026-11-16 07:00', 1, 'working_day', '2026-11-16 17:00'],
    ['before opening', '2026-11-16 05:00', 1, 'working_day', '2026-11-16 17:00'],
    ['at lunch', '2026-11-16 12:15', 1, 'working_day', '2026-11-17 11:30'],
    ['at closing time', '2026-11-16 17:00', 1, 'working_day', '2026-11-17 17:00'],
    ['after closing time', '2026-11-16 18:00', 8, 'hour', '2026-11-17 17:00'],
    ['the last minute of a day', '2026-11-16 16:59', 1, 'working_day', '2026-11-17 16:59'],
    ['on a Saturday', '2026-11-21 10:00', 1, 'working_day', '2026-11-23 17:00'],
    ['over a holiday', '2026-11-23 10:00', 1, 'working_day', '2026-11-25 10:00'],
    ['over Tết', '2026-02-13 16:00', 2, 'hour', '2026-02-23 08:00'],
    ['over lunch', '2026-11-16 11:00', 1, 'hour', '2026-11-16 14:00'],
    ['to the stroke of lunch', '2026-11-16 10:30', 1, 'hour', '2026-11-16 11:30'],
    ['no hours at work', '2026-11-16 10:00', 0, 'hour', '2026-11-16 10:00'],
    ['no hours before opening', '2026-11-16 05:00', 0, 'hour', '2026-11-16 07:00'],
    ['no hours at lunch', '2026-11-16 12:00', 0, 'hour', '2026-11-16 13:30'],
    ['no hours after closing', '2026-11-16 18:00', 0, 'hour', '2026-11-17 07:00'],
    ['no hours on a Saturday', '2026-11-21 10:00', 0, 'hour', '2026-11-23 07:00'],
  ] as const)('%s: %s and %d × %s end at %s', (_what, received, n, unit, expected) => {
    const answer = due(calendar, moment(received), hours(n, unit));
    expect([answer.rule, answer.dueAt]).toEqual(['hours', moment(expected)]);
  });

  test('hours are working hours under whichever rule they are stated', () => {
    const answer = due(calendar, moment('2026-11-16 16:00'), civil(2, 'hour'));
    expect([answer.rule, answer.dueAt]).toEqual(['hours', moment('2026-11-17 08:00')]);
  });

  test.each(['calendar_day', 'month'] as const)('a %s has no hours and stays whole', (unit) => {
    const received = moment('2026-11-16 10:00');
    expect(due(calendar, received, hours(1, unit))).toEqual(
      due(calendar, received, civil(1, unit)),
    );
  });

  test('a second of grace is never taken: nothing is due before it came', () => {
    const received = '2026-11-16T10:00:45+07:00' as ReturnType<typeof moment>;
    expect(due(calendar, received, hours(0, 'hour')).dueAt).toBe(received);
  });

  test('a shorter office day is a day all the same', () => {
    const short = calendarOf([...calendar.days.values()], [['08:00', '12:00']]);
    expect(due(short, moment('2026-11-16 10:00'), hours(1, 'working_day')).dueAt).toBe(
      moment('2026-11-17 10:00'),
    );
    expect(due(short, moment('2026-11-16 10:00'), hours(4, 'hour')).dueAt).toBe(
      moment('2026-11-16 12:00'),
    );
  });

  test.each([
    ['2026-11-23 10:00', 1, '23 1, 24 holiday, 25 2'],
    ['2026-11-19 17:00', 1, '19 after_cutoff, 20 1'],
    ['2026-11-20 18:00', 1, '20 after_cutoff, 21 weekend, 22 weekend, 23 1'],
  ])('every day from %s on is accounted for', (received, n, days) => {
    expect(told(due(calendar, moment(received), hours(n, 'working_day')).days)).toBe(days);
  });
});

describe('the same day', () => {
  const until = (cutoff: string): Term => ({ rule: 'same_day_cutoff', cutoff });

  test.each([
    ['in the morning', '2026-11-20 09:14', '2026-11-20', '20 1'],
    ['before opening', '2026-11-20 05:00', '2026-11-20', '20 1'],
    ['at the cut-off', '2026-11-20 15:00', '2026-11-20', '20 1'],
    [
      'a minute later',
      '2026-11-20 15:01',
      '2026-11-23',
      '20 after_cutoff, 21 weekend, 22 weekend, 23 1',
    ],
    ['before a holiday', '2026-11-23 16:00', '2026-11-25', '23 after_cutoff, 24 holiday, 25 1'],
    ['on a Saturday morning', '2026-11-21 09:00', '2026-11-23', '21 weekend, 22 weekend, 23 1'],
    ['on a holiday', '2026-11-24 09:00', '2026-11-25', '24 holiday, 25 1'],
    ['on a worked Saturday', '2026-01-10 09:00', '2026-01-10', '10 1'],
  ])('%s: %s is due on %s', (_what, received, date, days) => {
    const answer = due(calendar, moment(received), until('15:00'));
    expect(answer.dueAt).toBe(moment(`${date} 17:00`));
    expect(told(answer.days)).toBe(days);
  });

  test('a cut-off later than closing time ends with the office', () => {
    const dueDate = (time: string): string | null =>
      due(calendar, moment(`2026-11-19 ${time}`), until('18:00')).dueDate;
    expect([dueDate('17:00'), dueDate('17:01')]).toEqual(['2026-11-19', '2026-11-20']);
  });
});

describe('terms without a date', () => {
  test.each(['none', 'unstated'] as const)('%s gives none', (rule) => {
    expect(due(calendar, moment('2026-11-23 10:00'), { rule })).toEqual({
      rule: 'none',
      duration: null,
      dueAt: null,
      dueDate: null,
      days: [],
      unconfirmed: [],
    });
  });
});

describe('days that nobody has announced', () => {
  test.each([
    ['official days say nothing', '2026-11-20 10:00', 5, []],
    ['a provisional day is named', '2027-04-29 10:00', 1, ['2027-05-03', '2027-05-04']],
    [
      'announced days are not named in a year with a day that is not',
      '2027-02-03 10:00',
      1,
      ['2027-02-11'],
    ],
    [
      'guessed days are named',
      '2028-01-21 10:00',
      1,
      ['2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-31'],
    ],
    ['a plain day of a year that is not settled is named', '2027-03-01 10:00', 1, ['2027-03-02']],
    [
      'a sure day off of a year to come is named',
      '2027-12-30 10:00',
      2,
      ['2028-01-03', '2028-01-04'],
    ],
    ['a year beyond the table is named', '2050-12-29 10:00', 2, ['2051-01-02']],
  ])('%s', (_what, received, n, dates) => {
    const answer = due(calendar, moment(received), civil(n, 'working_day'));
    expect(answer.unconfirmed).toEqual(dates);
  });

  test('without any table no due date is certain', () => {
    const bare = calendarOf([], officeHours);
    const answer = due(bare, moment('2026-11-20 10:00'), civil(1, 'working_day'));
    expect(answer.unconfirmed).toEqual(['2026-11-23']);
  });
});
