import { describe, expect, test } from 'vitest';
import { mayBeSame } from '../../../src/domain/citizen/alike.ts';
import type { CitizenDetails } from '../../../src/domain/citizen/citizen.ts';
import { mayComeAlone } from '../../../src/domain/citizen/comes.ts';
import { kindOfName } from '../../../src/domain/citizen/kind.ts';
import { parseBirthDate } from '../../../src/domain/value/birth-date.ts';
import { day } from '../../support/arbitrary.ts';

const born = (text: string) => parseBirthDate(text);
const child: CitizenDetails = {
  ...{ kind: 'person', idKind: null, idNumber: null, oldNumber: null, name: 'Lý Thị Bé' },
  ...{ dob: born('2020-05-01'), sex: null, address: null, phone: null, email: null },
};
const carded: CitizenDetails = { ...child, idKind: 'cccd', idNumber: '022320000001' };

describe('two records may be one person', () => {
  test.each<[string, Partial<CitizenDetails>]>([
    ['of one name and birth', {}],
    ['of whom one tells the year alone', { dob: born('2020') }],
    ['whose name is spelled otherwise', { name: 'LY THI BE' }],
    ['of whom one has a passport, which is renewed', { idKind: 'passport', idNumber: 'B1234567' }],
  ])('%s', (_what, other) => {
    expect(mayBeSame({ ...child, ...other }, carded)).toBe(true);
  });

  test.each<[string, Partial<CitizenDetails>]>([
    ['of another name', { name: 'Lý Thị Bi' }],
    ['of another birth', { dob: born('2020-05-02') }],
    ['of whose birth nothing is known', { dob: null }],
    ['of another number', { idKind: 'cccd', idNumber: '022320000002' }],
    ['of another kind', { kind: 'organisation' }],
  ])('but not %s', (_what, other) => {
    expect(mayBeSame({ ...child, ...other }, carded)).toBe(false);
  });

  test('but not a girl and a boy', () => {
    expect(mayBeSame({ ...child, sex: 'female' }, { ...carded, sex: 'male' })).toBe(false);
  });

  test('and so may two organisations of one name, of which one has no tax code', () => {
    const firm: CitizenDetails = { ...child, kind: 'organisation', dob: null, name: 'Công ty Thử' };
    const taxed: CitizenDetails = { ...firm, idKind: 'tax', idNumber: '0100109106' };
    expect(mayBeSame(firm, taxed)).toBe(true);
    expect(mayBeSame({ ...taxed, idNumber: '0100109107' }, taxed)).toBe(false);
  });
});

test.each([
  ['a grown person', { ...child, dob: born('1990') }, true],
  ['somebody of whose birth nothing is known', { ...child, dob: null }, true],
  ['a child the day before fifteen', { ...child, dob: born('2011-11-24') }, false],
  ['a child of fifteen', { ...child, dob: born('2011-11-23') }, true],
  ['an organisation', { ...child, kind: 'organisation' as const, dob: null }, false],
])('%s comes alone: %s', (_what, details, alone) => {
  expect(mayComeAlone(details, day('2026-11-23'))).toBe(alone);
});

test.each([
  ['Trương Thị Thử', 'person'],
  ['Hồ Thị Quý', 'person'],
  ['Trường Tiểu học Hà Tu', 'organisation'],
  ['CÔNG TY TNHH THỬ', 'organisation'],
] as const)('%s names a %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
