import { describe, expect, test } from 'vitest';
import {
  cellText,
  isScientific,
  readAmount,
  readBirth,
  readChoice,
  readDate,
  readMoment,
  readYes,
} from '../../../src/domain/import/cells.ts';
import { channelWords, statusWords } from '../../../src/domain/import/choices.ts';
import { day, days, fc } from '../../support/arbitrary.ts';
import { dayNumber } from '../../../src/domain/value/plain-date.ts';

describe('a cell', () => {
  test.each([
    ['loose marks are composed', 'Tra\u0302\u0300n Thi\u0323', 'Trần Thị'],
    ['a space that does not break is a space', 'Lê\u00A0Văn\u00A0An', 'Lê Văn An'],
    ['line breaks are spaces', 'tổ 3,\nkhu 5', 'tổ 3, khu 5'],
    ['of plain letters too, many spaces are one', ' Tran  Van   An ', 'Tran Van An'],
    ['the quote before a number is no letter', "'022192000001", '022192000001'],
    ['nor is ours before a formula', "'=1+1", '=1+1'],
    ['nor before one of wide signs', "'＝1+1", '＝1+1'],
    ['digits that a formula keeps text', '="0912345678"', '0912345678'],
    ['quotes in it', '="a ""b"""', 'a "b"'],
    ['another formula stays', '=A1&"x"', '=A1&"x"'],
    ['of two quotes one stays', "''=1+1", "'=1+1"],
    ["but a name's own quote stays", "'Hen Niê", "'Hen Niê"],
  ])('%s', (_what, raw, text) => expect(cellText(raw)).toBe(text));

  test.each(['2.20851E+10', '2,2E+10', '1E10'])('%s was rounded by a spreadsheet', (text) =>
    expect(isScientific(text)).toBe(true),
  );

  test.each(['1.001193', 'E10', '12E', 'HS-1E+10', '2.2E+10x', '1E1000', '12E+10'])(
    '%s was not',
    (text) => expect(isScientific(text)).toBe(false),
  );
});

