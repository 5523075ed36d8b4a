import { describe, expect, test } from 'vitest';
import type { Citizen, CitizenDetails } from '../../../src/domain/citizen/citizen.ts';
import {
  correctCitizen,
  detailWarnings,
  registerCitizen,
} from '../../../src/domain/citizen/register.ts';
import { parseBirthDate } from '../../../src/domain/value/birth-date.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { parsePhone } from '../../../src/domain/value/phone.ts';
import { day } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';

const id = '0193f3a0-0000-7000-8000-000000000001' as Uuid;
const today = day('2026-11-23');
const fresh = { citizen: id, by: 'typed', today } as const;
const details: CitizenDetails = {
  kind: 'person',
  idKind: 'cccd',
  idNumber: '022192000001',
  oldNumber: null,
  name: 'Trần Thị Hoà',
  dob: day('1992-02-29'),
  sex: 'female',
  address: 'Khu 2, Hồng Gai',
  phone: parsePhone('0912 345 678'),
  email: null,
};
const known: Citizen = { ...details, id, version: 1, restricted: false };

describe('registering', () => {
  test('somebody new is one event, with all that names the person apart', () => {
    expect(registerCitizen(details, null, fresh)).toEqual([
      {
        type: 'citizen.registered',
        stream: `citizen:${id}`,
        v: 1,
        data: { citizen: id, kind: 'person', by: 'typed' },
        personal: details,
      },
    ]);
  });

  test.each(['', '  ', '\u200B'])('nobody is registered under the name %j', (name) => {
    const act = (): unknown => registerCitizen({ ...details, name }, null, fresh);
    expect(problemOf(act)).toMatchObject(
      refusal('citizen.name_missing', { number: '022192000001' }),
    );
  });

  test.each([
    ['the same name', 'Trần Thị Hoà'],
    ['the other spelling of a tone', 'Trần Thị Hòa'],
    ['letters taken apart', 'Trần Thị Hoà'.normalize('NFD')],
    ['a name without accents', 'TRAN THI HOA'],
    ['more spaces', ' Trần  Thị Hoà '],
    ['no name, as from a spoilt card', ''],
  ])('a known number under %s is the same person', (_what, name) => {
    expect(registerCitizen({ ...details, name }, known, fresh)).toEqual([]);
  });

  test.each(["H'Hen Niê", 'H’Hen Niê', 'HʼHEN NIÊ', 'H Hen Nie', 'HHEN NIE'])(
    '%s is one name, however its apostrophe is typed',
    (name) => {
      const hen = { ...known, name: "H'Hen Niê" };
      expect(registerCitizen({ ...details, name }, hen, fresh)).toEqual([]);
    },
  );

  test.each(['Trần Thị Hoan', 'Nguyễn Thị Hoà', 'Thị Hoà', 'Hoà'])(
    'a known number under the name %s is refused',
    (given) => {
      const act = (): unknown => registerCitizen({ ...details, name: given }, known, fresh);
      const facts = { number: '022192000001', known: 'Trần Thị Hoà', given };
      expect(problemOf(act)).toMatchObject(refusal('citizen.name_differs', facts));
    },
  );
});

describe('what is unsound is neither registered nor corrected to', () => {
  test.each<[string, Partial<CitizenDetails>, ReturnType<typeof refusal>]>([
    [
      'a name that lost its letters',
      { name: 'D? Th? Lan' },
      refusal('citizen.name_garbled', { name: 'D? Th? Lan' }),
    ],
    [
      'a birthday to come',
      { dob: day('2026-11-24') },
      refusal('citizen.dob_in_future', { dob: day('2026-11-24') }),
    ],
    [
      'a year to come',
      { dob: parseBirthDate('2027') },
      refusal('citizen.dob_in_future', { dob: parseBirthDate('2027')! }),
    ],
  ])('%s', (_what, changes, problem) => {
    const after = { ...details, ...changes };
    const correct = () => correctCitizen(known, after, { reason: null, today });
    expect(problemOf(() => registerCitizen(after, null, fresh))).toMatchObject(problem);
    expect(problemOf(correct)).toMatchObject(problem);
  });

  test('who bears only an old number is named by it', () => {
    const nameless = { ...details, name: '', idNumber: null, oldNumber: '100123456' };
    expect(problemOf(() => registerCitizen(nameless, null, fresh))).toMatchObject(
      refusal('citizen.name_missing', { number: '100123456' }),
    );
  });

  test('of whom no birth is known, nothing is said against it', () => {
    expect(registerCitizen({ ...details, dob: null }, null, fresh)).toHaveLength(1);
  });
});

