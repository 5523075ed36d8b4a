import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/domain/declaration/answer.ts';
import { answersWith, missingFields, onlyAsked } from '../../../src/domain/declaration/check.ts';
import {
  declarationCode,
  parseDeclarationCode,
} from '../../../src/domain/declaration/declaration.ts';
import { prefilled } from '../../../src/domain/declaration/fill.ts';
import type { FieldType } from '../../../src/domain/declaration/field-type.ts';
import { brokenRules } from '../../../src/domain/declaration/rule.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { day, fc } from '../../support/arbitrary.ts';
import { formCalled } from '../../support/declarations.ts';
import { dateInWords } from '../../../src/locale/vi/declaration-words.ts';

const today = day('2026-11-23');
const read = (type: FieldType, text: string, choices: string[] = []) =>
  parseAnswer({ type, choices }, text);

describe('what is typed into a field', () => {
  it.each<[FieldType, string, unknown]>([
    ['date', '24/11/2026', '2026-11-24'],
    ['date', '1990', null],
    ['date', '31/02/2026', null],
    ['date_or_year', '1990', '1990'],
    ['instant_or_date', '14:30 24/11/2026', '2026-11-24T14:30'],
    ['instant_or_date', '24/11/2026 7h05', '2026-11-24T07:05'],
    ['instant_or_date', '2026-11-24T14:30', '2026-11-24T14:30'],
    ['instant_or_date', '24/11/2026', '2026-11-24'],
    ['instant_or_date', '25:00 24/11/2026', null],
    ['sex', 'Nữ', 'female'],
    ['yes_no', 'có', true],
    ['yes_no', 'Không', false],
    ['yes_no', 'có lẽ', null],
    ['count', '3', 3],
    ['count', '0', null],
    ['count', '1000', null],
    ['count', '-3', null],
    ['count', '3,5', null],
    ['money', '5.000.000', 5_000_000],
    ['citizen_id', '022192000001', '022192000001'],
    ['citizen_id', '123456789', null],
    ['email', 'khong phai', null],
    ['identity', '022192000001', { number: '022192000001', issuedOn: null, issuedBy: null }],
    [
      'identity',
      '022192000001; 10/05/2021; Bộ Công an',
      { number: '022192000001', issuedOn: '2021-05-10', issuedBy: 'Bộ Công an' },
    ],
    [
      'identity',
      'C1234567; Cục Quản lý xuất nhập cảnh; 10/05/2021',
      { number: 'C1234567', issuedOn: '2021-05-10', issuedBy: 'Cục Quản lý xuất nhập cảnh' },
    ],
    ['identity', '022192000001; nơi này; nơi kia', null],
    ['lines', ' bán lẻ ; ; sửa xe\n', 'bán lẻ\nsửa xe'],
    ['date_in_words', 'Ngày một', null],
    ['text', '   ', null],
  ])('%s %j is %j', (type, text, answer) => {
    expect(read(type, text)).toEqual(answer);
  });

  it('a choice is taken by its number, its words, or their beginning where only one begins so', () => {
    const choices = ['cha', 'mẹ', 'ông', 'chú'];
    expect(read('choice', '2', choices)).toBe('mẹ');
    expect(read('choice', 'me', choices)).toBe('mẹ');
    expect(read('choice', 'ch', choices)).toBeNull();
    expect(read('choice', 'ô', choices)).toBe('ông');
    expect(read('choice', '5', choices)).toBeNull();
  });
});

