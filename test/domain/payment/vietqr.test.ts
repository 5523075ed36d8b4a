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

describe('a transfer that no bank takes', () => {
  const good: Transfer = {
    ...{ bin: '970436', account: '1', amount: 1, purpose: null, service: 'QRIBFTTA' },
  };

  test.each<[Partial<Transfer>, ReturnType<typeof transferFault>]>([
    [{}, null],
    [{ bin: '97043' }, 'bin'],
    [{ bin: '9704366' }, 'bin'],
    [{ account: '' }, 'account'],
    [{ account: 'x'.repeat(19) }, null],
    [{ account: 'x'.repeat(20) }, 'account'],
    [{ account: '0123-456' }, 'account'],
    [{ amount: null }, null],
    [{ amount: 0 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ amount: 9_999_999_999_999 }, null],
    [{ amount: 10_000_000_000_000 }, 'amount'],
    [{ purpose: '' }, 'purpose_letters'],
    [{ purpose: 'x\ty' }, 'purpose_letters'],
  ])('%j: %s', (change, fault) => {
    const transfer = { ...good, ...change };
    expect(transferFault(transfer)).toBe(fault);
    if (fault === null) expect(readVietQr(vietQr(transfer))).toEqual(transfer);
    else expect(() => vietQr(transfer)).toThrow(`no such transfer: ${fault}`);
  });

  /** A payload of these fields behind the head, with its checksum. */
  const payload = (text: string) => {
    const body = `000201${text}6304`;
    return body + crc16(body);
  };
  const field = (tag: string, value: string) =>
    `${tag}${String(value.length).padStart(2, '0')}${value}`;
  const receiver = field('00', '970436') + field('01', '1');
  const template = (guid: string, to: string, service = 'QRIBFTTA') =>
    field('38', field('00', guid) + field('01', to) + field('02', service));

  test.each([
    ['of another network', template('A000000999', receiver)],
    ['for another service', template('A000000727', receiver, 'QRPUSH')],
    ['for a service of a longer name', template('A000000727', receiver, 'xQRIBFTTAx')],
    ['without a bank', template('A000000727', field('01', '1'))],
    ['without an account', template('A000000727', field('00', '970436'))],
    ['without a receiver', field('53', '704')],
  ])('a code %s is no VietQR', (_what, text) => {
    expect(readVietQr(payload(text))).toBe('not_vietqr');
  });

  test('a code that names no service is to an account', () => {
    const silent = field('38', field('00', 'A000000727') + field('01', receiver));
    expect(readVietQr(payload(silent))).toEqual({ ...good, amount: null });
  });

  test.each(['12345678901234', '1.5', '', 'x1'])('%j is no amount', (amount) => {
    const text = template('A000000727', receiver) + field('54', amount);
    expect(readVietQr(payload(text))).toBe('amount');
  });

  test.each(['', '00', '00020', 'https://example.vn', 'x000201'])('%j is none', (text) => {
    expect(readVietQr(text)).toBe('not_vietqr');
  });
});