describe('correcting', () => {
  test('names the fields that changed and keeps both sides', () => {
    const after = { ...details, name: 'Trần Thị Hoan', phone: null };
    expect(correctCitizen(known, after, { reason: 'Gõ nhầm', today })).toEqual([
      {
        type: 'citizen.corrected',
        stream: `citizen:${id}`,
        v: 2,
        data: { citizen: id, fields: ['name', 'phone'] },
        personal: { before: details, after, reason: 'Gõ nhầm' },
      },
    ]);
  });

  test('one phone for another is a correction', () => {
    const after = { ...details, phone: parsePhone('0987 654 321') };
    const [event] = correctCitizen(known, after, { reason: null, today });
    expect(event).toMatchObject({ data: { fields: ['phone'] } });
  });

  test('nothing changed is no event', () => {
    expect(correctCitizen(known, details, { reason: null, today })).toEqual([]);
    const { typed, e164 } = details.phone!;
    expect(
      correctCitizen(known, { ...details, phone: { e164, typed } }, { reason: null, today }),
    ).toEqual([]);
  });

  test('a copy of the record with its keys is corrected by its details alone', () => {
    const copy: Citizen = { ...known, version: 9, email: 'a@b.vn' };
    const [event] = correctCitizen(known, copy, { reason: null, today });
    expect(event).toMatchObject({ data: { fields: ['email'] } });
    const after = { ...details, email: 'a@b.vn' };
    expect(event!.personal).toEqual({ before: details, after, reason: null });
  });

  test('a name is never taken away', () => {
    const act = (): unknown =>
      correctCitizen(known, { ...details, name: ' ' }, { reason: null, today });
    expect(problemOf(act).code).toBe('citizen.name_missing');
  });

  test('accents are a correction too', () => {
    const [event] = correctCitizen(
      known,
      { ...details, name: 'Trần Thị Hòa' },
      { reason: null, today },
    );
    expect(event).toMatchObject({ data: { fields: ['name'] } });
  });
});

describe('a second look', () => {
  const nobody = { idKind: null, idNumber: null, dob: null, sex: null } as const;
  test.each<[string, Partial<CitizenDetails>, string[]]>([
    ['nothing odd', {}, []],
    ['a number that does not fit', { sex: 'male' }, ['sex_differs']],
    ['a name without accents', { name: 'Tran Thi Hoa' }, ['name_unaccented']],
    ['a name of one word', { name: 'Hoa' }, []],
    ['a foreigner’s name', { idKind: 'passport', idNumber: 'C01X00T47', name: 'John Doe' }, []],
    ['an organisation', { ...nobody, kind: 'organisation', name: 'Cong ty ABC' }, []],
    ['a phone that cannot be placed', { phone: parsePhone('12345') }, ['phone_unusual']],
    ['nobody’s number', nobody, []],
    ['a birthday today', { ...nobody, dob: day('2026-11-23') }, []],
    [
      'an old number twice over',
      { idKind: 'cmnd', idNumber: '100123456', oldNumber: '100123456' },
      [],
    ],
    [
      'several things',
      { dob: day('1991-01-01'), name: 'Tran Hoa', phone: parsePhone('1') },
      ['year_differs', 'name_unaccented', 'phone_unusual'],
    ],
  ])('%s', (_what, changes, warnings) => {
    expect(detailWarnings({ ...details, ...changes }, day('2026-11-23'))).toEqual(warnings);
  });
});
