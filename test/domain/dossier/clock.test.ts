/** The clock: what stops it, what starts it again, and what each policy makes of it. */
import { describe, expect, test } from 'vitest';
import { clockOf, type CalendarStep } from '../../../src/domain/dossier/clock-story.ts';
import type { SupplementPolicy, Term } from '../../../src/domain/procedure/procedure.ts';
import type { Instant } from '../../../src/domain/value/instant.ts';
import { moment } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';

const term = (value: number, unit: 'working_day' | 'calendar_day' | 'month'): Term => ({
  rule: 'civil',
  value,
  unit,
});
const policies = {
  restart: { clock: 'restart', citizenLimitDays: null },
  resume: { clock: 'resume', citizenLimitDays: null },
  fixed: { clock: 'fixed', fixed: { value: 2, unit: 'working_day' }, citizenLimitDays: null },
} satisfies Record<string, SupplementPolicy>;
type Policy = keyof typeof policies;

/** `pause 2026-11-18 09:00`, `complete …`, `extend … until …`, `withdraw …`, `reopen …`. */
function step(line: string): CalendarStep {
  const [, word, text, until] = /^(\S+) (\S+ \S+?)(?: until (\S+ \S+))?$/.exec(line)!;
  const at = moment(text!);
  const step = { at, calendar };
  if (word === 'pause') return { ...step, kind: 'paused', why: 'supplement' };
  if (word === 'withdraw') return { ...step, kind: 'paused', why: 'withdrawn' };
  if (word === 'complete') return { ...step, kind: 'completed' };
  if (word === 'reopen') return { ...step, kind: 'reopened', waiting: false };
  return { ...step, kind: 'extended', until: moment(until!) };
}

function story(
  received: string,
  rule: Term,
  policy: Policy,
  lines: readonly string[],
  now = '2027-06-01 08:00',
) {
  const start = { term: rule, policy: policies[policy], receivedAt: moment(received), calendar };
  return clockOf(start, lines.map(step), moment(now));
}

const dueDate = (...args: Parameters<typeof story>): string | null => story(...args).dueDate;

/** `17 1, 18 2, 19 waiting`: each day of the month with its number or why it was passed over. */
function told({ days }: ReturnType<typeof story>): string {
  return days
    .map((each) => `${each.date.slice(8)} ${each.counted ? each.n : each.reason}`)
    .join(', ');
}

// Monday 16 November 2026; the 24th is a day off.
const received = '2026-11-16 08:00';
const asked = 'pause 2026-11-18 09:00';
const brought = 'complete 2026-11-26 10:00';

describe('five working days, stopped on the second and complete eight days later', () => {
  test.each<[Policy, string]>([
    ['restart', '2026-12-03'],
    ['resume', '2026-12-01'],
    ['fixed', '2026-11-30'],
  ])('under %s end on %s', (policy, due) => {
    expect(dueDate(received, term(5, 'working_day'), policy, [asked, brought])).toBe(due);
  });

  test('every day is told: counted, waited, counted on', () => {
    expect(told(story(received, term(5, 'working_day'), 'resume', [asked, brought]))).toBe(
      '17 1, 18 2, 19 waiting, 20 waiting, 21 waiting, 22 waiting, 23 waiting, 24 waiting, ' +
        '25 waiting, 26 waiting, 27 3, 28 weekend, 29 weekend, 30 4, 01 5',
    );
  });

  test('what counts no more says so, and counting begins at one', () => {
    expect(told(story(received, term(5, 'working_day'), 'fixed', [asked, brought]))).toBe(
      '17 counted_anew, 18 counted_anew, 19 waiting, 20 waiting, 21 waiting, 22 waiting, ' +
        '23 waiting, 24 waiting, 25 waiting, 26 waiting, 27 1, 28 weekend, 29 weekend, 30 2',
    );
  });

  test('no due date while the clock stands still, and the pause is told', () => {
    const waiting = story(received, term(5, 'working_day'), 'resume', [asked], '2026-11-20 12:00');
    expect(waiting).toMatchObject({
      dueAt: null,
      dueDate: null,
      pauses: [{ why: 'supplement', from: moment('2026-11-18 09:00'), to: null, days: 2 }],
    });
    expect(told(waiting)).toBe('17 1, 18 2, 19 waiting, 20 waiting');
  });
});

