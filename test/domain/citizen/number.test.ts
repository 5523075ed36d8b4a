import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isTaxDigitRight,
  kindOfNumber,
  numberFacts,
  numberKey,
  numberWarnings,
  parseIdNumber,
  readPassport,
  ungrouped,
} from '../../../src/domain/citizen/number.ts';
import { parseBirthDate } from '../../../src/domain/value/birth-date.ts';
import { day, fc } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import vectors from '../vectors/cccd-vectors.json' with { type: 'json' };

const today = day('2026-11-23');
const year = (text: string) => parseBirthDate(text)!;
const nobody = { dob: null, sex: null };

describe('the official vectors', () => {
  test.each(vectors.vectors.filter(({ valid }) => valid === false))(
    '$number is refused: $why',
    ({ number }) => {
      expect(problemOf(() => parseIdNumber(number, 'person')).code).toBe('citizen.bad_number');
    },
  );

  test.each(vectors.vectors.filter(({ valid }) => valid === 'warn'))(
    '$number is taken with a warning: $why',
    ({ number }) => {
      expect(parseIdNumber(number, 'person')).toEqual(['cccd', number]);
      expect(numberWarnings(number, nobody, today)).not.toEqual([]);
    },
  );

  test.each(vectors.vectors.filter(({ valid }) => valid === true))(
    '$number is of a person ($sex) born in $year',
    ({ number, sex, year, note }) => {
      expect(parseIdNumber(number, 'person')).toEqual(['cccd', number]);
      const facts = numberFacts(number);
      expect([facts.sex === 'male' ? 'Nam' : 'Nữ', facts.year]).toEqual([sex, year]);
      const warnings = numberWarnings(number, nobody, today);
      expect(warnings).toEqual(note === undefined ? [] : ['year_1900']);
    },
  );
});

describe('a person’s number', () => {
  test.each([
    ['twelve digits', '022085123456', 'cccd', '022085123456'],
    ['with spaces around', ' 022085123456 ', 'cccd', '022085123456'],
    ['in groups', '022 085 123456', 'cccd', '022085123456'],
    ['with a space no keyboard types', '022085\u00A0123456', 'cccd', '022085123456'],
    ['with a mark nobody sees', '022085\u200B123456', 'cccd', '022085123456'],
    ['a passport in groups', 'B 1234567', 'passport', 'B1234567'],
    ['nine digits of an old card', '012345678', 'cmnd', '012345678'],
    ['a Vietnamese passport', 'B1234567', 'passport', 'B1234567'],
    ['a passport typed small', 'c01x00t47', 'passport', 'C01X00T47'],
    ['a passport with two letters', 'TK1234567', 'passport', 'TK1234567'],
    ['two letters and a group', 'TK 1234567', 'passport', 'TK1234567'],
  ])('%s: %s', (_what, raw, kind, number) => {
    expect(parseIdNumber(raw, 'person')).toEqual([kind, number]);
  });

  test.each([
    ['eleven digits, the nought lost in a spreadsheet', '22085123456', 'length'],
    ['ten digits', '0220851234', 'length'],
    ['full-width digits', '０２２０８５１２３４５６', 'not_digits'],
    ['Arabic digits', '٠٢٢٠٨٥١٢٣٤٥٦', 'not_digits'],
    ['the letter O for a nought', 'O22085123456', 'not_digits'],
    ['a card’s whole line', '022085123456|100123456|', 'not_digits'],
    ['a name', 'NGUYENVAN', 'not_digits'],
    ['a line break within', '022085\n123456', 'not_digits'],
    ['nothing', '', 'not_digits'],
    ['an organisation’s branch', '0101234567-001', 'not_digits'],
  ] as const)('%s is refused: %s', (_what, raw, why) => {
    const problem = problemOf(() => parseIdNumber(raw, 'person'));
    expect(problem).toMatchObject(refusal('citizen.bad_number', { value: raw, why }));
  });
});

describe('an organisation’s number', () => {
  test.each([
    ['0101234567', '0101234567'],
    ['0101234567-001', '0101234567-001'],
    ['0101234567001', '0101234567-001'],
    ['01 0123 4567 - 001', '0101234567-001'],
    ['0101234567 -001', '0101234567-001'],
    ['0101234567- 001', '0101234567-001'],
    ['022 085 123456', '022085123456'],
  ])('%s is the tax code %s', (raw, number) => {
    expect(parseIdNumber(raw, 'organisation')).toEqual(['tax', number]);
  });

  test.each(['0220851234567x', '010123456', '0101234567-1', 'B1234567', ''])(
    '%j is refused',
    (raw) => {
      expect(problemOf(() => parseIdNumber(raw, 'organisation')).code).toBe('citizen.bad_number');
    },
  );
});

