import { describe, expect, test } from 'vitest';
import {
  cutOf,
  dayAfter,
  isOver,
  lastYear,
  monthsOf,
  parsePeriod,
  previousPeriod,
  quarterToDate,
} from '../../../src/domain/report/period.ts';
import { addDays, dayNumber } from '../../../src/domain/value/plain-date.ts';
import { day, days, fc, moment } from '../../support/arbitrary.ts';

const of = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('a period is read', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['Q4/2023', '2023-10-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2/2023', '2023-02-01', '2023-02-28'],
  ])('%s as %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual(of(from, to));
  });

  test.each(['', 'Q5/2023', '2023-13', '23', '2023-Q0', 'q1', '0/2023'])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

test.each([
  [of('2023-01-01', '2023-03-31'), of('2022-10-01', '2022-12-31')],
  [of('2023-01-01', '2023-04-30'), of('2022-09-01', '2022-12-31')],
  [of('2024-03-01', '2024-03-31'), of('2024-02-01', '2024-02-29')],
  [of('2023-03-10', '2023-03-16'), of('2023-03-03', '2023-03-09')],
])('before $from to $to lies as much again', (period, before) => {
  expect(previousPeriod(period)).toEqual(before);
});

test.each([
  [of('2024-02-01', '2024-02-29'), of('2023-02-01', '2023-02-28')],
  [of('2025-02-01', '2025-02-28'), of('2024-02-01', '2024-02-29')],
  [of('2023-03-10', '2023-03-16'), of('2022-03-10', '2022-03-16')],
])('a year before $from to $to', (period, before) => {
  expect(lastYear(period)).toEqual(before);
});

test('the period before ends on the eve and, in days, is as long', () => {
  fc.assert(
    fc.property(days('2020-01-01', 3000), fc.nat(400), (from, length) => {
      const period = { from, to: addDays(from, length) };
      const before = previousPeriod(period);
      expect(dayAfter(before)).toBe(from);
      const months = monthsOf(period).length === monthsOf(before).length;
      const long = dayNumber(before.to) - dayNumber(before.from) === length;
      expect(months || long).toBe(true);
    }),
  );
});

test('months are named in order, and a quarter runs up to today', () => {
  expect(monthsOf(of('2022-12-15', '2023-02-01'))).toEqual(['2022-12', '2023-01', '2023-02']);
  expect(quarterToDate(day('2026-11-24'))).toEqual(of('2026-10-01', '2026-11-24'));
});

test('lateness is judged at the end of the period, or now while it lasts', () => {
  const period = of('2026-11-01', '2026-11-30');
  expect(cutOf(period, moment('2026-11-24 09:00'))).toBe('2026-11-24T09:00:00+07:00');
  expect(cutOf(period, moment('2027-01-01 09:00'))).toBe('2026-12-01T00:00:00+07:00');
  expect(isOver(period, moment('2026-11-30 23:59'))).toBe(false);
  expect(isOver(period, moment('2026-12-01 00:00'))).toBe(true);
});
