import { describe, expect, test } from 'vitest';
import { ageing, median } from '../../../src/domain/handover/ageing.ts';
import type { Discrepancy, HandoverLine } from '../../../src/domain/handover/handover.ts';
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
    expect(events.map(({ type }) => type)).toEqual([
      'handover.recalled',
      'dossier.brought_back',
      'dossier.brought_back',
    ]);
  });

  test('is the sender’s alone, and not for what is opened or called back already', () => {
    expect(problemOf(() => recallHandover(batch(1), there, null)).code).toBe('handover.not_sender');
    const opened = batch(2, { items: [item(1, { state: 'missing' }), item(2)] });
    expect(problemOf(() => recallHandover(opened, here, null))).toMatchObject(
      refusal('handover.already_received', { slip, received: 0 }),
    );
    const back = batch(1, { state: 'recalled' });
    expect(problemOf(() => recallHandover(back, here, null)).code).toBe('handover.recalled');
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
      expect(['handover.not_sender', 'handover.not_addressee']).toContain(answer);
    } else {
      const types = settled(kind, how, office).map(({ type }) => type);
      expect(types).toEqual(['handover.settled', ...(row.follows === null ? [] : [row.follows])]);
    }
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

describe('the road', () => {
  const line: HandoverLine = {
    slip,
    from: here,
    to: there,
    state: 'sent',
    sentAt: moment('2026-11-23 08:00'),
    count: 2,
    received: 0,
    missing: 0,
    open: 0,
  };
  const now = moment('2026-11-23 12:30');
  const took = (hours: number) => ({
    from: here,
    to: there,
    sentAt: moment('2026-11-20 08:00'),
    receivedAt: moment(`2026-11-20 ${String(8 + hours).padStart(2, '0')}:00`),
  });

  test('tells how long, how long usually, and who is late', () => {
    expect(ageing([line], [], now)).toMatchObject([{ hours: 4.5, usualHours: null, late: false }]);
    const known = [took(1), took(9), took(2)];
    expect(ageing([line], known, now)).toMatchObject([{ usualHours: 2, late: true }]);
    const other = { ...took(1), to: here };
    expect(ageing([line], [other], now)).toMatchObject([{ usualHours: null }]);
  });

  test('puts the longest on the road first', () => {
    const older = { ...line, sentAt: moment('2026-11-22 08:00') };
    expect(ageing([line, older], [], now).map(({ hours }) => hours)).toEqual([28.5, 4.5]);
  });

  test.each([
    [[3], 3],
    [[1, 3], 2],
    [[9, 1, 2], 2],
    [[1, 2, 3, 100], 2.5],
  ])('the median of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

test('only who holds a paper knows on which shelf it lies', () => {
  expect(shelveDossier(carried(1), here, 'A3')).toMatchObject([{ data: { shelf: 'A3' } }]);
  expect(problemOf(() => shelveDossier(carried(1), there, 'A3')).code).toBe('dossier.not_holder');
});
