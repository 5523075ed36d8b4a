import { describe, expect, test } from 'vitest';
import { ownerDetails, sparsePersons, wholePersons } from '../../../src/domain/import/sparse.ts';
import { rowDetails } from '../../../src/domain/import/write.ts';
import { day } from '../../support/arbitrary.ts';
import { idOf } from '../payment/sample.ts';
import { person, persons } from './sample.ts';

const citizen = idOf(5);

describe('as it is written', () => {
  test('what is nothing is left out', () => {
    const bare = { ...persons.owner, number: null, address: null, phone: null };
    expect(JSON.stringify(sparsePersons({ ...persons, owner: bare }))).toBe(
      '{"owner":{"name":"Trần Thị Thử"}}',
    );
  });

  test('people come back as they were, with the record that stands outside', () => {
    const whole = {
      owner: { ...persons.owner, citizen, email: 'thu@example.com' },
      ...{ dob: day('1992-05-04'), oldNumber: '100123456', subject: 's', note: 'n' },
      originals: { name: 'TrÇn' },
    };
    for (const each of [persons, whole]) {
      const written = JSON.parse(JSON.stringify(sparsePersons(each)));
      expect(JSON.stringify(written)).not.toContain('citizen');
      expect(wholePersons(written, each.owner.citizen ?? undefined)).toEqual(each);
    }
  });

  test('an owner’s number tells its kind by its form', () => {
    const of = (kind: 'person' | 'organisation', number: string | null) =>
      ownerDetails({ ...persons, owner: { ...persons.owner, kind, number } }).idKind;
    expect(of('person', '022192000001')).toBe('cccd');
    expect(of('person', 'B1234567')).toBe('passport');
    expect(of('organisation', '0100109106')).toBe('tax');
    expect(of('person', null)).toBeNull();
    expect(ownerDetails({ ...persons, dob: day('1992-05-04'), oldNumber: '100123456' })).toEqual({
      ...rowDetails(person),
      ...{ dob: '1992-05-04', oldNumber: '100123456' },
    });
  });
});
