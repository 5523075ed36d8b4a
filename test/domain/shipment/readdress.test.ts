import { describe, expect, test } from 'vitest';
import { hasLabel, requireLabel } from '../../../src/domain/shipment/printable.ts';
import { readdressedIn, readdressSendings } from '../../../src/domain/shipment/readdress.ts';
import { shipmentStates, type Shipment } from '../../../src/domain/shipment/shipment.ts';
import type { Tracking } from '../../../src/domain/shipment/tracking.ts';
import type { AgencyId, DossierCode, Uuid } from '../../../src/domain/value/id.ts';
import type { Instant } from '../../../src/domain/value/instant.ts';
import { noDong } from '../../../src/domain/value/money.ts';
import { problemOf, refusal } from '../../support/problem.ts';

const before = { name: 'Trần Thị Thử', address: 'tổ 1', phone: '0912' };
const after = { name: 'Trần Thị Đúng', address: 'tổ 7', phone: null };
const tracking = 'RB000000015VN' as Tracking;

function sending(change: Partial<Shipment> = {}): Shipment {
  return {
    tracking,
    version: 1,
    dossier: '01900000-0000-7000-8000-0000000000d1' as Uuid,
    code: 'H49.22-261123-0001' as DossierCode,
    direction: 'to_citizen',
    service: 'collect',
    office: 'H49.22' as AgencyId,
    state: 'registered',
    order: { papers: [], signed: false, seal: null, fee: noDong, feeReceipt: null },
    cod: noDong,
    codCollected: null,
    recipient: before,
    receivedBy: null,
    registeredAt: '2026-11-23T09:00:00+07:00' as Instant,
    steps: [],
    prints: 0,
    ...change,
  };
}

describe('a correction of the owner', () => {
  test('goes along to the sending that waits for the post', () => {
    const events = readdressSendings([sending()], before, after);
    expect(events).toMatchObject([
      { type: 'shipment.readdressed', data: { tracking }, personal: after },
    ]);
    expect(readdressedIn(events)).toEqual([tracking]);
  });

  test.each(shipmentStates.filter((state) => state !== 'registered'))('not when %s', (state) => {
    expect(readdressSendings([sending({ state })], before, after)).toEqual([]);
  });

  test('not to the office, to somebody else, or where nothing is other', () => {
    const others = [
      sending({ direction: 'to_office' }),
      sending({ recipient: { ...before, name: 'Lê Văn Con' } }),
    ];
    expect(readdressSendings(others, before, after)).toEqual([]);
    expect(readdressSendings([sending()], before, before)).toEqual([]);
  });

  test('leaves what was ordered otherwise, and no letter without an address', () => {
    const elsewhere = sending({ recipient: { ...before, address: 'cơ quan', phone: '0999' } });
    expect(readdressSendings([elsewhere], before, after)).toMatchObject([
      { personal: { name: after.name, address: 'cơ quan', phone: '0999' } },
    ]);
    expect(readdressSendings([sending()], before, { ...after, address: null })).toMatchObject([
      { personal: { address: before.address } },
    ]);
  });
});

describe('a label', () => {
  test.each(shipmentStates)('of what is %s', (state) => {
    expect(hasLabel({ state })).toBe(state !== 'called_off');
    if (state !== 'called_off') requireLabel(sending({ state }), { status: 'received' });
  });

  test.each([
    ['to_office', 'received', 'send'],
    ['to_citizen', 'received', 'collect'],
    ['to_citizen', 'cancelled', null],
  ] as const)(
    'called off %s of a dossier %s is ordered again by %s',
    (direction, status, service) => {
      const called = sending({ direction, state: 'called_off' });
      const problem = problemOf(() => requireLabel(called, { status }));
      const { code } = called;
      expect(problem).toMatchObject(refusal('shipment.called_off', { tracking, code, service }));
    },
  );
});
