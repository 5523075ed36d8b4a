import { describe, expect, test } from 'vitest';
import {
  dong,
  noDong,
  parseDong,
  parseSaidDong,
  sumDong,
} from '../../../src/domain/value/money.ts';
import { fc } from '../../support/arbitrary.ts';

describe('an amount as typed', () => {
  test.each([
    ['0', 0],
    ['8000', 8000],
    ['8.000', 8000],
    ['8,000', 8000],
    ['8 000 đ', 8000],
    ['8\u00A0000\u00A0₫', 8000],
    ['1.234.567 đồng', 1_234_567],
    ['1.234.567 đo\u0302\u0300ng', 1_234_567],
    ['200000VND', 200_000],
    ['200.000 VNĐ', 200_000],
    [' 8.000Đ ', 8000],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s is %d', (raw, value) => {
    expect(parseDong(raw)).toBe(value);
  });

  test.each([
    ['nothing', ''],
    ['a unit alone', 'đ'],
    ['a negative amount', '-8000'],
    ['a fraction', '8000.5'],
    ['a fraction that looks like thousands', '0.500'],
    ['groups of two', '80.00'],
    ['two different separators', '1.000,000'],
    ['an exponent', '8e3'],
    ['full-width digits', '８０００'],
    ['words', 'miễn phí'],
    ['more than can be exact', '9007199254740993'],
    ['an unfinished group', '8.'],
  ])('%s is no amount: %s', (_what, raw) => {
    expect(parseDong(raw)).toBeNull();
  });

  test('every amount is read back from each way of writing it', () => {
    const amounts = fc.integer({ min: 0, max: 2_000_000_000 });
    const ways = fc.constantFrom('.', ',', ' ', '\u00A0', '\u202F', '');
    const units = fc.constantFrom('', 'đ', ' đ', ' ₫', ' đồng', ' VND', 'vnđ');
    fc.assert(
      fc.property(amounts, ways, units, (amount, separator, unit) => {
        const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(parseDong(`${grouped}${unit}`)).toBe(amount);
      }),
    );
  });
});

describe('an amount as people say it', () => {
  test.each([
    ['50k', 50_000],
    ['50K đ', 50_000],
    ['50kđ', 50_000],
    ['50 nghìn', 50_000],
    ['50 ngàn đồng', 50_000],
    ['1k5', 1500],
    ['1,5k', 1500],
    ['1tr', 1_000_000],
    ['1tr2', 1_200_000],
    ['1tr25', 1_250_000],
    ['1TR 250', 1_250_000],
    ['1tr05', 1_050_000],
    ['1.5tr', 1_500_000],
    ['1,25 triệu', 1_250_000],
    ['0,5 triệu', 500_000],
    ['2 tỷ', 2_000_000_000],
    ['1 tỉ 2 đồng', 1_200_000_000],
    ['8.000', 8000],
    ['8000', 8000],
  ])('%s is %d', (raw, value) => {
    expect(parseSaidDong(raw)).toBe(value);
  });

  test.each([
    ['thousands or decimals', '1.500k'],
    ['decimals twice', '1,5tr2'],
    ['a unit alone', 'k'],
    ['an unknown unit', '5x'],
    ['a negative amount', '-5k'],
    ['two units', '1tr200k'],
    ['round tens or decimals', '1tr20'],
    ['too many digits behind', '1tr2000'],
    ['nothing', ''],
  ])('%s is no amount: %s', (_what, raw) => {
    expect(parseSaidDong(raw)).toBeNull();
  });

  test('a file says it in figures alone', () => {
    expect(parseDong('50k')).toBeNull();
  });
});

describe('đồng', () => {
  test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('%d is not whole đồng', (value) => {
    expect(() => dong(value)).toThrow(RangeError);
  });

  test('sums are exact or refused', () => {
    expect(sumDong([])).toBe(noDong);
    expect(sumDong([dong(8000), dong(200_000)])).toBe(208_000);
    expect(() => sumDong([dong(Number.MAX_SAFE_INTEGER), dong(1)])).toThrow(RangeError);
  });
});
