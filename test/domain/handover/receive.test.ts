import { describe, expect, test } from 'vitest';
import { tally } from '../../../src/domain/handover/handover.ts';
import { receiveHandover, type Receipt } from '../../../src/domain/handover/receive.ts';
import { fc } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { batch, codeOf, here, item, slip, there } from './sample.ts';

const who = { office: there, receiverName: 'Lê Thị Chuyên' };
const whole: Receipt = { scanned: null, missing: [], restMissing: false, extra: [], damaged: [] };

function received(handover = batch(3), receipt: Partial<Receipt> = {}) {
  const [first, ...rest] = receiveHandover(handover, { ...whole, ...receipt }, who);
  if (first?.type !== 'handover.received') throw new TypeError('no receipt');
  return { ...first.data, said: first.personal, arrived: rest.map(({ type }) => type) };
}

test('a whole batch comes in at once', () => {
  const { accepted, missing, state, arrived } = received();
  expect(accepted.map(({ code }) => code)).toEqual([1, 2, 3].map(codeOf));
  expect([missing, state]).toEqual([[], 'received']);
  expect(arrived).toEqual(Array(3).fill('dossier.arrived'));
});

test('one missing of 48 holds nothing up', () => {
  const { accepted, missing, state } = received(batch(48), { missing: [codeOf(17)] });
  expect(accepted).toHaveLength(47);
  expect(missing.map(({ code }) => code)).toEqual([codeOf(17)]);
  expect(state).toBe('received');
});

test('piece by piece, the rest stays on the road until it is said to be missing', () => {
  const some = received(batch(3), { scanned: [codeOf(2)] });
  expect([some.accepted.length, some.missing, some.state]).toEqual([1, [], 'partly_received']);
  const all = received(batch(3), { scanned: [codeOf(2)], restMissing: true });
  expect(all.missing.map(({ code }) => code)).toEqual([codeOf(1), codeOf(3)]);
  expect(all.state).toBe('received');
});

test('a scanned paper that is not on the list is extra, once', () => {
  const { accepted, extra, said } = received(batch(1), {
    scanned: [codeOf(1), codeOf(9), codeOf(9)],
    extra: [{ code: codeOf(9), note: 'của phường khác' }],
  });
  expect(accepted).toHaveLength(1);
  expect(extra).toEqual([codeOf(9)]);
  expect(said.extra).toEqual(['của phường khác']);
});

test('a damaged paper is accepted, and on record', () => {
  const { accepted, damaged, said } = received(batch(2), {
    damaged: [{ code: codeOf(2), note: 'rách' }],
  });
  expect(accepted).toEqual([
    expect.objectContaining({ code: codeOf(1), damaged: false }),
    expect.objectContaining({ code: codeOf(2), damaged: true }),
  ]);
  expect(damaged).toEqual([codeOf(2)]);
  expect(said.damaged).toEqual(['rách']);
});

test('what was missing and turns up ends its own discrepancy', () => {
  const lost = batch(2, {
    items: [item(1, { state: 'received' }), item(2, { state: 'missing' })],
    state: 'received',
  });
  expect(received(lost, { scanned: [codeOf(2)] })).toMatchObject({
    accepted: [{ code: codeOf(2) }],
    late: [codeOf(2)],
    state: 'received',
  });
});

describe('refused is', () => {
  const reasons: [string, Parameters<typeof received>, string][] = [
    ['a batch that was called back', [batch(1, { state: 'recalled' })], 'handover.recalled'],
    ['one for another office', [batch(1, { addressee: here })], 'handover.not_addressee'],
    ['missing what is not listed', [batch(1), { missing: ['x'] }], 'handover.not_on_list'],
    [
      'scanned and missing at once',
      [batch(2), { scanned: [codeOf(1)], missing: [codeOf(1)] }],
      'handover.contradiction',
    ],
    [
      'extra what is listed',
      [batch(2), { extra: [{ code: codeOf(1), note: null }] }],
      'handover.contradiction',
    ],
    [
      'missing what arrived before',
      [batch(1, { items: [item(1, { state: 'received' })] }), { missing: [codeOf(1)] }],
      'handover.contradiction',
    ],
  ];

  test.each(reasons)('%s', (_what, given, code) => {
    expect(problemOf(() => received(...given)).code).toBe(code);
  });

  test('a batch received before, by the same scan', () => {
    const done = batch(1, { items: [item(1, { state: 'received' })], state: 'received' });
    expect(problemOf(() => received(done, { scanned: [codeOf(1)] }))).toMatchObject(
      refusal('handover.already_settled', { slip, codes: [codeOf(1)] }),
    );
  });
});

test('however it is scanned, every dossier is accepted, missing or on the road, and once', () => {
  const count = fc.integer({ min: 1, max: 12 });
  const property = fc.property(
    count.chain((size) => fc.tuple(fc.constant(size), fc.subarray(numbers(size)))),
    fc.boolean(),
    ([size, scanned], restMissing) => {
      fc.pre(scanned.length > 0);
      const handover = batch(size);
      const { accepted, missing } = received(handover, {
        scanned: scanned.map(codeOf),
        restMissing,
      });
      const told = [...accepted, ...missing].map(({ code }) => code);
      expect(new Set(told).size).toBe(told.length);
      expect(accepted).toHaveLength(scanned.length);
      expect(missing).toHaveLength(restMissing ? size - scanned.length : 0);
    },
  );
  fc.assert(property);
});

function numbers(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index + 1);
}

test('the sender reads 47 of 48, and which is missing', () => {
  const items = batch(48).items.map((each) =>
    item(each.position, { state: each.position === 17 ? 'missing' : 'received' }),
  );
  expect(tally({ items, discrepancies: [] })).toEqual({
    count: 48,
    received: 47,
    missing: [codeOf(17)],
    onTheRoad: [],
    open: 0,
  });
});
