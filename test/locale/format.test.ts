import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../src/domain/value/instant.ts';
import { parsePlainDate } from '../../src/domain/value/plain-date.ts';
import { en } from '../../src/locale/en.ts';
import * as format from '../../src/locale/format.ts';
import { vi } from '../../src/locale/vi.ts';

describe('how things are written', () => {
  test.each([
    ['2026-11-25', '25/11/2026'],
    ['2024-02-29', '29/02/2024'],
    ['1992-01-05', '05/01/1992'],
  ])('the date %s is %s', (date, text) => {
    expect(format.dateText(parsePlainDate(date)!)).toBe(text);
  });

  test.each([
    ['2026-11-23T09:14:00+07:00', '09:14 23/11/2026'],
    ['2026-11-23T23:59:59+07:00', '23:59 23/11/2026'],
    ['2026-11-23T17:30:00Z', '00:30 24/11/2026'],
  ])('the moment %s is %s, in Vietnam', (instant, text) => {
    expect(format.momentText(parseInstant(instant)!)).toBe(text);
  });

  test.each([
    [0, '0 đ'],
    [500, '500 đ'],
    [8000, '8.000 đ'],
    [200_000, '200.000 đ'],
    [1_234_567, '1.234.567 đ'],
    [-50_000, '-50.000 đ'],
  ])('%i đồng is %s', (amount, text) => {
    expect(format.moneyText(amount)).toBe(text);
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [3321, '3.321'],
    [200_000, '200.000'],
  ])('the count %i is %s', (count, text) => {
    expect(format.countText(count)).toBe(text);
  });

  test('a personal number shows its last four digits only', () => {
    expect(format.maskedNumber('022192003456')).toBe('********3456');
    expect(format.maskedNumber(null)).toBe('');
  });

  test('a week begins with Sunday in both languages', () => {
    const week = [22, 23, 24, 25, 26, 27, 28].map((day) => parsePlainDate(`2026-11-${day}`)!);
    const names = (list: readonly string[]) => week.map((day) => format.weekdayText(day, list));
    expect(names(vi.screen.words.weekdays)).toEqual(['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
    expect(names(en.screen.words.weekdays).join(' ')).toBe('Sun Mon Tue Wed Thu Fri Sat');
  });
});
