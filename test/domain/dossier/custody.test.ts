import { describe, expect, test } from 'vitest';
import { returnDossier, type Collection } from '../../../src/domain/dossier/hand-back.ts';
import { authorityKinds } from '../../../src/domain/dossier/dossier.ts';
import { heldFor } from '../../../src/domain/payment/money.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import {
  isInSight,
  requireSight,
  sightOf,
  type Viewer,
} from '../../../src/domain/dossier/sight.ts';
import { officeKinds } from '../../../src/domain/office/office.ts';
import { maySignInAt, roles } from '../../../src/domain/staff/role.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { outcome, problemOf, refusal } from '../../support/problem.ts';
import { asking, dossier, office, procedure } from './sample.ts';

const elsewhere = 'H49.10' as AgencyId;
const slip = 'BG-H49.22-261123-0001';

describe('who sees what', () => {
  const viewers = [null, ...roles].flatMap((role) =>
    officeKinds.map((officeKind): Viewer & { role: string } => {
      const person = role && { login: 'lan', role };
      return { person, office: elsewhere, officeKind, role: role ?? 'nobody' };
    }),
  );

  test.each(viewers)('$role at a $officeKind', (viewer) => {
    const { role, officeKind } = viewer;
    const bound = role === 'post' || (role === 'nobody' && officeKind === 'post_office');
    expect(sightOf(viewer)).toBe(bound ? elsewhere : null);
    const seen = outcome(() => requireSight(dossier, viewer));
    expect(seen).toBe(bound ? 'dossier.out_of_sight' : 'read');
    expect(isInSight(dossier, viewer)).toBe(!bound);
    expect(isInSight(dossier, null)).toBe(true);
  });

  const carriedThere: [string, Partial<typeof dossier>][] = [
    ['received', { office: elsewhere }],
    ['holds', { holder: elsewhere }],
    ['awaits', { inTransit: { slip, to: elsewhere } }],
  ];

  test.each(carriedThere)('the post sees what it %s', (_how, change) => {
    const person = { login: 'lan', role: 'post' } as const;
    const viewer: Viewer = { person, office: elsewhere, officeKind: 'post_office' };
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
    const [event] = returnDossier(decided, { ...taken, authority, originals: 2 }, asking);
    expect(event).toMatchObject({ data: { authority, originals: 2 } });
  });

  test('of another field is not given to kin without a certified paper', () => {
    const land = { ...decided, procedure: { ...procedure, field: 'Đất đai' } };
    const give = (authority: 'relative' | 'certified') => () =>
      returnDossier(land, { ...taken, authority }, asking);
    expect(problemOf(give('relative'))).toMatchObject(
      refusal('dossier.authority_insufficient', { code: dossier.code, field: 'Đất đai' }),
    );
    expect(give('certified')()).toHaveLength(1);
  });

  test('waits for its fee, once somebody keeps the money', () => {
    const rule = { hold: true, exempt: [] as string[] };
    const held = (outstanding: number, change: Partial<typeof rule>) =>
      heldFor({ outstanding: dong(outstanding) }, { ...rule, ...change }, decided.procedure);
    const unpaid = held(4000, {});
    expect(unpaid).toBe(4000);
    expect(problemOf(() => returnDossier(decided, taken, { ...asking, unpaid }))).toMatchObject(
      refusal('dossier.return_blocked', { code: dossier.code, amount: 4000 }),
    );
    expect(held(0, {})).toBe(noDong);
    expect(held(4000, { hold: false })).toBe(noDong);
    expect(held(4000, { exempt: [decided.procedure.code] })).toBe(noDong);
  });
});
