/** Supplements, new dates, ends and taking up again, as the rules decide them. */
import { describe, expect, test } from 'vitest';
import {
  refuseDossier,
  reopenDossier,
  stopDossier,
  withdrawDossier,
} from '../../../src/domain/dossier/close.ts';
import type { Dossier, Supplement } from '../../../src/domain/dossier/dossier.ts';
import { extendDossier } from '../../../src/domain/dossier/extend.ts';
import { returnDossier } from '../../../src/domain/dossier/hand-back.ts';
import { completeSupplement, requestSupplement } from '../../../src/domain/dossier/supplement.ts';
import { papersWanted } from '../../../src/domain/dossier/wanted.ts';
import type { NewEvent } from '../../../src/domain/event.ts';
import type { Role } from '../../../src/domain/staff/role.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { problemOf } from '../../support/problem.ts';
import { asking, at, dossier } from './sample.ts';

const data = ([event]: NewEvent[]): Record<string, unknown> => event!.data as never;

const asked: Supplement = {
  number: 1,
  requestedAt: moment('2026-11-23 10:00'),
  by: 'lan',
  reason: 'thiếu',
  items: [{ component: 'birth', name: 'Giấy chứng sinh', fault: 'mờ' }],
  limit: day('2026-12-03'),
  dueBefore: dossier.dueAt,
  late: false,
  again: null,
  completedAt: null,
};
const waiting: Dossier = {
  ...dossier,
  status: 'supplement_requested',
  dueAt: null,
  clock: { ...dossier.clock, left: { rule: 'civil', value: 1, unit: 'working_day' } },
  supplements: [asked],
};

describe('asking for papers', () => {
  const request = { reason: 'mờ', items: [{ named: '2', fault: 'chụp lại' }], days: 10 };

  test('names them, what is wrong, the citizen’s last day and what is left of the clock', () => {
    const [found] = requestSupplement(dossier, request, at('2026-11-23 10:00'));
    expect(found!.personal).toEqual({
      reason: 'mờ',
      items: [{ component: 'birth', name: 'Giấy chứng sinh', fault: 'chụp lại' }],
      again: null,
    });
    expect(found!.data).toEqual({
      dossier: dossier.id,
      number: 1,
      limit: '2026-12-03',
      dueBefore: dossier.dueAt,
      left: { rule: 'civil', value: 1, unit: 'working_day' },
      late: false,
    });
  });

  test('without naming any asks for what was missing at reception', () => {
    const lacking = { ...dossier, missing: ['Giấy chứng sinh', 'Giấy khác'] };
    const found = requestSupplement(
      lacking,
      { ...request, items: [], days: null },
      at('2026-11-23 10:00'),
    );
    expect(data(found)).toMatchObject({ limit: null });
    expect(found[0]!.personal).toMatchObject({
      items: [
        { component: 'birth', name: 'Giấy chứng sinh', fault: null },
        { component: null, name: 'Giấy khác', fault: null },
      ],
    });
  });

  test('the procedure’s own limit holds where no other is given, carried over days of rest', () => {
    const supplement = { clock: 'restart' as const, citizenLimitDays: 5 };
    const limited = { ...dossier, procedure: { ...dossier.procedure, supplement } };
    const found = requestSupplement(limited, { ...request, days: null }, at('2026-11-23 10:00'));
    expect(data(found)).toMatchObject({ limit: '2026-11-30' });
  });

  test('after the due date is on record as late', () => {
    const found = requestSupplement(dossier, request, at('2026-11-26 10:00'));
    expect(data(found)).toMatchObject({ late: true, left: { rule: 'until', at: dossier.dueAt } });
  });

  test('for a paper the procedure does not have is refused', () => {
    const strange = { ...request, items: [{ named: 'hộ chiếu', fault: null }] };
    const act = () => requestSupplement(dossier, strange, at('2026-11-23 10:00'));
    expect(problemOf(act).code).toBe('dossier.no_such_component');
  });

  test('a second time has its number', () => {
    const before = {
      ...dossier,
      supplements: [{ ...asked, completedAt: moment('2026-11-24 08:00') }],
    };
    const again = { ...request, again: 'sót một giấy' };
    const told = data(requestSupplement(before, again, at('2026-11-25 10:00')));
    expect(told['number']).toBe(2);
  });
});

