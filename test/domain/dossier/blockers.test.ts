/** An act is offered exactly when doing it is not refused: every way a dossier can stand. */
import { describe, expect, test } from 'vitest';
import { addPaper } from '../../../src/domain/dossier/add-paper.ts';
import { correctDossier } from '../../../src/domain/dossier/correct.ts';
import { beginReview } from '../../../src/domain/dossier/begin.ts';
import { cancelDossier } from '../../../src/domain/dossier/cancel.ts';
import { forwardDossier, resolveDossier } from '../../../src/domain/dossier/act.ts';
import {
  allowedActions,
  allowedAsides,
  blockers,
  requireAction,
  type Moment,
} from '../../../src/domain/dossier/blockers.ts';
import {
  refuseDossier,
  reopenDossier,
  stopDossier,
  withdrawDossier,
} from '../../../src/domain/dossier/close.ts';
import type {
  Dossier,
  DueChange,
  Handback,
  Supplement,
} from '../../../src/domain/dossier/dossier.ts';
import { statuses, type Status } from '../../../src/domain/dossier/status.ts';
import { extendDossier } from '../../../src/domain/dossier/extend.ts';
import { noteDossier, parseNote } from '../../../src/domain/dossier/note.ts';
import { returnDossier, takeBackResult } from '../../../src/domain/dossier/hand-back.ts';
import { reinstateDossier } from '../../../src/domain/dossier/reinstate.ts';
import { completeSupplement, requestSupplement } from '../../../src/domain/dossier/supplement.ts';
import { actions, asides, type Deed } from '../../../src/domain/dossier/transition.ts';
import type { NewEvent } from '../../../src/domain/event.ts';
import { roles, type Role } from '../../../src/domain/staff/role.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { outcome, problemOf, refusal } from '../../support/problem.ts';
import { at, cancelledNow, dossier, nothingWrong, office, unbegunReview } from './sample.ts';
import { keptPayments, type Standing } from '../../../src/domain/payment/standing.ts';
import { payment } from '../payment/sample.ts';

const elsewhere = 'H49.10' as AgencyId;
const slip = 'BG-H49.22-261123-0001';
const then = at('2026-11-24 10:00');
const unpaid = dong(8000);

/** What a status knows, and who may do it, written out by hand. */
const known: { [S in Status]: string } = {
  received:
    'forward begin-review request-supplement resolve extend refuse withdraw stop add-paper ' +
    'correct cancel',
  processing:
    'begin-review request-supplement resolve extend withdraw stop add-paper correct cancel',
  supplement_requested: 'complete-supplement refuse withdraw stop add-paper correct cancel',
  resolved: 'return reopen correct',
  unresolved: 'return reopen correct',
  returned: 'reopen take-back',
  refused: 'return reopen',
  withdrawn: 'return reopen',
  stopped: 'return reopen',
  cancelled: 'reinstate',
};
const handsBack: readonly Role[] = ['clerk', 'post', 'manager', 'admin'];
const works: readonly Role[] = ['clerk', 'specialist', 'manager', 'admin'];
const takesUpAgain: readonly Role[] = ['manager', 'admin'];
const someMay: { [D in Deed]?: readonly Role[] } = {
  return: handsBack,
  cancel: handsBack,
  reinstate: handsBack,
  'take-back': handsBack,
  correct: handsBack,
  'add-paper': ['post', ...works],
  reopen: takesUpAgain,
  note: ['clerk', 'post', 'specialist', 'manager', 'admin'],
};
/** What others work by is a manager's to correct. */
const whoMay = (status: Status, deed: Deed): readonly Role[] =>
  deed === 'correct' && ['resolved', 'unresolved'].includes(status)
    ? takesUpAgain
    : (someMay[deed] ?? works);

const supplement: Supplement = {
  number: 1,
  requestedAt: moment('2026-11-23 10:00'),
  by: 'lan',
  reason: 'thiếu',
  items: [{ component: 'birth', name: 'Giấy chứng sinh', fault: null }],
  limit: null,
  dueBefore: dossier.dueAt,
  late: false,
  again: null,
  completedAt: null,
};
const handback: Handback = {
  to: 'owner',
  collectorName: 'Trần Thị Thử',
  collectorNumber: null,
  paper: true,
  authority: null,
  originals: null,
  shipment: null,
};
const extended: DueChange = {
  at: moment('2026-11-24 08:00'),
  by: 'lan',
  why: 'extended',
  reason: 'x',
  before: null,
  after: dossier.dueAt,
  late: false,
};

