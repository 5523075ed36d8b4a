import { describe, expect, test } from 'vitest';
import {
  epochSeconds,
  instantAt,
  instantOfEpochSeconds,
  localDate,
  localTime,
  parseInstant,
  shiftSeconds,
} from '../../../src/domain/value/instant.ts';
import { day, days, fc, times } from '../../support/arbitrary.ts';

const seconds = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });

describe('a moment as typed', () => {
  test.each([
    ['with Vietnam’s offset', '2026-11-23T09:14:00+07:00', '2026-11-23T09:14:00+07:00'],
    ['without seconds', '2026-11-23T09:14+07:00', '2026-11-23T09:14:00+07:00'],
    ['without an offset', '2026-11-23 09:14', '2026-11-23T09:14:00+07:00'],
    ['with a short offset', '2026-11-23T09:14:00+0700', '2026-11-23T09:14:00+07:00'],
    ['in UTC, the day before', '2026-11-22T20:00:00Z', '2026-11-23T03:00:00+07:00'],
    ['in Los Angeles', '2026-11-22T18:14:00-08:00', '2026-11-23T09:14:00+07:00'],
    ['in Kathmandu', '2026-11-23T07:59:00+05:45', '2026-11-23T09:14:00+07:00'],
    ['with a fraction', '2026-11-23T09:14:59.999+07:00', '2026-11-23T09:14:59+07:00'],
    ['over a year’s end', '2026-12-31T17:00:00Z', '2027-01-01T00:00:00+07:00'],
    ['as a day alone', '2026-11-23', '2026-11-23T00:00:00+07:00'],
  ])('%s', (_what, raw, instant) => {
    expect(parseInstant(raw)).toBe(instant);
  });

  test.each([
    ['midnight as 24', '2026-11-23T24:00'],
    ['a minute too many', '2026-11-23T09:60'],
    ['a leap second', '2026-12-31T23:59:60Z'],
    ['a day that is not', '2026-02-29T09:00'],
    ['an offset of no place', '2026-11-23T09:00:00+99:00'],
    ['an offset of too many minutes', '2026-11-23T09:00:00+07:75'],
    ['an offset a quarter past any place’s', '2026-11-23T09:00:00+14:15'],
    ['an hour of one digit', '2026-11-23T9:00'],
    ['words', 'hôm nay'],
    ['nothing', ''],
  ])('%s is none: %s', (_what, raw) => {
    expect(parseInstant(raw)).toBeNull();
  });
});

describe('moments', () => {
  test('the epoch is seven in the morning', () => {
    expect(instantOfEpochSeconds(0)).toBe('1970-01-01T07:00:00+07:00');
    expect(instantOfEpochSeconds(0.9)).toBe('1970-01-01T07:00:00+07:00');
  });

  test('seconds and moments are each other’s, and both agree with the platform', () => {
    fc.assert(
      fc.property(seconds, (value) => {
        const instant = instantOfEpochSeconds(value);
        expect(epochSeconds(instant)).toBe(value);
        expect(parseInstant(instant)).toBe(instant);
        expect(Date.parse(instant)).toBe(value * 1000);
      }),
    );
  });

  test('texts are in the order of the moments', () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        expect(instantOfEpochSeconds(a) < instantOfEpochSeconds(b)).toBe(a < b);
      }),
    );
  });

  test('one moment is one text, whatever offset it is written with', () => {
    const offsets = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(seconds, offsets, (value, minutes) => {
        const there = new Date((value + minutes * 60) * 1000).toISOString().slice(0, 19);
        const two = (part: number): string => String(part).padStart(2, '0');
        const size = Math.abs(minutes);
        const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        expect(parseInstant(`${there}${offset}`)).toBe(instantOfEpochSeconds(value));
      }),
    );
  });

  test('shifting is adding seconds', () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: -1e7, max: 1e7 }), (value, shift) => {
        const shifted = shiftSeconds(instantOfEpochSeconds(value), shift);
        expect(epochSeconds(shifted)).toBe(value + shift);
      }),
    );
  });

  test('a moment tells the day and the time it was made of', () => {
    fc.assert(
      fc.property(days('1900-01-01', 80_000), times, (date, time) => {
        const instant = instantAt(date, time);
        expect([localDate(instant), localTime(instant)]).toEqual([date, time]);
      }),
    );
    expect(instantAt(day('2026-11-23'), '09:14')).toBe('2026-11-23T09:14:00+07:00');
  });
});
