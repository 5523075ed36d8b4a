import { describe, expect, test } from 'vitest';
import { greatestBurst, type SeenPeople } from '../../src/domain/access/burst.ts';
import { hidden, masked } from '../../src/domain/access/mask.ts';
import { shiftSeconds, type Instant } from '../../src/domain/value/instant.ts';

describe('a number behind its mask', () => {
  test.each([
    ['022192000001', '********0001'],
    ['012345678', '********678'],
    ['B1234567', '********67'],
    ['AB123', '********3'],
    ['12', '********'],
  ])('%s is %s: a third of it at most, and never more than four signs', (number, shown) => {
    expect(masked(number)).toBe(shown);
  });

  test.each(['0912348777', '0912 348 777', '+84912348777', '84912348777', '+84 (0)912.348.777'])(
    'a phone ends alike however it is written: %s',
    (phone) => expect(hidden(phone)).toBe('********777'),
  );

  test.each([
    ['+1 202 555 0100', '********0100'],
    ['thu@example.vn', '********e.vn'],
    ['1234567', '********67'],
  ])('%s, which is none of here, is %s', (told, shown) => expect(hidden(told)).toBe(shown));
});

const start = '2026-11-23T09:00:00+07:00' as Instant;
const seen = (seconds: number, citizen: string | null, people = 1): SeenPeople => ({
  ...{ at: shiftSeconds(start, seconds), citizen, people },
});

describe('more people in a short while than work brings', () => {
  test('is more than fifty within ten minutes, however they are spread over the day', () => {
    const slow = Array.from({ length: 200 }, (_, n) => seen(n * 13, `c${n}`));
    expect(greatestBurst(slow)).toBe(null);
    const quick = Array.from({ length: 51 }, (_, n) => seen(n * 12, `c${n}`));
    expect(greatestBurst(quick)).toEqual({ people: 51, since: start });
    expect(greatestBurst(quick.slice(1))).toBe(null);
  });

  test('counts a person once, and a list as many as it has', () => {
    expect(greatestBurst(Array.from({ length: 90 }, (_, n) => seen(n, 'c')))).toBe(null);
    expect(greatestBurst([seen(0, 'c'), seen(5, null, 50)])).toEqual({ people: 51, since: start });
  });
});
