import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecoveryCode, recoveryCode } from '../../../src/domain/staff/recovery.ts';

const bytes = fc.uint8Array({ minLength: 19, maxLength: 32 });
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the code on a recovery paper', () => {
  test('is five groups of four signs that nobody takes for others', () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        expect(recoveryCode(drawn)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  test('is read in whatever groups and letters it is typed', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '', '.', ' - '), (drawn, between) => {
        const code = recoveryCode(drawn);
        const typed = code.toLowerCase().replaceAll('-', between).replaceAll('1', 'l');
        expect(parseRecoveryCode(` ${typed}`)).toBe(code);
      }),
    );
  });

  test('with one wrong sign is none', () => {
    const place = fc.nat({ max: 19 });
    fc.assert(
      fc.property(bytes, place, fc.integer({ min: 1, max: 31 }), (drawn, at, by) => {
        const signs = recoveryCode(drawn).replaceAll('-', '');
        const wrong = SIGNS[(SIGNS.indexOf(signs[at]!) + by) % SIGNS.length]!;
        expect(parseRecoveryCode(signs.slice(0, at) + wrong + signs.slice(at + 1))).toBe(null);
      }),
    );
  });

  test.each(['', 'AAAA', '7K3M-0000-0000-0000-000', 'ăăăă-0000-0000-0000-0000'])(
    '%j is none',
    (typed) => {
      expect(parseRecoveryCode(typed)).toBe(null);
    },
  );

  test('is made of enough chance only', () => {
    expect(() => recoveryCode(new Uint8Array(18))).toThrow(RangeError);
  });
});
