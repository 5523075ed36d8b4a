import { describe, expect, test } from 'vitest';
import type { Discrepancy } from '../../../src/domain/handover/handover.ts';
import {
  discrepancyKinds,
  resolutions,
  type DiscrepancyKind,
  type Resolution,
} from '../../../src/domain/handover/discrepancy.ts';
import { recallHandover, settleDiscrepancy } from '../../../src/domain/handover/settle.ts';
import { shelveDossier } from '../../../src/domain/handover/shelve.ts';
import { moment } from '../../support/arbitrary.ts';
import { outcome, problemOf, refusal } from '../../support/problem.ts';
import { batch, carried, codeOf, here, item, slip, there } from './sample.ts';

describe('calling back', () => {
  test('gives the sender everything, as long as nobody opened it', () => {
    const events = recallHandover(batch(2), here, 'giao nhầm');
    const [first, second] = [item(1).dossier, item(2).dossier];
    const back = (dossier: string) => ({
      type: 'dossier.brought_back',
      stream: `dossier:${dossier}`,
      v: expect.any(Number),
      data: { dossier, slip, office: here, why: 'recalled' },
      personal: null,
    });
    expect(events).toEqual([
      {
        type: 'handover.recalled',
        stream: `handover:${slip}`,
        v: expect.any(Number),
        data: { slip, dossiers: [first, second] },
        personal: { reason: 'giao nhầm' },
      },
      back(first),
      back(second),
    ]);
  });

  test('is the sender’s alone, and not for what is opened or called back already', () => {
    expect(problemOf(() => recallHandover(batch(1), there, null))).toMatchObject(
      refusal('handover.not_sender', { slip, sender: here, office: there }),
    );
    const some = batch(3, { items: [item(1, { state: 'received' }), item(2), item(3)] });
    expect(problemOf(() => recallHandover(some, here, null))).toMatchObject(
      refusal('handover.already_received', { slip, received: 1 }),
    );
    const opened = batch(2, { items: [item(1, { state: 'missing' }), item(2)] });
    expect(problemOf(() => recallHandover(opened, here, null))).toMatchObject(
      refusal('handover.already_received', { slip, received: 0 }),
    );
    const back = batch(1, { state: 'recalled' });
    expect(problemOf(() => recallHandover(back, here, null))).toMatchObject(
      refusal('handover.recalled', { slip }),
    );
  });
});

function discrepancy(kind: DiscrepancyKind, code: string): Discrepancy {
  const open = { resolution: null, resolvedAt: null, resolvedBy: null, resolutionNote: null };
  const reportedBy = { login: 'chuyen', name: 'Lê Thị Chuyên' };
  return { kind, code, note: null, reportedAt: moment('2026-11-23 10:00'), reportedBy, ...open };
}

/** Dossier 1 is missing, 2 came damaged, 9 was too many. */
const troubled = batch(2, {
  state: 'received',
  items: [item(1, { state: 'missing' }), item(2, { state: 'received', damaged: true })],
  discrepancies: [
    discrepancy('missing', codeOf(1)),
    discrepancy('damaged', codeOf(2)),
    discrepancy('extra', codeOf(9)),
  ],
});
const codes = { missing: codeOf(1), damaged: codeOf(2), extra: codeOf(9) };

function settled(kind: DiscrepancyKind, resolution: Resolution, office = there) {
  const extra = kind === 'extra' ? carried(9) : null;
  const facts = { office, name: 'Lê Thị Chuyên', extra };
  return settleDiscrepancy(troubled, { code: codes[kind], resolution, note: null }, facts);
}

