import { describe, expect, test } from 'vitest';
import {
  readReceiptText,
  receiptClaim,
  signedReceiptText,
  type ReceiptText,
} from '../../../src/domain/receipt/receipt-text.ts';
import type { DossierCode } from '../../../src/domain/value/id.ts';
import { day, days, fc } from '../../support/arbitrary.ts';

const receipt: ReceiptText = {
  code: 'H49.22-261123-0001' as DossierCode,
  receivedDate: day('2026-11-23'),
  dueDate: day('2026-11-25'),
  keyId: '0a1b2c3d',
  person: 'q7Zx_k',
};
const signature = 'Ab_-'.repeat(21) + 'xy';
const claim = 'MC1*H49.22-261123-0001*20261123*20261125*0a1b2c3d*q7Zx_k';

describe('what is signed', () => {
  test('is the promise on the paper', () => {
    expect(receiptClaim(receipt)).toBe(claim);
  });

  test('leaves the date empty where the law sets none', () => {
    expect(receiptClaim({ ...receipt, dueDate: null })).toBe(
      'MC1*H49.22-261123-0001*20261123**0a1b2c3d*q7Zx_k',
    );
  });

  test('names nobody and stays ASCII', () => {
    expect(signedReceiptText(receipt, signature)).toMatch(/^[!-~]+$/);
  });
});

describe('reading a receipt', () => {
  test.each([
    ['signed', `${claim}*${signature}`, signature],
    ['not signed', claim, null],
    ['with a line end from the scanner', `${claim}*${signature}\r\n`, signature],
    ['with the code typed small', `${claim.replace('H49', 'h49')}*${signature}`, signature],
  ])('%s', (_what, raw, read) => {
    expect(readReceiptText(raw)).toEqual({ ...receipt, claim, signature: read });
  });

  test('every receipt is read back', () => {
    const dates = days('2020-01-01', 20_000);
    const keys = fc.stringMatching(/^[0-9a-f]{8}$/);
    const signatures = fc.stringMatching(/^[A-Za-z0-9_-]{86}$/);
    fc.assert(
      fc.property(
        dates,
        fc.option(dates),
        keys,
        signatures,
        (receivedDate, dueDate, keyId, sign) => {
          const given = { ...receipt, receivedDate, dueDate, keyId };
          const read = readReceiptText(signedReceiptText(given, sign));
          expect(read).toEqual({ ...given, claim: receiptClaim(given), signature: sign });
        },
      ),
    );
  });
});

describe('a stranger is not ours', () => {
  test.each([
    ['nothing', ''],
    ['another edition', claim.replace('MC1', 'MC2')],
    ['a dossier code alone', 'H49.22-261123-0001'],
    ['a card', '022085123456|100123456|Nguyễn Văn Thử|15031985|Nam|x|20052021'],
    ['a payment', '00020101021138540010A000000727'],
    ['no code', claim.replace('H49.22-261123-0001', 'H49.22')],
    ['an impossible day of receipt', claim.replace('20261123', '20261131')],
    [
      'an impossible due date, which is not the same as none',
      claim.replace('20261125', '20261399'),
    ],
    ['a due date cut short', claim.replace('20261125', '2026112')],
    ['a key too short', claim.replace('0a1b2c3d', '0a1b2c3')],
    ['a digest of nobody', claim.slice(0, -1)],
    ['a signature too short', `${claim}*${'A'.repeat(79)}`],
    ['a signature too long', `${claim}*${'A'.repeat(101)}`],
    ['a signature of other letters', `${claim}*${'=+/'.repeat(29)}`],
    ['two receipts run together', `${claim}*${signature}${claim}`],
    ['something behind it', `${claim}*${signature}*`],
  ])('%s', (_what, raw) => {
    expect(readReceiptText(raw)).toBeNull();
  });
});
