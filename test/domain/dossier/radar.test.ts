import { describe, expect, test } from 'vitest';
import { radar, workOf, type DoneWork, type OpenWork } from '../../../src/domain/dossier/radar.ts';
import { moment } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';

const now = moment('2026-11-18 07:00');
const kind = { procedure: '1.001193', field: 'Hộ tịch', pauses: [] };

/** Resolved after so many whole working days of a quiet fortnight. */
function done(days: number, change: Partial<DoneWork> = {}): DoneWork {
  const resolvedAt = moment(`2026-10-${String(4 + days).padStart(2, '0')} 17:00`);
  return { code: 'x', ...kind, receivedAt: moment('2026-10-05 07:00'), resolvedAt, ...change };
}

function open(received: string, due: string, change: Partial<OpenWork> = {}): OpenWork {
  const times = { receivedAt: moment(`${received} 07:00`), dueAt: moment(`${due} 17:00`) };
  return { code: 'H49.22-261116-0001', ...kind, ...times, ...change };
}

const line = (work: OpenWork, past: DoneWork[]) => radar([work], past, now, calendar)[0]!;
const oneToFive = [1, 2, 3, 4, 5].map((days) => done(days));
const DAY = 480;

describe('the pace', () => {
  test('is the procedure’s own where there is enough, and shows its reasons', () => {
    // Two days spent, one left: of the three that took longer, two took more than three days.
    expect(line(open('2026-11-16', '2026-11-18'), oneToFive)).toEqual({
      code: 'H49.22-261116-0001',
      dueAt: moment('2026-11-18 17:00'),
      scope: 'procedure',
      samples: 5,
      median: 3 * DAY,
      ninth: 5 * DAY,
      spent: 2 * DAY,
      left: DAY,
      longer: 3,
      tooLong: 2,
      risk: 2 / 3,
      verdict: 'will_miss',
    });
  });

  test.each([
    ['field', { procedure: '9.999999' }],
    ['unit', { procedure: '9.999999', field: 'Đất đai' }],
  ])('is the %s’s where the procedure is too rare', (scope, change) => {
    expect(line(open('2026-11-16', '2026-11-18', change), oneToFive).scope).toBe(scope);
  });

  test('tells nothing from four dossiers', () => {
    const found = line(open('2026-11-16', '2026-11-18'), oneToFive.slice(1));
    expect(found).toMatchObject({ scope: null, risk: null, verdict: 'unknown', median: null });
  });
});

describe('the verdict', () => {
  test.each([
    ['in time, with days to spare', '2026-11-17', '2026-11-25', 'in_time'],
    ['at risk', '2026-11-17', '2026-11-20', 'at_risk'],
    ['late already', '2026-11-09', '2026-11-16', 'late'],
    ['slower than everything before', '2026-11-09', '2026-11-19', 'will_miss'],
  ])('%s', (_what, received, due, verdict) => {
    expect(line(open(received, due), oneToFive).verdict).toBe(verdict);
  });

  test('the most endangered come first, the late before all', () => {
    const works = [
      open('2026-11-17', '2026-11-25', { code: 'safe' }),
      open('2026-11-16', '2026-11-18', { code: 'endangered' }),
      open('2026-11-09', '2026-11-16', { code: 'late' }),
    ];
    expect(radar(works, oneToFive, now, calendar).map(({ code }) => code)).toEqual([
      'late',
      'endangered',
      'safe',
    ]);
  });
});

test('time spent waiting for a citizen is no work', () => {
  const pauses = [{ from: moment('2026-10-06 07:00'), to: moment('2026-10-08 07:00') }];
  const work = done(5, { pauses });
  expect(workOf(work, work.resolvedAt, calendar)).toBe(3 * DAY);
  const still = open('2026-11-16', '2026-11-30', {
    pauses: [{ from: moment('2026-11-16 17:00'), to: null }],
  });
  expect(workOf(still, now, calendar)).toBe(DAY);
});
