import { describe, expect, test } from 'vitest';
import {
  birthsOfShortYear,
  birthYear,
  isUnborn,
  parseBirthDate,
  sameBirth,
  tellsMore,
  type BirthDate,
} from '../../../src/domain/value/birth-date.ts';
import { day } from '../../support/arbitrary.ts';

const born = (text: string): BirthDate => parseBirthDate(text)!;

describe('a birth as people write it', () => {
  test.each([
    ['29/02/1992', '1992-02-29'],
    ['1992-02-29', '1992-02-29'],
    ['1942', '1942'],
    [' 1942 ', '1942'],
  ])('%j is %s', (raw, kept) => {
    expect(parseBirthDate(raw)).toBe(kept);
  });

  test.each(['31/02/1992', '15/3/92', '92', '30/11', '1799', '3000', 'abc', '', '02/1992'])(
    '%j is none',
    (raw) => {
      expect(parseBirthDate(raw)).toBeNull();
    },
  );
});

test.each([
  ['15/3/92', ['1992-03-15']],
  ['15/3/15', ['2015-03-15', '1915-03-15']],
  ['42', ['1942']],
  ['31/02/92', []],
  ['24/11/26', ['1926-11-24']],
  ['15/3/1992', []],
  ['abc', []],
])('%j may mean %j', (raw, meant) => {
  expect(birthsOfShortYear(raw, day('2026-11-23'))).toEqual(meant);
});

test('has a year, whatever else is known', () => {
  expect([birthYear(born('1942')), birthYear(born('29/02/1992'))]).toEqual([1942, 1992]);
});

test.each([
  ['2026-11-23', false],
  ['2026-11-24', true],
  ['2026', false],
  ['2027', true],
])('%s is still to come on 23 November 2026: %s', (text, unborn) => {
  expect(isUnborn(born(text), day('2026-11-23'))).toBe(unborn);
});

test.each([
  ['1942', '1942-05-03', true, false],
  ['1942-05-03', '1942', true, true],
  ['1942-05-03', '1942-05-03', true, false],
  ['1942-05-03', '1942-05-04', false, false],
  ['1942-05-03', '1943', false, false],
])('%s beside %s: one birth %s, told nearer %s', (said, known, same, more) => {
  expect([sameBirth(born(said), born(known)), tellsMore(born(said), born(known))]).toEqual([
    same,
    more,
  ]);
});
