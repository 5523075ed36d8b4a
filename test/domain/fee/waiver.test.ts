/** Which waivers by law fit a dossier, and what they take off. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeeLine } from '../../../src/domain/fee/fee-line.ts';
import {
  feesWaived,
  proposedWaivers,
  type LawWaiver,
  type WaivedDossier,
} from '../../../src/domain/fee/waiver.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { addDays } from '../../../src/domain/value/plain-date.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';

const line = (id: string, amount: number | null, quantity = 1): FeeLine => ({
  ...{ id, name: `Lệ phí ${id}`, kind: 'fee', per: 'copy', quantity, copies: 1 },
  unitPrice: amount === null ? null : dong(amount / quantity),
  amount: amount === null ? null : dong(amount),
  known: amount !== null,
  legalBasis: 'Thông tư 75/2022/TT-BTC',
});
const dossier: WaivedDossier = {
  ...{ procedure: '1.004222', channel: 'counter', owner: 'person' },
  office: 'H49.22' as AgencyId,
  received: day('2026-11-23'),
  fees: [line('fee', 20_000)],
};
const all: LawWaiver = {
  id: 'muc-2',
  name: 'Định danh mức 2',
  since: day('2026-08-15'),
  until: day('2027-02-28'),
  basis: 'Thông tư 117/2026/TT-BTC',
  covers: [{ procedures: ['1.004222'] }],
  seen: 'tài khoản mức 2',
  takesOff: { kind: 'all' },
  verified: null,
  toConfirm: 'x',
};
const half: LawWaiver = {
  ...{ ...all, id: 'giam-nua', takesOff: { kind: 'percent', percent: 50 } },
  seen: 'thẻ',
};
const offered = (waivers: LawWaiver[], of: Partial<WaivedDossier> = {}) =>
  proposedWaivers(waivers, { ...dossier, ...of }).map(({ waiver, amount }) => [waiver.id, amount]);
const taken = (ids: string[], waivers = [all, half], of: Partial<WaivedDossier> = {}) =>
  feesWaived({ waivers: ids, seen: 'đã xem' }, waivers, { ...dossier, ...of });

describe('what fits is proposed', () => {
  test.each<[string, string, boolean]>([
    ['the day before it begins', '2026-08-14', false],
    ['its first day', '2026-08-15', true],
    ['its last day', '2027-02-28', true],
    ['the day after', '2027-03-01', false],
  ])('%s', (_, received, fits) => {
    expect(offered([all], { received: day(received) })).toEqual(fits ? [['muc-2', 20_000]] : []);
  });

  test.each<[string, Partial<LawWaiver>, Partial<WaivedDossier>, boolean]>([
    ['another procedure', {}, { procedure: '1.004194' }, false],
    ['another fee', { covers: [{ procedures: ['1.004222'], fees: ['x'] }] }, {}, false],
    ['its fee', { covers: [{ procedures: ['1.004222'], fees: ['fee'] }] }, {}, true],
    ['another channel', { channels: ['online'] }, {}, false],
    ['its channel', { channels: ['online'] }, { channel: 'online' }, true],
    ['another province', { provinces: ['H01'] }, {}, false],
    ['its province', { provinces: ['H49'] }, {}, true],
    ['an old id', { provinces: ['H49'] }, { office: '000.17.22.H49' as AgencyId }, true],
    ['a ministry', { provinces: ['H49'] }, { office: 'G09.20' as AgencyId }, false],
    ['another owner', { owners: ['organisation'] }, {}, false],
    ['its owner', { owners: ['person'] }, {}, true],
    ['what is free', {}, { fees: [line('fee', 0)] }, false],
    ['no fee', {}, { fees: [] }, false],
    ['a fee that nobody has set', {}, { fees: [line('fee', null)] }, true],
  ])('or not: %s', (_, waiver, of, fits) => {
    expect(offered([{ ...all, ...waiver }], of)).toHaveLength(fits ? 1 : 0);
  });

  test('what takes most off comes first, and what was taken off is not offered again', () => {
    expect(offered([half, all])).toEqual([
      ['muc-2', 20_000],
      ['giam-nua', 10_000],
    ]);
    const before = [{ fee: 'fee', amount: dong(10_000) }];
    expect(proposedWaivers([half, all], dossier, before).map(({ waiver }) => waiver.id)).toEqual([
      'muc-2',
    ]);
  });
});

describe('what is taken', () => {
  test('is all of a fee, a share of it, or what is above a price', () => {
    const price: LawWaiver = {
      ...all,
      id: 'muc-co-dinh',
      takesOff: { kind: 'price', price: dong(5000) },
    };
    const fees = [line('fee', 24_000, 3)];
    const amounts = ['muc-2', 'giam-nua', 'muc-co-dinh'].map(
      (id) => taken([id], [all, half, price], { fees })[0]!.amount,
    );
    expect(amounts).toEqual([24_000, 12_000, 9000]);
  });

  test('of several the best counts, fee by fee, and what was taken off before counts in', () => {
    const fees = [line('fee', 20_000), line('other', 8000)];
    const some: LawWaiver = { ...all, covers: [{ procedures: ['1.004222'], fees: ['other'] }] };
    expect(
      taken(['muc-2', 'giam-nua'], [some, half], { fees }).map(({ fee, amount, waiver }) => [
        ...[fee, amount, waiver.id],
      ]),
    ).toEqual([
      ['fee', 10_000, 'giam-nua'],
      ['other', 8000, 'muc-2'],
    ]);
    const asked = { waivers: ['muc-2'], seen: 'x' };
    const before = [{ fee: 'fee', amount: dong(15_000) }];
    expect(feesWaived(asked, [all], dossier, before)).toMatchObject([{ amount: 5000 }]);
  });

  test.each<[string, () => unknown, ReturnType<typeof refusal>]>([
    [
      'an id that there is not',
      () => taken(['x']),
      refusal('fee.no_such_waiver', {
        waiver: 'x',
        offered: ['muc-2', 'giam-nua'],
        known: [all.basis],
      }),
    ],
    [
      'one of another day',
      () => taken(['muc-2'], [all], { received: day('2026-08-14') }),
      refusal('fee.waiver_of_another_day', {
        ...{ waiver: 'muc-2', name: all.name, since: all.since, until: all.until },
        received: day('2026-08-14'),
      }),
    ],
    [
      'one for others',
      () => taken(['muc-2'], [{ ...all, channels: ['online'] }, half]),
      refusal('fee.waiver_misfit', {
        ...{ waiver: 'muc-2', name: all.name, why: 'channel', offered: ['giam-nua'] },
      }),
    ],
    [
      'one whose condition nobody saw',
      () => feesWaived({ waivers: ['muc-2'], seen: null }, [all], dossier),
      refusal('fee.waiver_unseen', { waiver: 'muc-2', name: all.name, seen: 'tài khoản mức 2' }),
    ],
    [
      'a fee that nobody has set',
      () => taken(['muc-2'], [all], { fees: [line('fee', null)] }),
      refusal('fee.waiver_takes_nothing', {
        ...{ waiver: 'muc-2', name: all.name, procedure: '1.004222', unknown: ['Lệ phí fee'] },
      }),
    ],
  ])('%s is refused', (_, take, expected) => {
    expect(problemOf(take)).toMatchObject(expected);
  });

  test('a condition that is none needs nothing seen', () => {
    const { seen: _, ...plain } = all;
    expect(feesWaived({ waivers: [' MUC-2 '], seen: null }, [plain], dossier)).toHaveLength(1);
  });
});

const dates = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, days]) => {
    const since = addDays(day('2025-01-01'), from);
    return { since, until: addDays(since, days) };
  });

test('a dossier keeps the waivers of its day, whatever is told of later days', () => {
  fc.assert(
    fc.property(
      fc.array(dates, { maxLength: 4 }),
      fc.array(dates, { maxLength: 4 }),
      fc.integer({ min: 0, max: 900 }),
      (before, after, at) => {
        const received = addDays(day('2025-01-01'), at);
        const named = before.map((each, n) => ({ ...all, ...each, id: `w${n}` }));
        const later = after.map((each, n) => ({
          ...{ ...half, id: `n${n}`, until: null },
          since: each.since > received ? each.since : addDays(received, 1),
        }));
        // An edition that goes on is cut off later, never on or before the day.
        const cut = named.map((each) =>
          each.since <= received && each.until > received ? { ...each, until: received } : each,
        );
        const was = offered(named, { received }).map(([id]) => id);
        expect(offered([...cut, ...later], { received }).map(([id]) => id)).toEqual(was);
      },
    ),
  );
});
