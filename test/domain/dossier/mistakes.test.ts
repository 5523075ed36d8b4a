/** What counts as a mistake, and whose it is to put right. */
import { describe, expect, test } from 'vitest';
import { blockers } from '../../../src/domain/dossier/blockers.ts';
import { cancelDossier } from '../../../src/domain/dossier/cancel.ts';
import type { Dossier, DueChange } from '../../../src/domain/dossier/dossier.ts';
import type { ShipmentState } from '../../../src/domain/shipment/shipment.ts';
import type { Tracking } from '../../../src/domain/shipment/tracking.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { asking, dossier } from './sample.ts';

const clerk = { ...asking, person: { login: 'tiep', role: 'clerk' } as const };
const cancelling = { reason: 'nhầm', replacedBy: null };
const reopened: DueChange = {
  at: moment('2026-11-24 08:00'),
  by: 'ky',
  why: 'reopened',
  reason: 'x',
  before: null,
  after: dossier.dueAt,
  late: false,
};
const inTheWay = (of: Dossier, deed: 'correct' | 'cancel') =>
  blockers(of, deed, clerk).map(({ code }) => code);

describe('a dossier that came to a result once', () => {
  const again: Dossier = { ...dossier, wasDecided: true, dueChanges: [reopened] };

  test('was not received by mistake, whoever says so', () => {
    const problem = problemOf(() => cancelDossier(again, cancelling, asking));
    expect(problem).toMatchObject(refusal('dossier.was_decided', { code: dossier.code }));
    expect(inTheWay(again, 'cancel')).toEqual(['dossier.gone_on', 'dossier.was_decided']);
  });

  test('is corrected by a manager', () => {
    expect(inTheWay(again, 'correct')).toEqual(['dossier.gone_on']);
    expect(blockers(again, 'correct', asking)).toEqual([]);
  });
});

test('what was over and is taken up again is put right by a manager', () => {
  const withdrawn = { ...dossier, dueChanges: [reopened] };
  expect(inTheWay(withdrawn, 'cancel')).toEqual(['dossier.gone_on']);
  expect(inTheWay(withdrawn, 'correct')).toEqual(['dossier.gone_on']);
  expect(cancelDossier(withdrawn, cancelling, asking)).toHaveLength(1);
  expect(inTheWay(dossier, 'cancel')).toEqual([]);
});

describe('sendings of what was received by mistake', () => {
  const sending = (state: ShipmentState) => ({ tracking: 'RB000000015VN' as Tracking, state });

  test('what the post does not have yet is called off with it, and nothing else is', () => {
    const sendings = (['registered', 'delivered', 'returned', 'called_off'] as const).map(sending);
    const events = cancelDossier(dossier, cancelling, { ...asking, sendings });
    expect(events.map(({ type }) => type)).toEqual(['dossier.cancelled', 'shipment.progressed']);
    expect(events[1]).toMatchObject({ data: { state: 'called_off' }, personal: { note: 'nhầm' } });
  });

  test.each(['collected', 'posted', 'failed'] as const)(
    '%s keeps it from being cancelled',
    (state) => {
      const facts = { ...asking, sendings: [sending(state)] };
      const problem = problemOf(() => cancelDossier(dossier, cancelling, facts));
      const detail = { code: dossier.code, ...sending(state) };
      expect(problem).toMatchObject(refusal('dossier.under_way', detail));
    },
  );
});
