import { describe, expect, test } from 'vitest';
import { dossierCode, nextNumber, numberSeries } from '../../../src/domain/dossier/number.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { day, fc } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { counter, office } from './sample.ts';

const date = day('2026-11-23');

describe('a day’s series', () => {
  test.each([
    ['begins at one', 0, 1],
    ['goes on after the last one taken', 41, 42],
    ['ends with the block', 9998, 9999],
  ])('%s', (_what, last, n) => {
    const next = nextNumber(counter, date, { last, brought: new Set() });
    expect(next.number).toEqual({ series: 'H49.22/2026-11-23/0', n });
    expect(next.code).toBe(dossierCode(office, date, 0, n));
  });

  test.each([9999, 10_000])('is used up after %d', (last) => {
    const detail = { office, date, block: 0 };
    const problem = problemOf(() => nextNumber(counter, date, { last, brought: new Set() }));
    expect(problem).toMatchObject(refusal('dossier.block_full', detail));
  });

  test('passes by what papers bear already, and ends with the block even so', () => {
    const brought = new Set(['H49.22-261123-0002', 'H49.22-261123-0003', 'H49.22-261123-9999']);
    expect(nextNumber(counter, date, { last: 0, brought }).number.n).toBe(1);
    expect(nextNumber(counter, date, { last: 1, brought }).code).toBe('H49.22-261123-0004');
    const problem = problemOf(() => nextNumber(counter, date, { last: 9998, brought }));
    expect(problem).toMatchObject(refusal('dossier.block_full', { office, date, block: 0 }));
  });

  test('is another for every office, day and block', () => {
    const series = [
      numberSeries(counter, date),
      numberSeries(counter, day('2026-11-24')),
      numberSeries({ ...counter, block: 1 }, date),
      numberSeries({ ...counter, office: 'H49.23' as AgencyId }, date),
    ];
    expect(new Set(series).size).toBe(4);
  });
});

describe('a dossier’s code', () => {
  test.each([
    [0, 1, 'H49.22-261123-0001'],
    [0, 9999, 'H49.22-261123-9999'],
    [1, 1, 'H49.22-261123-10001'],
    [12, 345, 'H49.22-261123-120345'],
    [999, 9999, 'H49.22-261123-9999999'],
  ])('of block %d, number %d, is %s', (block, n, code) => {
    expect(dossierCode(office, date, block, n)).toBe(code);
  });

  test('never comes twice, from whatever counters', () => {
    const numbers = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const same = one[0] === other[0] && one[1] === other[1];
        const [left, right] = [one, other].map(([block, n]) => dossierCode(office, date, block, n));
        expect(left === right).toBe(same);
      }),
    );
  });
});
