/** What was written wrongly is put right, and what follows from it by the rules of that day. */
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { clockHistory, clockSteps } from '../../../src/domain/dossier/clock-history.ts';
import { clockOf } from '../../../src/domain/dossier/clock-story.ts';
import { clockAfter, type ClockStep } from '../../../src/domain/dossier/clock.ts';
import {
  afterCorrection,
  correctDossier,
  type Correction,
  type CorrectionFacts,
} from '../../../src/domain/dossier/correct.ts';
import { correctedOf } from '../../../src/domain/dossier/correction.ts';
import type { Dossier, ReceivedComponent } from '../../../src/domain/dossier/dossier.ts';
import { requestSupplement } from '../../../src/domain/dossier/supplement.ts';
import type { NewEvent, StoredEvent } from '../../../src/domain/event.ts';
import { feeLines } from '../../../src/domain/fee/fee-line.ts';
import type { FeeRate } from '../../../src/domain/fee/rate.ts';
import type { Procedure, ProcedureCase } from '../../../src/domain/procedure/procedure.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { calendar, officeHours } from '../../support/calendar.ts';
import { problemOf } from '../../support/problem.ts';
import { at, dossier as sample, nothingWrong, owner, procedure } from './sample.ts';

const usual = procedure.cases[0]!;
const copies = usual.fees[0]!;
const late: ProcedureCase = {
  ...usual,
  id: 'late',
  name: 'Quá hạn',
  terms: { counter: { rule: 'civil', value: 3, unit: 'working_day' } },
  fees: [copies, { ...copies, id: 'fine', name: 'Phạt', per: 'dossier', amount: dong(60000) }],
  components: [usual.components[0]!, { ...usual.components[0]!, id: 'oath', name: 'Cam đoan' }],
};
const twoCases: Procedure = { ...procedure, cases: [usual, late] };
const paper = (id: string, name: string): ReceivedComponent => ({
  ...{ id, name, originals: 1, certified: 0, copies: 0, digitised: false },
});
const dossier: Dossier = {
  ...sample,
  procedure: twoCases,
  components: [paper('form', 'Tờ khai đăng ký khai sinh'), paper('birth', 'Giấy chứng sinh')],
  fees: feeLines(usual.fees, 'counter', [{ fee: 'copies', units: 5, copies: 1 }]),
};
const then: CorrectionFacts = {
  ...at('2026-11-23 10:00'),
  rates: [],
  steps: [],
  kept: new Map(),
  told: [],
};

const after = (change: Partial<Correction>, of: Dossier = dossier, facts = then): Dossier =>
  afterCorrection(of, { ...nothingWrong, ...change }, facts);
const told = (change: Partial<Correction>, of: Dossier = dossier) =>
  correctDossier(of, { ...nothingWrong, ...change }, then)[0]!;

describe('fees', () => {
  const rate = (change: Partial<FeeRate>): FeeRate => ({
    procedure: procedure.code,
    fee: 'copies',
    caseId: null,
    channel: null,
    amount: dong(5000),
    tiers: [],
    ceiling: null,
    from: day('2026-01-01'),
    to: null,
    legalBasis: 'Nghị quyết 1',
    ...change,
  });
  const sums = (of: Dossier) => of.fees.map(({ id, quantity, amount }) => [id, quantity, amount]);

  test.each([
    [[{ fee: 'copies', units: 2, copies: 1 }], [['copies', 2, 16000]]],
    [[{ fee: '', units: 2, copies: 3 }], [['copies', 2, 48000]]],
    [[{ fee: 'copies', units: 0, copies: 1 }], []],
    [[], [['copies', 5, 40000]]],
  ])('%j makes %j of five copies', (quantities, expected) => {
    expect(sums(after({ quantities }))).toEqual(expected);
  });

  test('a line that was not charged stays so while another is corrected', () => {
    const both = { ...usual, fees: late.fees };
    const by = { ...dossier, procedure: { ...twoCases, cases: [both, late] }, fees: [] };
    expect(sums(after({ quantities: [{ fee: 'copies', units: 2, copies: 1 }] }, by))).toEqual([
      ['copies', 2, 16000],
    ]);
  });

  test('another case keeps how many there are, and adds what it asks for', () => {
    expect(sums(after({ caseId: 'late' }))).toEqual([
      ['copies', 5, 40000],
      ['fine', 1, 60000],
    ]);
  });

  test('by the rate of the day of receipt, not of today', () => {
    const facts = {
      ...then,
      rates: [rate({}), rate({ from: day('2026-11-24'), amount: dong(1) })],
    };
    const quantities = [{ fee: 'copies', units: 2, copies: 1 }];
    expect(sums(after({ quantities }, dossier, facts))).toEqual([['copies', 2, 10000]]);
  });

  test('stay to the letter where nothing of them is corrected', () => {
    const facts = { ...then, rates: [rate({})] };
    expect(after({ sets: 2 }, dossier, facts).fees).toBe(dossier.fees);
  });
});

