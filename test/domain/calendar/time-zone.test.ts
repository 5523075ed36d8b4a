/**
 * The day boundary is Vietnam's on a machine anywhere. Each zone is set on the process before
 * the question, as a terminal's own setting would be.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { due } from '../../../src/domain/calendar/due.ts';
import type { DurationUnit } from '../../../src/domain/procedure/procedure.ts';
import {
  instantOfEpochSeconds,
  localDate,
  parseInstant,
} from '../../../src/domain/value/instant.ts';
import { parsePlainDate, weekday } from '../../../src/domain/value/plain-date.ts';
import { calendar } from '../../support/calendar.ts';
import vectors from '../vectors/deadline-vectors.json' with { type: 'json' };

const before = process.env['TZ'];
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

const zones = [
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Ho_Chi_Minh', -420],
  ['Pacific/Kiritimati', -840],
] as const;

describe.each(zones)('on a machine in %s', (zone, offset) => {
  test('the machine really is there', () => {
    process.env['TZ'] = zone;
    expect(new Date('2026-11-23T00:00:00Z').getTimezoneOffset()).toBe(offset);
  });

  test('the deadlines are the same', () => {
    process.env['TZ'] = zone;
    for (const { received, n, unit, due: expected } of vectors.vectors) {
      const term = { rule: 'civil', value: n, unit: unit as DurationUnit } as const;
      for (const time of ['00:00:00', '06:59:59', '23:59:59']) {
        const receivedAt = parseInstant(`${received}T${time}`)!;
        expect(due(calendar, receivedAt, term).dueDate).toBe(expected);
      }
    }
  });

  test.each([
    ['2026-11-22T16:59:59Z', '2026-11-22'],
    ['2026-11-22T17:00:00Z', '2026-11-23'],
    ['2026-11-22T09:00:00-08:00', '2026-11-23'],
  ])('%s is on %s', (moment, date) => {
    process.env['TZ'] = zone;
    expect(localDate(parseInstant(moment)!)).toBe(date);
    expect(localDate(instantOfEpochSeconds(Date.parse(moment) / 1000))).toBe(date);
  });

  test('a day has its own weekday', () => {
    process.env['TZ'] = zone;
    expect(weekday(parsePlainDate('23/11/2026')!)).toBe(1);
  });
});
