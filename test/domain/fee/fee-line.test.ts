import { describe, expect, test } from 'vitest';
import {
  amountDue,
  feeLines,
  parseQuantity,
  type Quantity,
} from '../../../src/domain/fee/fee-line.ts';
import type { FeeRule } from '../../../src/domain/procedure/procedure.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { fc } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';

const rule: FeeRule = {
  id: 'registration',
  name: 'Lệ phí đăng ký',
  kind: 'fee',
  per: 'dossier',
  amount: dong(50_000),
  defaultQuantity: 1,
  decidedBy: 'province',
  legalBasis: 'Nghị quyết của HĐND tỉnh',
};
const copies: FeeRule = {
  ...rule,
  id: 'copies',
  name: 'Phí cấp bản sao trích lục',
  kind: 'charge',
  per: 'copy',
  amount: dong(8000),
  defaultQuantity: 0,
};
const pages: FeeRule = {
  ...rule,
  id: 'pages',
  name: 'Phí chứng thực bản sao',
  kind: 'charge',
  per: 'page',
  amount: dong(2000),
  tiers: [{ from: 3, amount: dong(1000) }],
  ceiling: dong(200_000),
};

describe('a quantity as typed', () => {
  test.each([
    ['pages=5', 'pages', 5, 1],
    ['pages=5x3', 'pages', 5, 3],
    ['pages = 5 x 3 ', 'pages', 5, 3],
    ['pages=5X3', 'pages', 5, 3],
    ['pages=5×3', 'pages', 5, 3],
    ['pages=5*3', 'pages', 5, 3],
    ['5', '', 5, 1],
    ['5x3', '', 5, 3],
    ['=5', '', 5, 1],
    ['a=b=2', 'a=b', 2, 1],
    ['Phí chứng thực=12', 'Phí chứng thực', 12, 1],
    ['copies=0', 'copies', 0, 1],
    ['pages=100000', 'pages', 100_000, 1],
  ])('%s', (raw, fee, units, times) => {
    expect(parseQuantity(raw)).toEqual({ fee, units, copies: times });
  });

  test('of several papers each is a part, and its units are all of them', () => {
    const parts = [
      { units: 5, copies: 3 },
      { units: 2, copies: 1 },
    ];
    expect(parseQuantity('pages=5x3 + 2')).toEqual({ fee: 'pages', units: 17, copies: 1, parts });
    expect(parseQuantity('5x3+')).toBeNull();
    expect(parseQuantity('99999+2')).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['no number', 'pages='],
    ['a name alone', 'pages'],
    ['a fraction', 'pages=1.5'],
    ['less than nothing', 'pages=-1'],
    ['no copies', 'pages=5x0'],
    ['too many units', 'pages=100001'],
    ['too many in all', 'pages=1000x1000'],
    ['too many copies of nothing', '0x999999'],
    ['full-width digits', 'pages=５'],
    ['two numbers', 'pages=5 3'],
  ])('%s is none: %s', (_what, raw) => {
    expect(parseQuantity(raw)).toBeNull();
  });

  test('whatever can be typed is a price that can be told exactly', () => {
    const dearest = { ...rule, per: 'page' as const, amount: dong(1_000_000_000) };
    const some = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(some, some, (units, times) => {
        const quantity = parseQuantity(`${units}x${times}`);
        const asked = quantity ? [quantity] : [];
        expect(Number.isSafeInteger(amountDue(feeLines([dearest], 'counter', asked)))).toBe(true);
      }),
    );
  });
});

const amounts = (rules: FeeRule[], ...asked: Quantity[]): [string, number | null][] =>
  feeLines(rules, 'counter', asked).map(({ id, amount }) => [id, amount]);
const quantity = (fee: string, units: number, times = 1): Quantity => ({
  fee,
  units,
  copies: times,
});

