/** Two records that turn out to be one person, and two people who do not. */
import { describe, expect, test } from 'vitest';
import {
  mergeCitizens,
  unmergeCitizens,
  type CitizenRecord,
  type PastMerge,
} from '../../../src/domain/citizen/merge.ts';
import type { CitizenDetails } from '../../../src/domain/citizen/citizen.ts';
import type { NewEvent } from '../../../src/domain/event.ts';
import type { BirthDate } from '../../../src/domain/value/birth-date.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { person } from '../../support/station.ts';

const nothing = {
  idKind: null,
  idNumber: null,
  dob: null,
  sex: null,
  address: null,
  phone: null,
} as const;

function record(id: string, details: Partial<CitizenDetails> = {}): CitizenRecord {
  return { id: id as Uuid, version: 1, restricted: false, mergedInto: null, ...person(details) };
}
const alone = { into: null, reason: null };

function mergedOf(events: readonly NewEvent[]) {
  const found = events.find((event) => event.type === 'citizen.merged');
  if (found?.type !== 'citizen.merged') throw new Error('no merge');
  return found;
}

describe('a merge', () => {
  test('gives the kept record what it lacked, and leaves it what it had', () => {
    const kept = record('a', { oldNumber: null, address: null, phone: null });
    const other = record('b', {
      ...nothing,
      oldNumber: '100123456',
      address: 'tổ 9',
      email: 'thu@example.vn',
      sex: 'female',
    });
    const { data, personal } = mergedOf(mergeCitizens(kept, other, alone));
    expect(data.fields).toEqual(['oldNumber', 'address', 'email']);
    expect(personal.after).toMatchObject({
      idNumber: '022192000001',
      oldNumber: '100123456',
      address: 'tổ 9',
      email: 'thu@example.vn',
      phone: null,
    });
  });

  test('of one whose year of birth is known with one of a day in it gives the day, and back', () => {
    const kept = record('a', { dob: '1992' as BirthDate });
    const other = record('b', { ...nothing, dob: '1992-02-04' as BirthDate });
    const { data, personal } = mergedOf(mergeCitizens(kept, other, alone));
    expect([data.fields, personal.after.dob]).toEqual([['dob'], '1992-02-04']);
    const gained = { ...kept, dob: personal.after.dob };
    const apart = unmergeCitizens(gained, other, { fields: data.fields, ...personal }, null)[0]!;
    expect(apart).toMatchObject({ type: 'citizen.unmerged', personal: { after: { dob: '1992' } } });
    // The other way round there is nothing to gain.
    const dated = record('a', { dob: '1992-02-04' as BirthDate });
    const year = record('b', { ...nothing, dob: '1992' as BirthDate });
    expect(mergedOf(mergeCitizens(dated, year, alone)).data.fields).toEqual([]);
  });

  test('of a record without a number gives it the other’s, with its kind', () => {
    const kept = record('a', { ...nothing, oldNumber: '100123456' });
    const events = mergeCitizens(kept, record('b'), alone);
    expect(mergedOf(events).personal.after).toMatchObject({
      idKind: 'cccd',
      idNumber: '022192000001',
    });
    // Given up before it is taken: no two records ever bear one number.
    expect(events.map(({ type }) => type)).toEqual(['citizen.absorbed', 'citizen.merged']);
  });

  test('writes of each record on its own stream, and nothing of the other person', () => {
    const [kept, other] = [record('a'), record('b', { ...nothing, name: 'Trần Thị Thử' })];
    const before = person();
    expect(mergeCitizens(kept, other, alone)).toEqual([
      {
        type: 'citizen.absorbed',
        stream: 'citizen:b',
        v: expect.any(Number),
        data: { citizen: 'b', into: 'a' },
        personal: { number: null },
      },
      {
        type: 'citizen.merged',
        stream: 'citizen:a',
        v: expect.any(Number),
        data: { citizen: 'a', merged: 'b', fields: [] },
        personal: { before, after: before, reason: null },
      },
    ]);
  });

  test.each([
    ['another personal number', { idNumber: '022192000002' }, ['idNumber']],
    ['another date of birth', { ...nothing, dob: '1992-02-04' as never }, ['dob']],
    ['another year of birth', { ...nothing, dob: '1991' as never }, ['dob']],
    ['another sex', { ...nothing, sex: 'male' as const }, ['sex']],
    ['another kind', { ...nothing, kind: 'organisation' as const }, ['kind']],
    [
      'all of it, named at once',
      { idNumber: '022192000002', dob: '1992-02-04' as never, sex: 'male' as const },
      ['idNumber', 'dob', 'sex'],
    ],
  ])('is refused for %s', (_what, details, fields) => {
    const merge = () => mergeCitizens(record('a'), record('b', details), alone);
    expect(problemOf(merge)).toMatchObject({
      ...{ code: 'citizen.merge_differs', detail: { kept: 'a', other: 'b', fields } },
    });
  });

  test('takes a passport beside a card’s number: people have both, and passports are renewed', () => {
    const passport = { idKind: 'passport' as const, idNumber: 'C1234567' };
    const events = mergeCitizens(record('a'), record('b', passport), alone);
    expect(mergedOf(events).data.fields).toEqual([]);
    const renewed = { idKind: 'passport' as const, idNumber: 'C7654321' };
    expect(() => mergeCitizens(record('a', passport), record('b', renewed), alone)).not.toThrow();
  });

  test('of two spellings of one name needs no reason, of two names it does', () => {
    const spelt = record('b', { ...nothing, name: 'TRAN THI THU' });
    expect(() => mergeCitizens(record('a'), spelt, alone)).not.toThrow();
    const named = record('b', { ...nothing, name: 'Trần Thị Ước' });
    expect(problemOf(() => mergeCitizens(record('a'), named, alone))).toMatchObject({
      code: 'citizen.merge_names_differ',
      detail: { kept: 'a', other: 'b', names: ['Trần Thị Thử', 'Trần Thị Ước'] },
    });
    const events = mergeCitizens(record('a'), named, { into: null, reason: 'đổi tên' });
    expect(mergedOf(events).personal.reason).toBe('đổi tên');
  });

  test('of a record with itself, or with one that is part of another, is refused', () => {
    expect(problemOf(() => mergeCitizens(record('a'), record('a'), alone))).toMatchObject(
      refusal('citizen.same_record', { name: 'Trần Thị Thử' }),
    );
    const part = { ...record('b', nothing), mergedInto: 'c' as Uuid };
    const into = record('c', { name: 'Trần Thị Thử Ba' });
    expect(problemOf(() => mergeCitizens(record('a'), part, { into, reason: null }))).toMatchObject(
      refusal('citizen.already_merged', {
        ...{ name: 'Trần Thị Thử', into: 'Trần Thị Thử Ba', kept: into.id },
      }),
    );
  });

  test('of two without a number gives none', () => {
    const kept = record('a', nothing);
    expect(mergedOf(mergeCitizens(kept, record('b', nothing), alone)).data.fields).toEqual([]);
  });

  test('of two old numbers, or two foreign ones, contradicts nothing', () => {
    const old = (idNumber: string) => ({ idKind: null, idNumber });
    const [kept, other] = [record('a', old('100123456')), record('b', old('100123457'))];
    expect(() => mergeCitizens(kept, other, alone)).not.toThrow();
  });
});

