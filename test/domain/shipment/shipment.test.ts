import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { progressShipment, type ShipmentProgress } from '../../../src/domain/shipment/progress.ts';
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
    expect(back).toEqual({
      type: 'shipment.registered',
      stream: 'shipment:RB000000028VN',
      v: expect.any(Number),
      data: {
        direction: 'to_citizen',
        tracking: 'RB000000028VN',
        number: { series: range.series, n: 2 },
        dossier: dossier.id,
        code: dossier.code,
        service: 'both',
        office,
        order: {
          papers: [{ name: 'Giấy khai sinh', count: 1 }],
          ...{ signed: true, seal: null, fee: 0, feeReceipt: null },
        },
        cod: 8000,
      },
      personal: { name: owner.name, address: owner.address, phone: owner.phone },
    });
  });

  test('lists the papers that go, with how many of each', () => {
    const paper = { id: 'form', name: 'Tờ khai', digitised: false };
    const components = [{ ...paper, originals: 1, certified: 2, copies: 4 }];
    const [only] = registerShipments(
      { ...dossier, components },
      { ...asked, service: 'send' },
      facts,
    );
    expect(only).toMatchObject({ data: { order: { papers: [{ name: 'Tờ khai', count: 7 }] } } });
  });

  test.each([
    ['send', ['to_office']],
    ['collect', ['to_citizen']],
    ['both', ['to_office', 'to_citizen']],
  ] as const)('to %s goes %j, paid and sealed with the first', (service, ways) => {
    const made = registerShipments(dossier, { ...asked, service }, facts).map((each) => each.data);
    expect(made.map((data) => 'direction' in data && data.direction)).toEqual([...ways]);
    expect(made[0]).toMatchObject({ order });
  });

  test('goes to whoever is named, and else to the owner', () => {
    const named = { name: 'Ngô Văn Nhận', address: 'Tổ 1', phone: '0987' };
    const to = (recipient: object) =>
      registerShipments(dossier, { ...asked, service: 'collect', recipient }, facts)[0]!.personal;
    expect(to(named)).toEqual(named);
    expect(to({ name: 'Ngô Văn Nhận' })).toEqual({
      ...{ name: 'Ngô Văn Nhận', address: owner.address, phone: owner.phone },
    });
  });

  test('takes the post’s own code where one is given', () => {
    const tracking = 'RB123456785VN' as Tracking;
    const [only] = registerShipments(dossier, { ...asked, service: 'send', tracking }, facts);
    expect(only).toMatchObject({ data: { tracking, number: null } });
    const taken = { ...facts, isTaken: true };
    expect(
      problemOf(() => registerShipments(dossier, { ...asked, tracking }, taken)),
    ).toMatchObject(refusal('shipment.taken', { tracking }));
    expect(registerShipments(dossier, asked, taken)).toHaveLength(2);
    const [, second] = registerShipments(dossier, { ...asked, tracking }, facts);
    expect(second).toMatchObject({ data: { tracking: 'RB000000014VN', number: { n: 1 } } });
  });

  test('needs to know where the result goes', () => {
    const nowhere = { ...dossier, owner: { ...owner, address: null } };
    expect(problemOf(() => registerShipments(nowhere, asked, facts))).toMatchObject(
      refusal('shipment.no_recipient', { code: dossier.code }),
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
  registered: ['collected', 'posted', 'called_off'],
  collected: ['posted'],
  posted: ['delivered', 'failed', 'returned'],
  delivered: [],
  failed: ['posted', 'returned'],
  returned: [],
  called_off: [],
};

const steps = Object.keys(shipmentTransitions) as (keyof typeof shipmentTransitions)[];
describe.each(shipmentStates)('a shipment that is %s', (state) => {
  test.each(steps)('may or may not be %s next, as written here', (wanted) => {
    const progress = { ...delivered, state: wanted };
    const act = () => progressShipment({ ...shipment, state }, decided, progress, asking);
    if (expected[state].includes(wanted)) expect(act().length).toBeGreaterThan(0);
    else {
      const allowed = nextShipmentStates(state);
      expect(problemOf(act)).toMatchObject(
        refusal('shipment.not_allowed', { tracking: shipment.tracking, state, wanted, allowed }),
      );
    }
    expect(nextShipmentStates(state)).toEqual(expected[state]);
  });
});

describe('a delivery', () => {
  test('of a result closes its dossier, and is the evidence', () => {
    const events = progressShipment(shipment, decided, delivered, asking);
    expect(events.map(({ type }) => type)).toEqual(['shipment.progressed', 'dossier.returned']);
    expect(events[0]).toEqual({
      type: 'shipment.progressed',
      stream: 'shipment:RB123456785VN',
      v: expect.any(Number),
      data: { tracking: 'RB123456785VN', state: 'delivered', codCollected: null },
      personal: { receivedBy: owner.name, note: null },
    });
    expect(events[1]).toMatchObject({
      data: { to: 'owner', paper: true, shipment: 'RB123456785VN' },
      personal: { collectorName: owner.name },
    });
  });

  test('to somebody else says to whom', () => {
    const taken = { ...delivered, receivedBy: 'Ngô Văn Nhận', receivedAs: 'other' as const };
    const by = { ...taken, receiverNumber: '022192000009', note: 'tại nhà' };
    const [step, closing] = progressShipment(shipment, decided, by, asking);
    expect(step).toMatchObject({
      personal: { receivedBy: 'Ngô Văn Nhận', note: 'tại nhà' },
    });
    expect(closing).toMatchObject({
      data: { to: 'other' },
      personal: { collectorName: 'Ngô Văn Nhận', collectorNumber: '022192000009' },
    });
  });

  test('is out of the house: what is unpaid keeps it no longer', () => {
    const unpaid = { ...asking, unpaid: dong(8000), taken: ['AB-26P/0000012'] };
    expect(progressShipment(shipment, decided, delivered, unpaid)).toHaveLength(2);
  });

  test('alone closes, is received and collects: no other step does', () => {
    const failed = {
      ...delivered,
      state: 'failed' as const,
      receivedBy: 'x',
      codCollected: dong(8000),
    };
    const owed = { ...shipment, cod: dong(9000) };
    expect(progressShipment(owed, decided, failed, asking)).toMatchObject([
      { data: { state: 'failed', codCollected: null }, personal: { receivedBy: null } },
    ]);
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