describe('when the papers are there', () => {
  test('all that was asked for is taken as brought, and the term begins again', () => {
    const found = completeSupplement(
      waiting,
      { components: [], note: null },
      at('2026-11-27 10:00'),
    );
    expect(data(found)).toMatchObject({
      number: 1,
      to: 'received',
      components: [{ id: 'birth', originals: 1, certified: 1, copies: 0 }],
      missing: [],
      dueBefore: dossier.dueAt,
      dueAt: moment('2026-11-30 17:00'),
      afterLimit: false,
    });
  });

  test('it goes back to whoever had it', () => {
    const forwarded = { ...waiting, forwardedAt: moment('2026-11-23 09:30') };
    const none = { components: [], note: null };
    expect(data(completeSupplement(forwarded, none, at('2026-11-27 10:00')))).toMatchObject({
      to: 'processing',
    });
  });

  test('a paper brought again takes the place of the wrong one; what is missing is less', () => {
    const birth = { id: 'birth', name: 'Giấy chứng sinh', originals: 0, certified: 0, copies: 1 };
    const had = {
      ...waiting,
      components: [{ ...birth, digitised: false }],
      missing: ['Tờ khai đăng ký khai sinh'],
    };
    const counts = { originals: 1, certified: 0, copies: 0 };
    const components = ['2', 'form'].map((named) => ({ named, ...counts }));
    const found = completeSupplement(had, { components, note: 'x' }, at('2026-11-27 10:00'));
    expect(data(found)).toMatchObject({
      components: [
        { id: 'birth', originals: 1, copies: 0 },
        { id: 'form', originals: 1 },
      ],
      missing: [],
    });
  });

  test('a paper of which nothing was brought is not here', () => {
    const components = [{ named: 'form', originals: 0, certified: 0, copies: 0 }];
    const act = () =>
      completeSupplement(waiting, { components, note: null }, at('2026-11-27 10:00'));
    expect(problemOf(act)).toMatchObject({ code: 'dossier.component_none' });
  });

  test('behind the limit is possible, and on record', () => {
    const none = { components: [], note: null };
    expect(data(completeSupplement(waiting, none, at('2026-12-04 10:00')))).toMatchObject({
      afterLimit: true,
    });
    expect(data(completeSupplement(waiting, none, at('2026-12-03 23:00')))).toMatchObject({
      afterLimit: false,
    });
  });
});

describe('a new date', () => {
  const extend = (until: string, now: string, on: Dossier = dossier, role: Role = 'clerk') =>
    extendDossier(
      on,
      { until: day(until), reason: 'x' },
      { ...at(now), person: { login: 'lan', role } },
    );
  const extended: Dossier = {
    ...dossier,
    dueChanges: [
      {
        at: moment('2026-11-24 08:00'),
        by: 'lan',
        why: 'extended',
        reason: 'x',
        before: null,
        after: dossier.dueAt,
        late: false,
      },
    ],
  };

  test('keeps the old one, and says whether it came in time', () => {
    expect(data(extend('2026-11-30', '2026-11-25 16:00'))).toMatchObject({
      number: 1,
      dueBefore: dossier.dueAt,
      dueAt: moment('2026-11-30 17:00'),
      late: false,
    });
    expect(data(extend('2026-11-30', '2026-11-26 08:00'))).toMatchObject({ late: true });
  });

  test.each([
    ['2026-11-25', '2026-11-23 10:00', 'not_later', ['2026-11-26', '2026-11-27']],
    ['2026-11-28', '2026-11-23 10:00', 'not_working', ['2026-11-30', '2026-12-01']],
    ['2026-11-26', '2026-11-27 10:00', 'past', ['2026-11-30', '2026-12-01']],
    ['2026-12-31', '2026-11-23 10:00', null, []],
    ['2030-01-01', '2026-11-23 10:00', 'not_working', ['2030-01-02', '2030-01-03']],
    ['2029-04-30', '2026-11-23 10:00', 'not_working', ['2029-05-02', '2029-05-03']],
    ['2029-05-01', '2026-11-23 10:00', 'not_working', ['2029-05-02', '2029-05-03']],
    ['2031-09-02', '2026-11-23 10:00', 'not_working', ['2031-09-03', '2031-09-04']],
    ['2029-02-13', '2026-11-23 10:00', 'not_working', ['2029-02-19', '2029-02-20']],
    // The fifth day of Tết is a guess: it may be promised, and is warned about.
    ['2028-01-24', '2026-11-23 10:00', null, []],
    ['2028-04-04', '2026-11-23 10:00', 'not_working', ['2028-04-05', '2028-04-06']],
    ['2062-11-30', '2026-11-23 10:00', 'too_far', ['2026-11-26', '2026-11-27']],
  ])('%s at %s is refused: %s', (until, now, why, near) => {
    if (why === null) {
      expect(extend(until, now)).toHaveLength(1);
      return;
    }
    const problem = problemOf(() => extend(until, now));
    expect(problem).toMatchObject({ code: 'dossier.bad_until', detail: { until, why, near } });
  });

  test('the second time is a manager’s', () => {
    for (const role of ['clerk', 'specialist'] as const) {
      const problem = problemOf(() => extend('2026-11-30', '2026-11-25 08:00', extended, role));
      expect(problem).toMatchObject({
        code: 'dossier.second_extension',
        detail: { number: 2, roles: ['manager', 'admin'] },
      });
    }
    const given = extend('2026-11-30', '2026-11-25 08:00', extended, 'manager');
    expect(data(given)).toMatchObject({ number: 2 });
  });

  test('needs an old one', () => {
    const none = { ...dossier, dueAt: null };
    expect(problemOf(() => extend('2026-11-30', '2026-11-25 08:00', none)).code).toBe(
      'dossier.no_due_date',
    );
  });
});

