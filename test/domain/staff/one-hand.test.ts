import { expect, test } from 'vitest';
import { partingsOf, type StaffDeed } from '../../../src/domain/staff/deed.ts';
import { oneHand, pinsSet, type PinSet } from '../../../src/domain/staff/one-hand.ts';
import type { Role } from '../../../src/domain/staff/role.ts';
import { moment } from '../../support/arbitrary.ts';

const set = (by: string, login: string, at = '2026-11-23 09:00'): PinSet => ({
  ...{ by, login, way: 'anew' },
  at: moment(at),
});
const deed = (by: string, login: string, at: string, kind: 'pin_set' | 'recovered' = 'pin_set') =>
  ({ kind, by, login, at: moment(at) }) satisfies StaffDeed;
const enrolled = (by: string, login: string, at: string): StaffDeed => ({
  ...{ kind: 'enrolled', by, login, role: 'manager', at: moment(at) },
});
const [made, late] = ['2026-11-23 09:00', '2026-11-24 09:00'];

test('a first PIN of the day on which an office begins takes nothing over', () => {
  const owned = deed('chi', 'chi', '2026-11-23 10:00');
  const first = [enrolled('lan', 'chi', made), deed('lan', 'chi', '2026-11-24 08:59')];
  expect(pinsSet([...first, owned, owned], moment(made))).toEqual([]);
  expect(pinsSet([owned, deed('lan', 'chi', made)], moment(made))).toEqual([
    set('lan', 'chi', made),
  ]);
});

test('on any other day whoever adds an account has it in their hand', () => {
  const added: PinSet = { ...set('lan', 'chi', late), way: 'added' };
  const begins = [enrolled('lan', 'chi', late), deed('lan', 'chi', late)];
  const chosen: PinSet = { ...added, way: 'chosen' };
  const all = pinsSet([...begins, deed('chi', 'chi', late)], moment(made));
  expect(all).toEqual([added, added, chosen]);
  // Of a store that does not tell when it was made, none is new.
  expect(pinsSet([enrolled('lan', 'chi', made)], null)).toEqual([{ ...added, at: moment(made) }]);
});

test('a PIN that somebody gave is in their hand until it is changed, and a day from then on', () => {
  const given = [enrolled('lan', 'chi', made), deed('lan', 'chi', made)];
  const chosen: PinSet = { ...set('lan', 'chi', late), way: 'chosen' };
  expect(pinsSet([...given, deed('chi', 'chi', late)], moment(made))).toEqual([chosen]);
  // Chosen on the first day, it was never anybody else's; nor is one chosen after the paper.
  const own = deed('chi', 'chi', '2026-11-24 08:59');
  expect(pinsSet([...given, own, deed('chi', 'chi', late)], moment(made))).toEqual([]);
  const paper = [deed('chi', 'chi', late, 'recovered'), deed('chi', 'chi', late)];
  expect(pinsSet([...given, ...paper], moment(made))).toMatchObject([{ way: 'recovered' }]);
});

test('whoever makes somebody a second person has that account in their hand', () => {
  const role = (by: string, to: Role, at = late): StaffDeed => ({
    ...{ kind: 'role_changed', by, login: 'chi', role: to, at: moment(at) },
  });
  const clerk: StaffDeed = { ...enrolled('lan', 'chi', made), kind: 'enrolled', role: 'clerk' };
  const promoted: PinSet = { ...set('lan', 'chi', late), way: 'promoted' };
  expect(pinsSet([clerk, role('lan', 'manager')], moment(made))).toEqual([promoted]);
  const turns = [role('lan', 'clerk'), role('lan', 'admin')];
  expect(pinsSet([enrolled('lan', 'chi', made), ...turns], moment(made))).toEqual([promoted]);
  // Other work, one who was a second person before, and the day on which the office begins.
  expect(pinsSet([clerk, role('lan', 'cashier')], moment(made))).toEqual([]);
  const manager = enrolled('lan', 'chi', made);
  expect(pinsSet([manager, role('lan', 'admin')], moment(made))).toEqual([]);
  expect(pinsSet([clerk, role('lan', 'manager', made)], moment(made))).toEqual([]);
});