/** A dossier as it is in a status; a review is begun of one that waits for it. */
function standing(status: Status, action?: Deed): Dossier {
  if (action === 'begin-review') return { ...standing(status), ...unbegunReview };
  const wasDecided = ['resolved', 'unresolved', 'returned'].includes(status);
  if (status !== 'supplement_requested') return { ...dossier, status, wasDecided };
  const clock = { ...dossier.clock, left: dossier.clock.run.count };
  return { ...dossier, status, dueAt: null, clock, supplements: [supplement] };
}

/** Does an act as well as it can be done: only what `blockers` looks at is in its way. */
const acts: { [D in Deed]: (on: Dossier, by: Moment) => NewEvent[] } = {
  'begin-review': (on, by) => beginReview(on, null, by),
  forward: (on, by) => forwardDossier(on, null, by),
  'request-supplement': (on, by) =>
    requestSupplement(on, { reason: 'x', items: [{ named: '2', fault: null }], days: 10 }, by),
  'complete-supplement': (on, by) => completeSupplement(on, { components: [], note: null }, by),
  resolve: (on, by) => {
    const signed = { number: '1', date: day('2026-11-24'), signer: null, file: null };
    return resolveDossier(on, { outcome: 'granted', ...signed }, by);
  },
  return: (on, by) => {
    const nobodyElse = { collectorName: null, collectorNumber: null, paper: true };
    return returnDossier(on, { to: 'owner', ...nobodyElse }, by);
  },
  extend: (on, by) => extendDossier(on, { until: day('2026-11-30'), reason: 'x' }, by),
  refuse: (on, by) => refuseDossier(on, 'x', by),
  withdraw: (on, by) => withdrawDossier(on, 'x', by),
  stop: (on, by) => stopDossier(on, 'x', by),
  reopen: (on, by) => reopenDossier(on, 'x', by),
  'take-back': (on, by) => takeBackResult(on, 'x', by),
  'add-paper': (on, by) => addPaper(on, { brought: [{ named: '2', count: null }] }, by),
  correct: (on, by) =>
    correctDossier(
      on,
      { ...nothingWrong, sets: 2, reason: 'x' },
      { ...by, rates: [], steps: [], kept: new Map(), told: [] },
    ),
  cancel: (on, by) => cancelDossier(on, { reason: 'x', replacedBy: null }, by),
  reinstate: (on, by) => reinstateDossier(on, 'x', { ...by, cancelled: cancelledNow }),
  note: (on, by) => noteDossier(on, parseNote('x')!, by),
};

const places: [string, Partial<Dossier>][] = [
  ['here', {}],
  ['elsewhere', { holder: elsewhere }],
  ['on its way out', { inTransit: { slip, to: elsewhere } }],
  ['on its way in', { holder: elsewhere, inTransit: { slip, to: office } }],
];

/** Every combination of where it is, who asks, what is paid and whether its papers went back. */
const ways = places.flatMap(([place, change]) =>
  [null, ...roles].flatMap((role) =>
    [noDong, unpaid].flatMap((owed) =>
      [null, handback].map((back) => ({ place, change, role, owed, back })),
    ),
  ),
);
type Way = (typeof ways)[number];

function isAllowed(status: Status, action: Deed, { place, role, owed, back }: Way): boolean {
  const inTheWay =
    action === 'return' &&
    (back !== null || (owed > 0 && ['resolved', 'unresolved'].includes(status)));
  const person = role !== null && whoMay(status, action).includes(role);
  const fits = [...known[status].split(' '), 'note'].includes(action);
  return fits && place === 'here' && person && !inTheWay;
}

describe.each(statuses)('of a dossier that is %s', (status) => {
  test.each([...actions, ...asides])(
    '%s is offered exactly when doing it is not refused',
    (action) => {
      for (const way of ways) {
        const on = { ...standing(status, action), ...way.change, handback: way.back };
        const person = way.role && { login: 'lan', role: way.role };
        const by = { ...then, person, unpaid: way.owed };
        const [first] = blockers(on, action, by);
        const told = {
          offered: [...allowedActions(on, by), ...allowedAsides(on, by)].includes(action),
          refused: outcome(() => acts[action](on, by)),
        };
        const allowed = isAllowed(status, action, way);
        expect({ way, ...told }).toEqual({
          way,
          offered: allowed,
          refused: allowed ? 'read' : first?.code,
        });
      }
    },
  );
});