describe('a passport that is said to be one', () => {
  test.each([
    ['nine digits', '561234567', '561234567'],
    ['a digit first', '12ab34567', '12AB34567'],
    ['in groups', '75 1234567', '751234567'],
  ])('has %s', (_what, raw, number) => expect(readPassport(raw)).toBe(number));

  test.each(['NGUYENVAN', '1234', '1234567890123', 'Lý Thị 123', ''])('is not %j', (raw) =>
    expect(readPassport(raw)).toBeNull(),
  );
});

describe('the tenth digit of a tax code', () => {
  test.each(['0100109106', '0100109106-001'])('is right in %s', (code) =>
    expect(isTaxDigitRight(code)).toBe(true),
  );
  test.each(['0100109107', '0101234567', '1000000000'])('is wrong in %s', (code) =>
    expect(isTaxDigitRight(code)).toBe(false),
  );

  test.each([
    ['0100109106', 'organisation'],
    ['0100109106001', 'organisation'],
    ['0100109107', 'person'],
    ['022192000001', 'person'],
    ['x', 'person'],
  ] as const)('says whose number %s is: of an %s', (raw, kind) =>
    expect(kindOfNumber(raw)).toBe(kind),
  );
});

test.each([
  ['a card’s number in groups', '022 085.123456', '022085123456'],
  ['a passport’s typed small', 'b 1234567', 'B1234567'],
  ['a branch without its hyphen', '0101234567001', '0101234567-001'],
  ['no number at all, as it is', ' Lô B 12 ', 'Lô B 12'],
])('%s is looked for as it is kept', (_what, typed, key) => {
  expect(numberKey(typed)).toBe(key);
});

test.each(['022085\r\n123456', '022085\n123456'])('two lines, %j, are not one number', (raw) => {
  expect(ungrouped(` ${raw} `)).toBe(raw);
});

describe('what a number tells', () => {
  test.each([
    ['022085000001', 'male', 1985],
    ['022185000001', 'female', 1985],
    ['022204000001', 'male', 2004],
    ['022304000001', 'female', 2004],
    ['022400000001', 'male', 2100],
    ['022999000001', 'female', 2399],
  ])('%s is of a %s born in %d', (number, sex, year) => {
    expect(numberFacts(number)).toEqual({ place: '022', sex, year });
  });

  test('every place of the official table is known, and no other', () => {
    const table = new URL('../vectors/cccd-places.csv', import.meta.url);
    const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1);
    const places = new Set(rows.map((row) => row.slice(0, 3)));
    expect(places.size).toBe(63);
    for (let n = 0; n < 1000; n++) {
      const place = String(n).padStart(3, '0');
      const warnings = numberWarnings(`${place}085000001`, nobody, today);
      expect([place, warnings.includes('place_unknown')]).toEqual([place, !places.has(place)]);
    }
  });
});

describe('what looks odd', () => {
  const man = { dob: day('1985-03-15'), sex: 'male' } as const;
  test.each([
    ['nothing', '022085123456', man, []],
    ['another sex', '022085123456', { ...man, sex: 'female' }, ['sex_differs']],
    ['a sex that the digit cannot tell', '022085123456', { ...man, sex: 'other' }, []],
    ['another year', '022086123456', man, ['year_differs']],
    ['a year to come', '022227123456', nobody, ['year_in_future']],
    ['this year', '022226123456', nobody, []],
    ['a birthday today', '022226123456', { dob: today, sex: null }, []],
    ['of whom only the year is known', '022185123456', { dob: year('1985'), sex: null }, []],
    ['somebody of a hundred and five', '022021123456', { dob: day('1921-05-01'), sex: null }, []],
    ['the year 1900', '022000123456', nobody, ['year_1900']],
    [
      'everything',
      '999999123456',
      man,
      ['place_unknown', 'year_in_future', 'sex_differs', 'year_differs'],
    ],
  ] as const)('%s', (_what, number, person, warnings) => {
    expect(numberWarnings(number, person, today)).toEqual(warnings);
  });

  test('twelve digits are always a number, whatever they tell', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
        expect(parseIdNumber(number, 'person')).toEqual(['cccd', number]);
        const { year, sex } = numberFacts(number);
        const person = { dob: day(`${year}-06-01`), sex };
        const warnings = numberWarnings(number, person, day('2400-01-01'));
        expect(warnings.filter((each) => each.endsWith('differs'))).toEqual([]);
      }),
    );
  });
});
