import { describe, expect, test } from 'vitest';
import {
  forwardDossier,
  resolveDossier,
  type ResultFacts,
} from '../../../src/domain/dossier/act.ts';
import type { Party } from '../../../src/domain/dossier/dossier.ts';
import { returnDossier, type Collection } from '../../../src/domain/dossier/hand-back.ts';
import { actOf, type Action } from '../../../src/domain/dossier/transition.ts';
import { rolesFor } from '../../../src/domain/staff/role.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { day } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { asking, at, dossier, dossierId, office } from './sample.ts';

const today = day('2026-11-25');
const stream = `dossier:${dossierId}`;
const elsewhere = 'H49.23' as AgencyId;
const then = at('2026-11-25 10:00');
const afar = { ...then, office: elsewhere };
const resolution: ResultFacts = {
  outcome: 'granted',
  number: '12/2026',
  date: today,
  signer: 'Lê Văn Ký',
  file: null,
};
const resolved = { ...dossier, status: 'resolved' } as const;
const toOwner: Collection = {
  to: 'owner',
  collectorName: null,
  collectorNumber: null,
  paper: true,
};

test('forwarding is told with its note', () => {
  expect(forwardDossier(dossier, 'Chuyển Tư pháp', asking)).toEqual([
    {
      type: 'dossier.forwarded',
      stream,
      v: 2,
      data: { dossier: dossierId },
      personal: { note: 'Chuyển Tư pháp' },
    },
  ]);
});

describe('resolving', () => {
  test.each(['granted', 'not_granted'] as const)('%s is told, the signer apart', (outcome) => {
    expect(resolveDossier(dossier, { ...resolution, outcome }, then)).toEqual([
      {
        type: 'dossier.resolved',
        stream,
        v: 1,
        data: { dossier: dossierId, outcome, number: '12/2026', date: today, file: null },
        personal: { signer: 'Lê Văn Ký' },
      },
    ]);
  });

  test('a result signed tomorrow is refused', () => {
    const date = day('2026-11-26');
    const problem = problemOf(() => resolveDossier(dossier, { ...resolution, date }, then));
    expect(problem).toMatchObject(refusal('dossier.result_in_future', { date, today }));
  });

  test('a result signed before the dossier was received is refused; on that day it is not', () => {
    const signed = (text: string) =>
      resolveDossier(dossier, { ...resolution, date: day(text) }, then);
    const problem = problemOf(() => signed('2026-11-22'));
    const detail = { code: dossier.code, date: day('2026-11-22'), received: day('2026-11-23') };
    expect(problem).toMatchObject(refusal('dossier.result_before_received', detail));
    expect(signed('2026-11-23')).toHaveLength(1);
  });
});

/** Of a hand-back about which nothing else was said. */
const nobodySaid = { authority: null, originals: null, shipment: null, satisfaction: null };

describe('returning', () => {
  test.each<[string, Partial<Collection>, string | null, string | null]>([
    ['to the owner, by the dossier', {}, 'Trần Thị Thử', '022192000001'],
    [
      'to the owner, shown another card',
      { collectorNumber: 'B1234567' },
      'Trần Thị Thử',
      'B1234567',
    ],
    [
      'to somebody named for the owner, whose number is not the owner’s',
      { collectorName: 'Lê Văn Đại Diện' },
      'Lê Văn Đại Diện',
      null,
    ],
    [
      'to an authorised person',
      { to: 'authorised', collectorName: 'Nguyễn Văn Nhận', collectorNumber: '022085000003' },
      'Nguyễn Văn Nhận',
      '022085000003',
    ],
    ['to the post', { to: 'post', collectorName: 'Bưu điện Hạ Long' }, 'Bưu điện Hạ Long', null],
  ])('%s', (_what, changes, collectorName, collectorNumber) => {
    const to = changes.to ?? 'owner';
    expect(returnDossier(resolved, { ...toOwner, ...changes }, asking)).toEqual([
      {
        type: 'dossier.returned',
        stream,
        v: 2,
        data: { dossier: dossierId, to, paper: true, ...nobodySaid },
        personal: { collectorName, collectorNumber },
      },
    ]);
  });

  const others = ['authorised', 'post', 'other'] as const;
  test.each(others.flatMap((to) => [null, '', ' '].map((name) => [to, name] as const)))(
    'anyone but the owner must be named: %s as %j',
    (to, collectorName) => {
      const act = (): unknown => returnDossier(resolved, { ...toOwner, to, collectorName }, asking);
      const detail = { code: dossier.code };
      expect(problemOf(act)).toMatchObject(refusal('dossier.collector_missing', detail));
    },
  );

  test('a number that is not the owner’s is that of somebody else', () => {
    const shown = { ...toOwner, collectorNumber: '022192000009' };
    expect(problemOf(() => returnDossier(resolved, shown, asking))).toMatchObject({
      code: 'dossier.collector_not_owner',
      detail: { owner: resolved.owner.name },
    });
    expect(
      returnDossier(resolved, { ...shown, to: 'authorised', collectorName: 'A' }, asking),
    ).toHaveLength(1);
  });

  test.each<[string, Partial<Party>, string | null]>([
    ['the owner’s own number', {}, '022192000001'],
    ['a number of another kind, which may be the same person’s', {}, '100123456'],
    ['no number', {}, null],
    ['any, where the owner has none', { number: null }, '022192000009'],
    ['that of whoever comes for an organisation', { kind: 'organisation' }, '022192000009'],
  ])('%s is the owner’s', (_what, owner, collectorNumber) => {
    const on = { ...resolved, owner: { ...resolved.owner, ...owner } };
    expect(returnDossier(on, { ...toOwner, collectorNumber }, asking)).toHaveLength(1);
  });

  test('a blank name for the owner is the owner’s own', () => {
    const [event] = returnDossier(resolved, { ...toOwner, collectorName: ' ' }, asking);
    expect(event).toMatchObject({ personal: { collectorName: 'Trần Thị Thử' } });
  });
});

const fromResolved: Action[] = ['return', 'reopen', 'correct'];
const fromReceived: Action[] = [
  'forward',
  'request-supplement',
  'resolve',
  'extend',
  'refuse',
  'withdraw',
  'stop',
  'add-paper',
  'correct',
  'cancel',
];

describe('only the holder acts, and only when the dossier is there', () => {
  test.each([
    ['forward', () => forwardDossier(dossier, null, afar)],
    ['resolve', () => resolveDossier(dossier, resolution, afar)],
    ['return', () => returnDossier(resolved, toOwner, afar)],
  ] as const)('another office may not %s, and hears who may', (deed, act) => {
    const roles = rolesFor(actOf(deed));
    const detail = { code: dossier.code, holder: office, office: elsewhere, deed, roles };
    expect(problemOf(act)).toMatchObject(refusal('dossier.not_holder', detail));
  });

  test.each<[action: Action, allowed: Action[], path: Action[], act: () => unknown]>([
    ['forward', fromResolved, [], () => forwardDossier(resolved, null, asking)],
    ['resolve', fromResolved, [], () => resolveDossier(resolved, resolution, then)],
    ['return', fromReceived, ['resolve'], () => returnDossier(dossier, toOwner, asking)],
  ])('%s is refused at the wrong time, naming what may be done', (action, allowed, path, act) => {
    const { status } = action === 'return' ? dossier : resolved;
    const detail = { code: dossier.code, status, action, allowed, path };
    expect(problemOf(act)).toMatchObject(refusal('dossier.not_allowed', detail));
  });
});
