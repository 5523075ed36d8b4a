import { describe, expect, test } from 'vitest';
import { mayBeBorn, readEmail, readPerson } from '../../../src/domain/import/person.ts';
import type { ReadingRules } from '../../../src/domain/import/reading.ts';
import { day } from '../../support/arbitrary.ts';
import { reading } from './sample.ts';

function read(cells: Readonly<Record<string, string>>, rules: Partial<ReadingRules> = {}) {
  const row = reading({ name: 'Trần Thị Thử', ...cells }, rules);
  return { person: readPerson(row), faults: row.faults, notes: row.notes };
}
const restoreZeros = true;

describe('a number', () => {
  test.each([
    [
      'of twelve digits is a person’s',
      { citizen_id: '022192000001' },
      ['person', 'cccd', '022192000001'],
    ],
    [
      'whatever the name looks like',
      { citizen_id: '022192000001', name: 'Công ty Thử' },
      ['person', 'cccd', '022192000001'],
    ],
    ['in groups', { citizen_id: '022 192 000 001' }, ['person', 'cccd', '022192000001']],
    [
      'that a spreadsheet took for a fraction',
      { citizen_id: '022192000001.0' },
      ['person', 'cccd', '022192000001'],
    ],
    ['of nine digits is an old one', { citizen_id: '100123456' }, ['person', 'cmnd', '100123456']],
    [
      'with a letter is a passport’s',
      { citizen_id: 'B1234567' },
      ['person', 'passport', 'B1234567'],
    ],
    [
      'of a company is its tax code',
      { citizen_id: '0100109106', name: 'Công ty TNHH Thử' },
      ['organisation', 'tax', '0100109106'],
    ],
    [
      'of what says it is one',
      { citizen_id: '0100109106', kind: 'tổ chức' },
      ['organisation', 'tax', '0100109106'],
    ],
    [
      'of whoever signs for one',
      { citizen_id: '022192000001', kind: 'tổ chức' },
      ['person', 'cccd', '022192000001'],
    ],
    ['that is not there', { citizen_id: '' }, ['person', null, null]],
    [
      'that is not there, of a company',
      { citizen_id: '', name: 'UBND phường Thử' },
      ['organisation', null, null],
    ],
  ])('%s', (_what, cells, [kind, idKind, number]) => {
    const { person, faults } = read(cells);
    expect(faults).toEqual([]);
    expect(person).toMatchObject({ kind, idKind, number });
  });

  test.each([
    ['that a spreadsheet rounded', '2.20851E+10', 'scientific', null],
    ['behind stars', '0221******01', 'masked', null],
    ['that is none', '12', 'bad_number', null],
    ['whose nought is lost', '22192000001', 'leading_zero', '022192000001'],
  ])('%s is refused', (_what, given, code, suggestion) => {
    const { person, faults } = read({ citizen_id: given });
    expect(faults).toEqual([{ column: 'citizen_id', code, given, suggestion }]);
    expect([person.number, person.idKind]).toEqual([null, null]);
  });

  test('whose nought is lost is taken where the office says so, and noted', () => {
    const { person, faults, notes } = read({ citizen_id: '22192000001' }, { restoreZeros });
    expect([person.number, person.idKind, faults]).toEqual(['022192000001', 'cccd', []]);
    const [before, after] = ['22192000001', '022192000001'];
    expect(notes).toEqual([{ column: 'citizen_id', code: 'zero_restored', before, after }]);
  });

  test('of ten digits may have lost two: the year of birth tells', () => {
    const lost = { citizen_id: '1192000001', dob: '04/05/1992' };
    expect(read(lost).faults).toMatchObject([{ code: 'leading_zero', suggestion: '001192000001' }]);
    expect(read(lost, { restoreZeros }).person.number).toBe('001192000001');
    expect(read({ ...lost, dob: '04/05/1993' }, { restoreZeros }).person.number).not.toBe(
      '001192000001',
    );
    expect(read({ citizen_id: '1192000001' }, { restoreZeros }).person.number).not.toBe(
      '001192000001',
    );
  });

  test('of a tax code that lost its nought', () => {
    const firm = { name: 'Công ty TNHH Thử', citizen_id: '100109106' };
    expect(read(firm).faults).toMatchObject([
      { code: 'leading_zero', given: '100109106', suggestion: '0100109106' },
    ]);
    const { person, notes } = read(firm, { restoreZeros });
    expect(person).toMatchObject({ kind: 'organisation', idKind: 'tax', number: '0100109106' });
    expect(notes).toMatchObject([{ code: 'zero_restored', after: '0100109106' }]);
  });

  test('that is none of a tax code is refused', () => {
    const firm = { name: 'Công ty TNHH Thử', citizen_id: '12345' };
    expect(read(firm).faults).toMatchObject([{ code: 'bad_number', given: '12345' }]);
  });
});

describe('a name', () => {
  test.each([
    'Công ty Thử',
    'HTX Thử',
    'UBND phường',
    'Sở Tư pháp',
    'Hội Nông dân',
    'Trường Thử',
    'Hộ kinh doanh Thử',
  ])('%s is of an organisation', (name) => expect(read({ name }).person.kind).toBe('organisation'));

  test.each(['Sơn Thị Thử', 'Trần Công Ty', 'Trần Thị Thử'])('%s is of a person', (name) => {
    expect(read({ name }).person.kind).toBe('person');
  });

  test('that lost letters is refused', () => {
    expect(read({ name: 'D? Thị Lan' }).faults).toMatchObject([
      { column: 'name', code: 'garbled', given: 'D? Thị Lan' },
    ]);
    expect(read({ name: '' }).faults).toMatchObject([{ column: 'name', code: 'missing' }]);
  });
});

