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
import { problemOf } from '../../support/problem.ts';
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
  return { id: id as Uuid, version: 1, mergedInto: null, ...person(details) };
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
    const [absorbed, merged] = mergeCitizens(kept, other, alone);
    expect([absorbed!.stream, merged!.stream]).toEqual(['citizen:b', 'citizen:a']);
    expect(absorbed!.personal).toEqual({ number: null });
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
    const { code, detail } = problemOf(() =>
      mergeCitizens(record('a'), record('b', details), alone),
    );
    expect([code, (detail as { fields: string[] }).fields]).toEqual([
      'citizen.merge_differs',
      fields,
    ]);
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
    const code = (reason: string | null) =>
      problemOf(() => mergeCitizens(record('a'), named, { into: null, reason })).code;
    expect(code(null)).toBe('citizen.merge_names_differ');
    const events = mergeCitizens(record('a'), named, { into: null, reason: 'đổi tên' });
    expect(mergedOf(events).personal.reason).toBe('đổi tên');
  });

  test('of a record with itself, or with one that is part of another, is refused', () => {
    const code = (work: () => unknown) => problemOf(work).code;
    expect(code(() => mergeCitizens(record('a'), record('a'), alone))).toBe('citizen.same_record');
    const part = { ...record('b', nothing), mergedInto: 'c' as Uuid };
    expect(code(() => mergeCitizens(record('a'), part, { into: record('c'), reason: null }))).toBe(
      'citizen.already_merged',
    );
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
    expect([released!.type, released!.stream]).toEqual(['citizen.released', 'citizen:b']);
  });

  test('is refused where what was gained was corrected, and says what it had been', () => {
    const facts: PastMerge = {
      fields: ['email'],
      before: null,
      after: person({ email: 'a@example.vn' }),
    };
    const kept = record('a', { email: 'b@example.vn' });
    expect(problemOf(() => unmergeCitizens(kept, other, facts, null))).toMatchObject({
      code: 'citizen.corrected_since',
      detail: { fields: ['email'], was: { email: 'a@example.vn' } },
    });
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
    expect(problemOf(work).code).toBe('citizen.kept_merged');
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
