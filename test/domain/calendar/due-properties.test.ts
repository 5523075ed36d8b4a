import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../../src/domain/calendar/calendar.ts';
import { due } from '../../../src/domain/calendar/due.ts';
import type { Term } from '../../../src/domain/procedure/procedure.ts';
import { instantAt, localDate, type Instant } from '../../../src/domain/value/instant.ts';
import { addDays } from '../../../src/domain/value/plain-date.ts';
import { days, fc, times } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';

const receipts = fc
  .tuple(days('2020-12-01', 2700), times)
  .map(([date, time]) => instantAt(date, time));

const counts = fc.integer({ min: 0, max: 60 });
const durations = fc.record({
  rule: fc.constantFrom('civil', 'hours'),
  value: counts,
  unit: fc.constantFrom('working_day', 'calendar_day', 'month', 'hour'),
});
const cutoffs = fc.record({ rule: fc.constant('same_day_cutoff' as const), cutoff: times });
const terms: fc.Arbitrary<Term> = fc.oneof(durations, cutoffs);

const dueAt = (receipt: Instant, term: Term): Instant => due(calendar, receipt, term).dueAt!;

describe('whatever the term', () => {
  test('nothing is due before it was received', () => {
    fc.assert(
      fc.property(receipts, terms, (receipt, term) => {
        expect(dueAt(receipt, term) >= receipt).toBe(true);
      }),
    );
  });

  test('the due date is a working day, inside office hours', () => {
    fc.assert(
      fc.property(receipts, terms, (receipt, term) => {
        const { dueAt: at, dueDate } = due(calendar, receipt, term);
        expect(isWorkingDay(calendar, dueDate!)).toBe(true);
        expect(at! >= instantAt(dueDate!, '07:00') && at! <= instantAt(dueDate!, '17:00')).toBe(
          true,
        );
      }),
    );
  });

  test('what comes later is never due earlier', () => {
    fc.assert(
      fc.property(receipts, receipts, terms, (one, other, term) => {
        const [first, last] = one <= other ? [one, other] : [other, one];
        expect(dueAt(first, term) <= dueAt(last, term)).toBe(true);
      }),
    );
  });

  test('a longer term never ends earlier', () => {
    fc.assert(
      fc.property(receipts, durations, counts, (receipt, term, more) => {
        const longer = { ...term, value: term.value + more };
        expect(dueAt(receipt, term) <= dueAt(receipt, longer)).toBe(true);
      }),
    );
  });

  test('the days told run without a gap up to the due date, numbered in order', () => {
    fc.assert(
      fc.property(receipts, terms, (receipt, term) => {
        const answer = due(calendar, receipt, term);
        const dates = answer.days.map((each) => each.date);
        expect(dates.at(-1) ?? localDate(receipt)).toBe(answer.dueDate);
        expect(dates).toEqual(dates.map((_, index) => addDays(dates[0]!, index)));
        const counted = answer.days.flatMap((each) => (each.counted ? [each.n] : []));
        expect(counted).toEqual(counted.map((_, index) => index + 1));
      }),
    );
  });
});

describe('under the civil rule', () => {
  const whole = fc.constantFrom('working_day' as const, 'calendar_day' as const);

  test('n days are n days counted, the day of receipt not among them', () => {
    fc.assert(
      fc.property(receipts, counts, whole, (receipt, value, unit) => {
        const answer = due(calendar, receipt, { rule: 'civil', value, unit });
        const counted = answer.days.filter((each) => each.counted);
        expect(counted).toHaveLength(value);
        expect(counted.every((each) => each.date > localDate(receipt))).toBe(true);
      }),
    );
  });

  test('working days counted are worked, and those passed over are not', () => {
    const some = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(receipts, some, (receipt, value) => {
        const term: Term = { rule: 'civil', value, unit: 'working_day' };
        for (const each of due(calendar, receipt, term).days) {
          expect(each.counted).toBe(isWorkingDay(calendar, each.date));
        }
      }),
    );
  });

  test('the hour of receipt does not matter once there is a day to count', () => {
    const some = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        days('2021-01-01', 2500),
        times,
        times,
        some,
        whole,
        (date, one, two, value, unit) => {
          const term: Term = { rule: 'civil', value, unit };
          expect(dueAt(instantAt(date, one), term)).toBe(dueAt(instantAt(date, two), term));
        },
      ),
    );
  });
});
