import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  parseDay,
  parsePlainDate,
  parts,
  plainDate,
  weekday,
} from '../../../src/domain/value/plain-date.ts';
import { day, days, fc } from '../../support/arbitrary.ts';

const anyDay = days('1800-01-01', 400_000);

describe('a date as typed', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-1-5', '2026-01-05'],
    ['24/11/2026', '2026-11-24'],
    ['5/1/2026', '2026-01-05'],
    ['24-11-2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24112026', '2026-11-24'],
    [' 29/02/2024 ', '2024-02-29'],
    ['1/1/1800', '1800-01-01'],
    ['31/12/2999', '2999-12-31'],
  ])('%s is %s', (raw, date) => {
    expect(parsePlainDate(raw)).toBe(date);
  });

  test.each([
    ['a day that is not', '29/02/2026'],
    ['a day that a century has not', '29/02/1900'],
    ['a thirteenth month', '01/13/2026'],
    ['nought', '00/01/2026'],
    ['mixed signs', '24/11-2026'],
    ['a year of two digits', '24/11/26'],
    ['the order of machines without signs', '20101112'],
    ['a serial number of a spreadsheet', '46350'],
    ['a year out of reach', '9999-12-31'],
    ['a year before any paper', '31/12/1799'],
    ['full-width digits', '２４/11/2026'],
    ['a moment', '2026-11-24T09:00'],
    ['nothing', ''],
  ])('%s is none: %s', (_what, raw) => {
    expect(parsePlainDate(raw)).toBeNull();
  });

  test('every date is read back from each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.', ''), (date, sign) => {
        const [year, month, dayOfMonth] = parts(date);
        const two = (part: number): string => String(part).padStart(2, '0');
        expect(parsePlainDate([two(dayOfMonth), two(month), year].join(sign))).toBe(date);
        expect(parsePlainDate(date)).toBe(date);
      }),
    );
  });

  test('parts that are not whole make no date', () => {
    expect(plainDate(2026, 1.5, 1)).toBeNull();
    expect(plainDate(2026, 1, Number.NaN)).toBeNull();
  });
});

describe('counting days', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11016, 2],
    ['2026-11-23', 20780, 1],
  ])('%s has the number %d and the weekday %d', (date, number, nth) => {
    expect(dayNumber(day(date))).toBe(number);
    expect(weekday(day(date))).toBe(nth);
  });

  test('a day number and its date are each other’s', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
      }),
    );
  });

  test('the calendar is the one that the platform keeps', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const there = new Date(`${date}T00:00:00Z`);
        expect(dayNumber(date)).toBe(there.getTime() / 86_400_000);
        expect(weekday(date)).toBe(there.getUTCDay());
      }),
    );
  });

  test('days added are days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        expect(dayNumber(addDays(date, n)) - dayNumber(date)).toBe(n);
        expect(addDays(date, n) > date).toBe(n > 0);
      }),
    );
  });

  test('a date that four digits cannot hold is refused, never written wrong', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('months later', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-11-15', 14, '2028-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('the day matches, or the month has no such day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (from, months) => {
        const to = addMonths(from, months);
        const isMatching = parts(to)[2] === parts(from)[2];
        const isLast = parts(addDays(to, 1))[2] === 1;
        expect(isMatching || (isLast && parts(to)[2] < parts(from)[2])).toBe(true);
      }),
    );
  });
});

describe('a day as it is typed at the counter', () => {
  test.each([
    ['30/11', '2026-11-30'],
    ['1-2', '2026-02-01'],
    ['30/11/2027', '2027-11-30'],
    ['2026-11-30', '2026-11-30'],
  ])('%s is %s', (raw, date) => {
    expect(parseDay(raw, day('2026-11-23'))).toBe(date);
  });

  test.each(['29/02', '31/11', '15/3/92', '30/11-', '11', 'mai', ''])('%j is none', (raw) => {
    expect(parseDay(raw, day('2026-11-23'))).toBeNull();
  });
});
