/** What a term runs from: art. 17 § 3 of Decree 118/2025 as amended by 309/2026. */
import { describe, expect, test } from 'vitest';
import { beginOnArrival } from '../../../src/domain/dossier/begin.ts';
import { clockOf, type CalendarStep } from '../../../src/domain/dossier/clock-story.ts';
import { startOf } from '../../../src/domain/dossier/clock-start.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { receiveDossier } from '../../../src/domain/dossier/receive.ts';
import type { Term } from '../../../src/domain/procedure/procedure.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { moment } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';
import * as sample from './sample.ts';

const elsewhere = 'H49.22.05' as AgencyId;
const days = (value: number): Term => ({ rule: 'civil', value, unit: 'working_day' });

function receivedAt(time: string, competent: AgencyId = elsewhere) {
  const at = moment(time);
  const request = { ...sample.request, receivedAt: at, competent };
  const [event] = receiveDossier(request, { ...sample.facts, now: at });
  return event.data;
}

test.each([
  // The last day of the old rule: as if it were the receiving office's own.
  ['2026-08-04 09:00', elsewhere, '2026-08-05'],
  ['2026-08-04 15:01', elsewhere, '2026-08-05'],
  ['2026-08-05 14:59', elsewhere, '2026-08-06'],
  ['2026-08-05 15:00', elsewhere, '2026-08-06'],
  ['2026-08-05 15:01', elsewhere, '2026-08-07'],
  ['2026-08-05 15:01', sample.dossier.office, '2026-08-06'],
  // Friday after 15:00 comes there on Monday; on the 24th of November nobody works.
  ['2026-08-07 15:30', elsewhere, '2026-08-11'],
  ['2026-11-23 15:30', elsewhere, '2026-11-26'],
] as const)('received %s for %s, one working day is %s', (time, competent, dueDate) => {
  expect(receivedAt(time, competent).dueAt?.slice(0, 10)).toBe(dueDate);
});

test('who decides is written only where it is another than who receives', () => {
  expect(receivedAt('2026-08-05 09:00').competent).toBe(elsewhere);
  expect(receivedAt('2026-08-05 09:00', sample.dossier.office).competent).toBe(null);
});

describe('what it runs from', () => {
  const facts = { ...sample.dossier, term: days(5), competent: elsewhere };
  test.each([
    ['the arrival elsewhere', facts, 'arrival'],
    ['the receipt before the day of the decree', before(facts), null],
    ['the receipt where a list brought it in', { ...facts, counter: 0 }, null],
    ['nothing where there is no term', { ...facts, term: { rule: 'none' as const } }, null],
    ['the review, wherever it is decided', { ...facts, term: review }, 'review'],
    ['the review here', { ...facts, competent: facts.office, term: review }, 'review'],
  ])('%s', (_name, dossier, start) => {
    expect(startOf(dossier)).toBe(start);
  });

  function before(dossier: Dossier): Dossier {
    return { ...dossier, receivedAt: moment('2026-08-04 16:59') };
  }
});

const review: Term = { rule: 'civil', value: 30, unit: 'calendar_day', from: 'review' };

/** A clock of five days received on Monday 16 November 2026, for an office elsewhere. */
function story(steps: readonly Omit<CalendarStep, 'calendar'>[], now = '2026-11-30 08:00') {
  const policy = { clock: 'restart', citizenLimitDays: null } as const;
  const start = {
    ...{ term: days(5), policy, startsOn: 'arrival' as const },
    ...{ receivedAt: moment('2026-11-16 15:30'), calendar },
  };
  const told = steps.map((step) => ({ ...step, calendar }) as CalendarStep);
  return clockOf(start, told, moment(now));
}

const arrived = { kind: 'begun', why: 'arrival', at: moment('2026-11-18 10:00') } as const;

describe('the story of a term that begins elsewhere', () => {
  test('before it is there counts as if it came first thing on the next day', () => {
    const { dueDate, days: told } = story([]);
    expect(dueDate).toBe('2026-11-25');
    expect(told[0]).toMatchObject({ date: '2026-11-17', counted: false, reason: 'not_begun' });
    expect(told[1]).toMatchObject({ date: '2026-11-18', counted: true, n: 1 });
  });

  test('counts from the day after it came, and shows the way there', () => {
    const { dueDate, days: told, changes } = story([arrived]);
    expect(dueDate).toBe('2026-11-26');
    expect(told.map((day) => (day.counted ? day.n : day.reason))).toEqual([
      ...['not_begun', 'not_begun', 1, 2],
      ...['weekend', 'weekend', 3, 'holiday', 4, 5],
    ]);
    expect(changes).toMatchObject([{ why: 'arrival', at: arrived.at }]);
    expect(changes[0]!.before?.slice(0, 10)).toBe('2026-11-25');
  });

  test('does not begin anew where it went back as not theirs and came again', () => {
    const again = { ...arrived, at: moment('2026-11-20 10:00') };
    expect(story([arrived, again]).dueDate).toBe('2026-11-26');
  });

  test('keeps nothing of the days before where papers were asked for on the way', () => {
    const asked = { kind: 'paused', why: 'supplement', at: moment('2026-11-17 09:00') } as const;
    const brought = { kind: 'completed', at: moment('2026-11-19 09:00') } as const;
    expect(story([asked]).dueDate).toBe(null);
    // Complete before it came: as if it went on that day; come while it waited: from the papers.
    expect(story([asked, brought]).dueDate).toBe('2026-11-27');
    expect(story([asked, arrived, brought]).dueDate).toBe('2026-11-27');
    expect(story([asked, brought, { ...arrived, at: moment('2026-11-20 08:00') }]).dueDate).toBe(
      '2026-11-30',
    );
  });
});

describe('coming where it is decided', () => {
  const now = moment('2026-11-25 08:00');
  const clock = {
    run: {
      from: sample.dossier.receivedAt,
      count: { rule: 'awaited' as const, start: 'arrival' as const, term: days(1) },
    },
    left: null,
  };
  const waiting: Dossier = { ...sample.dossier, competent: elsewhere, clock };
  const own = new Set<string>([elsewhere]);

  test('begins the term there', () => {
    expect(beginOnArrival(waiting, own, { now, calendar })).toMatchObject([
      { type: 'dossier.begun', data: { why: 'arrival', dueAt: '2026-11-26T17:00:00+07:00' } },
    ]);
  });

  test.each([
    ['at an office on the way', waiting, new Set(['H49.90'])],
    ['that is over', { ...waiting, status: 'withdrawn' as const }, own],
    ['whose term runs', { ...waiting, clock: sample.dossier.clock }, own],
  ])('changes nothing of a dossier %s', (_name, dossier, office) => {
    expect(beginOnArrival(dossier, office, { now, calendar })).toEqual([]);
  });
});
