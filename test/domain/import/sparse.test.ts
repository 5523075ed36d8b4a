import { describe, expect, test } from 'vitest';
import type { PaperFacts } from '../../../src/domain/import/facts.ts';
import {
  ownerDetails,
  sparsePaper,
  sparsePersons,
  wholePaper,
  wholePersons,
} from '../../../src/domain/import/sparse.ts';
import { rowDetails } from '../../../src/domain/import/write.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { idOf } from '../payment/sample.ts';
import { paper, person, persons } from './sample.ts';

const citizen = idOf(5);

describe('as it is written', () => {
  const full: PaperFacts = {
    ...paper,
    ...{ caseId: 'usual', source: 'app', dueDate: day('2024-01-09'), resultNumber: '1' },
    ...{ resolvedAt: moment('2024-01-08 09:00'), returnedAt: moment('2024-01-09 09:00') },
    ...{ fee: dong(0), paid: dong(0), method: 'cash' },
    ...{ digitised: false, resultDigitised: true, eResult: false },
  };

  test.each([paper, full])('a paper comes back as it was: %j', (each) => {
    expect(wholePaper(JSON.parse(JSON.stringify(sparsePaper(each))))).toEqual(each);
  });

  test('what is nothing is left out', () => {
    expect(Object.keys(JSON.parse(JSON.stringify(sparsePaper({ ...paper, fee: null }))))).toEqual([
      ...['code', 'procedure', 'channel', 'office', 'status', 'receivedAt'],
    ]);
    const bare = { ...persons.owner, number: null, address: null, phone: null };
    expect(JSON.stringify(sparsePersons({ ...persons, owner: bare }))).toBe(
      '{"owner":{"kind":"person","name":"Trần Thị Thử"}}',
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
