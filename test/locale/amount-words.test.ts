import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../src/locale/vi/amount-words.ts';
import { fc } from '../support/arbitrary.ts';

describe('sums in words', () => {
  test.each([
    [0, 'Không đồng'],
    [1, 'Một đồng'],
    [4, 'Bốn đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [11, 'Mười một đồng'],
    [14, 'Mười bốn đồng'],
    [15, 'Mười lăm đồng'],
    [20, 'Hai mươi đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [25, 'Hai mươi lăm đồng'],
    [55, 'Năm mươi lăm đồng'],
    [100, 'Một trăm đồng'],
    [101, 'Một trăm linh một đồng'],
    [104, 'Một trăm linh tư đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [115, 'Một trăm mười lăm đồng'],
    [121, 'Một trăm hai mươi mốt đồng'],
    [1000, 'Một nghìn đồng'],
    [1001, 'Một nghìn không trăm linh một đồng'],
    [1050, 'Một nghìn không trăm năm mươi đồng'],
    [8000, 'Tám nghìn đồng'],
    [21_000, 'Hai mươi mốt nghìn đồng'],
    [200_000, 'Hai trăm nghìn đồng'],
    [1_000_000, 'Một triệu đồng'],
    [1_000_005, 'Một triệu không trăm linh năm đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [2_005_000, 'Hai triệu không trăm linh năm nghìn đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [1_001_000_000, 'Một tỷ không trăm linh một triệu đồng'],
    [999_000_000_000, 'Chín trăm chín mươi chín tỷ đồng'],
    [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  ])('%i is %s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no sum', (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });
});

const values: Record<string, number> = {
  ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5 },
  ...{ sáu: 6, bảy: 7, tám: 8, chín: 9 },
};
const scales: Record<string, number> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };

/** Reads the words back, as somebody would who checks the receipt by ear. */
function heard(text: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const word of text
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ')) {
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word in scales) {
      total += (group + digit) * scales[word]!;
      [group, digit] = [0, 0];
    } else if (word !== 'linh') digit = values[word]!;
  }
  return total + group + digit;
}

describe('any sum from 1 đồng to 999 tỷ', () => {
  const sums = fc.integer({ min: 1, max: 999_999_999_999 });

  test('is heard as what it is', () => {
    fc.assert(
      fc.property(sums, (sum) => {
        expect(heard(amountInWords(sum))).toBe(sum);
      }),
      {
        numRuns: 2000,
      },
    );
  });

  test('never says what nobody says', () => {
    const wrong =
      /mươi (một|năm|bốn)\b|mười (mốt|tư|năm)\b|linh (mốt|lăm|bốn|mười)|không mươi|một mươi| {2}/;
    fc.assert(
      fc.property(sums, (sum) => {
        const words = amountInWords(sum);
        expect(words).not.toMatch(wrong);
        expect(words).toMatch(/^\p{Lu}[^\p{Lu}]* đồng$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
