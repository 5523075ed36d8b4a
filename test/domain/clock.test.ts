/** What a journal tells of the clock that it was written by. */
import { expect, test } from 'vitest';
import { ClockWalk } from '../../src/domain/checkup/clock.ts';
import { moment } from '../support/arbitrary.ts';

const at = (text: string) => moment(`${text}:00+07:00`);

function stepsOf(times: readonly (readonly [book: string, time: string])[]): unknown[] {
  const walk = new ClockWalk();
  for (const [n, [book, time]] of times.entries()) walk.see({ book, seq: n + 1, at: at(time) });
  return walk.steps.map(({ seq, before }) => [seq, before.slice(0, 16)]);
}

test('a step is told with the entry, back in a book and far ahead in all', () => {
  expect(
    stepsOf([
      ['a', '2026-11-23T09:14'],
      ['b', '2026-11-23T09:13'],
      ['a', '2026-11-23T09:13'],
      ['a', '2026-11-23T08:14'],
      ['b', '2036-11-23T08:14'],
      ['a', '2026-11-24T08:14'],
      ['b', '2026-11-24T08:15'],
    ]),
  ).toEqual([
    [4, '2026-11-23T09:13'],
    [5, '2026-11-23T08:14'],
    [7, '2036-11-23T08:14'],
  ]);
});

test('an office that rests over the New Year makes no step', () => {
  expect(
    stepsOf([
      ['a', '2027-02-03T17:00'],
      ['a', '2027-02-15T07:30'],
      ['a', '2027-03-18T07:30'],
      ['a', '2027-04-19T07:30'],
    ]),
  ).toEqual([[4, '2027-03-18T07:30']]);
});
