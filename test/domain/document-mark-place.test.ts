/** Where a signature's mark stands, however a page is turned, cut or small. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPlace, type Rectangle, type SeenPage } from '../../src/domain/document/mark-place.ts';

const A4: Rectangle = [0, 0, 595, 842];
const size = [200, 47] as const;

test.each([
  [0, [387, 787, 587, 834]],
  [90, [8, 634, 55, 834]],
  [180, [8, 8, 208, 55]],
  [270, [540, 8, 587, 208]],
] as const)('an A4 page turned by %d', (turned, place) => {
  expect(markPlace({ box: A4, turned, unit: 1 }, size, [])).toMatchObject({ place });
});

test('below the mark of an earlier signature, and that below both', () => {
  const page = { box: A4, turned: 0, unit: 1 };
  const first = markPlace(page, size, []).place;
  const second = markPlace(page, size, [first]).place;
  const third = markPlace(page, size, [first, second]).place;
  expect([second[3], third[3]]).toEqual([first[1] - 2, second[1] - 2]);
});

const pages = fc
  .tuple(
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: 30, max: 3000 }),
    fc.integer({ min: 30, max: 3000 }),
    fc.constantFrom(0, 90, 180, 270),
    fc.constantFrom(1, 2, 0.5),
  )
  .map(([x, y, wide, high, turned, unit]): SeenPage => {
    const box: Rectangle = [x, y, x + wide, y + high];
    return { box, turned, unit };
  });

test('is on what is shown of any page, in its upper right quarter or so, and in shape', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const { place, turn } = markPlace(page, size, []);
      const [left, bottom, right, top] = place;
      const { box, turned } = page;
      expect(left >= box[0] && bottom >= box[1] && right <= box[2] && top <= box[3]).toBe(true);
      const [wide, high] =
        turned % 180 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
      expect(wide / high).toBeCloseTo(size[0] / size[1], 6);
      const seenHigh = turned % 180 === 0 ? box[3] - box[1] : box[2] - box[0];
      expect(high).toBeLessThanOrEqual(seenHigh * 0.25 + 1e-9);
      expect(turn[0] * turn[3] - turn[1] * turn[2]).toBe(1);
    }),
  );
});
