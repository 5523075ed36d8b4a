import { describe, expect, test } from 'vitest';
import {
  parseDrawer,
  checkedCash,
  countedCash,
  denominations,
  expectedCash,
  type CashCheck,
} from '../../../src/domain/payment/cash.ts';
import {
  closeShift,
  offerShift,
  openShift,
  requireShift,
  takeOverShift,
  type OpeningFacts,
  type Shift,
} from '../../../src/domain/payment/shift.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { office } from '../dossier/sample.ts';
import { idOf, offered, opening, shift, turn } from './sample.ts';

const pieces = [{ denomination: 500_000, pieces: 1 }];
const cash = { counted: dong(500_000), count: pieces, explanation: 'đã đếm hai lần' };
const check: CashCheck = { ...opening, explanation: 'đã đếm hai lần', count: pieces };
/** As events tell it: why stands in the part that can be erased. */
const { explanation, ...told } = check;
const said = { explanation };
const hoa = { login: 'hoa', name: 'Đỗ Thị Hoa' };

describe('a drawer that is told in one line', () => {
  test.each([
    ['1tr2', 1_200_000, []],
    ['1.250.000 đ', 1_250_000, []],
    ['0', 0, []],
    [
      '500x3 200x2',
      null,
      [
        [500_000, 3],
        [200_000, 2],
      ],
    ],
    [
      '2x1; 500 x 1 + 500X2',
      null,
      [
        [500_000, 3],
        [2000, 1],
      ],
    ],
    [
      '500000=1 50k=2 500đx4',
      null,
      [
        [500_000, 1],
        [50_000, 2],
        [500, 4],
      ],
    ],
  ] as const)('%s', (typed, cash, count) => {
    const told = count.map(([denomination, pieces]) => ({ denomination, pieces }));
    expect(parseDrawer(typed)).toEqual({ cash, count: told });
  });

  test.each(['', 'x', '300x1', '500x', '500x3 hai tờ', '500x3,200x2', '500x1234567'])(
    'is not %s',
    (typed) => expect(parseDrawer(typed)).toBeNull(),
  );
});

describe('cash', () => {
  test('is what its pieces make', () => {
    expect(countedCash([])).toBe(0);
    expect(countedCash([...pieces, { denomination: 2000, pieces: 3 }])).toBe(506_000);
    expect([...denominations]).toEqual([...denominations].sort((a, b) => b - a));
  });

  test('should be what was there, what came and what went', () => {
    expect(expectedCash(dong(500_000), { taken: dong(66_000), paidBack: dong(16_000) })).toBe(
      550_000,
    );
    expect(() => expectedCash(noDong, { taken: noDong, paidBack: dong(1) })).toThrow(RangeError);
  });

  test.each([
    [500_000, 500_000, null, 0],
    [501_000, 500_000, 'thừa', 1000],
    [499_000, 500_000, 'thiếu', -1000],
    [500_000, 500_000, 'đúng', 0],
  ])('of %d where %d should be, explained by %s', (counted, expected, explanation, difference) => {
    expect(checkedCash(dong(counted), dong(expected), pieces, explanation)).toEqual({
      ...{ counted, expected, difference, explanation },
      count: pieces,
    });
  });

  test.each([
    [501_000, 1000],
    [499_000, -1000],
  ])('of %d is over or short, and somebody has to say why', (counted, difference) => {
    const detail = { counted, expected: 500_000, difference };
    expect(problemOf(() => checkedCash(dong(counted), dong(500_000), [], null))).toMatchObject(
      refusal('shift.unexplained', detail),
    );
  });
});

const closing = { ...opening, at: moment('2026-11-22 17:00'), by: 'thu' };
const over: Shift = {
  ...shift,
  state: 'closed',
  closing: { ...closing, banked: dong(300_000), left: dong(200_000) },
};
const facts: OpeningFacts = {
  shift: idOf(51),
  office,
  counter: 1,
  cashierName: 'Vũ Thị Thu',
  last: null,
};

describe('a shift is opened', () => {
  test('on what the first one brings', () => {
    expect(openShift(cash, facts)).toEqual([
      {
        type: 'shift.opened',
        stream: `shift:${idOf(51)}`,
        v: expect.any(Number),
        data: { shift: idOf(51), office, counter: 1, opening: told, previous: null },
        personal: { cashierName: 'Vũ Thị Thu', ...said },
      },
    ]);
  });

  test('on what the last one left there', () => {
    const left = { counted: dong(200_000), count: [], explanation: null };
    expect(openShift(left, { ...facts, last: over })[0]!.data).toMatchObject({
      opening: { expected: 200_000, difference: 0 },
      previous: shift.id,
    });
    const unsaid = { ...cash, explanation: null };
    expect(problemOf(() => openShift(unsaid, { ...facts, last: over }))).toMatchObject(
      refusal('shift.unexplained', { counted: 500_000, expected: 200_000, difference: 300_000 }),
    );
  });

  test('on its own cash after a shift whose closing nobody knows', () => {
    const last = { ...over, closing: null };
    expect(openShift(cash, { ...facts, last })[0]!.data).toMatchObject({ previous: shift.id });
  });

  test.each([shift, offered])('not while one is $state', (last) => {
    const detail = { cashier: 'Vũ Thị Thu', at: shift.openedAt };
    expect(problemOf(() => openShift(cash, { ...facts, last }))).toMatchObject(
      refusal('shift.open_already', detail),
    );
  });
});

