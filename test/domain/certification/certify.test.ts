/** What a dossier is to be charged, where more is certified than it is charged for. */
import { expect, test } from 'vitest';
import { requireCharged } from '../../../src/domain/certification/certify.ts';
import type { CertificationEntry } from '../../../src/domain/certification/entry.ts';
import { Problem } from '../../../src/domain/problem.ts';
import type { FeeRule } from '../../../src/domain/procedure/procedure.ts';
import type { AgencyId, DossierCode, Uuid } from '../../../src/domain/value/id.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';

const rule: FeeRule = {
  ...{ id: 'pages', name: 'Phí', kind: 'fee', per: 'page', amount: dong(2000) },
  ...{ defaultQuantity: 1, decidedBy: 'state', legalBasis: 'x' },
};
const code = 'H49.22-261123-0001' as DossierCode;
const office = 'H49.22' as AgencyId;

function entry(number: number, feeId: string, pages: number): CertificationEntry {
  return {
    ...{ office, kind: 'copies', year: 2026, volume: 1, number, code, batch: null, by: 'lan' },
    ...{ dossier: 'd1' as Uuid, at: moment('2026-11-23T09:14'), copies: 1, pages, feeId },
    ...{ fee: dong(2000 * pages), asker: 'A', original: 'B', signer: null, note: null },
    struck: null,
  };
}

test('what stands under another fee is no part of what is proposed', () => {
  const fees = [{ id: 'pages', amount: dong(4000) }] as Parameters<
    typeof requireCharged
  >[0]['fees'];
  const standing = [entry(1, 'pages', 2), entry(2, 'cases', 7)];
  const lines = [{ original: 'C', copies: 1, pages: 3 }];
  const facts = { rule, year: { office, kind: 'copies' as const, year: 2026 } };
  const refused = expect.objectContaining({
    code: 'certification.more_than_charged',
    detail: { code, charged: 4000, booked: 10_000, quantity: 'pages=2+3' },
  });
  expect(() => requireCharged({ code, fees }, standing, lines, facts)).toThrow(refused);
  expect(() => requireCharged({ code, fees }, standing, [], facts)).not.toThrow(Problem);
});