describe('taking a merge back', () => {
  const other = { ...record('b', { ...nothing, oldNumber: '100123456' }), mergedInto: 'a' as Uuid };
  const gained = record('a', { oldNumber: '100123456' });
  const merge: PastMerge = {
    fields: ['oldNumber'],
    before: null,
    after: person({ oldNumber: '100123456' }),
  };

  test('takes away what was gained, and leaves what was corrected of the rest', () => {
    const kept = { ...gained, address: 'tổ 5' };
    const [unmerged, released] = unmergeCitizens(kept, other, merge, null);
    expect(unmerged!.personal).toMatchObject({ after: { oldNumber: null, address: 'tổ 5' } });
    const { id: _id, version: _version, restricted: _, mergedInto: _into, ...before } = kept;
    expect(unmerged).toEqual({
      type: 'citizen.unmerged',
      stream: 'citizen:a',
      v: expect.any(Number),
      data: { citizen: 'a', released: 'b', fields: ['oldNumber'] },
      personal: { before, after: { ...before, oldNumber: null } },
    });
    expect(released).toEqual({
      type: 'citizen.released',
      stream: 'citizen:b',
      v: expect.any(Number),
      data: { citizen: 'b', from: 'a' },
      personal: { number: null },
    });
  });

  test.each<[string, PastMerge['fields'], Partial<CitizenDetails>, object]>([
    ['mail', ['email'], { email: 'b@example.vn' }, { email: 'a@example.vn' }],
    ['a phone, as it was typed', ['phone'], { phone: null }, { phone: '0912 345 678' }],
    ['a number, which is not told', ['oldNumber'], { oldNumber: '1' }, {}],
    ['both', ['oldNumber', 'email'], { oldNumber: '1', email: null }, { email: 'a@example.vn' }],
    ['nothing, where it was nothing', ['address'], { address: 'tổ 5' }, {}],
  ])(
    'is refused where what was gained was corrected, and says what it had been: %s',
    (_what, fields, corrected, was) => {
      const after = person({
        ...{ email: 'a@example.vn', oldNumber: '100123456', address: null },
        phone: { typed: '0912 345 678', e164: '+84912345678' },
      });
      const kept = { ...record('a'), ...after, ...corrected };
      const work = () => unmergeCitizens(kept, other, { fields, before: null, after }, null);
      expect(problemOf(work)).toEqual(
        expect.objectContaining({
          code: 'citizen.corrected_since',
          detail: { name: kept.name, kept: 'a', other: 'b', fields, was },
        }),
      );
    },
  );

  test('is refused where somebody erased was written down again, and nothing is told of before', () => {
    const facts: PastMerge = { fields: ['email'], before: null, after: null };
    const kept = record('a', { email: 'b@example.vn' });
    expect(problemOf(() => unmergeCitizens(kept, other, facts, null))).toMatchObject({
      ...{ code: 'citizen.corrected_since', detail: { was: {} } },
    });
  });

  test('of a record that was given the other’s number by the merge takes it away again', () => {
    const numbered = { ...record('b'), mergedInto: 'a' as Uuid };
    const facts: PastMerge = {
      fields: ['idKind', 'idNumber'],
      before: person(nothing),
      after: person(),
    };
    const [unmerged, released] = unmergeCitizens(record('a'), numbered, facts, null);
    expect(unmerged!.personal).toMatchObject({ after: { idKind: null, idNumber: null } });
    expect(released!.personal).toEqual({ number: '022192000001' });
  });

  test('of two without any number is nothing corrected', () => {
    const kept = record('a', { ...nothing, oldNumber: '100123456' });
    expect(unmergeCitizens(kept, other, merge, null)).toHaveLength(2);
  });

  test('is refused where the kept record took the other’s number by a correction', () => {
    const passport = { ...record('b', { idNumber: 'C1234567' }), mergedInto: 'a' as Uuid };
    const kept = record('a', { idNumber: 'C1234567', oldNumber: '100123456' });
    expect(problemOf(() => unmergeCitizens(kept, passport, merge, null)).detail).toMatchObject({
      fields: ['idNumber'],
      was: {},
    });
  });

  test('is refused while the kept record is itself part of another', () => {
    const work = () => unmergeCitizens(gained, other, merge, record('c'));
    expect(problemOf(work)).toMatchObject(
      refusal('citizen.kept_merged', {
        ...{ name: 'Trần Thị Thử', into: 'Trần Thị Thử', kept: 'a' },
      }),
    );
  });

  test('of erased people takes nothing back that is no longer there', () => {
    const blank = { ...person(nothing), name: '' };
    const kept = { ...record('a'), ...blank, oldNumber: null };
    const [unmerged] = unmergeCitizens(
      kept,
      other,
      { fields: ['oldNumber'], before: null, after: null },
      null,
    );
    expect(unmerged!.personal).toMatchObject({ after: { name: '', oldNumber: null } });
  });
});
