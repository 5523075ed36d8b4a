import { describe, expect, test } from 'vitest';
import { stateOf, tally, type Discrepancy } from '../../../src/domain/handover/handover.ts';
import { receiveHandover, type Receipt } from '../../../src/domain/handover/receive.ts';
import { fc, moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { batch, codeOf, here, item, slip, there } from './sample.ts';

const who = { office: there, receiverName: 'Lê Thị Chuyên' };
const reporter = { login: 'chuyen', name: 'Lê Thị Chuyên' };
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

test('what came in is told whole, of the batch and of each dossier', () => {
  const receipt = { ...whole, damaged: [{ code: codeOf(1), note: 'rách' }] };
  const [{ dossier }, { dossier: lost }] = [item(1), item(2)];
  const sent = batch(2, { giver: { login: 'lan', name: 'Phạm Thị Lan' } });
  const personal = { receiverName: 'Lê Thị Chuyên' };
  expect(receiveHandover(sent, { ...receipt, missing: [codeOf(2)] }, who)).toEqual([
    {
      type: 'handover.received',
      stream: `handover:${slip}`,
      v: expect.any(Number),
      data: {
        slip,
        accepted: [{ dossier, code: codeOf(1), damaged: true }],
        missing: [{ dossier: lost, code: codeOf(2) }],
        late: [],
        extra: [],
        damaged: [codeOf(1)],
        state: 'received',
      },
      personal: { ...personal, extra: [], damaged: ['rách'] },
    },
    {
      type: 'dossier.arrived',
      stream: `dossier:${dossier}`,
      v: expect.any(Number),
      data: {
        ...{ dossier, slip, from: here, to: there, giver: 'lan', sentAt: sent.sentAt },
        damaged: true,
      },
      personal,
    },
  ]);
});

test('of scans alone, what came damaged is there as well, and what is not named stays out', () => {
  const damaged = [{ code: codeOf(3), note: null }];
  const { accepted, missing, state } = received(batch(4), { scanned: [codeOf(1)], damaged });
  expect(accepted.map((each) => [each.code, each.damaged])).toEqual([
    [codeOf(1), false],
    [codeOf(3), true],
  ]);
  expect([missing, state]).toEqual([[], 'partly_received']);
});

test('a second receipt takes what is on the road still, and tells nothing twice', () => {
  const reported = { reportedAt: moment('2026-11-23 10:00'), reportedBy: reporter };
  const open = { note: null, resolution: null, resolvedAt: null, resolvedBy: null };
  const known = (kind: 'extra' | 'damaged', code: string): Discrepancy => ({
    ...{ kind, code, resolutionNote: null, ...open, ...reported },
  });
  const begun = batch(3, {
    state: 'partly_received',
    items: [item(1, { state: 'received' }), item(2), item(3, { state: 'missing' })],
    discrepancies: [known('extra', codeOf(9)), known('damaged', codeOf(2))],
  });
  const receipt = {
    scanned: [codeOf(1), codeOf(2), codeOf(9)],
    damaged: [{ code: codeOf(2), note: null }],
  };
  expect(received(begun, receipt)).toMatchObject({
    accepted: [{ code: codeOf(2), damaged: false }],
    ...{ missing: [], late: [], extra: [], damaged: [], state: 'received' },
  });
  // Of the rest only what is on the road: the one reported missing waits for itself.
  expect(received(begun).accepted.map(({ code }) => code)).toEqual([codeOf(2)]);
  expect(received(begun, { scanned: [], restMissing: true })).toMatchObject({
    accepted: [],
    missing: [{ code: codeOf(2) }],
    state: 'received',
  });
});

test('an extra alone, or damage alone, is a receipt', () => {
  const none = { scanned: [] };
  expect(received(batch(1), { ...none, extra: [{ code: 'x', note: null }] })).toMatchObject({
    ...{ accepted: [], missing: [], extra: ['x'], state: 'sent' },
  });
  expect(problemOf(() => received(batch(1), none))).toMatchObject(
    refusal('handover.already_settled', { slip, codes: [] }),
  );
});

test('damage found on what had come in before, beside an extra, is a receipt as well', () => {
  const begun = batch(1, { state: 'received', items: [item(1, { state: 'received' })] });
  const [damaged, extra] = [[{ code: codeOf(1), note: 'rách' }], [{ code: 'x', note: null }]];
  expect(received(begun, { scanned: [], damaged, extra })).toMatchObject({
    ...{ accepted: [], damaged: [codeOf(1)], extra: ['x'], state: 'received' },
  });
});

test('a batch that is settled can be received no more, scans or not', () => {
  const done = batch(1, { items: [item(1, { state: 'received' })], state: 'received' });
  expect(problemOf(() => received(done))).toMatchObject(
    refusal('handover.already_settled', { slip, codes: [] }),
  );
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
  const contradicted = refusal('handover.contradiction', { slip, codes: [codeOf(1)] });
  const reasons: [string, Parameters<typeof received>, object][] = [
    [
      'a batch that was called back',
      [batch(1, { state: 'recalled' })],
      refusal('handover.recalled', { slip }),
    ],
    [
      'one for another office',
      [batch(1, { addressee: here })],
      refusal('handover.not_addressee', { slip, addressee: here, office: there }),
    ],
    [
      'missing what is not listed',
      [batch(1), { missing: ['x'] }],
      refusal('handover.not_on_list', { slip, codes: ['x'] }),
    ],
    [
      'damaged what is not listed',
      [batch(1), { damaged: [{ code: 'y', note: null }] }],
      refusal('handover.not_on_list', { slip, codes: ['y'] }),
    ],
    [
      'damaged and missing at once',
      [batch(2), { damaged: [{ code: codeOf(1), note: null }], missing: [codeOf(1)] }],
      contradicted,
    ],
    [
      'scanned and missing at once',
      [batch(2), { scanned: [codeOf(1)], missing: [codeOf(1)] }],
      contradicted,
    ],
    [
      'extra what is listed',
      [batch(2), { extra: [{ code: codeOf(1), note: null }] }],
      contradicted,
    ],
    [
      'missing what arrived before',
      [batch(1, { items: [item(1, { state: 'received' })] }), { missing: [codeOf(1)] }],
      contradicted,
    ],
  ];

  test.each(reasons)('%s', (_what, given, problem) => {
    expect(problemOf(() => received(...given))).toMatchObject(problem);
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

test.each([
  [['sent', 'sent'], 'sent'],
  [['recalled', 'recalled'], 'recalled'],
  [['received', 'missing'], 'received'],
  [['with_sender', 'received'], 'received'],
  [['sent', 'received'], 'partly_received'],
  [['missing', 'sent'], 'partly_received'],
] as const)('of dossiers that are %j the batch is %s', (states, state) => {
  expect(stateOf(states)).toBe(state);
});

test('what is open of a batch is what nobody has closed', () => {
  const open = { kind: 'extra' as const, code: 'x', note: null, reportedBy: reporter };
  const none = { resolution: null, resolvedAt: null, resolvedBy: null, resolutionNote: null };
  const one: Discrepancy = { ...open, ...none, reportedAt: moment('2026-11-23 10:00') };
  const items = [item(1, { state: 'sent' }), item(2, { state: 'received' })];
  const closed: Discrepancy = { ...one, resolution: 'kept' };
  expect(tally({ items, discrepancies: [one, one, closed] })).toEqual({
    ...{ count: 2, received: 1, missing: [], onTheRoad: [codeOf(1)], open: 2 },
  });
});