test('whoever sets the first PIN of an account that has none may be anybody, as with the paper', () => {
  const found = pinsSet([enrolled('lan', 'chi', made), deed('chi', 'chi', late)], moment(made));
  expect(found).toEqual([{ login: 'chi', by: null, at: moment(late), way: 'unproven' }]);
  const paper = [deed('hoa', 'hoa', made, 'recovered'), deed('hoa', 'hoa', made)];
  const [recovered, ...more] = pinsSet(paper, moment(made));
  expect([recovered, more]).toMatchObject([{ login: 'hoa', by: null, way: 'recovered' }, []]);
  const asked = { by: 'lan', at: moment('2026-11-22 08:00') };
  const now = moment('2026-11-24 08:59');
  const resets = [recovered!];
  expect(oneHand(asked, { login: 'hoa', now, resets, clocks: [] })).toMatchObject({
    way: 'recovered',
  });
  expect(oneHand({ ...asked, by: 'hoa' }, { login: 'lan', now, resets, clocks: [] })).not.toBe(
    null,
  );
  expect(oneHand(asked, { login: 'hoa', now: moment(late), resets, clocks: [] })).toBe(null);
});

test('who is let in no more, or does other work, has parted from what they might do', () => {
  const at = moment(late);
  const [off, on] = [
    { kind: 'disabled' as const, by: 'lan', login: 'chi', at },
    { kind: 'enabled' as const, by: 'lan', login: 'chi', at },
  ];
  const clerk: StaffDeed = { kind: 'role_changed', role: 'clerk', by: 'lan', login: 'chi', at };
  const parted = { login: 'chi', role: 'manager', by: 'lan', at };
  expect(partingsOf([enrolled('lan', 'chi', made), off, clerk, on, clerk])).toEqual([
    { ...parted, how: 'disabled' },
    { ...parted, role: 'clerk', how: 'role_changed' },
  ]);
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
  const held = oneHand(
    { by: 'minh', at: moment(at) },
    { login, now: moment(now), resets, clocks: [] },
  );
  expect(held !== null).toBe(one);
  if (one) expect(held?.until).toBe(moment('2026-11-24 09:00'));
});

test('what was written by a clock set back counts from where it had stood, once it is there again', () => {
  const resets = [set('minh', 'chi')];
  const facts = { login: 'chi', resets, now: moment('2026-11-26 08:00') };
  const asked = { by: 'minh', at: moment('2026-11-26 07:00') };
  const heldBy = (at: string, before: string) =>
    oneHand(asked, { ...facts, clocks: [{ at: moment(at), before: moment(before) }] })?.until;
  expect(heldBy('2026-11-23 08:59', '2026-11-26 07:30')).toBe(moment('2026-11-27 07:30'));
  // Set before it went back, or that it went back from is yet to come.
  expect(heldBy('2026-11-24 08:59', '2026-11-26 07:30')).toBeUndefined();
  expect(heldBy('2026-11-23 08:59', '2031-03-03 09:00')).toBeUndefined();
});

test('what somebody does by an account that may be another’s is done by that other', () => {
  const asked = { by: 'lan', at: moment('2026-11-23 10:00') };
  const now = moment('2026-11-23 10:05');
  const hand = (resets: readonly PinSet[], login: string) =>
    oneHand(asked, { login, now, resets, clocks: [] });
  // lan has added tuan, and signed in as tuan added minh.
  const chain = [set('lan', 'tuan'), set('tuan', 'minh')];
  expect(hand(chain, 'minh')).toMatchObject({ login: 'tuan', by: 'lan' });
  expect(hand([...chain, set('minh', 'chi')], 'chi')).toMatchObject({
    ...{ login: 'tuan', by: 'lan' },
  });
  // By the sealed paper anybody may have become hoa, who then set tuan's.
  const paper: PinSet = { ...set('hoa', 'hoa'), by: null, way: 'recovered' };
  expect(hand([paper, set('hoa', 'tuan')], 'tuan')).toMatchObject({ way: 'recovered' });
  // And the other way round: who asked is in the hand of the second's own.
  expect(hand([set('chi', 'tuan'), set('tuan', 'lan')], 'chi')).toMatchObject({ login: 'tuan' });
  expect(hand([set('hoa', 'tuan'), set('tuan', 'minh')], 'minh')).toBe(null);
});
