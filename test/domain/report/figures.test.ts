import { describe, expect, test } from 'vitest';
import {
  behind,
  figureNames,
  figuresOf,
  share,
  sumNames,
  unitOf,
} from '../../../src/domain/report/figure.ts';
import { levelOf, noSums } from '../../../src/domain/report/fold.ts';
import { columnsOf, formChecks, formRow } from '../../../src/domain/report/form-06a.ts';
import { pointsOf, qualityLines } from '../../../src/domain/report/quality.ts';
import { formOfToday, indexOfToday } from '../../support/layouts.ts';
import { en, vi } from '../../support/texts.ts';

const sums = (change: Partial<ReturnType<typeof noSums>>) => ({ ...noSums(), ...change });

describe('shares', () => {
  test('have four places, and none where there is nothing to divide by', () => {
    expect(share(8059, 8082)).toBe(0.9972);
    expect(share(5864, 8486)).toBe(0.691);
    expect(share(27564, 27702)).toBe(0.995);
    expect(share(3135, 4180)).toBe(0.75);
    expect(share(0, 0)).toBeNull();
    expect(share(null, 3)).toBeNull();
  });

  test('are told by their two sides, and say so', () => {
    expect(behind('onTimeShare')).toEqual({ part: 'onTime', whole: 'resolved' });
    expect(behind('late')).toEqual({ part: 'late', whole: null });
    expect(behind('waitAverage')).toBeNull();
    expect(figureNames.map(unitOf)).not.toContain(undefined);
    expect([unitOf('onTimeShare'), unitOf('collected'), unitOf('waitAverage')]).toEqual([
      'share',
      'money',
      'seconds',
    ]);
  });

  test('of waiting are seconds a head', () => {
    const waits = sums({ waited: 4, waitSeconds: 1000, satisfied: 3, answered: 4 });
    const figures = figuresOf(waits, new Set(sumNames));
    expect(figures).toMatchObject({ waitAverage: 250, serviceAverage: null, satisfiedShare: 0.75 });
  });
});

test.each([
  ['centre', null, 'city'],
  ['agency', 'centre', 'city'],
  ['commune', 'centre', 'commune'],
  ['post_office', null, 'post_office'],
  ['team', 'centre', 'city'],
  ['team', 'commune', 'commune'],
] as const)('%s under %s is told as %s', (kind, parent, level) => {
  expect(levelOf(kind, parent)).toBe(level);
});

describe('form 06a', () => {
  const columns = columnsOf(formOfToday);
  const good = formRow(
    columns,
    sums({
      ...{ handled: 10, online: 5, offline: 2, carriedOver: 3, ended: 6, endedBefore: 3 },
      ...{ endedOnDue: 2, endedLate: 1, inProgress: 4, inTerm: 3, openLate: 1 },
    }),
  );
  const previous = { rows: [{ label: 'x', row: { ...good, c11: 3 } }], total: { ...good, c11: 3 } };

  test('passes every check when its sums hold', () => {
    const checks = formChecks(
      formOfToday,
      { rows: [{ label: 'x', row: good }], total: good },
      previous,
    );
    expect(checks.map(({ check, ok }) => [check, ok])).toEqual([
      ['3=4+5+6', true],
      ['7=8+9+10', true],
      ['11=12+13', true],
      ['3=7+11', true],
      ['6=11(t-1)', true],
      ['rows=total', true],
    ]);
  });

  const numbers = columns.map(({ number }) => number);
  test.each(numbers)('fails some check when column %i is wrong in one row', (n) => {
    const wrong = { ...good, [`c${n}`]: good[`c${n}`]! + 1 };
    const told = { rows: [{ label: 'x', row: wrong }], total: good };
    const failed = formChecks(formOfToday, told, previous).filter(({ ok }) => !ok);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.flatMap((each) => each.failed)).toContain(
      failed[0]!.check === 'rows=total' ? String(n) : 'x',
    );
  });
});

describe('index 766', () => {
  const counts = {
    ...{ offeredOnline: 10, usedOnline: 4, costing: 50, paidOnline: 20 },
    ...{ papers: 8, papersReused: 2, reusing: 1 },
  };
  const values = {
    ...sums({
      ...{ received: 200, online: 120, digitised: 190, ended: 100, endedLate: 4 },
      ...{ handled: 150, onTimeIndex: 95, openLate: 10, granted: 90, eResult: 45 },
      ...{ onlineEResult: 80, digital: 60 },
    }),
    ...counts,
  };
  const lines = qualityLines(indexOfToday, values, 'vi');
  const of = (id: string) => lines.find((line) => line.id === id)!;

  test('names all its components, computed or not', () => {
    expect(lines).toHaveLength(19);
    expect(lines.filter(({ state }) => state === 'not_here')).toHaveLength(11);
    for (const line of lines) expect(line.why === null).toBe(line.state !== 'not_here');
  });

  test('shows numerator and denominator of each ratio', () => {
    expect(of('2.1')).toMatchObject({ numerator: 135, denominator: 150, ratio: 0.9 });
    expect(of('3.2')).toMatchObject({ numerator: 4, denominator: 10, state: 'partly' });
    expect(of('3.6')).toMatchObject({ numerator: 20, denominator: 50, points: 2.4 });
    expect(of('4.1')).toMatchObject({ numerator: 45, denominator: 90, points: 3 });
    expect(of('3.3')).toMatchObject({ numerator: 80, denominator: 200, state: 'partly' });
    expect(of('4.2')).toMatchObject({ numerator: 60, denominator: 200, ratio: 0.3, points: 1.5 });
    // Papers over papers; that dossiers count is another line of the layout.
    const again = { numerator: 2, denominator: 8, ratio: 0.25, points: 0.63, state: 'partly' };
    expect(of('4.3')).toMatchObject(again);
    expect(of('1.4')).toMatchObject({ ratio: null, points: null, why: 'portal' });
  });

  test('gives all points from the target on, else their part', () => {
    expect(pointsOf(0.8, 4, 0.8)).toBe(4);
    expect(pointsOf(0.4, 4, 0.8)).toBe(2);
    expect(pointsOf(0.5, 20, null)).toBe(10);
  });

  test('has a name for each, and a formula for those that can be computed', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const line of qualityLines(indexOfToday, values, language)) {
        expect(line.title).toBeTruthy();
        expect(Boolean(line.formula)).toBe(line.state !== 'not_here');
        expect(Boolean(line.reason)).toBe(line.state === 'not_here');
      }
    }
  });
});

test('every figure has a name and a formula in both languages, and help says them', () => {
  for (const texts of [vi, en]) {
    const lines = texts.help.topics['report']!.lines.join(' ');
    for (const name of figureNames) {
      const { formula } = texts.screen.report.figures[name];
      expect(lines).toContain(`${name} – `);
      expect(lines).toContain(formula);
    }
  }
});
