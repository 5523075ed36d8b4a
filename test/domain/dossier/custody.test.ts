import { describe, expect, test } from 'vitest';
import { returnDossier, type Collection } from '../../../src/domain/dossier/act.ts';
import { authorityKinds, statuses } from '../../../src/domain/dossier/dossier.ts';
import { moneyBlocksReturn } from '../../../src/domain/payment/money.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { requireSight, sightOf, type Viewer } from '../../../src/domain/dossier/sight.ts';
import { actions, nextActions, requireAction } from '../../../src/domain/dossier/transition.ts';
import { feeLines } from '../../../src/domain/fee/fee-line.ts';
import { officeKinds } from '../../../src/domain/office/office.ts';
import { maySignInAt, roles } from '../../../src/domain/staff/role.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { outcome, problemOf, refusal } from '../../support/problem.ts';
import { dossier, office, procedure } from './sample.ts';

const elsewhere = 'H49.10' as AgencyId;
const slip = 'BG-H49.22-261123-0001';

describe('on the road', () => {
  const road = { ...dossier, inTransit: { slip, to: elsewhere } };
  const pairs = statuses.flatMap((status) =>
    nextActions(status).map((act) => [status, act] as const),
  );

  test.each(pairs)(
    'a dossier that is %s lets neither side %s, and names the slip',
    (status, act) => {
      const { code } = dossier;
      for (const side of [office, elsewhere]) {
        expect(problemOf(() => requireAction({ ...road, status }, act, side))).toMatchObject(
          refusal('dossier.in_transit', { code, slip, from: office, to: elsewhere, office: side }),
        );
      }
    },
  );

  test('every action of the table is held up so', () => {
    expect(new Set(pairs.map(([, act]) => act))).toEqual(new Set(actions));
  });
});

describe('who sees what', () => {
  const viewers = [null, ...roles].flatMap((role) =>
    officeKinds.map((officeKind): Viewer => ({ role, office: elsewhere, officeKind })),
  );

  test.each(viewers)('$role at a $officeKind', (viewer) => {
    const { role, officeKind } = viewer;
    const bound = role === 'post' || (role === null && officeKind === 'post_office');
    expect(sightOf(viewer)).toBe(bound ? elsewhere : null);
    const seen = outcome(() => requireSight(dossier, viewer));
    expect(seen).toBe(bound ? 'dossier.out_of_sight' : 'read');
  });

  const carriedThere: [string, Partial<typeof dossier>][] = [
    ['received', { office: elsewhere }],
    ['holds', { holder: elsewhere }],
    ['awaits', { inTransit: { slip, to: elsewhere } }],
  ];

  test.each(carriedThere)('the post sees what it %s', (_how, change) => {
    const viewer: Viewer = { role: 'post', office: elsewhere, officeKind: 'post_office' };
    expect(outcome(() => requireSight({ ...dossier, ...change }, viewer))).toBe('read');
  });

  test.each(roles)('a %s signs in at the counters of the own office; an admin at all', (role) => {
    const member = { login: 'x', name: 'X', role, office, active: true };
    expect(maySignInAt(member, office)).toBe(true);
    expect(maySignInAt(member, elsewhere)).toBe(role === 'admin');
  });
});

describe('a result', () => {
  const decided = { ...dossier, status: 'resolved' as const };
  const taken: Collection = {
    to: 'authorised',
    collectorName: 'Nguyễn Văn Nhận',
    collectorNumber: '022085000003',
    paper: true,
  };

  test.each(authorityKinds)('of civil status goes to somebody with %s', (authority) => {
    const [event] = returnDossier(decided, office, { ...taken, authority, originals: 2 });
    expect(event).toMatchObject({ data: { authority, originals: 2 } });
  });

  test('of another field is not given to kin without a certified paper', () => {
    const land = { ...decided, procedure: { ...procedure, field: 'Đất đai' } };
    const give = (authority: 'relative' | 'certified') => () =>
      returnDossier(land, office, { ...taken, authority });
    expect(problemOf(give('relative'))).toMatchObject(
      refusal('dossier.authority_insufficient', { code: dossier.code, field: 'Đất đai' }),
    );
    expect(give('certified')()).toHaveLength(1);
  });

  test('waits for its fee, once somebody keeps the money', () => {
    const fees = feeLines(procedure.cases[0]!.fees, 'counter', []);
    const due = { ...decided, fees };
    const rule = { hold: true, exempt: [] as string[] };
    const unpaid = moneyBlocksReturn({ outstanding: dong(4000) }, rule, due.procedure);
    expect(unpaid).toEqual([{ kind: 'unpaid', amount: 4000 }]);
    expect(problemOf(() => returnDossier(due, office, taken, unpaid))).toMatchObject(
      refusal('dossier.return_blocked', { code: dossier.code, amount: 4000 }),
    );
    const free = (outstanding: number, change: Partial<typeof rule>) =>
      moneyBlocksReturn({ outstanding: dong(outstanding) }, { ...rule, ...change }, due.procedure);
    expect(free(0, {})).toEqual([]);
    expect(free(4000, { hold: false })).toEqual([]);
    expect(free(4000, { exempt: [due.procedure.code] })).toEqual([]);
  });
});
