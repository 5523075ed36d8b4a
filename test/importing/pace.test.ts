/** No write keeps a store for long, however slow the machine is. */
import { expect, test } from 'vitest';
import { Pace } from '../../src/importing/pace.ts';

const range = { first: 1000, least: 100, most: 4000 };

/** How much is done at once, time after time, where one thing takes so many seconds. */
function paced(seconds: number, times = 6): number[] {
  const pace = new Pace(range);
  return Array.from({ length: times }, () => {
    const { many } = pace;
    pace.held(many, many * seconds);
    return many;
  });
}

test('grows step by step where a write takes no time, and no further than allowed', () => {
  expect(paced(0)).toEqual([1000, 2000, 4000, 4000, 4000, 4000]);
});

test('finds at once how much a slow machine does in a moment, and does at least something', () => {
  expect(paced(0.001)).toEqual([1000, 300, 300, 300, 300, 300]);
  expect(paced(1)).toEqual([1000, 100, 100, 100, 100, 100]);
});

test('a machine that is busy for a while is given less, and then more again', () => {
  const pace = new Pace(range);
  pace.held(1000, 4);
  expect(pace.many).toBe(100);
  pace.held(100, 0.1);
  expect(pace.many).toBe(200);
});
