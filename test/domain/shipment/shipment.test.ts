import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { progressShipment, type ShipmentProgress } from '../../../src/domain/shipment/progress.ts';
import { leftIn, takeTracking } from '../../../src/domain/shipment/range.ts';
import { addRange } from '../../../src/domain/shipment/add-range.ts';
import { registerShipments } from '../../../src/domain/shipment/register.ts';
import {
  nextShipmentStates,
  shipmentStates,
  shipmentTransitions,
  type Shipment,
  type ShipmentState,
} from '../../../src/domain/shipment/shipment.ts';
import type { Tracking } from '../../../src/domain/shipment/tracking.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { asking, dossier, office, owner } from '../dossier/sample.ts';

const range = { series: 'S10/RB/00000001', office, prefix: 'RB', first: 1, last: 2, taken: 0 };

describe('a range of tracking codes', () => {
  test('gives its codes in order, and runs out', () => {
    expect(takeTracking([range], office)).toEqual({
      tracking: 'RB000000014VN',
      number: { series: range.series, n: 1 },
    });
    expect(takeTracking([{ ...range, taken: 1 }], office).number.n).toBe(2);
    const used = { ...range, taken: 2 };
    expect(leftIn(used)).toBe(0);
    expect(problemOf(() => takeTracking([used], office))).toMatchObject(
      refusal('shipment.no_codes', { office }),
    );
  });

  test('is followed by the next one', () => {
    const next = { ...range, series: 'S10/RB/00000009', first: 9, last: 9 };
    expect(takeTracking([{ ...range, taken: 2 }, next], office).number).toEqual({
      series: next.series,
      n: 9,
    });
  });

  test('may not give a code twice', () => {
    const again = { office, prefix: 'RB', first: 2, last: 5 };
    expect(problemOf(() => addRange(again, [range])).code).toBe('shipment.range_overlaps');
    expect(addRange({ ...again, first: 3 }, [range])).toHaveLength(1);
    expect(addRange({ ...again, prefix: 'CP' }, [range])).toHaveLength(1);
    expect(problemOf(() => addRange({ ...again, first: 9 }, [])).code).toBe(
      'shipment.range_overlaps',
    );
  });
});

const order = { signed: true, seal: '00123', fee: dong(26_000), feeReceipt: '0000012' };
const destination = { name: 'Trung tâm', address: 'số 1', phone: null };
const facts = { office, destination, ranges: [{ ...range, last: 9 }], isTaken: false };
const asked = { service: 'both', tracking: null, recipient: {}, order, cod: dong(8000) } as const;

describe('an order', () => {
  test('for both ways makes two shipments; the fee and the seal stand on the first', () => {
    const [there, back] = registerShipments(dossier, asked, facts);
    expect(there).toMatchObject({
      type: 'shipment.registered',
      data: { direction: 'to_office', number: { n: 1 }, order, cod: 0 },
      personal: destination,
    });
    expect(back).toMatchObject({
      data: { direction: 'to_citizen', number: { n: 2 }, order: { fee: 0, seal: null }, cod: 8000 },
      personal: { name: owner.name, address: owner.address },
    });
  });

  test('takes the post’s own code where one is given', () => {
    const tracking = 'RB123456785VN' as Tracking;
    const [only] = registerShipments(dossier, { ...asked, service: 'send', tracking }, facts);
    expect(only).toMatchObject({ data: { tracking, number: null } });
    const taken = { ...facts, isTaken: true };
    expect(problemOf(() => registerShipments(dossier, { ...asked, tracking }, taken)).code).toBe(
      'shipment.taken',
    );
  });

  test('needs to know where the result goes', () => {
    const nowhere = { ...dossier, owner: { ...owner, address: null } };
    expect(problemOf(() => registerShipments(nowhere, asked, facts)).code).toBe(
      'shipment.no_recipient',
    );
    const there = { ...asked, recipient: { address: 'Tổ 1' } };
    expect(registerShipments(nowhere, there, facts)).toHaveLength(2);
  });

  test('is taken only where the paper is', () => {
    const road = { ...dossier, inTransit: { slip: 'BG-1', to: office } };
    expect(problemOf(() => registerShipments(road, asked, facts)).code).toBe('dossier.in_transit');
  });
});

