/** What holds for every clock, whatever happens to it. */
import { expect, test } from 'vitest';
import { isWorkingDay } from '../../../src/domain/calendar/calendar.ts';
import { clockOf, type CalendarStep } from '../../../src/domain/dossier/clock-story.ts';
import type { SupplementPolicy, Term } from '../../../src/domain/procedure/procedure.ts';
import { instantAt, localDate, shiftSeconds } from '../../../src/domain/value/instant.ts';
import { addDays } from '../../../src/domain/value/plain-date.ts';
import { days, fc, times } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';

const receipts = fc.tuple(days('2021-01-01', 1800), times).map(([day, at]) => instantAt(day, at));
const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    rule: fc.constantFrom('civil' as const, 'hours' as const),
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('working_day' as const, 'calendar_day' as const, 'hour' as const),
  }),
  fc.record({
    rule: fc.constant('civil' as const),
    value: fc.integer({ min: 1, max: 3 }),
    unit: fc.constant('month' as const),
  }),
  fc.record({ rule: fc.constant('same_day_cutoff' as const), cutoff: times }),
);
const policies: fc.Arbitrary<SupplementPolicy> = fc.oneof(
  fc.constantFrom('restart' as const, 'resume' as const).map((clock) => ({
    clock,
    citizenLimitDays: null,
  })),
  fc.integer({ min: 1, max: 20 }).map((value) => ({
    clock: 'fixed' as const,
    fixed: { value, unit: 'working_day' as const },
    citizenLimitDays: null,
  })),
);

/** Pauses and completions by turns, each so many seconds after the one before. */
const waits = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 6 });

function stepsFrom(receivedAt: string, gaps: readonly number[]): CalendarStep[] {
  let at = receivedAt as Parameters<typeof shiftSeconds>[0];
  return gaps.map((gap, index) => {
    at = shiftSeconds(at, gap);
    return index % 2 === 0
      ? { at, calendar, kind: 'paused' as const, why: 'supplement' as const }
      : { at, calendar, kind: 'completed' as const };
  });
}

const clocks = fc.record({ receivedAt: receipts, term: terms, policy: policies, gaps: waits });

test('a clock that runs is due on a working day, and one that stands still is not due', () => {
  fc.assert(
    fc.property(clocks, ({ gaps, ...rule }) => {
      const steps = stepsFrom(rule.receivedAt, gaps);
      const now = steps.at(-1)?.at ?? rule.receivedAt;
      const { dueDate, dueAt } = clockOf({ ...rule, calendar }, steps, now);
      if (gaps.length % 2 === 1) expect(dueAt).toBe(null);
      else expect(isWorkingDay(calendar, dueDate!)).toBe(true);
    }),
  );
});

test('the days are told without a gap, each once, and those that count in order from one', () => {
  fc.assert(
    fc.property(clocks, ({ gaps, ...rule }) => {
      const steps = stepsFrom(rule.receivedAt, gaps);
      const now = steps.at(-1)?.at ?? rule.receivedAt;
      const dates = clockOf({ ...rule, calendar }, steps, now).days.map(({ date }) => date);
      expect(dates).toEqual(dates.map((_, index) => addDays(dates[0]!, index)));
      const told = clockOf({ ...rule, calendar }, steps, now).days;
      const counted = told.flatMap((day) => (day.counted ? [day.n] : []));
      expect(counted).toEqual(counted.map((_, index) => index + 1));
    }),
  );
});

test('working days that count are as many as the term, however often it stood still', () => {
  const value = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(receipts, value, waits, (receivedAt, n, gaps) => {
      const even = gaps.slice(0, gaps.length - (gaps.length % 2));
      const steps = stepsFrom(receivedAt, even);
      const rule = {
        term: { rule: 'civil', value: n, unit: 'working_day' } as const,
        policy: { clock: 'resume', citizenLimitDays: null } as const,
      };
      const { days: told, dueAt } = clockOf({ ...rule, receivedAt, calendar }, steps, receivedAt);
      const late = steps.some(({ at }) => at > dueAt!);
      fc.pre(!late);
      expect(told.filter(({ counted }) => counted)).toHaveLength(n);
    }),
  );
});

test('waiting never brings a date nearer, and longer waiting never brings it nearer still', () => {
  fc.assert(
    fc.property(clocks, fc.nat(2_000_000), ({ gaps, ...rule }, more) => {
      fc.pre(gaps.length >= 2);
      const [before, wait] = gaps as [number, number];
      const due = (pause: number): string | null => {
        const steps = stepsFrom(rule.receivedAt, [before, pause]);
        return clockOf({ ...rule, calendar }, steps, rule.receivedAt).dueAt;
      };
      const first = clockOf({ ...rule, calendar }, [], rule.receivedAt).dueAt!;
      expect(due(wait)! <= due(wait + more)!).toBe(true);
      if (rule.policy.clock === 'resume') expect(first <= due(wait)!).toBe(true);
    }),
  );
});

test('no day of waiting counts', () => {
  fc.assert(
    fc.property(clocks, ({ gaps, ...rule }) => {
      const even = gaps.slice(0, gaps.length - (gaps.length % 2));
      const steps = stepsFrom(rule.receivedAt, even);
      const { days: told, pauses } = clockOf({ ...rule, calendar }, steps, rule.receivedAt);
      for (const { from, to } of pauses) {
        const inside = told.filter(
          ({ date, counted }) => counted && date > localDate(from) && date < localDate(to!),
        );
        expect(inside).toEqual([]);
      }
    }),
  );
});