describe('waiting does not count under resume', () => {
  test.each([
    ['the same day, nothing', 'complete 2026-11-18 16:00', 5, 'working_day', '2026-11-23'],
    ['calendar days', 'complete 2026-11-26 10:00', 7, 'calendar_day', '2026-12-01'],
    ['a month', 'complete 2026-11-26 10:00', 1, 'month', '2026-12-24'],
  ] as const)('%s', (_what, complete, n, unit, due) => {
    expect(dueDate(received, term(n, unit), 'resume', [asked, complete])).toBe(due);
  });

  test('calendar days that ended on a day of rest are not longer for having been moved', () => {
    // Five days from the 19th end on the holiday of the 24th and are due on the 25th.
    const lines = ['pause 2026-11-20 09:00', 'complete 2026-11-26 09:00'];
    expect(dueDate('2026-11-19 08:00', term(5, 'calendar_day'), 'resume', lines)).toBe(
      '2026-11-30',
    );
  });

  test('working hours go on by the minute', () => {
    const rule: Term = { rule: 'hours', value: 2, unit: 'working_day' };
    const lines = ['pause 2026-11-16 11:00', 'complete 2026-11-18 09:00'];
    const found = story('2026-11-16 10:00', rule, 'resume', lines);
    // One hour was used: fifteen working hours from Wednesday 09:00.
    expect(found.dueAt).toBe(moment('2026-11-20 08:00'));
  });

  test('the same day, with the cut-off, begins when the papers are there', () => {
    const rule: Term = { rule: 'same_day_cutoff', cutoff: '15:00' };
    const lines = ['pause 2026-11-16 11:00', 'complete 2026-11-18 15:30'];
    expect(dueDate('2026-11-16 10:00', rule, 'resume', lines)).toBe('2026-11-19');
  });

  test('what was late before stays late', () => {
    const lines = ['pause 2026-11-27 09:00', 'complete 2026-12-10 09:00'];
    const found = story(received, term(5, 'working_day'), 'resume', lines);
    expect(found.dueDate).toBe('2026-11-23');
    expect(told(found)).toContain('25 overdue, 26 overdue, 27 overdue, 28 waiting');
  });
});

describe('a new date', () => {
  const extended = 'extend 2026-11-20 09:00 until 2026-11-27 17:00';

  test('is told from the old one on', () => {
    const found = story(received, term(5, 'working_day'), 'resume', [extended]);
    expect(found.dueAt).toBe(moment('2026-11-27 17:00'));
    expect(told(found)).toBe(
      '17 1, 18 2, 19 3, 20 4, 21 weekend, 22 weekend, 23 extended, 24 holiday, 25 extended, ' +
        '26 extended, 27 extended',
    );
    expect(found.changes).toEqual([
      {
        at: moment('2026-11-20 09:00'),
        why: 'extended',
        before: moment('2026-11-23 17:00'),
        after: moment('2026-11-27 17:00'),
      },
    ]);
  });

  test.each<[Policy, string]>([
    ['resume', '2026-12-08'],
    ['restart', '2026-12-10'],
    ['fixed', '2026-12-07'],
  ])('and papers asked for after it, under %s', (policy, due) => {
    const lines = [extended, 'pause 2026-11-24 09:00', 'complete 2026-12-03 09:00'];
    expect(dueDate(received, term(5, 'working_day'), policy, lines)).toBe(due);
  });
});

describe('taken up again', () => {
  test('after a withdrawal the clock goes on, whatever the policy', () => {
    const lines = ['withdraw 2026-11-18 09:00', 'reopen 2026-11-26 10:00'];
    for (const policy of ['restart', 'resume', 'fixed'] as const) {
      expect(dueDate(received, term(5, 'working_day'), policy, lines)).toBe('2026-12-01');
    }
  });

  test('after a result or a refusal the clock has run on', () => {
    const lines = ['reopen 2026-11-26 10:00'];
    expect(dueDate(received, term(5, 'working_day'), 'restart', lines)).toBe('2026-11-23');
  });

  test('a clock that waited for papers waits on', () => {
    const again: CalendarStep = {
      at: '2026-11-26T10:00:00+07:00' as Instant,
      calendar,
      kind: 'reopened',
      waiting: true,
    };
    const start = {
      term: term(5, 'working_day'),
      policy: policies.resume,
      receivedAt: moment(received),
      calendar,
    };
    const steps = [step(asked), step('withdraw 2026-11-20 09:00'), again];
    const found = clockOf(start, steps, moment('2026-11-27 09:00'));
    expect(found).toMatchObject({ dueAt: null, pauses: [{ why: 'supplement', to: null }] });
  });
});

test.each(['restart', 'resume', 'fixed'] as const)(
  'a dossier without a due date gets none by waiting, under %s',
  (policy) => {
    const found = story(received, { rule: 'none' }, policy, [asked, brought]);
    expect(found).toMatchObject({ dueAt: null, rule: 'none' });
    expect(found.days.filter(({ counted }) => counted)).toEqual([]);
  },
);