describe('prices', () => {
  test.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [10, 1, 12_000],
    [197, 1, 199_000],
    [198, 1, 200_000],
    [199, 1, 200_000],
    [1000, 1, 200_000],
    [5, 3, 21_000],
    [1000, 3, 600_000],
  ])('%d pages in %d copies cost %d đ', (units, times, amount) => {
    expect(amounts([pages], quantity('pages', units, times))).toEqual([['pages', amount]]);
  });

  test('several tiers each price their own units', () => {
    const tiers = [
      { from: 2, amount: dong(500) },
      { from: 4, amount: dong(100) },
    ];
    const tiered = { ...copies, tiers };
    const price = (n: number): number | null => amounts([tiered], quantity('copies', n))[0]![1];
    expect([1, 2, 3, 4, 5].map(price)).toEqual([8000, 8500, 9000, 9100, 9200]);
  });

  test('one page more never costs less, and never more than the first page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (n) => {
        const price = (units: number): number => amounts([pages], quantity('1', units))[0]![1]!;
        const step = price(n + 1) - price(n);
        expect(step >= 0 && step <= 2000).toBe(true);
      }),
    );
  });

  test('an unknown price stays unknown and is never nought', () => {
    const unknown = { ...rule, amount: null, ceiling: dong(1000) };
    const lines = feeLines([unknown, pages], 'counter', []);
    expect(lines[0]).toMatchObject({ unitPrice: null, amount: null, known: false, quantity: 1 });
    expect(amountDue(lines)).toBe(2000);
  });

  test('a free line is known', () => {
    const [line] = feeLines([{ ...rule, amount: dong(0) }], 'counter', []);
    expect(line).toMatchObject({ amount: 0, known: true });
  });

  test('a line keeps its unit price, quantity and legal basis', () => {
    expect(feeLines([rule], 'counter', [])).toEqual([
      {
        id: 'registration',
        name: 'Lệ phí đăng ký',
        kind: 'fee',
        per: 'dossier',
        unitPrice: 50_000,
        quantity: 1,
        copies: 1,
        amount: 50_000,
        known: true,
        legalBasis: 'Nghị quyết của HĐND tỉnh',
      },
    ]);
  });
});

describe('which lines there are', () => {
  test.each([
    ['an optional line only when asked for', [], [['registration', 50_000]]],
    [
      'what is asked for',
      [quantity('copies', 2)],
      [
        ['registration', 50_000],
        ['copies', 16_000],
      ],
    ],
    ['nought takes a line away', [quantity('registration', 0)], []],
  ])('%s', (_what, asked, lines) => {
    expect(amounts([rule, copies], ...asked)).toEqual(lines);
  });

  test('a channel pays its own lines', () => {
    const online = { ...rule, id: 'online', channels: ['online' as const], amount: dong(25_000) };
    const counter = { ...rule, channels: ['counter' as const, 'post' as const] };
    const ids = (channel: 'online' | 'post' | 'home'): string[] =>
      feeLines([counter, online, pages], channel, []).map(({ id }) => id);
    expect(ids('online')).toEqual(['online', 'pages']);
    expect(ids('post')).toEqual(['registration', 'pages']);
    expect(ids('home')).toEqual(['pages']);
  });
});

describe('naming a line', () => {
  test.each([
    ['by id', 'copies', 'copies'],
    ['by its place', '2', 'copies'],
    ['by its whole name', 'phi chung thuc ban sao', 'pages'],
    ['by a part of it without accents', 'trich luc', 'copies'],
    ['by nothing: the only line that counts is meant', '', 'copies'],
  ])('%s', (_what, named, id) => {
    const rules = named.includes('chung') ? [rule, copies, pages] : [rule, copies];
    const line = feeLines(rules, 'counter', [quantity(named, 7)]).find((each) => each.id === id);
    expect(line?.quantity).toBe(7);
  });

  test('by nothing, of a single line, is that line', () => {
    expect(amounts([rule], quantity('', 2))).toEqual([['registration', 100_000]]);
  });

  test.each([
    ['words of two lines', 'bản sao', [copies.name, pages.name]],
    ['nothing, where two lines count', '', [copies.name, pages.name]],
    ['a mark alone, where two lines count', '\u0301', [copies.name, pages.name]],
  ])('%s are ambiguous', (_what, fee, lines) => {
    const act = (): unknown => feeLines([rule, copies, pages], 'counter', [quantity(fee, 1)]);
    expect(problemOf(act)).toMatchObject(
      refusal('fee.ambiguous', { fee, lines, named: 'quantity' }),
    );
  });

  test.each([
    ['no such words', 'hộ chiếu', [rule, copies]],
    ['a place beyond the list', '3', [rule, copies]],
    ['nothing, where nothing is paid', '', []],
    ['a line of another channel', 'copies', [rule, { ...copies, channels: ['online'] }]],
  ] as [string, string, FeeRule[]][])('%s name no line', (_what, fee, rules) => {
    const lines = rules.filter((each) => !each.channels).map(({ name }) => name);
    const act = (): unknown => feeLines(rules, 'counter', [quantity(fee, 1)]);
    expect(problemOf(act)).toMatchObject(
      refusal('fee.no_such_line', { fee, lines, named: 'quantity' }),
    );
  });
});

test('the sum is of the known lines', () => {
  expect(amountDue([])).toBe(0);
  expect(amountDue(feeLines([rule, copies, pages], 'counter', [quantity('2', 3)]))).toBe(76_000);
});