describe('a name in two cells', () => {
  const named = (cells: Readonly<Record<string, string>>) => {
    const { person, faults, notes } = read(cells);
    return [person.name, ...faults.map(({ code }) => code), ...notes.map(({ code }) => code)];
  };

  test('is one name, the family first', () => {
    expect(named({ family: 'Trần Thị', name: 'Mẫu' })).toEqual(['Trần Thị Mẫu']);
    expect(named({ family: 'Trần', name: 'Trần Thị Mẫu' })).toEqual(['Trần Thị Mẫu']);
    expect(named({ family: '', name: 'Trần Thị Mẫu' })).toEqual(['Trần Thị Mẫu']);
    expect(named({ family: 'Trần Thị', name: '' })).toEqual(['', 'missing']);
    expect(read({ family: 'x', name: 'Mẫu' }).faults).toMatchObject([{ code: 'no_name' }]);
  });

  test('of which the second stands below no header is noted, where it is one', () => {
    const cells = { name: 'Trần Thị', given: 'Mẫu' };
    expect(read(cells).notes).toEqual([
      { column: 'name', code: 'name_joined', before: 'Trần Thị | Mẫu', after: 'Trần Thị Mẫu' },
    ]);
    expect(read(cells).person.name).toBe('Trần Thị Mẫu');
    for (const given of ['', 'x', 'X', '1990', 'con', 'Tổ 3', 'Đi làm ăn xa']) {
      expect(named({ name: 'Trần Thị', given })).toEqual(['Trần Thị']);
    }
    expect(named({ name: '', given: 'Mẫu' })).toEqual(['', 'missing']);
  });
});

test.each(['nt', 'NT', '-nt-', 'n.t', '- nt -', 'như trên', '(nt)', '"', '-"-', '//', '”'])(
  '%s is the row above, and nobody’s name or address',
  (mark) => {
    for (const column of ['name', 'address', 'phone', 'citizen_id']) {
      expect(read({ [column]: mark }).faults).toEqual([
        { column, code: 'ditto', given: mark, suggestion: null },
      ]);
    }
  },
);

describe('a phone', () => {
  test.each([
    ['912 345 678', '0912345678', 'zero_restored'],
    ['912.345.678', '0912345678', 'zero_restored'],
    ['2033123456', '02033123456', 'zero_restored'],
    ['1691234567', '01691234567', 'zero_restored'],
    ['1900123456', '1900123456', null],
    ['01691234567', '01691234567', null],
    ['0912345678', '0912345678', null],
    ['0912 345 678', '0912 345 678', null],
    ['912345678', '0912345678', 'zero_restored'],
    ['912345678.0', '0912345678', 'zero_restored'],
    ['không có', null, 'left_out'],
    ['', null, null],
  ])('%s is %s', (typed, phone, note) => {
    const { person, notes, faults } = read({ phone: typed });
    expect([person.phone, faults]).toEqual([phone, []]);
    expect(notes.map(({ code }) => code)).toEqual(note === null ? [] : [note]);
    if (note !== null) {
      expect(notes).toMatchObject([{ column: 'phone', before: typed, after: phone ?? '' }]);
    }
  });

  test.each(['123', '0912345678/0987654321', '091234567', '09l2345678'])(
    'that cannot be dialled as it stands is kept, and noted: %s',
    (typed) => {
      const { person, notes, faults } = read({ phone: typed });
      expect([person.phone, faults]).toEqual([typed, []]);
      expect(notes).toMatchObject([{ column: 'phone', code: 'phone_odd', before: typed }]);
    },
  );

  test('that a spreadsheet rounded is refused', () => {
    expect(read({ phone: '9.12E+08' }).faults).toMatchObject([
      { column: 'phone', code: 'scientific' },
    ]);
  });
});

test('an address is text, or nothing', () => {
  expect(read({ address: ' Khu 2 ' }).person.address).toBe('Khu 2');
  expect(read({ address: ' ' }).person.address).toBeNull();
});

test('mail goes where it is an address; what is none is left out and noted', () => {
  const mail = (email: string) => {
    const row = reading({ email });
    return [readEmail(row), row.notes.map(({ column, code }) => [column, code])];
  };
  expect(mail('')).toEqual([null, []]);
  expect(mail('thu@example.com')).toEqual(['thu@example.com', []]);
  expect(mail('không có')).toEqual([null, [['email', 'left_out']]]);
});

test('two births may be one where they are the same, or one tells the year of the other', () => {
  const born = day('1992-05-04');
  const year = '1992' as typeof born;
  expect(mayBeBorn({ dob: born }, born)).toBe(true);
  expect(mayBeBorn({ dob: year }, born)).toBe(true);
  expect(mayBeBorn({ dob: born }, day('1992-05-05'))).toBe(false);
  expect(mayBeBorn({ dob: null }, born)).toBe(false);
  expect(mayBeBorn({ dob: born }, null)).toBe(false);
});
