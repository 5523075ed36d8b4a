import { describe, expect, test } from 'vitest';
import type { FeeLine } from '../../../src/domain/fee/fee-line.ts';
import {
  rateInForce,
  ruleAtRate,
  linesNow,
  type Charge,
  type FeeRate,
} from '../../../src/domain/fee/rate.ts';
import { setFeeRate } from '../../../src/domain/fee/set-rate.ts';
import type { FeeRule, Procedure } from '../../../src/domain/procedure/procedure.ts';
import type { Instant } from '../../../src/domain/value/instant.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { procedure as sample } from '../dossier/sample.ts';

const rate: FeeRate = {
  procedure: '1.001193',
  fee: 'copies',
  caseId: null,
  channel: null,
  amount: dong(8000),
  tiers: [],
  ceiling: null,
  from: day('2026-07-01'),
  to: null,
  legalBasis: 'Nghị quyết 1',
};
const at: Charge = { caseId: 'usual', channel: 'counter', received: day('2026-11-23') };
const [narrower, narrowest] = [
  { ...rate, channel: 'counter' as const, amount: dong(7000) },
  { ...rate, caseId: 'usual', amount: dong(6000) },
];
const later = { ...rate, from: day('2026-10-01'), amount: dong(9000) };

describe('whether a rate is in force', () => {
  test.each<[string, Partial<FeeRate>, boolean]>([
    ['of every case and channel', {}, true],
    ['of the case', { caseId: 'usual' }, true],
    ['of another case', { caseId: 'again' }, false],
    ['of the channel', { channel: 'counter' }, true],
    ['of another channel', { channel: 'online' }, false],
    ['of another fee', { fee: 'registration' }, false],
    ['from the day itself', { from: day('2026-11-23') }, true],
    ['from the day after', { from: day('2026-11-24') }, false],
    ['to the day itself', { to: day('2026-11-23') }, true],
    ['to the day before', { to: day('2026-11-22') }, false],
    ['to a day to come', { to: day('2026-12-31') }, true],
  ])('%s', (_what, change, inForce) => {
    const one = { ...rate, ...change };
    expect(rateInForce([one], 'copies', at)).toBe(inForce ? one : null);
  });

  test.each<[string, FeeRate[], FeeRate]>([
    ['the one of the case goes before that of the channel', [narrower, narrowest], narrowest],
    ['and that of the channel before that of all', [narrower, rate], narrower],
    ['whatever began later', [narrower, later], narrower],
    ['whatever stands first', [narrowest, narrower, later], narrowest],
    ['the one that began later', [later, rate], later],
    [
      'of one day the one entered later',
      [rate, { ...rate, amount: dong(1) }],
      { ...rate, amount: dong(1) },
    ],
  ])('of several: %s', (_what, rates, best) => {
    expect(rateInForce(rates, 'copies', at)).toEqual(best);
  });
});

const rule: FeeRule = {
  id: 'copies',
  name: 'Phí cấp bản sao',
  kind: 'charge',
  per: 'copy',
  amount: null,
  tiers: [{ from: 3, amount: dong(500) }],
  ceiling: dong(90_000),
  defaultQuantity: 1,
  decidedBy: 'province',
  legalBasis: 'Luật Phí và lệ phí',
};

describe("a rule of the catalogue at the office's rate", () => {
  const { tiers: _tiers, ceiling: _ceiling, ...bare } = rule;

  test('has its amount and legal basis, and none of the tiers and ceilings there were', () => {
    const own = { ...bare, amount: 8000, legalBasis: 'Nghị quyết 1' };
    expect(ruleAtRate(rule, [rate], at)).toEqual(own);
  });

  test('and those of the rate', () => {
    const tiers = [{ from: 2, amount: dong(4000) }];
    const priced = ruleAtRate(rule, [{ ...rate, tiers, ceiling: dong(70_000) }], at);
    expect(priced).toMatchObject({ tiers, ceiling: 70_000 });
  });

  test('is itself where no rate is in force', () => {
    expect(ruleAtRate(rule, [{ ...rate, fee: 'x' }], at)).toBe(rule);
  });
});

