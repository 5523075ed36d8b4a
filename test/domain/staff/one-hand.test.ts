import { expect, test } from 'vitest';
import { oneHand, resetPins, type PinSet } from '../../../src/domain/staff/one-hand.ts';
import { moment } from '../../support/arbitrary.ts';

const set = (by: string, login: string, at = '2026-11-23 09:00'): PinSet => ({
  ...{ by, login },
  at: moment(at),
});

test('a first PIN takes nothing over, nor one that nobody has made their own', () => {
  const [first, again] = [set('lan', 'chi'), set('lan', 'chi', '2026-11-23 10:00')];
  expect(resetPins([first, again, set('chi', 'chi'), set('chi', 'chi')])).toEqual([]);
  expect(resetPins([first, set('chi', 'chi'), again])).toEqual([again]);
  expect(resetPins([set('chi', 'chi'), again, set('chi', 'chi')])).toEqual([again]);
});

const ofMinh = [set('chi', 'minh')];

test.each<[string, string, string, string, readonly PinSet[], boolean]>([
  ['asked in the 24 hours, at once', '2026-11-23 10:00', '2026-11-23 10:01', 'chi', ofMinh, true],
  ['asked in the 24 hours, later', '2026-11-24 08:59', '2026-12-01 08:00', 'chi', ofMinh, true],
  ['asked before, while they last', '2026-11-23 08:00', '2026-11-24 08:59', 'chi', ofMinh, true],
  [
    'asked before, once they are over',
    '2026-11-23 08:00',
    '2026-11-24 09:00',
    'chi',
    ofMinh,
    false,
  ],
  ['asked after them', '2026-11-24 09:00', '2026-11-24 09:01', 'chi', ofMinh, false],
  ['of another', '2026-11-23 10:00', '2026-11-23 10:01', 'lan', ofMinh, false],
  [
    'the other way round',
    '2026-11-23 10:00',
    '2026-11-23 10:01',
    'chi',
    [set('minh', 'chi')],
    true,
  ],
  [
    ...(['a third who set both', '2026-11-23 10:00', '2026-11-23 10:01', 'chi'] as const),
    ...([[set('lan', 'chi'), set('lan', 'minh')], true] as const),
  ],
  [
    ...(['two who set one each', '2026-11-23 10:00', '2026-11-23 10:01', 'chi'] as const),
    ...([[set('lan', 'chi'), set('mau', 'minh')], false] as const),
  ],
])('%s', (_what, at, now, login, resets, one) => {
  const held = oneHand({ by: 'minh', at: moment(at) }, { login, now: moment(now), resets });
  expect(held !== null).toBe(one);
  if (one) expect(held?.until).toBe(moment('2026-11-24 09:00'));
});