describe('a birth', () => {
  const birth = formCalled('birth');
  const mother = {
    ...{ name: 'Trần Thị Thử', dob: day('1992-01-02'), sex: 'female' as const },
    ...{ address: 'Tổ 1, phường Thử', idNumber: '022192000001', idKind: 'cccd' as const },
    ...{ phone: null, email: null },
  };
  const father = {
    ...mother,
    name: 'Đặng Văn Mẫu',
    sex: 'male' as const,
    idNumber: '022090000002',
  };
  const said = (field: string, text: string) => ({ field, text });

  it('asks at most 14 answers once both parents were scanned, and "I am the mother" tells a part', () => {
    const answers = answersWith(birth, {}, [said('requester.relation', 'mẹ')]);
    const known = { submitter: mother, mother, father };
    const filled = prefilled(birth, answers, known);
    expect(filled).toMatchObject({
      'mother.name': mother.name,
      'mother.identity': { number: mother.idNumber },
      'father.name': father.name,
      'requester.residence': mother.address,
    });
    const asked = birth.parts
      .flatMap((part) => (part.skips ? part.fields.slice(0, 1) : part.fields))
      .filter(({ type, when }) => type !== 'date_in_words' && when === null)
      .filter(({ id }) => filled[id] === undefined);
    // The relation itself was the first.
    expect(asked.length + 1).toBeLessThanOrEqual(14);
  });

  it('is told in words what is wrong: each rule by what breaks it', () => {
    const broken = (...all: [string, string][]) =>
      brokenRules(
        birth.rules,
        answersWith(birth, {}, [
          said('mother.name', 'Trần Thị Thử'),
          ...all.map(([field, text]) => said(field, text)),
        ]),
        today,
      ).map(({ words }) => words.vi);
    expect(broken()).toEqual([]);
    expect(broken(['child.dob', '24/11/2026'])).toEqual(['Trẻ sinh sau hôm nay']);
    expect(broken(['child.dob', '1/1/2026'], ['mother.dob', '2/1/2026'])).toEqual([
      'Mẹ sinh sau con',
      'Mẹ chưa đủ 9 tuổi khi sinh con',
    ]);
    expect(broken(['child.dob', '1/1/2026'], ['father.dob', '2027'])).toEqual([
      'Cha sinh sau con',
      'Cha chưa đủ 9 tuổi khi con sinh ra',
      'Người cha, Năm sinh: ngày ở sau hôm nay',
    ]);
    // Of a year alone the first day is believed, and of nobody that a child has a child.
    expect(broken(['child.dob', '1/1/2026'], ['father.dob', '2026'])).toEqual([
      'Cha chưa đủ 9 tuổi khi con sinh ra',
    ]);
    expect(broken(['child.dob', '31/12/2026'], ['father.dob', '2017'])).toEqual([
      'Trẻ sinh sau hôm nay',
    ]);
    expect(broken(['mother.name', ''])).toEqual([]);
    expect(missingFields(birth, {}, today)).toContainEqual({
      ...{ field: 'mother.name', label: 'Phải có tên mẹ hoặc tên cha', part: null, row: null },
    });
    const other = broken(['requester.relation', 'mẹ'], ['requester.name', 'Trần Thị Khác']);
    expect(other).toEqual(['Người yêu cầu là mẹ, mà phần người mẹ ghi khác']);
  });

  it('leaves out what belongs to another choice, and names what is missing', () => {
    const answers = answersWith(birth, {}, [
      said('copies.wanted', 'có'),
      said('copies.count', '3'),
      said('copies.wanted', 'không'),
    ]);
    expect(onlyAsked(birth, answers)).toEqual({ 'copies.wanted': false });
    expect(missingFields(birth, answers, today).map(({ field }) => field)).not.toContain(
      'copies.count',
    );
    const more = answersWith(birth, answers, [
      said('copies.wanted', 'có'),
      said('copies.count', ''),
    ]);
    expect(missingFields(birth, more, today).map(({ field }) => field)).toContain('copies.count');
  });

  it.each([
    ['child.nam', 'x', 'declaration.no_such_field'],
    ['child.dob_words', 'x', 'declaration.no_such_field'],
    ['child.dob', 'hôm qua', 'declaration.bad_answer'],
    ['requester.relation', 'hàng xóm', 'declaration.bad_answer'],
  ])('%s=%s is refused', (field, text, code) => {
    expect(() => answersWith(birth, {}, [said(field, text)])).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

it('the groom is 20 and the bride 18 on the day, by a day and by a year alone', () => {
  const marriage = formCalled('marriage');
  const broken = (groom: string, bride: string): number =>
    brokenRules(marriage.rules, { 'groom.dob': day(groom), 'bride.dob': day(bride) }, today).length;
  expect(broken('2006-11-23', '2008-11-23')).toBe(0);
  expect(broken('2006-11-24', '2008-11-23')).toBe(1);
  expect(broken('2006-11-24', '2008-11-24')).toBe(2);
});

it('whoever scans a card at a marriage is on the side of their sex', () => {
  const marriage = formCalled('marriage');
  const person = {
    ...{ name: 'Đặng Văn Mẫu', dob: day('1990-01-02'), address: null },
    ...{ idNumber: '022090000002', idKind: 'cccd' as const, phone: null, email: null },
  };
  expect(prefilled(marriage, {}, { submitter: { ...person, sex: 'male' } })).toMatchObject({
    'groom.name': 'Đặng Văn Mẫu',
  });
  expect(prefilled(marriage, {}, { submitter: { ...person, sex: 'male' } })).not.toHaveProperty(
    'bride.name',
  );
});

it('rows are said in order, and none is left out', () => {
  const ct01 = formCalled('residence-ct01');
  const said = (field: string, text: string) => ({ field, text });
  const two = answersWith(ct01, {}, [
    said('members.1.name', 'Trần Văn Một'),
    said('members.2.name', 'Trần Văn Hai'),
  ]);
  expect(two['members']).toHaveLength(2);
  for (const field of ['members.4.name', 'members.0.name', 'members.name']) {
    expect(() => answersWith(ct01, two, [said(field, 'x')])).toThrow(
      expect.objectContaining({ code: 'declaration.no_row' }),
    );
  }
});

it('a date in words', () => {
  expect(dateInWords(day('2026-04-05'))).toBe(
    'Ngày năm tháng tư năm hai nghìn không trăm hai mươi sáu',
  );
  expect(dateInWords(day('1995-12-31'))).toBe(
    'Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi lăm',
  );
});

it('a code is read however it was typed, and other codes are none', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (id) => {
      const code = declarationCode(id as Uuid);
      for (const each of [
        code,
        code.toLowerCase(),
        code.replaceAll('-', ''),
        ` ${code} `,
        `${code}-2-3`,
      ]) {
        expect(parseDeclarationCode(each)).toBe(code);
      }
    }),
  );
  expect(parseDeclarationCode('H49.22-261123-0001')).toBeNull();
  expect(parseDeclarationCode('TK-12345')).toBeNull();
});
