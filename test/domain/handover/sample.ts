/** A batch of a few dossiers between two offices, for tests of its rules. */
import type { Carried, Handover, HandoverItem } from '../../../src/domain/handover/handover.ts';
import type { SlipCode } from '../../../src/domain/handover/slip.ts';
import type { KnownOffice, OfficeKind } from '../../../src/domain/office/office.ts';
import type { AgencyId, DossierCode, Uuid } from '../../../src/domain/value/id.ts';
import { moment } from '../../support/arbitrary.ts';

export const [here, there] = ['H49.22' as AgencyId, 'H49.10' as AgencyId];
export const slip = 'BG-H49.22-261123-0001' as SlipCode;

export function officeOf(agencyId: AgencyId, kind: OfficeKind): KnownOffice {
  const none = { parent: null, address: null, phone: null, mergedInto: null, mergedOn: null };
  return { agencyId, name: agencyId, kind, ...none };
}

export function codeOf(n: number): DossierCode {
  return `H49.22-261123-${String(n).padStart(4, '0')}` as DossierCode;
}

export function carried(n: number, change: Partial<Carried> = {}): Carried {
  const id = `0193f3a0-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
  return { id, code: codeOf(n), status: 'received', holder: here, inTransit: null, ...change };
}

export function item(n: number, change: Partial<HandoverItem> = {}): HandoverItem {
  const { id, code } = carried(n);
  const open = { state: 'sent' as const, damaged: false, receivedAt: null, receiver: null };
  return { position: n, dossier: id, code, ...open, ...change };
}

export function batch(count: number, change: Partial<Handover> = {}): Handover {
  return {
    slip,
    version: 1,
    from: here,
    to: there,
    sender: here,
    addressee: there,
    state: 'sent',
    sentAt: moment('2026-11-23 09:00'),
    giver: { login: 'lan', name: 'Phạm Thị Lan' },
    note: null,
    digest: '',
    items: Array.from({ length: count }, (_, index) => item(index + 1)),
    discrepancies: [],
    prints: 0,
    ...change,
  };
}
