import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  crc16,
  readVietQr,
  shorterPurpose,
  transferFault,
  vietQr,
  type Transfer,
} from '../../../src/domain/payment/vietqr.ts';
import { fc } from '../../support/arbitrary.ts';

interface Vectors {
  crc_check: Record<string, string>;
  vectors: {
    id: string;
    bin?: string;
    acct?: string;
    amount?: string;
    purpose?: string;
    svc?: Transfer['service'];
    expected: string;
  }[];
  invalid: { id: string; input: string | null }[];
}
const path = new URL('../vectors/vietqr-vectors.json', import.meta.url);
const { crc_check: checks, vectors, invalid } = JSON.parse(readFileSync(path, 'utf8')) as Vectors;

const known = vectors.filter(({ bin }) => bin !== undefined);

test.each(Object.entries(checks))('the checksum of %s is %s', (text, sum) => {
  expect(crc16(text)).toBe(sum);
});

describe('the published vectors', () => {
  test.each(known)(
    '$id is built to the letter',
    ({ bin, acct, amount, purpose, svc, expected }) => {
      const transfer: Transfer = {
        bin: bin!,
        account: acct!,
        amount: amount === undefined ? null : Number(amount),
        purpose: purpose ?? null,
        service: svc ?? 'QRIBFTTA',
      };
      expect(vietQr(transfer)).toBe(expected);
      expect(readVietQr(expected)).toEqual(transfer);
    },
  );

  test.each(vectors)('$id is read, and built again the same', ({ expected }) => {
    const read = readVietQr(expected);
    expect(typeof read === 'string' ? read : vietQr(read)).toBe(expected);
  });

  test('those that are wrong are refused, each for its reason', () => {
    const verdicts = Object.fromEntries(
      invalid
        .filter(({ input }) => input !== null)
        .map(({ id, input }) => [id, readVietQr(input!)]),
    );
    expect(verdicts).toMatchObject({
      'crc-wrong': 'crc',
      truncated: 'truncated',
      'no-crc': 'no_crc',
    });
  });

  test('a checksum in small letters is refused', () => {
    const [{ expected }] = known as unknown as [{ expected: string }];
    expect(readVietQr(expected.toLowerCase())).toBe('crc');
    expect(readVietQr(expected.slice(0, -4) + expected.slice(-4).toLowerCase())).toBe('crc');
  });

  test('an amount with a comma is no amount', () => {
    const { expected } = vectors.find(({ id }) => id === 'min-acct')!;
    const body = expected.slice(0, -4).replace('54011', '54031,0');
    expect(readVietQr(body + crc16(body))).toBe('amount');
  });
});

const transfers: fc.Arbitrary<Transfer> = fc.record({
  bin: fc.stringMatching(/^\d{6}$/),
  account: fc.stringMatching(/^[A-Za-z0-9]{1,19}$/),
  amount: fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 })),
  purpose: fc.option(fc.stringMatching(/^[\x20-\x7e]{1,25}$/)),
  service: fc.constantFrom('QRIBFTTA' as const, 'QRIBFTTC' as const),
});

describe('any transfer', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(transfers, (transfer) => {
        expect(readVietQr(vietQr(transfer))).toEqual(transfer);
      }),
    );
  });

  test('with one letter changed is refused', () => {
    const changes = fc.tuple(transfers, fc.nat(), fc.constantFrom('0', '7', 'A'));
    fc.assert(
      fc.property(changes, ([transfer, place, letter]) => {
        const payload = vietQr(transfer);
        const at = place % payload.length;
        const changed = payload.slice(0, at) + letter + payload.slice(at + 1);
        expect(typeof readVietQr(changed)).toBe(changed === payload ? 'object' : 'string');
      }),
    );
  });
});

describe('a purpose', () => {
  const of = (purpose: string) =>
    transferFault({ bin: '970436', account: '1', amount: 1, purpose, service: 'QRIBFTTA' });

  test('of 25 letters fits, as the longest old code does; of 26 it does not', () => {
    expect(of('000.01.02.H49-261123-0001')).toBeNull();
    expect(of('x'.repeat(26))).toBe('purpose_long');
    expect(of('nộp phí')).toBe('purpose_letters');
  });

  test.each([
    ['Nộp lệ phí hồ sơ H49.22-261123-0001', 'NOPLEPHIHOSOH492226112300'],
    ['nộp phí', 'NOP PHI'],
    ['000.01.02.H49-261123-10001', '0000102H4926112310001'],
  ])('%s is offered as %s', (purpose, shorter) => {
    expect(shorterPurpose(purpose)).toBe(shorter);
    expect(of(shorter)).toBeNull();
  });

  test('offered instead of any other can always be used, or is nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (purpose) => {
        const shorter = shorterPurpose(purpose);
        expect(shorter === '' || of(shorter) === null).toBe(true);
      }),
    );
  });
});
