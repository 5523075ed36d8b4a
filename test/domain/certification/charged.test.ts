/** What was waived is shared once among all that stands: parts of books add up to the whole. */
import { expect, test } from 'vitest';
import { bookKinds } from '../../../src/domain/certification/book.ts';
import { chargedFees, sharedReductions } from '../../../src/domain/certification/charged.ts';
import type { CertificationEntry } from '../../../src/domain/certification/entry.ts';
import type { AgencyId, DossierCode, Uuid } from '../../../src/domain/value/id.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { fc, moment } from '../../support/arbitrary.ts';

const offices = ['H49.22', 'H49.23'] as AgencyId[];
const dossiers = ['d1', 'd2', 'd3'] as Uuid[];
const fees = ['pages', 'cases'];
const at = moment('2026-11-23T09:14');

const entry = fc.record({
  office: fc.constantFrom(...offices),
  kind: fc.constantFrom(...bookKinds),
  year: fc.constantFrom(2025, 2026),
  volume: fc.integer({ min: 1, max: 3 }),
  dossier: fc.option(fc.constantFrom(...dossiers), { nil: null }),
  feeId: fc.constantFrom(...fees),
  fee: fc.option(fc.integer({ min: 0, max: 9000 }).map(dong), { nil: null }),
  struck: fc.constantFrom(null, null, { at, by: 'lan', reason: 'x' }),
  by: fc.constantFrom('lan', 'mau'),
});

const entries = fc.array(entry, { maxLength: 25 }).map((all) =>
  all.map((each, n): CertificationEntry => {
    const told = { batch: null, at, copies: 1, pages: 1, asker: 'A', original: 'B', note: null };
    const code = each.dossier === null ? null : (`${each.dossier}-code` as DossierCode);
    return { ...each, ...told, code, signer: null, number: n + 1 };
  }),
);
const reductions = fc.uniqueArray(
  fc.record({
    dossier: fc.constantFrom(...dossiers),
    feeId: fc.constantFrom(...fees),
    amount: fc.integer({ min: 0, max: 20_000 }).map(dong),
  }),
  { selector: ({ dossier, feeId }) => `${dossier}/${feeId}`, maxLength: 6 },
);

const sum = (all: readonly (number | null)[]): number => {
  return all.reduce<number>((total, each) => total + (each ?? 0), 0);
};

test('pages, volumes, years, books, offices and officers each add up to the whole', () => {
  const parts: ((each: CertificationEntry) => unknown)[] = [
    ({ number }) => Math.floor(number / 4),
    ({ volume }) => volume,
    ({ year }) => year,
    ({ kind }) => kind,
    ({ office }) => office,
    ({ by }) => by,
  ];
  fc.assert(
    fc.property(entries, reductions, (all, reduced) => {
      const off = sharedReductions(all, reduced);
      const whole = sum(chargedFees(all, off));
      for (const part of parts) {
        const groups = [...Map.groupBy(all, part).values()];
        expect(sum(groups.map((group) => sum(chargedFees(group, off))))).toBe(whole);
      }
      let expected = sum(all.map(({ fee, struck }) => (struck === null ? fee : 0)));
      for (const { dossier, feeId, amount } of reduced) {
        const of = all.filter((each) => each.dossier === dossier && each.feeId === feeId);
        const stands = sum(of.map(({ fee, struck }) => (struck === null ? fee : 0)));
        expected -= Math.min(amount, stands);
      }
      expect(whole).toBe(expected);
      expect(chargedFees(all, off).every((each) => each === null || each >= 0)).toBe(true);
      // In whatever order they come.
      const again = sharedReductions(all.toReversed(), reduced);
      expect(Object.fromEntries(again)).toEqual(Object.fromEntries(off));
    }),
  );
});
