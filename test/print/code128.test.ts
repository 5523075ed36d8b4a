import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code128Values, code128Widths } from '../../src/print/code128.ts';

describe('Code 128', () => {
  test('set B carries the check symbol of the published example', () => {
    expect(code128Values('Wikipedia').at(-2)).toBe(88);
    expect(code128Values('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55, 106]);
  });

  test('digits go in pairs where the switch pays', () => {
    expect(code128Values('123456')).toEqual([105, 12, 34, 56, 44, 106]);
    expect(code128Values('12345').slice(0, -2)).toEqual([104, 17, 99, 23, 45]);
    expect(code128Values('a1234b').slice(0, -2)).toEqual([104, 65, 17, 18, 19, 20, 66]);
  });

  test('a dossier code takes eighteen symbols', () => {
    const values = code128Values('H49.22-261123-0001');
    expect(values.slice(0, 12)).toEqual([104, 40, 20, 25, 14, 18, 18, 13, 99, 26, 11, 23]);
    expect(values.slice(12, 16)).toEqual([100, 13, 99, 0]);
    expect(values).toHaveLength(19);
  });

  test('the start, the first letter and the stop have the published widths', () => {
    const widths = code128Widths('A').join('');
    expect(widths).toBe('2112141113231311232331112');
  });

  test('every symbol is eleven modules wide, and the stop thirteen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,30}$/), (text) => {
        const modules = code128Widths(text).reduce((sum, width) => sum + width, 0);
        expect(modules).toBe((code128Values(text).length - 1) * 11 + 13);
      }),
    );
  });

  test('letters outside ASCII are refused', () => {
    expect(() => code128Widths('Đ')).toThrow(RangeError);
    expect(() => code128Widths('')).toThrow(RangeError);
  });
});