test('only lines unknown at reception are priced by what was entered since', () => {
  const line: FeeLine = {
    ...{ id: 'copies', name: rule.name, kind: rule.kind, per: rule.per },
    ...{ unitPrice: null, quantity: 2, copies: 3, amount: null, known: false },
    legalBasis: rule.legalBasis,
  };
  const known = { ...line, id: 'known', unitPrice: dong(5), amount: dong(30), known: true };
  const lost = { ...line, id: 'lost' };
  const rules = [rule, { ...rule, id: 'known', amount: dong(7) }];
  const priced = {
    ...line,
    unitPrice: 8000,
    amount: 48_000,
    known: true,
    legalBasis: 'Nghị quyết 1',
  };
  const cases = [{ ...sample.cases[0]!, id: at.caseId, fees: rules }];
  const receivedAt = `${at.received}T09:14:00+07:00` as Instant;
  const of = (fees: FeeLine[]) => ({ ...at, fees, procedure: { cases }, receivedAt });
  expect(linesNow(of([line, known, lost]), [rate])).toEqual([priced, known, lost]);
  expect(linesNow(of([line]), [])).toEqual([line]);
});

describe('entering a rate', () => {
  const { procedure: _code, fee: _fee, ...entered } = rate;
  const copies = { ...rule, tiers: [], amount: dong(8000) };
  const registration = { ...copies, id: 'registration', name: 'Lệ phí đăng ký' };
  const [usual, again] = sample.cases as [Procedure['cases'][number], Procedure['cases'][number]];
  const procedure: Procedure = {
    ...sample,
    cases: [
      { ...usual, fees: [copies] },
      { ...again, fees: [copies, registration] },
    ],
  };
  const set = (named: string, change: Partial<typeof entered> = {}) =>
    setFeeRate(procedure, named, { ...entered, ...change });

  test.each([
    ['by its id', 'copies', 'copies'],
    ['by a part of its name', 'dang ky', 'registration'],
  ])('%s', (_what, named, fee) => {
    expect(set(named)).toEqual([
      {
        type: 'fee.rate_set',
        stream: 'fee:1.001193',
        v: expect.any(Number),
        data: { procedure: '1.001193', fee, ...entered },
        personal: null,
      },
    ]);
  });

  test('of a case, only for what it costs', () => {
    expect(set('registration', { caseId: 'again' })).toHaveLength(1);
    expect(problemOf(() => set('registration', { caseId: 'usual' }))).toMatchObject(
      refusal('fee.no_such_line', {
        fee: 'registration',
        lines: ['copies (Phí cấp bản sao)'],
        named: 'rate',
      }),
    );
  });

  test('a fee of several cases is one fee; two of a name are not', () => {
    const lines = ['copies (Phí cấp bản sao)', 'registration (Lệ phí đăng ký)'];
    expect(set('ban sao')).toHaveLength(1);
    expect(problemOf(() => set('phi'))).toMatchObject(
      refusal('fee.ambiguous', { fee: 'phi', lines, named: 'rate' }),
    );
    expect(problemOf(() => set('x'))).toMatchObject(
      refusal('fee.no_such_line', { fee: 'x', lines, named: 'rate' }),
    );
  });

  test.each<[string, Partial<typeof entered>, 'dates' | 'tiers' | null]>([
    ['ends before it begins', { to: day('2026-06-30') }, 'dates'],
    ['ends on its first day', { to: day('2026-07-01') }, null],
    ['has tiers from the second unit on', { tiers: [{ from: 2, amount: dong(1) }] }, null],
    ['has a tier from the first', { tiers: [{ from: 1, amount: dong(1) }] }, 'tiers'],
    [
      'has rising tiers',
      {
        tiers: [
          { from: 2, amount: dong(1) },
          { from: 3, amount: dong(2) },
        ],
      },
      null,
    ],
    [
      'has two tiers from one unit',
      {
        tiers: [
          { from: 2, amount: dong(1) },
          { from: 2, amount: dong(2) },
        ],
      },
      'tiers',
    ],
    [
      'has falling tiers',
      {
        tiers: [
          { from: 5, amount: dong(1) },
          { from: 3, amount: dong(2) },
        ],
      },
      'tiers',
    ],
    ['is wrong in both', { to: day('2026-06-30'), tiers: [{ from: 1, amount: dong(1) }] }, 'dates'],
  ])('one that %s', (_what, change, why) => {
    const act = () => set('copies', change);
    if (why === null) expect(act()).toHaveLength(1);
    else expect(problemOf(act)).toMatchObject(refusal('payment.bad_rate', { why }));
  });
});
