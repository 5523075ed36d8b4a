/** What dossiers take over from the correction of a record, and what they keep. */
import { describe, expect, test } from 'vitest';
import { followCorrections, partyOf } from '../../../src/domain/dossier/people.ts';
import type { Party } from '../../../src/domain/dossier/dossier.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { person } from '../../support/station.ts';
import { dossierId } from './sample.ts';

const [thu, other] = ['thu' as Uuid, 'other' as Uuid];
const before = person({ phone: { typed: '0912 000 001', e164: '+84912000001' } });
const after = {
  ...before,
  name: 'Trần Thị Thơ',
  idNumber: '022192000009',
  address: null,
  phone: { typed: '0912 000 002', e164: '+84912000002' },
  email: 'tho@example.vn',
};
const everything = ['number', 'name', 'address', 'phone', 'email'];
const owner = partyOf(before, thu);
const mau: Party = { ...partyOf(person({ name: 'Nguyễn Văn Mẫu' }), other), phone: null };

function follow(
  people: { owner: Party; submitter: Party | null },
  change: Partial<Parameters<typeof followCorrections>[1][number]> = {},
) {
  const correction = { records: [thu], before, after, ...change };
  return followCorrections({ id: dossierId, sendings: [], ...people }, [correction]);
}

describe('a dossier follows', () => {
  test('in all that was corrected, for the one who owns it', () => {
    expect(follow({ owner, submitter: mau })).toEqual([
      {
        type: 'dossier.people_corrected',
        stream: `dossier:${dossierId}`,
        v: 1,
        data: { dossier: dossierId, as: ['owner'], fields: everything },
        personal: { owner: partyOf(after, thu), submitter: mau },
      },
    ]);
  });

  test('for the one who brought it, and for one who is both', () => {
    const [brought] = follow({ owner: mau, submitter: owner });
    expect(brought).toMatchObject({
      data: { as: ['submitter'] },
      personal: { owner: mau, submitter: { name: 'Trần Thị Thơ' } },
    });
    expect(follow({ owner, submitter: owner })[0]!.data).toMatchObject({
      as: ['owner', 'submitter'],
    });
  });

  test('whichever record of the person it names', () => {
    const both = { records: [thu, other] };
    expect(follow({ owner: mau, submitter: null }, both)[0]!.personal).toMatchObject({
      owner: { citizen: other, name: 'Trần Thị Thơ' },
    });
  });

  test('though it said otherwise than the record did', () => {
    const own = { ...owner, phone: '0912 000 009' };
    const [event] = follow({ owner: own, submitter: null });
    expect(event!.personal).toMatchObject({ owner: { phone: '0912 000 002' } });
  });

  test('one correction after the other, in one entry', () => {
    const corrections = [
      { records: [thu], before, after: { ...before, name: 'Trần Thị Thơ' } },
      { records: [other], before: person(), after: person({ address: 'tổ 9' }) },
    ];
    const people = { id: dossierId, sendings: [], owner, submitter: mau };
    expect(followCorrections(people, corrections)).toMatchObject([
      {
        data: { as: ['owner', 'submitter'], fields: ['name', 'address'] },
        personal: { owner: { name: 'Trần Thị Thơ' }, submitter: { address: 'tổ 9' } },
      },
    ]);
  });
});

describe('a dossier keeps', () => {
  test.each([
    ['what was not corrected', { after: { ...before, dob: null, sex: 'other' as const } }],
    ['what it says of others', { records: [other] }],
  ])('%s', (_what, change) => {
    expect(follow({ owner, submitter: null }, change)).toEqual([]);
  });

  test('what it says already', () => {
    expect(follow({ owner: partyOf(after, thu), submitter: null })).toEqual([]);
  });

  test('those who are not recorded, and those who were erased', () => {
    expect(follow({ owner: { ...owner, citizen: null }, submitter: null })).toEqual([]);
  });

  test('what it says of its own, where a correction is taken back', () => {
    const told = { ...partyOf(before, thu), phone: '0912 000 009' };
    const back = { back: true as const };
    expect(follow({ owner: told, submitter: null }, back)[0]!.data).toMatchObject({
      fields: ['number', 'name', 'address', 'email'],
    });
  });
});

test('a party is what papers tell of a person, with the record or without', () => {
  expect(partyOf(before)).toMatchObject({ citizen: null, phone: '0912 000 001' });
  expect(partyOf(person({ phone: null }), thu)).toMatchObject({ citizen: thu, phone: null });
});