describe('papers', () => {
  const here = (of: Dossier) => of.components.map(({ id, originals }) => [id, originals]);

  test('one that is told is that many, one of none is gone, and what lacks is said', () => {
    const components = [
      { named: '1', originals: 2, certified: 0, copies: 0 },
      { named: 'chứng sinh', originals: 0, certified: 0, copies: 0 },
      { named: 'found', originals: 1, certified: 0, copies: 0 },
    ];
    const by = after({ components });
    expect(here(by)).toEqual([
      ['form', 2],
      ['found', 1],
    ]);
    expect(by).toMatchObject({ missing: ['Giấy chứng sinh'], missingReason: 'nhầm' });
    expect(after({ components }, { ...dossier, missingReason: 'hẹn mai' })).toMatchObject({
      missingReason: 'hẹn mai',
    });
  });

  test('another case knows them by its own numbers, and keeps what it does not ask for', () => {
    const by = after({ caseId: 'late' });
    expect(here(by)).toEqual([
      ['form', 1],
      ['usual:birth', 1],
    ]);
    expect(by.missing).toEqual(['Cam đoan']);
    const whole = after({
      caseId: 'late',
      components: [{ named: 'oath', originals: 1, certified: 0, copies: 0 }],
    });
    expect(whole).toMatchObject({ missing: [], missingReason: null });
  });
});

describe('the due date', () => {
  test('follows the term of the right case, from the hour of receipt', () => {
    expect(after({ caseId: 'late' })).toMatchObject({
      term: late.terms.counter,
      dueAt: moment('2026-11-27 17:00'),
      clock: { run: { from: dossier.receivedAt }, left: null },
    });
    expect(after({ quantities: [{ fee: 'copies', units: 1, copies: 1 }] })).toMatchObject({
      dueAt: dossier.dueAt,
      clock: dossier.clock,
    });
  });

  test('keeps stops and promises: they are told anew under the other term', () => {
    const steps: ClockStep[] = [
      { at: moment('2026-11-24 09:00'), kind: 'paused', why: 'supplement' },
      { at: moment('2026-11-26 09:00'), kind: 'completed' },
    ];
    const facts = { ...then, steps };
    const rule = { term: late.terms.counter!, policy: procedure.supplement };
    const expected = clockAfter(dossier.receivedAt, steps, rule, calendar);
    expect(after({ caseId: 'late' }, dossier, facts).dueAt).toBe(expected.dueAt);
    const until = moment('2026-12-10 17:00');
    const promised: ClockStep[] = [{ at: moment('2026-11-24 09:00'), kind: 'extended', until }];
    expect(after({ caseId: 'late' }, dossier, { ...then, steps: promised }).dueAt).toBe(until);
  });

  test('is explained by the events alone, also while the citizen is waited for', () => {
    const stored = (event: NewEvent, text: string): StoredEvent =>
      ({ ...event, at: moment(text) }) as StoredEvent;
    const items = [{ named: '2', fault: null }];
    const asked = stored(
      requestSupplement(dossier, { reason: 'x', items, days: 10 }, at('2026-11-24 09:00'))[0]!,
      '2026-11-24 09:00',
    );
    const waiting: Dossier = { ...dossier, status: 'supplement_requested', dueAt: null };
    const bare = calendarOf([], officeHours);
    const facts = { ...then, calendar: bare, steps: clockSteps([asked]) };
    const change = { ...nothingWrong, caseId: 'late' };
    const corrected = stored(correctDossier(waiting, change, facts)[0]!, '2026-11-25 09:00');
    const now = afterCorrection(waiting, change, facts);
    const { start, steps } = clockHistory(now, [asked, corrected], officeHours);
    const { state } = clockOf(start, steps, moment('2026-11-26 09:00'));
    expect(state).toEqual({ ...now.clock, dueAt: now.dueAt });
    expect(now.dueAt).toBeNull();
    expect(now.clock.left).toEqual({ rule: 'civil', value: 2, unit: 'working_day' });
  });
});

