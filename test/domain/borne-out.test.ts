/** Which day the days of work bear out: a leap makes no years, and twenty years of work do. */
import { expect, test } from 'vitest';
import { borneOutDay } from '../../src/domain/checkup/borne-out.ts';
import { addDays, dayNumber, weekday } from '../../src/domain/value/plain-date.ts';
import { day } from '../support/arbitrary.ts';

const [begun, now] = [day('2026-11-23'), day('2047-01-07')];
const working = Array.from({ length: dayNumber(now) - dayNumber(begun) }, (_, n) =>
  addDays(begun, n),
).filter((date) => weekday(date) < 6 && weekday(date) > 0);

function borne(all: readonly string[], others: readonly string[], from: string | null = null) {
  return borneOutDay(
    { all: all.map(day), others: others.map(day) },
    { from: from === null ? null : day(from), today: now },
  );
}

test('a leap of the clock makes a month pass at most, and ten days by one hand', () => {
  expect(borne(['2026-11-23', '2047-01-07'], [])).toBe('2026-12-03');
  expect(borne(['2026-11-23', '2047-01-07'], ['2047-01-07'])).toBe('2026-12-24');
  expect(borne(['2026-11-23', '2047-01-06', '2047-01-07'], ['2047-01-06'])).toBe('2026-12-25');
  expect(borne([], [])).toBe(null);
});

test('an office that really worked is borne out, one with a single person as well', () => {
  expect(borne(working, working)).toBe(now);
  expect(borne(working, [])).toBe(now);
});

test('it is behind by the days for which it was shut for longer than a month', () => {
  const shut = (from: string, to: string) => working.filter((date) => date < from || date >= to);
  const rests = shut('2030-01-01', '2030-01-29');
  expect(borne(rests, rests)).toBe(now);
  // From a Tuesday to a Monday: 62 days, of which 31 count.
  const closed = shut('2030-07-03', '2030-09-02');
  expect(borne(closed, closed)).toBe(
    addDays(now, -(dayNumber(day('2030-09-02')) - dayNumber(day('2030-07-02')) - 31)),
  );
});

test('what others did counts from one of their days to the next, whoever else worked between', () => {
  const others = ['2046-12-01', '2047-01-01'];
  expect(borne(['2046-12-01', '2046-12-20', '2047-01-01'], others)).toBe('2047-01-07');
});

test('no chain of days by one hand goes further than a month behind the last day of others', () => {
  const alone = Array.from({ length: 30 }, (_, n) => addDays(day('2026-12-10'), 10 * n));
  expect(borne(['2026-12-01', ...alone, now], ['2026-12-01'], '2026-11-23')).toBe('2027-01-01');
  // Whoever works later bears out what one did alone meanwhile.
  const last = alone.at(-1)!;
  expect(borne(alone, [last], '2026-12-01')).toBe(addDays(last, 10));
});

test('what lies behind today, or before what is asked about, bears out nothing', () => {
  expect(borne(['2026-11-23', '2050-01-01'], ['2050-01-01'])).toBe('2026-12-03');
  expect(borne(['2026-11-23', '2046-12-30'], ['2046-12-30'], '2046-12-25')).toBe('2047-01-07');
});