describe('a discrepancy', () => {
  /** Which may end how, on which side, and what follows for custody. */
  const table: Record<string, { by: string[]; follows: string | null }> = {
    'missing arrived': { by: [there], follows: 'dossier.arrived' },
    'missing with_sender': { by: [here], follows: 'dossier.brought_back' },
    'extra kept': { by: [there], follows: 'dossier.arrived' },
    'extra sent_back': { by: [there], follows: null },
    'damaged settled': { by: [here, there], follows: null },
  };
  const all = discrepancyKinds.flatMap((kind) =>
    resolutions.flatMap((resolution) =>
      [here, there].map((office) => [kind, resolution, office] as const),
    ),
  );

  test.each(all)('that is %s may be settled as %s by %s, as written here', (kind, how, office) => {
    const row = table[`${kind} ${how}`];
    const answer = outcome(() => settled(kind, how, office));
    if (!row) expect(answer).toBe('handover.wrong_resolution');
    else if (!row.by.includes(office)) {
      const problem =
        office === here
          ? refusal('handover.not_addressee', { slip, addressee: there, office })
          : refusal('handover.not_sender', { slip, sender: here, office });
      expect(problemOf(() => settled(kind, how, office))).toMatchObject(problem);
    } else {
      const types = settled(kind, how, office).map(({ type }) => type);
      expect(types).toEqual(['handover.settled', ...(row.follows === null ? [] : [row.follows])]);
    }
  });

  test.each([
    ['missing', ['arrived', 'with_sender']],
    ['extra', ['kept', 'sent_back']],
    ['damaged', ['settled']],
  ] as const)('that is %s can end by %j, and a wrong end names them', (kind, allowed) => {
    const resolution = kind === 'damaged' ? 'arrived' : 'settled';
    expect(problemOf(() => settled(kind, resolution))).toMatchObject(
      refusal('handover.wrong_resolution', { kind, resolution, allowed: [...allowed] }),
    );
  });

  test('is no matter of a third office', () => {
    const third = 'H49.30' as typeof here;
    expect(problemOf(() => settled('damaged', 'settled', third))).toMatchObject(
      refusal('handover.not_addressee', { slip, addressee: there, office: third }),
    );
  });

  const told = (kind: DiscrepancyKind, resolution: Resolution, more: object) => ({
    type: 'handover.settled',
    stream: `handover:${slip}`,
    v: expect.any(Number),
    data: { slip, kind, code: codes[kind], resolution, ...more },
    personal: { name: 'Lê Thị Chuyên', note: null },
  });
  const arrival = (n: number) => ({
    type: 'dossier.arrived',
    stream: `dossier:${carried(n).id}`,
    v: expect.any(Number),
    data: {
      ...{ dossier: carried(n).id, slip, from: here, to: there },
      ...{ giver: 'lan', sentAt: troubled.sentAt, damaged: false },
    },
    personal: { receiverName: 'Lê Thị Chuyên' },
  });
  const place = (n: number, state: string, position: number) => ({
    item: { dossier: carried(n).id, code: codeOf(n), position, state },
  });

  test('that was missing and arrived is received in its place', () => {
    expect(settled('missing', 'arrived')).toEqual([
      told('missing', 'arrived', { ...place(1, 'received', 1), state: 'received' }),
      arrival(1),
    ]);
  });

  test('that never left is with its sender', () => {
    expect(settled('missing', 'with_sender', here)).toEqual([
      told('missing', 'with_sender', { ...place(1, 'with_sender', 1), state: 'received' }),
      {
        type: 'dossier.brought_back',
        stream: `dossier:${carried(1).id}`,
        v: expect.any(Number),
        data: { dossier: carried(1).id, slip, office: here, why: 'with_sender' },
        personal: null,
      },
    ]);
  });

  test('that is kept stands behind the others on the list', () => {
    expect(settled('extra', 'kept')).toEqual([
      told('extra', 'kept', { ...place(9, 'received', 3), state: 'received' }),
      arrival(9),
    ]);
  });

  test('that was damaged changes no place', () => {
    expect(settled('damaged', 'settled')).toEqual([
      told('damaged', 'settled', { item: null, state: 'received' }),
    ]);
  });

  test('of two kinds about one paper, the one that can end so is closed', () => {
    const both = {
      ...troubled,
      discrepancies: [discrepancy('damaged', codeOf(1)), discrepancy('missing', codeOf(1))],
    };
    const facts = { office: there, name: 'x', extra: null };
    const settle = { code: codeOf(1), resolution: 'arrived' as const, note: 'đã thấy' };
    expect(settleDiscrepancy(both, settle, facts)[0]).toMatchObject({
      data: { kind: 'missing' },
      personal: { note: 'đã thấy' },
    });
  });

  test('while others are on the road leaves the batch received in part', () => {
    const items = [item(1, { state: 'missing' }), item(2)];
    const facts = { office: there, name: 'x', extra: null };
    const settle = { code: codeOf(1), resolution: 'arrived' as const, note: null };
    expect(settleDiscrepancy({ ...troubled, items }, settle, facts)[0]).toMatchObject({
      data: { state: 'partly_received' },
    });
  });

  test('about a paper that is another’s than the sender’s moves no custody', () => {
    const facts = { office: there, name: 'x', extra: carried(9, { holder: there }) };
    const kept = { code: codeOf(9), resolution: 'kept' as const, note: null };
    expect(settleDiscrepancy(troubled, kept, facts)).toHaveLength(1);
  });

  test('that is closed is there no more', () => {
    const closed = {
      ...troubled,
      discrepancies: [{ ...discrepancy('missing', codeOf(1)), resolution: 'arrived' as const }],
    };
    const facts = { office: there, name: 'x', extra: null };
    const again = { code: codeOf(1), resolution: 'arrived' as const, note: null };
    expect(problemOf(() => settleDiscrepancy(closed, again, facts))).toMatchObject(
      refusal('handover.no_discrepancy', { slip, code: codeOf(1), open: [] }),
    );
  });

  test('can be closed once, and only where there is one', () => {
    const other = () =>
      settleDiscrepancy(
        troubled,
        { code: codeOf(5), resolution: 'arrived', note: null },
        { office: there, name: 'x', extra: null },
      );
    expect(problemOf(other)).toMatchObject({
      code: 'handover.no_discrepancy',
      detail: { open: Object.values({ a: codeOf(1), b: codeOf(2), c: codeOf(9) }) },
    });
  });

  test('about a paper of nobody’s that is kept moves no custody', () => {
    const facts = { office: there, name: 'x', extra: null };
    const kept = { code: codeOf(9), resolution: 'kept' as const, note: null };
    expect(settleDiscrepancy(troubled, kept, facts)).toHaveLength(1);
  });

  test('about a paper on another road is not kept: it belongs to that slip', () => {
    const extra = carried(9, { inTransit: { slip: 'BG-2', to: there } });
    const facts = { office: there, name: 'x', extra };
    const kept = { code: codeOf(9), resolution: 'kept' as const, note: null };
    expect(problemOf(() => settleDiscrepancy(troubled, kept, facts)).code).toBe(
      'dossier.in_transit',
    );
  });
});

test('only who holds a paper knows on which shelf it lies', () => {
  const { id } = carried(1);
  expect(shelveDossier(carried(1), here, 'A3')).toEqual([
    {
      type: 'dossier.shelved',
      stream: `dossier:${id}`,
      v: expect.any(Number),
      data: { dossier: id, shelf: 'A3' },
      personal: null,
    },
  ]);
  expect(problemOf(() => shelveDossier(carried(1), there, 'A3')).code).toBe('dossier.not_holder');
});
