/** The calendar that is shipped: what was announced, and what follows from the law alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarOf, isWorkingDay, type OfficeHours } from '../../src/domain/calendar/calendar.ts';
import { parsePlainDate, weekday } from '../../src/domain/value/plain-date.ts';
import { readCalendar } from '../../src/importing/catalogue.ts';

const folder = new URL('../../data/catalogue/', import.meta.url).pathname;
/** Left out where it cannot be read. */
const list = new URL('../../../shared/data/vn-holidays-official.csv', import.meta.url).pathname;
const hours: OfficeHours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const days = readCalendar(join(folder, 'calendar.csv'));
const calendar = calendarOf(days, hours);

describe('the calendar', () => {
  test('has the official rows of each year, and of 2027 all but a day in lieu', () => {
    const until2027 = days.filter(({ date }) => date < '2028');
    const years = Map.groupBy(until2027, ({ date }) => date.slice(0, 4));
    const counts = [...years].map(([year, rows]) => [year, rows.length]);
    expect(Object.fromEntries(counts)).toEqual({
      2021: 11,
      2022: 11,
      2023: 11,
      2024: 13,
      2025: 13,
      2026: 16,
      2027: 12,
    });
    const official = days.filter(({ status }) => status === 'official');
    expect(official.length).toBe(86);
    const open2027 = years.get('2027')!.filter(({ status }) => status !== 'official');
    expect(open2027.map(({ date, status }) => [date, status])).toEqual([
      ['2027-05-03', 'provisional'],
    ]);
  });

  test('of 2027 is that of dispatch 10065/VPCP-KGVX, and what the law gives besides', () => {
    const of2027 = days.filter(({ date }) => date.startsWith('2027'));
    expect(of2027.map(({ date, kind }) => `${date.slice(5)} ${kind}`)).toEqual([
      '01-01 off',
      ...['02-04 off', '02-05 off', '02-08 off', '02-09 in_lieu', '02-10 in_lieu'],
      ...['04-16 off', '04-30 off', '05-03 in_lieu'],
      ...['09-02 off', '09-03 off', '11-24 off'],
    ]);
    const works = (date: string) => isWorkingDay(calendar, parsePlainDate(date)!);
    expect(['2027-02-03', '2027-02-11', '2027-09-01', '2027-09-06'].map(works)).toEqual(
      Array(4).fill(true),
    );
    expect(works('2027-02-10')).toBe(false);
  });

  test('has every row of the official list until 2027, and no other', () => {
    const rows = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n').slice(1) : null;
    const told = rows?.map((row) => {
      const [date, , kind] = row.split(',');
      return `${date} ${kind}`;
    });
    const ours = days.filter(({ date }) => date < '2028');
    if (told) expect(ours.map(({ date, kind }) => `${date} ${kind}`)).toEqual(told.toSorted());
    expect(ours).toHaveLength(87);
  });

  test('has every day off of years to come, as nobody has announced them', () => {
    const later = days.filter(({ date }) => date >= '2028');
    expect(later.some(({ status }) => status === 'official')).toBe(false);
    const off = new Set(later.filter(({ kind }) => kind === 'off').map(({ date }) => date));
    for (let year = 2028; year <= 2050; year++) {
      for (const date of ['01-01', '04-30', '05-01', '09-02', '11-24'].map(
        (at) => `${year}-${at}`,
      )) {
        const day = weekday(parsePlainDate(date)!);
        expect([date, off.has(parsePlainDate(date)!)]).toEqual([date, day !== 0 && day !== 6]);
      }
      expect(
        later.filter(({ date, name }) => date.startsWith(`${year}`) && name.includes('Hùng')),
      ).toHaveLength(1);
      const called = (name: string) =>
        later.filter((row) => row.date.startsWith(`${year}`) && row.name.startsWith(name)).length;
      // Labour Code, articles 111 and 112: what falls on a weekend is made up for.
      expect([year, called('Tết Nguyên đán'), called('Quốc khánh')]).toEqual([year, 5, 2]);
      // And the day that Resolution 28/2026/QH16 added.
      expect(later.filter(({ date }) => date.startsWith(`${year}`))).toHaveLength(12);
    }
  });

  test('guesses only what a decision of the year says, and names the other choice', () => {
    const guesses = days.filter(({ date, status }) => date >= '2028' && status === 'guess');
    const kinds = new Set(guesses.map(({ name }) => name.replace(/ \(.*/, '')));
    expect(kinds).toEqual(new Set(['Tết Nguyên đán', 'Quốc khánh']));
    for (const { date, name, source } of guesses) {
      expect([date, name, source]).toEqual([
        date,
        expect.stringContaining('dự kiến'),
        expect.stringMatching(/phương án khác: nghỉ \d\d\/\d\d/),
      ]);
    }
    // The fifth day of Tết, and which neighbour of 2 September: never more than these two.
    const years = Map.groupBy(guesses, ({ date }) => date.slice(0, 4));
    expect([...years.values()].every((rows) => rows.length <= 2)).toBe(true);
  });

  test('24 November 2026 is off; a swapped Saturday is worked', () => {
    expect(isWorkingDay(calendar, parsePlainDate('2026-11-24')!)).toBe(false);
    expect(isWorkingDay(calendar, parsePlainDate('2026-08-22')!)).toBe(true);
    expect(isWorkingDay(calendar, parsePlainDate('2026-08-31')!)).toBe(false);
  });

  test('only a worked swap falls on a weekend; every row has its source', () => {
    const weekend = days.filter(({ date }) => [0, 6].includes(weekday(date)));
    expect(weekend).toEqual(days.filter(({ kind }) => kind === 'swap_work'));
    expect(days.filter(({ source }) => source === '')).toEqual([]);
  });
});