const shipment: Shipment = {
  tracking: 'RB123456785VN' as Tracking,
  version: 1,
  dossier: dossier.id,
  code: dossier.code,
  direction: 'to_citizen',
  service: 'collect',
  office,
  state: 'posted',
  order: { papers: [], ...order },
  cod: noDong,
  codCollected: null,
  recipient: { name: owner.name, address: owner.address, phone: null },
  receivedBy: null,
  registeredAt: dossier.receivedAt,
  steps: [],
  prints: 0,
};
const decided: Dossier = { ...dossier, status: 'resolved' };
const delivered: ShipmentProgress = {
  state: 'delivered',
  note: null,
  receivedBy: null,
  receivedAs: 'owner',
  receiverNumber: null,
  codCollected: null,
};

/** What may follow each state, written out by hand. */
const expected: { [S in ShipmentState]: ShipmentState[] } = {
  registered: ['collected', 'posted'],
  collected: ['posted'],
  posted: ['delivered', 'failed', 'returned'],
  delivered: [],
  failed: ['posted', 'returned'],
  returned: [],
};

const steps = Object.keys(shipmentTransitions) as (keyof typeof shipmentTransitions)[];
describe.each(shipmentStates)('a shipment that is %s', (state) => {
  test.each(steps)('may or may not be %s next, as written here', (wanted) => {
    const progress = { ...delivered, state: wanted };
    const act = () => progressShipment({ ...shipment, state }, decided, progress, asking);
    if (expected[state].includes(wanted)) expect(act().length).toBeGreaterThan(0);
    else expect(problemOf(act).code).toBe('shipment.not_allowed');
    expect(nextShipmentStates(state)).toEqual(expected[state]);
  });
});

describe('a delivery', () => {
  test('of a result closes its dossier, and is the evidence', () => {
    const events = progressShipment(shipment, decided, delivered, asking);
    expect(events.map(({ type }) => type)).toEqual(['shipment.progressed', 'dossier.returned']);
    expect(events[1]).toMatchObject({
      data: { to: 'owner', paper: true, shipment: 'RB123456785VN' },
      personal: { collectorName: owner.name },
    });
  });

  test('of papers of what was refused gives them back, and leaves it refused', () => {
    const refused = { ...dossier, status: 'refused' as const };
    const events = progressShipment(shipment, refused, delivered, asking);
    expect(events.map(({ type }) => type)).toEqual([
      'shipment.progressed',
      'dossier.papers_returned',
    ]);
  });

  test('of papers to an office closes nothing', () => {
    const there = { ...shipment, direction: 'to_office' as const };
    expect(progressShipment(there, dossier, delivered, asking)).toHaveLength(1);
  });

  test('against payment is refused until the money is there', () => {
    const owed = { ...shipment, cod: dong(8000) };
    expect(problemOf(() => progressShipment(owed, decided, delivered, asking))).toMatchObject(
      refusal('shipment.cod_uncollected', { tracking: owed.tracking, amount: 8000 }),
    );
    const paid = { ...delivered, codCollected: dong(8000) };
    expect(progressShipment(owed, decided, paid, asking)).toHaveLength(2);
  });

  test('cannot close a dossier that has no result, or that another office holds', () => {
    expect(problemOf(() => progressShipment(shipment, dossier, delivered, asking)).code).toBe(
      'dossier.not_allowed',
    );
    const elsewhere = { ...decided, holder: 'H49.10' as typeof office };
    expect(problemOf(() => progressShipment(shipment, elsewhere, delivered, asking)).code).toBe(
      'dossier.not_holder',
    );
  });
});