describe('is refused', () => {
  const one = (named: string, originals: number) => ({ named, originals, certified: 0, copies: 0 });
  test.each([
    ['nothing that is other', {}, 'dossier.nothing_corrected'],
    ['what stands there already', { sets: 1, owner }, 'dossier.nothing_corrected'],
    ['the same case', { caseId: 'usual' }, 'dossier.nothing_corrected'],
    ['a case that there is not', { caseId: 'x' }, 'procedure.no_such_case'],
    [
      'a fee that there is not',
      { quantities: [{ fee: 'x', units: 1, copies: 1 }] },
      'fee.no_such_line',
    ],
    [
      'a paper that there is not',
      { components: [{ named: 'x', originals: 1, certified: 0, copies: 0 }] },
      'dossier.no_such_component',
    ],
    [
      'a paper told twice',
      { components: [one('1', 1), one('form', 0)] },
      'dossier.component_twice',
    ],
    [
      'a quantity told twice',
      {
        quantities: [
          { fee: 'copies', units: 3, copies: 1 },
          { fee: '', units: 4, copies: 1 },
        ],
      },
      'fee.told_twice',
    ],
    ['an authorisation of nobody', { authorisation: 'giấy' }, 'dossier.authorisation_alone'],
  ] as [string, Partial<Correction>, string][])('%s', (_name, change, code) => {
    expect(problemOf(() => told(change)).code).toBe(code);
  });

  test('a case that its channel does not offer', () => {
    const online = { ...dossier, channel: 'online' as const };
    expect(problemOf(() => told({ caseId: 'late' }, online)).code).toBe(
      'procedure.channel_not_offered',
    );
  });

  test('what a list says of a dossier that came from it; its people and papers are not', () => {
    const listed = { ...dossier, counter: 0 };
    expect(problemOf(() => told({ caseId: 'late' }, listed)).code).toBe('dossier.from_list');
    const quantities = [{ fee: 'copies', units: 1, copies: 1 }];
    expect(problemOf(() => told({ quantities }, listed)).code).toBe('dossier.from_list');
    expect(told({ subject: 'Khác' }, listed).type).toBe('dossier.corrected');
    const counted = after({ components: [one('birth', 0)] }, listed);
    expect(counted).toMatchObject({ components: [{ id: 'form' }], missing: [] });
  });
});

test('what was corrected is told field by field, with what follows from it', () => {
  const change = { caseId: 'late', subject: 'Khai sinh', returnBy: 'post' as const };
  const fields = correctedOf(dossier, after(change)).map(({ field }) => field);
  expect(fields).toEqual([
    'case',
    'quantity',
    'subject',
    'returnBy',
    'missing',
    'amountDue',
    'dueAt',
  ]);
  expect(correctedOf(dossier, after(change)).at(-1)).toEqual({
    field: 'dueAt',
    before: dossier.dueAt,
    after: moment('2026-11-27 17:00'),
  });
});

test('papers asked for later are those of the corrected case', () => {
  const now = after({ caseId: 'late' });
  const asked = requestSupplement(now, { reason: 'x', items: [], days: 10 }, then)[0]!;
  expect(asked).toMatchObject({ personal: { items: [{ component: 'oath', name: 'Cam đoan' }] } });
});
