import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDigit, readTracking, trackingOf } from '../../../src/domain/shipment/tracking.ts';
import { fc } from '../../support/arbitrary.ts';

interface Vector {
  code: string;
  valid: boolean;
  check?: number;
  why?: string;
}
const file = join(import.meta.dirname, '../vectors/s10-vectors.json');
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

test.each(vectors.filter(({ valid }) => valid))('$code is right', ({ code, check }) => {
  expect(readTracking(code)).toEqual({ tracking: code, expected: null });
  expect(checkDigit(code.slice(2, 10))).toBe(check);
});

test('a wrong check digit is told, and what it should be; the code is read all the same', () => {
  expect(readTracking('RB123456786VN')).toEqual({ tracking: 'RB123456786VN', expected: 5 });
});

test('spaces and small letters are the scanner’s or the typist’s', () => {
  expect(readTracking('RB 1234 5678 5 VN')).toEqual({ tracking: 'RB123456785VN', expected: null });
  expect(readTracking(' rb123456785vn\n')?.tracking).toBe('RB123456785VN');
});

describe('what is no tracking code', () => {
  test.each(['RB12345678VN', 'RB12345678OVN', 'H49.22-261123-0001', '', '022192000001'])(
    '%j',
    (raw) => {
      expect(readTracking(raw)).toBe(null);
    },
  );
});

test('every code made from a serial number is right, and any other last digit is not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 1, max: 9 }),
      (n, more) => {
        const code = trackingOf('CP', n);
        expect(readTracking(code)).toEqual({ tracking: code, expected: null });
        const digit = Number(code[10]);
        const wrong = `${code.slice(0, 10)}${(digit + more) % 10}${code.slice(11)}`;
        expect(readTracking(wrong)?.expected).toBe(digit);
      },
    ),
  );
});
