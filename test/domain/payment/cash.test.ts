import { expect, test } from 'vitest';
import { isDoubtfulCash } from '../../../src/domain/payment/cash.ts';

test.each([
  [5000, 5000, false],
  [5000, 500_000, false],
  [5000, 500_001, true],
  [5000, 50_000_000, true],
  [500_000, 500_000, false],
  [500_000, 1_000_000, true],
  [510_000, 1_000_000, false],
  [510_000, 1_000_001, true],
])('for %d đ, %d đ handed over is doubted: %s', (due, tendered, doubted) => {
  expect(isDoubtfulCash(tendered, due)).toBe(doubted);
});