test('the open shift is for its own cashier', () => {
  expect(requireShift(shift, 1, 'thu')).toBe(shift);
  expect(problemOf(() => requireShift(null, 4, 'thu'))).toMatchObject(
    refusal('shift.none', { counter: 4 }),
  );
  expect(problemOf(() => requireShift(over, 4, 'thu'))).toMatchObject(
    refusal('shift.none', { counter: 4 }),
  );
  expect(problemOf(() => requireShift(offered, 1, 'thu'))).toMatchObject(
    refusal('shift.offered', { to: 'hoa' }),
  );
  expect(problemOf(() => requireShift(shift, 1, 'hoa'))).toMatchObject(
    refusal('shift.not_yours', { cashier: 'Vũ Thị Thu', login: 'hoa' }),
  );
});

describe('a drawer goes to another cashier', () => {
  test('offered, with what was counted', () => {
    expect(offerShift(shift, 'hoa', check)).toEqual([
      {
        type: 'shift.offered',
        stream: `shift:${shift.id}`,
        v: expect.any(Number),
        data: { shift: shift.id, from: 'thu', to: 'hoa', check: told },
        personal: said,
      },
    ]);
    expect(problemOf(() => offerShift(shift, 'thu', check))).toMatchObject(
      refusal('shift.not_yours', { cashier: 'thu', login: 'thu' }),
    );
  });

  const counted = { counted: turn.counted, count: [], explanation: null };

  test('taken over, counted against what was offered', () => {
    expect(takeOverShift(offered, 1, hoa, counted)).toEqual([
      {
        type: 'shift.taken_over',
        stream: `shift:${shift.id}`,
        v: expect.any(Number),
        data: {
          shift: shift.id,
          check: { counted: 566_000, expected: 566_000, difference: 0, count: [] },
        },
        personal: { cashierName: 'Đỗ Thị Hoa', explanation: null },
      },
    ]);
    const unsaid = { ...cash, explanation: null };
    expect(problemOf(() => takeOverShift(offered, 1, hoa, unsaid))).toMatchObject({
      code: 'shift.unexplained',
      detail: { difference: -66_000 },
    });
  });

  test.each<[string, Shift | null, object]>([
    ['where none is open', null, refusal('shift.none', { counter: 1 })],
    ['that is over', over, refusal('shift.none', { counter: 1 })],
    [
      'that nobody offered',
      shift,
      refusal('shift.not_offered', { login: 'hoa', cashier: 'Vũ Thị Thu' }),
    ],
    [
      'that was offered before, and taken',
      { ...shift, turns: [turn] },
      refusal('shift.not_offered', { login: 'hoa', cashier: 'Vũ Thị Thu' }),
    ],
    [
      'offered to somebody else',
      { ...offered, turns: [{ ...turn, to: 'x' }] },
      refusal('shift.not_offered', { login: 'hoa', cashier: 'Vũ Thị Thu' }),
    ],
    [
      'offered to nobody known',
      { ...offered, turns: [] },
      refusal('shift.not_offered', { login: 'hoa', cashier: 'Vũ Thị Thu' }),
    ],
  ])('but not one %s', (_what, drawer, problem) => {
    expect(problemOf(() => takeOverShift(drawer, 1, hoa, counted))).toMatchObject(problem);
  });
});

describe('a shift ends', () => {
  test.each([
    [0, 500_000],
    [300_000, 200_000],
    [500_000, 0],
  ])('with %d banked, and %d for the next', (banked, left) => {
    expect(closeShift(shift, check, dong(banked))).toEqual([
      {
        type: 'shift.closed',
        stream: `shift:${shift.id}`,
        v: expect.any(Number),
        data: { shift: shift.id, check: told, banked, left },
        personal: said,
      },
    ]);
  });

  test('not with more banked than was there', () => {
    const detail = { banked: 500_001, counted: 500_000 };
    expect(problemOf(() => closeShift(shift, check, dong(500_001)))).toMatchObject(
      refusal('shift.banked_too_much', detail),
    );
  });
});
