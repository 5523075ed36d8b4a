import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  closingTime,
  hoursOn,
  isWorkingDay,
  minutesPerDay,
  nextWorkingDay,
  restReason,
  workingDaysAfter,
  workingDaysBefore,
} from '../../../src/domain/calendar/calendar.ts';
import { addDays, weekday } from '../../../src/domain/value/plain-date.ts';
import { day, days, fc } from '../../support/arbitrary.ts';
import { calendar, officeHours, officialDays } from '../../support/calendar.ts';

describe('a day', () => {
  test.each([
    ['a Monday', '2026-11-23', null, null],
    ['a Saturday', '2026-11-21', 'weekend', null],
    ['a Sunday', '2026-11-22', 'weekend', null],
    ['the new holiday in November', '2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'],
    ['the same day before it was one', '2025-11-24', null, null],
    ['the first day of Tết', '2026-02-17', 'holiday', 'Tết Nguyên đán'],
    ['a day given for a holiday on a Sunday', '2026-04-27', 'in_lieu', 'Giỗ Tổ Hùng Vương'],
    ['a Friday swapped away', '2026-01-02', 'swap', 'Hoán đổi ngày làm việc'],
    ['the Saturday it was swapped for', '2026-01-10', null, null],
    ['a Saturday after that', '2026-01-17', 'weekend', null],
  ])('%s: %s', (_what, date, reason, name) => {
    const rest = restReason(calendar, day(date));
    expect(rest?.reason ?? null).toBe(reason);
    expect(rest?.name ?? '').toContain(name ?? '');
    expect(isWorkingDay(calendar, day(date))).toBe(reason === null);
  });

  test('the office’s own table wins over the weekdays', () => {
    const row = { name: 'Trực', status: 'official', source: 'Lịch của đơn vị' } as const;
    const own = calendarOf(
      [
        { ...row, date: day('2026-11-22'), kind: 'swap_work' },
        { ...row, date: day('2026-11-23'), kind: 'off' },
      ],
      officeHours,
    );
    expect(isWorkingDay(own, day('2026-11-22'))).toBe(true);
    expect(isWorkingDay(own, day('2026-11-23'))).toBe(false);
  });
});

describe('the next working day', () => {
  test.each([
    ['2026-11-20', '2026-11-23'],
    ['2026-11-23', '2026-11-25'],
    ['2026-02-13', '2026-02-23'],
    ['2026-01-09', '2026-01-10'],
    ['2025-04-25', '2025-04-26'],
    ['2026-08-28', '2026-09-03'],
  ])('after %s is %s', (date, next) => {
    expect(nextWorkingDay(calendar, day(date))).toBe(next);
  });

  test('is the first one later that is worked', () => {
    fc.assert(
      fc.property(days('2021-01-01', 2600), (date) => {
        const next = nextWorkingDay(calendar, date);
        expect(next > date && isWorkingDay(calendar, next)).toBe(true);
        for (let between = addDays(date, 1); between < next; between = addDays(between, 1)) {
          expect(isWorkingDay(calendar, between)).toBe(false);
        }
      }),
    );
  });
});

describe('the shipped calendar', () => {
  test('has no day twice and each with its source', () => {
    expect(new Set(officialDays.map((row) => row.date)).size).toBe(officialDays.length);
    expect(officialDays.filter((row) => row.source === '')).toEqual([]);
  });

  test('gives off only weekdays and works only Saturdays', () => {
    for (const { date, kind } of officialDays) {
      expect([date, weekday(date) % 6 === 0]).toEqual([date, kind === 'swap_work']);
    }
  });

  test('works a Saturday for every day swapped away', () => {
    const count = (kind: string): number => officialDays.filter((row) => row.kind === kind).length;
    expect(count('swap_work')).toBe(count('swap_off'));
  });
});

test('an office day is eight hours and ends at five', () => {
  expect(minutesPerDay(officeHours)).toBe(480);
  expect(closingTime(calendar)).toBe('17:00');
});

test('so many working days before and after a day, over holidays and weekends', () => {
  const monday = day('2026-11-23');
  const at = [0, 1, 2].map((n) => [
    workingDaysBefore(calendar, monday, n),
    workingDaysAfter(calendar, monday, n),
  ]);
  expect(at).toEqual([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-20', '2026-11-25'],
    ['2026-11-19', '2026-11-26'],
  ]);
});

test('papers are taken in office hours, in those of a Saturday, or not at all', () => {
  const saturday = [['07:30', '11:00']] as [string, string][];
  const own = calendarOf(officialDays, officeHours, saturday);
  const hours = ['2026-11-23', '2026-11-24', '2026-11-28', '2026-11-29'].map((date) =>
    hoursOn(own, day(date)),
  );
  expect(hours).toEqual([officeHours, [], saturday, []]);
  expect(hoursOn(calendar, day('2026-11-28'))).toEqual([]);
});
