/** Terms of requests about personal data, how long things are kept, and what an erasure leaves. */
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { erasureOf, type PersonsDossier } from '../../../src/domain/privacy/erasure.ts';
import type { PrivacyMark } from '../../../src/domain/privacy/mark.ts';
import {
  keptUntil,
  retentionOf,
  type RetentionRule,
} from '../../../src/domain/privacy/retention.ts';
import { privacyTerms } from '../../../src/domain/privacy/request.ts';
import type { DossierCode, Uuid } from '../../../src/domain/value/id.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { officeHours } from '../../support/calendar.ts';

test.each([
  ['view', '2026-11-25', '2026-12-03'],
  ['correct', '2026-11-25', '2026-12-03'],
  ['restrict', '2026-11-25', '2026-12-08'],
  // Twenty days end on a Sunday: the next working day.
  ['erase', '2026-11-25', '2026-12-14'],
] as const)('%s is told within 2 working days and done by its term', (kind, tellBy, doneBy) => {
  const came = moment('2026-11-23T09:14:00+07:00');
  const calendar = calendarOf([], officeHours);
  const terms = privacyTerms(calendar, came, kind);
  expect(terms).toEqual({ tellBy, doneBy });
});

const rules: RetentionRule[] = [
  {
    kind: 'dossier',
    fields: ['Hộ tịch'],
    years: null,
    from: 'last_act',
    source: 'x',
    verified: true,
  },
  { kind: 'dossier', fields: [], years: 5, from: 'last_act', source: 'x', verified: true },
  { kind: 'money', fields: [], years: 10, from: 'year_end', source: 'x', verified: true },
];

test.each([
  ['dossier', 'Hộ tịch', '2020-03-01', null],
  ['dossier', 'Khác', '2020-03-01', '2025-03-01'],
  ['dossier', 'Khác', '2020-02-29', '2025-02-28'],
  ['money', 'Khác', '2020-03-01', '2030-12-31'],
] as const)('%s of %s from %s is kept until %s', (kind, field, last, until) => {
  expect(keptUntil(retentionOf(rules, kind, field), day(last))).toBe(until);
});

test('what no rule knows is kept', () => {
  expect(keptUntil(retentionOf([], 'dossier', 'Khác'), day('1999-01-01'))).toBeNull();
});

describe('an erasure', () => {
  const [me, other] = ['01a2' as Uuid, '01a3' as Uuid];
  const old: PersonsDossier = {
    id: 'd1' as Uuid,
    code: 'H49.22-200101-0001' as DossierCode,
    status: 'returned',
    field: 'Khác',
    owner: me,
    lastAct: day('2020-01-10'),
    hasMoney: false,
    shipments: ['RB1'],
    tickets: ['t1' as Uuid],
    key: 'k1',
    marks: [],
  };
  const hold: PrivacyMark = {
    ...{ citizen: me, kind: 'held', until: day('2026-11-23'), reason: 'x', by: 'chi' },
    at: moment('2026-11-01T08:00:00+07:00'),
  };
  const of = (dossiers: PersonsDossier[], held = false, hasBusiness = false) =>
    erasureOf({
      records: [me],
      tickets: ['t2' as Uuid],
      dossiers,
      marks: held ? [hold] : [],
      hasBusiness,
      namedIn: [],
      listed: [],
      rules,
      today: day('2026-11-23'),
    });

  test('takes all that is not kept, and the record last', () => {
    expect(of([old])).toEqual({
      streams: [
        ...['dossier:d1', 'money:d1', 'shipment:RB1', 'ticket:t1', 'draft:k1'],
        ...['citizen:01a2', 'privacy:01a2', 'ticket:t2'],
      ],
      erased: [old.code],
      record: true,
      kept: [],
      unverified: [],
    });
    expect(of([])).toMatchObject({
      streams: ['citizen:01a2', 'privacy:01a2', 'ticket:t2'],
      record: true,
    });
  });

  test.each<[string, Partial<PersonsDossier>, string, string | null]>([
    ['open', { status: 'processing' }, 'open', null],
    ['somebody else’s', { owner: other }, 'other_owner', null],
    ['nobody’s', { owner: null }, 'other_owner', null],
    ['kept for ever', { field: 'Hộ tịch', hasMoney: true }, 'dossier', null],
    ['younger than its time', { lastAct: day('2021-11-23') }, 'dossier', '2026-11-23'],
    ['another’s who is held', { marks: [hold] }, 'held', '2026-11-23'],
    ['paid', { hasMoney: true }, 'money', '2030-12-31'],
  ])('leaves a dossier that is %s, and with it the record', (_, change, why, until) => {
    const dossier = {
      ...old,
      id: 'd2' as Uuid,
      code: 'H49.22-200101-0002' as DossierCode,
      ...change,
    };
    expect(of([old, dossier])).toMatchObject({
      erased: [old.code],
      record: false,
      kept: [{ code: dossier.code, why, until }],
    });
  });

  test('says that their business still bears the number, and takes the record all the same', () => {
    expect(of([old], false, true)).toMatchObject({
      record: true,
      kept: [{ code: null, why: 'business', until: null }],
    });
  });

  test('leaves everything of who is held, until the day is over', () => {
    expect(of([old], true)).toEqual({
      ...{ streams: [], erased: [], record: false },
      kept: [{ code: null, why: 'held', until: '2026-11-23' }],
      unverified: [],
    });
  });
});