describe('a moment', () => {
  test.each([
    ['05/01/2025', '2025-01-05T00:00:00+07:00'],
    ['5.1.2025', '2025-01-05T00:00:00+07:00'],
    ['2025-01-05', '2025-01-05T00:00:00+07:00'],
    ['05/01/2025 08:30', '2025-01-05T08:30:00+07:00'],
    ['05-01-2025 8:30:15', '2025-01-05T08:30:15+07:00'],
    ['08:30 05/01/2025', '2025-01-05T08:30:00+07:00'],
    ['2025-01-05T01:30:00Z', '2025-01-05T08:30:00+07:00'],
    ['2025-01-05 08:30:00', '2025-01-05T08:30:00+07:00'],
    ['45662', '2025-01-05T00:00:00+07:00'],
    ['45662.354166666664', '2025-01-05T08:30:00+07:00'],
    ['45662.99999999', '2025-01-06T00:00:00+07:00'],
    ['45662,5', '2025-01-05T12:00:00+07:00'],
    ['10000', '1927-05-18T00:00:00+07:00'],
    ['80000', '2119-01-11T00:00:00+07:00'],
    ['08:30:15 05/01/2025', '2025-01-05T08:30:15+07:00'],
    ['05/01/2025 23:59:59', '2025-01-05T23:59:59+07:00'],
    ['05/01/2025, 00:00', '2025-01-05T00:00:00+07:00'],
  ])('%s is read', (text, value) => expect(readMoment(text)).toEqual({ value }));

  test.each([
    ['05/01/25', 'ambiguous_date', '05/01/2025'],
    ['05/01/75', 'ambiguous_date', '05/01/1975'],
    ['1992', 'ambiguous_date', '01/01/1992'],
    ['12/25/2024', 'bad_date', '25/12/2024'],
    ['31/02/2024', 'bad_date', null],
    ['hôm qua', 'bad_date', null],
    ['99999', 'bad_date', null],
    ['05/01/2025 25:00', 'bad_date', null],
    ['05/01/2025 24:00', 'bad_date', null],
    ['05/01/2025 08:60', 'bad_date', null],
    ['05/01/2025 08:30:60', 'bad_date', null],
    ['31/02/2025 08:30', 'bad_date', null],
    ['05/01/39', 'ambiguous_date', '05/01/2039'],
    ['05/01/40', 'ambiguous_date', '05/01/1940'],
    ['2026', 'ambiguous_date', '01/01/2026'],
    ['1892', 'bad_date', null],
    ['199', 'bad_date', null],
    ['09999', 'bad_date', null],
    ['80001', 'bad_date', null],
    ['1/25/2024', 'bad_date', '25/01/2024'],
    ['12.25.2024', 'bad_date', '25/12/2024'],
    ['ngày 12/25/2024', 'bad_date', '25/12/2024'],
    ['05/03/2026 (chiều)', 'bad_date', '05/03/2026'],
    ['5/3/2026 2:30 PM', 'bad_date', '05/03/2026 14:30'],
    ['5/3/2026 12:05:09 SA', 'bad_date', '05/03/2026 00:05:09'],
    ['05/03/2026 14h30', 'bad_date', '05/03/2026 14:30'],
    ['Ngày 5 tháng 3 năm 2026', 'bad_date', '05/03/2026'],
    ['2026/03/05', 'bad_date', '05/03/2026'],
    ['05/03/2026 - 06/03/2026', 'bad_date', null],
    ['05/03/2026 (2 bản)', 'bad_date', null],
    ['05/03/2026/1', 'bad_date', null],
    ['3/15/26', 'ambiguous_date', '15/03/2026'],
    ['31/02/25', 'ambiguous_date', null],
    ['#DIV/0!', 'bad_date', null],
  ])('%s is refused as %s', (text, fault, suggestion) =>
    expect(readMoment(text)).toEqual({ fault, suggestion }),
  );

  test.each([
    ['05/03/2026', '2026-05-03T00:00:00+07:00'],
    ['3/15/2026', '2026-03-15T00:00:00+07:00'],
    ['03152026', '2026-03-15T00:00:00+07:00'],
    ['3/15/2026 2:30 PM', '2026-03-15T14:30:00+07:00'],
    ['3/15/2026 12:30:15 AM', '2026-03-15T00:30:15+07:00'],
    ['3/15/2026 14:30', '2026-03-15T14:30:00+07:00'],
    ['08:30 01/02/2026', '2026-01-02T08:30:00+07:00'],
    ['2026-03-15', '2026-03-15T00:00:00+07:00'],
    ['46096', '2026-03-15T00:00:00+07:00'],
  ])('%s is read with the month first, where that was said', (text, value) =>
    expect(readMoment(text, 'month-first')).toEqual({ value }),
  );

  test.each([
    ['25/03/2026', 'bad_date', '2026-03-25'],
    ['3/15/26', 'ambiguous_date', '2026-03-15'],
    ['3/15/2026 (sáng)', 'bad_date', '2026-03-15'],
    ['sáng 02/01/2026', 'bad_date', '2026-02-01'],
    ['ngày 02/01/2026 14h30', 'bad_date', '2026-02-01 14:30'],
    ['sáng 25/03/2026', 'bad_date', '2026-03-25'],
    ['Ngày 5 tháng 3 năm 2026', 'bad_date', '2026-03-05'],
    ['2026/03/05', 'bad_date', '2026-03-05'],
  ])('%s is then refused as %s, with a day that has one meaning', (text, fault, suggestion) => {
    expect(readMoment(text, 'month-first')).toEqual({ fault, suggestion });
    for (const order of ['month-first', 'unclear'] as const) {
      expect(readMoment(suggestion, order)).toHaveProperty('value');
    }
    expect(readBirth(text, day('2026-11-23'), 'month-first')).toEqual({ fault, suggestion });
  });

  test.each([
    ['sáng 02/01/2026', null],
    ['sáng 25/03/2026', '2026-03-25'],
    ['sáng 3/15/2026', '2026-03-15'],
    ['sáng 05/05/2026', '2026-05-05'],
    ['Ngày 5 tháng 3 năm 2026', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
  ])('%s, where nobody knows which stands first, suggests %s', (text, suggestion) => {
    expect(readMoment(text, 'unclear')).toEqual({ fault: 'bad_date', suggestion });
  });

  test('where nobody knows which stands first, what has two meanings waits', () => {
    const waits = { fault: 'month_first', suggestion: null };
    for (const text of ['05/03/2026', '3/15/2026', '5/3/26', '05032026', '5/3/2026 14:30']) {
      expect(readMoment(text, 'unclear')).toEqual(waits);
    }
    for (const text of ['25/03/2026', '05/05/2026', '2026-03-05']) {
      expect(readMoment(text, 'unclear')).toHaveProperty('value');
    }
    expect(readBirth('5/3/1992', day('2026-11-23'), 'unclear')).toEqual(waits);
    expect(readBirth('1992', day('2026-11-23'), 'unclear')).toEqual({ value: '1992' });
  });

  test('every serial number is the day a spreadsheet means by it', () => {
    fc.assert(
      fc.property(days('1950-01-01', 40_000), (date) => {
        const serial = dayNumber(date) - dayNumber('1899-12-30' as typeof date);
        expect(readDate(String(serial))).toEqual({ value: date });
      }),
    );
  });
});

describe('a birth', () => {
  const read = (text: string) => readBirth(text, day('2026-11-23'));

  test.each([
    ['04/05/1992', '1992-05-04'],
    ['1992', '1992'],
    ['33728', '1992-05-04'],
  ])('%s is read', (text, value) => expect(read(text)).toEqual({ value }));

  test.each([
    ['15/3/92', 'ambiguous_date', '15/03/1992'],
    ['15/3/25', 'ambiguous_date', '15/03/2025'],
    ['92', 'ambiguous_date', '1992'],
    ['12/25/1992', 'bad_date', '25/12/1992'],
    ['không rõ', 'bad_date', null],
  ])('%s is refused as %s', (text, fault, suggestion) =>
    expect(read(text)).toEqual({ fault, suggestion }),
  );
});

describe('an amount', () => {
  test.each([
    ['8000', 8000],
    ['8.000 đ', 8000],
    // As TCVN3 and VNI show the same sign.
    ['8.000 ®', 8000],
    ['8.000 ñ', 8000],
    ['8,000', 8000],
    ['8000.0', 8000],
    ['8000,00', 8000],
    ['8,000.00', 8000],
    ['8.000,00', 8000],
    ['1 250 000.00', 1_250_000],
    ['0', 0],
  ])('%s is read', (text, value) => expect(readAmount(text)).toEqual({ value }));

  test.each([
    ['-8000', 'bad_amount', null],
    ['tám nghìn', 'bad_amount', null],
    ['1.5', 'bad_amount', null],
    ['10 nghìn', 'bad_amount', '10000'],
    ['1,5 triệu', 'bad_amount', '1500000'],
    ['Lệ phí: 8.000 đồng', 'bad_amount', '8000'],
    ['8.000đ.', 'bad_amount', '8000'],
    ['Miễn phí', 'bad_amount', '0'],
    ['không thu', 'bad_amount', '0'],
    ['Không', 'bad_amount', '0'],
    ['miễn phí theo NQ', 'bad_amount', null],
    ['-', 'bad_amount', null],
    ['2 x 8000', 'bad_amount', null],
    ['8000 + 2000', 'bad_amount', null],
    ['8000/2', 'bad_amount', null],
    ['8000 (chưa thu)', 'bad_amount', null],
    ['8.000.00', 'bad_amount', null],
    ['1.000,000', 'bad_amount', null],
    ['5%', 'bad_amount', null],
    ['2026-03-05', 'bad_amount', null],
    ['#DIV/0!', 'bad_amount', null],
    ['8E+3', 'scientific', null],
  ])('%s is refused', (text, fault, suggestion) =>
    expect(readAmount(text)).toEqual({ fault, suggestion }),
  );
});

test.each([
  ['x', true],
  ['Có', true],
  ['1', true],
  ['không', false],
  ['0', false],
])('%s says %s', (text, value) => expect(readYes(text)).toEqual({ value }));

test('what is neither is refused, and nothing is put in its mouth', () => {
  expect(readYes('có lẽ')).toEqual({ fault: 'bad_choice', suggestion: null });
});

test.each([
  ['Đã trả kết quả', 'returned'],
  ['ĐANG GIẢI QUYẾT', 'processing'],
  ['supplement_requested', 'supplement_requested'],
  ['10', 'returned'],
])('the status %s is %s', (text, value) =>
  expect(readChoice(text, statusWords)).toEqual({ value }),
);

test('a word of no list is refused', () => {
  expect(readChoice('bồ câu', channelWords)).toEqual({ fault: 'bad_choice', suggestion: null });
  expect(readChoice('constructor', channelWords)).toMatchObject({ fault: 'bad_choice' });
});