describe('an end without a result', () => {
  test('a refusal, a withdrawal and a stop keep the reason, the last two what is left', () => {
    const left = { rule: 'civil', value: 1, unit: 'working_day' };
    const personal = { reason: 'x' };
    expect(refuseDossier(dossier, 'x', asking)).toMatchObject([{ personal }]);
    for (const end of [withdrawDossier, stopDossier]) {
      const ended = end(dossier, 'x', at('2026-11-23 10:00'));
      expect(ended).toMatchObject([{ personal, data: { left } }]);
      expect(data(end(waiting, 'x', at('2026-12-10 10:00')))).toMatchObject({ left });
    }
  });

  test('its papers go back to somebody with a name', () => {
    const refused: Dossier = { ...dossier, status: 'refused' };
    const to = { collectorName: null, collectorNumber: null, paper: true };
    expect(returnDossier(refused, { ...to, to: 'owner' }, asking)[0]).toMatchObject({
      type: 'dossier.papers_returned',
      personal: { collectorName: 'Trần Thị Thử', collectorNumber: '022192000001' },
    });
    const other = () => returnDossier(refused, { ...to, to: 'other' }, asking);
    expect(problemOf(other).code).toBe('dossier.collector_missing');
  });

  test.each<[string, Partial<Dossier>, object]>([
    ['where it was received', { status: 'refused' }, { from: 'refused', to: 'received' }],
    [
      'with whoever had it',
      { status: 'resolved', forwardedAt: dossier.receivedAt },
      { to: 'processing', dueAt: dossier.dueAt, left: null },
    ],
    [
      'waiting for the citizen',
      { ...waiting, status: 'stopped' },
      { to: 'supplement_requested', dueAt: null, left: waiting.clock.left },
    ],
    [
      'with its clock going on after a withdrawal',
      { status: 'withdrawn', dueAt: null, clock: waiting.clock },
      { to: 'received', dueAt: moment('2026-11-30 17:00'), left: null },
    ],
  ])('is taken up again %s', (_where, change, expected) => {
    const found = reopenDossier({ ...dossier, ...change }, 'x', at('2026-11-27 10:00'));
    expect(data(found)).toMatchObject(expected);
  });
});

test('the papers wanted are those asked for and those missing, each with its counts', () => {
  const lacking = { ...waiting, missing: ['Giấy chứng sinh', 'Giấy lạ'] };
  expect(papersWanted(lacking)).toEqual({
    papers: [
      { name: 'Giấy chứng sinh', originals: 1, certified: 1, copies: 0, fault: 'mờ' },
      { name: 'Giấy lạ', originals: 1, certified: 0, copies: 0, fault: null },
    ],
    limit: '2026-12-03',
  });
});
