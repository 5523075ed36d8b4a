/** What a new edition takes away from the one that holds. */
import { describe, expect, test } from 'vitest';
import { losesAnything, lossesOf } from '../../../src/domain/procedure/poorer.ts';
import type { FeeRule, Procedure, ProcedureCase } from '../../../src/domain/procedure/procedure.ts';
import { sampleProcedure } from '../../support/sample-procedure.ts';
import { dong } from '../../../src/domain/value/money.ts';

const whole = sampleProcedure();
const fee: FeeRule = {
  ...{ id: 'phi', name: 'Phí thử', kind: 'charge', per: 'dossier', amount: dong(8000) },
  ...{ defaultQuantity: 1, decidedBy: 'state', legalBasis: 'Luật thử' },
};
const term = { rule: 'civil', value: 3, unit: 'working_day' } as const;
const one: ProcedureCase = {
  ...{ id: 'mot', name: 'Một', terms: { counter: term, online: term } },
  ...{ fees: [fee], components: [] },
};
const of = (...cases: ProcedureCase[]): Procedure => ({ ...whole, cases });

describe('a new edition', () => {
  test('that says as much, or otherwise, loses nothing', () => {
    const other = { ...one, fees: [{ ...fee, amount: dong(10_000) }] };
    const longer = { ...one, terms: { ...one.terms, counter: { ...term, value: 9 } } };
    for (const next of [one, other, longer, { ...one, id: 'chung' }]) {
      expect(losesAnything(lossesOf(of(one), of(next)))).toBe(false);
    }
    const more = { ...one, id: 'hai', name: 'Hai' };
    expect(losesAnything(lossesOf(of(one), of(one, more)))).toBe(false);
    const unstated = { ...one, terms: { counter: { rule: 'unstated' as const } }, fees: [] };
    expect(losesAnything(lossesOf(of(unstated), of({ ...one, fees: [] })))).toBe(false);
  });

  test.each<[string, ProcedureCase, object]>([
    [
      'without a unit',
      { ...one, terms: { ...one.terms, counter: { rule: 'unstated' } } },
      { terms: ['Một (counter)'] },
    ],
    ['with fewer channels', { ...one, terms: { counter: term } }, { terms: ['Một (online)'] }],
    ['whose fee is unknown', { ...one, fees: [{ ...fee, amount: null }] }, { fees: ['Phí thử'] }],
  ])('%s loses it', (_what, next, lost) => {
    const none = { cases: [], terms: [], fees: [] };
    expect(lossesOf(of(one), of(next))).toEqual({ ...none, ...lost });
  });

  test('loses that something was free, prices by the piece, and what makes a term longer', () => {
    const free = { ...one, fees: [] };
    expect(lossesOf(of(free), of({ ...one, fees: [{ ...fee, amount: null }] })).fees).toEqual([
      'Một',
    ]);
    expect(losesAnything(lossesOf(of(free), of(one)))).toBe(false);
    const pieces = { ...one, fees: [{ ...fee, ceiling: dong(200_000) }] };
    expect(lossesOf(of(pieces), of(one)).fees).toEqual(['Phí thử']);
    const checked = { ...term, longer: [{ most: null, when: 'phải xác minh' }] };
    const known = { ...one, terms: { ...one.terms, counter: checked } };
    expect(lossesOf(of(known), of(one)).terms).toEqual(['Một (counter)']);
  });

  test('with fewer cases loses those it has not', () => {
    const two = { ...one, id: 'hai', name: 'Hai' };
    expect(lossesOf(of(one, two), of(one)).cases).toEqual(['Hai']);
    expect(lossesOf(of(one, two), of({ ...one, id: 'chung' })).cases).toEqual(['Một', 'Hai']);
  });
});
