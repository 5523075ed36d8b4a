import { describe, expect, test } from 'vitest';
import { ageing, median } from '../../../src/domain/handover/ageing.ts';
import type { HandoverLine } from '../../../src/domain/handover/handover.ts';
import { moment } from '../../support/arbitrary.ts';
import { here, slip, there } from './sample.ts';

describe('the road', () => {
  const line: HandoverLine = {
    slip,
    from: here,
    to: there,
    state: 'sent',
    sentAt: moment('2026-11-23 08:00'),
    count: 2,
    received: 0,
    missing: 0,
    left: 2,
    open: 0,
  };
  const now = moment('2026-11-23 12:30');
  const took = (hours: number) => ({
    from: here,
    to: there,
    sentAt: moment('2026-11-20 08:00'),
    receivedAt: moment(`2026-11-20 ${String(8 + hours).padStart(2, '0')}:00`),
  });

  test('tells how long, how long usually, and who is late', () => {
    expect(ageing([line], [], now)).toMatchObject([{ hours: 4.5, usualHours: null, late: false }]);
    const known = [took(1), took(9), took(2)];
    expect(ageing([line], known, now)).toMatchObject([{ usualHours: 2, late: true }]);
    const other = { ...took(1), to: here };
    expect(ageing([line], [other], now)).toMatchObject([{ usualHours: null }]);
    expect(ageing([line], [{ ...took(1), from: there }], now)[0]!.usualHours).toBeNull();
    const justSo = moment('2026-11-23 10:00');
    expect(ageing([line], known, justSo)).toEqual([
      { ...line, hours: 2, usualHours: 2, late: false },
    ]);
  });

  test('puts the longest on the road first', () => {
    const older = { ...line, sentAt: moment('2026-11-22 08:00') };
    expect(ageing([line, older], [], now).map(({ hours }) => hours)).toEqual([28.5, 4.5]);
  });

  test.each([
    [[3], 3],
    [[1, 3], 2],
    [[9, 1, 2], 2],
    [[1, 2, 3, 100], 2.5],
    [[1.04], 1],
    [[1.06], 1.1],
    [[], 0],
  ])('the median of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
