import { expect, test } from 'vitest';
import { largeRows } from '../../src/cli/large.ts';

test('a sum is three rows high', () => {
  expect(largeRows('30.000 đ')).toEqual([
    '▀▀█ █▀█   █▀█ █▀█ █▀█    ▀█',
    '▀▀█ █ █   █ █ █ █ █ █   █▀█',
    '▀▀▀ ▀▀▀ ▀ ▀▀▀ ▀▀▀ ▀▀▀   ▀▀▀',
  ]);
});

test('what is no sum is said as it is', () => {
  expect(largeRows('không')).toEqual(['không']);
});