describe('an extension', () => {
  const offered = (change: Partial<Dossier>, role: Role): boolean => {
    const by = { ...then, person: { login: 'lan', role } };
    return allowedActions({ ...dossier, ...change }, by).includes('extend');
  };

  test.each(works)('is offered a %s once, or again, or never without a date', (role) => {
    expect(offered({}, role)).toBe(true);
    expect(offered({ dueChanges: [extended] }, role)).toBe(['manager', 'admin'].includes(role));
    expect(offered({ dueAt: null }, role)).toBe(false);
  });
});

describe('of several things in the way', () => {
  const gone = { holder: elsewhere, handback };
  const codes = (change: Partial<Dossier>, action: Deed, by: Partial<Moment>): string[] =>
    blockers({ ...dossier, ...change }, action, { ...then, ...by }).map(({ code }) => code);

  test('the first is told by the gate', () => {
    const road = { ...dossier, inTransit: { slip, to: elsewhere } };
    const { code } = dossier;
    const detail = { code, slip, from: office, to: elsewhere, office };
    expect(problemOf(() => requireAction(road, 'forward', then))).toMatchObject(
      refusal('dossier.in_transit', detail),
    );
  });

  test('the person comes first, then the dossier, then where it is, then what it lacks', () => {
    const post = { login: 'buu', role: 'post' } as const;
    const clerk = { login: 'lan', role: 'clerk' } as const;
    expect(codes({ ...gone, status: 'refused' }, 'forward', { person: post })).toEqual([
      'staff.not_allowed',
      'dossier.not_allowed',
      'dossier.not_holder',
    ]);
    expect(codes({ ...gone, status: 'resolved' }, 'return', { person: null, unpaid })).toEqual([
      'staff.not_signed_in',
      'dossier.papers_back',
      'dossier.not_holder',
      'dossier.return_blocked',
    ]);
    const again = { dueAt: null, dueChanges: [extended] };
    expect(codes(again, 'extend', { person: clerk })).toEqual([
      'dossier.no_due_date',
      'dossier.second_extension',
    ]);
  });

  test('a refusal by status names what this person can do instead, here and now', () => {
    const instead = (change: Partial<Dossier>, role: Role): unknown => {
      const by = { ...then, person: { login: 'lan', role } };
      const act = () => requireAction({ ...dossier, ...change }, 'complete-supplement', by);
      return problemOf(act).detail;
    };
    const resolved = { status: 'resolved', wasDecided: true } as const;
    expect(instead(resolved, 'clerk')).toMatchObject({ allowed: ['return'] });
    const manager = { allowed: ['return', 'reopen', 'correct'] };
    expect(instead(resolved, 'manager')).toMatchObject(manager);
    expect(instead({ ...resolved, ...gone }, 'manager')).toMatchObject({ allowed: [] });
  });
});

describe('a cancellation', () => {
  const standing = keptPayments([payment], []);
  const blocked = (change: Partial<Dossier>, role: Role, taken: Standing[] = []): string[] => {
    const by = { ...then, person: { login: 'lan', role }, taken };
    return blockers({ ...dossier, ...change }, 'cancel', by).map(({ code }) => code);
  };
  const forwarded = { status: 'processing', forwardedAt: moment('2026-11-23 10:00') } as const;
  const arrived = { office: elsewhere };

  test.each(handsBack)('by a %s is of what has not gone on, or a manager does it', (role) => {
    const later = ['manager', 'admin'].includes(role) ? [] : ['dossier.gone_on'];
    expect(blocked({}, role)).toEqual([]);
    expect(blocked(forwarded, role)).toEqual(later);
    expect(blocked(arrived, role)).toEqual(later);
  });

  test('waits until of no receipt anything is kept, and names them', () => {
    expect(blocked({}, 'clerk', standing)).toEqual(['dossier.money_taken']);
    const by = { ...then, taken: standing };
    expect(problemOf(() => requireAction(dossier, 'cancel', by))).toMatchObject(
      refusal('dossier.money_taken', {
        ...{ code: dossier.code, receipts: ['AB-26P/0000012'] },
        next: [{ of: 'AB-26P/0000012', kind: 'void', step: 'request' }],
      }),
    );
    expect(blocked({ status: 'resolved' }, 'admin', standing)).toEqual(['dossier.not_allowed']);
  });
});
