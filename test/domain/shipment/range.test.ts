import { describe, expect, test } from 'vitest';
import { addRange } from '../../../src/domain/shipment/add-range.ts';
import { leftIn, takeTracking } from '../../../src/domain/shipment/range.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { office } from '../dossier/sample.ts';

const range = { series: 'S10/RB/00000001', office, prefix: 'RB', first: 1, last: 2, taken: 0 };

describe('a range of tracking codes', () => {
  test('gives its codes in order, and runs out', () => {
    expect(takeTracking([range], office)).toEqual({
      tracking: 'RB000000014VN',
      number: { series: range.series, n: 1 },
    });
    expect(takeTracking([{ ...range, taken: 1 }], office).number.n).toBe(2);
    const used = { ...range, taken: 2 };
    expect(leftIn(used)).toBe(0);
    expect([range, { ...range, taken: 1 }, { ...range, first: 5, last: 9 }].map(leftIn)).toEqual([
      2, 1, 5,
    ]);
    expect(problemOf(() => takeTracking([used], office))).toMatchObject(
      refusal('shipment.no_codes', { office, ranges: 1 }),
    );
  });

  test('is followed by the next one', () => {
    const next = { ...range, series: 'S10/RB/00000009', first: 9, last: 9 };
    expect(takeTracking([{ ...range, taken: 2 }, next], office).number).toEqual({
      series: next.series,
      n: 9,
    });
  });

  test('may not give a code twice', () => {
    const again = { office, prefix: 'RB', first: 2, last: 5 };
    const overlap = refusal('shipment.range_overlaps', {
      first: 'RB000000028VN',
      last: 'RB000000059VN',
    });
    expect(problemOf(() => addRange(again, [range]))).toMatchObject(overlap);
    const series = 'S10/RB/00000003';
    expect(addRange({ ...again, first: 3 }, [range])).toEqual([
      {
        type: 'shipment.range_added',
        stream: `shipment-range:${series}`,
        v: expect.any(Number),
        data: { series, office, prefix: 'RB', first: 3, last: 5 },
        personal: null,
      },
    ]);
    const before = { ...range, first: 6, last: 9 };
    expect(addRange({ ...again, first: 3 }, [before])).toHaveLength(1);
    expect(problemOf(() => addRange({ ...again, last: 6 }, [before])).code).toBe(overlap.code);
    expect(addRange({ ...again, first: 5 }, [])).toHaveLength(1);
    expect(addRange({ ...again, prefix: 'CP' }, [range])).toHaveLength(1);
    expect(problemOf(() => addRange({ ...again, first: 9 }, [])).code).toBe(
      'shipment.range_overlaps',
    );
  });
});
