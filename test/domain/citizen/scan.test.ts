import { describe, expect, test } from 'vitest';
import {
  looksLikeCard,
  numberOnCard,
  parseSex,
  readCard,
} from '../../../src/domain/citizen/scan.ts';
import { anyText, day, fc } from '../../support/arbitrary.ts';
import { outcome, problemOf } from '../../support/problem.ts';
import vectors from '../vectors/cccd-qr-vectors.json' with { type: 'json' };

const today = day('2026-11-23');
const address = 'Tổ 1, Khu 2, Hồng Gai, Hạ Long, Quảng Ninh';
const line = `022085123456|100123456|Nguyễn Văn Thử|15031985|Nam|${address}|20052021`;
const thu = {
  kind: 'person',
  idKind: 'cccd',
  idNumber: '022085123456',
  oldNumber: '100123456',
  name: 'Nguyễn Văn Thử',
  dob: '1985-03-15',
  sex: 'male',
  address,
  phone: null,
  email: null,
};

describe('the vectors', () => {
  test.each(vectors.vectors.filter(({ ok }) => ok === false))('refused: $why', ({ raw }) => {
    expect(problemOf(() => readCard(raw, today)).code).toBe('scan.refused');
  });

  test.each(vectors.vectors.filter(({ ok }) => ok === 'warn'))(
    'taken with a warning: $why$note',
    ({ raw }) => {
      expect(readCard(raw, today).warnings).not.toEqual([]);
    },
  );

  test.each(vectors.vectors.filter(({ ok }) => ok === true))('taken: $raw', ({ raw, sex }) => {
    const { details, retype } = readCard(raw, today);
    expect(details.idNumber).toBe(raw.slice(0, 12));
    expect(retype).toEqual([]);
    expect(details.sex).toBe(sex === undefined ? details.sex : 'female');
  });
});

describe('a good card', () => {
  test('gives the holder’s own seven fields and nothing odd', () => {
    expect(readCard(line, today)).toEqual({ details: thu, warnings: [], retype: [], doubted: {} });
  });

  test.each([
    ['a line end from the scanner', `${line}\r\n`],
    ['a byte-order mark', `\uFEFF${line}`],
    ['blanks about the fields', line.replaceAll('|', ' | ').replace(' |', '|')],
    ['letters taken apart', line.normalize('NFD')],
    ['family fields, which are dropped', `${line}|Cha Thử|Mẹ Thử|Vợ Thử|`],
  ])('is the same with %s', (_what, raw) => {
    expect(readCard(raw, today)).toEqual({ details: thu, warnings: [], retype: [], doubted: {} });
  });

  test('issued on the first day of chip cards is not odd', () => {
    expect(readCard(line.replace('20052021', '01012021'), today).warnings).toEqual([]);
  });

  test('without the old number, empty or absent, has none', () => {
    const none = { details: { ...thu, oldNumber: null }, warnings: [], retype: [], doubted: {} };
    expect(readCard(line.replace('100123456', ''), today)).toEqual(none);
    expect(readCard(line.replace('100123456|', ''), today)).toEqual(none);
  });

  test.each([
    ['an old number is nine digits, and no more', '1001234567', null],
    ['nor with a letter behind', '100123456A', null],
    ['nor with one before', 'A100123456', null],
  ])('%s', (_what, old, oldNumber) => {
    expect(readCard(line.replace('100123456', old), today).details.oldNumber).toBe(oldNumber);
  });

  test('without an address has none, and without the old number as well', () => {
    const none = { details: { ...thu, address: null }, warnings: [], retype: [], doubted: {} };
    expect(readCard(line.replace(address, ''), today)).toEqual(none);
    const six = line.replace(address, '').replace('100123456|', '');
    expect(readCard(six, today).details).toEqual({ ...thu, address: null, oldNumber: null });
  });

  test('of one name without accents is not odd: An is one', () => {
    expect(readCard(line.replace('Nguyễn Văn Thử', 'An'), today).warnings).toEqual([]);
  });

  test('issued on a day that there is not is taken: nothing hangs on it', () => {
    expect(readCard(line.replace('20052021', '31022021'), today).warnings).toEqual([]);
  });

  test('keeps a name exactly as it is printed', () => {
    const name = (text: string): string =>
      readCard(line.replace('Nguyễn Văn Thử', text), today).details.name;
    expect(name("H'HEN NIÊ")).toBe("H'HEN NIÊ");
    expect(name('Nguyễn  Văn Thuý')).toBe('Nguyễn Văn Thuý');
  });
});

describe('an odd card is taken and said to be odd', () => {
  test.each([
    [
      'typed without accents',
      line.replace('Nguyễn Văn Thử', 'NGUYEN VAN THU'),
      ['name_unaccented'],
    ],
    [
      'issued before there were chips',
      line.replace('20052021', '31122020'),
      ['issued_before_chip'],
    ],
    ['of another sex than its number', line.replace('|Nam|', '|Nữ|'), ['sex_differs']],
    ['of another year than its number', line.replace('15031985', '15031986'), ['year_differs']],
    ['of a place nobody knows', line.replace('022', '100'), ['place_unknown']],
  ])('%s', (_what, raw, warnings) => {
    expect(readCard(raw, today)).toMatchObject({ warnings, retype: [], doubted: {} });
  });
});

describe('of a spoilt card the numbers are kept and the text must be typed', () => {
  test.each([
    ['letters lost', 'Nguy\uFFFDn Văn Thử'],
    ['letters typed as question marks', 'Nguy?n V?n Th?'],
    ['bytes read one by one', 'Nguyá»…n VÄƒn Thá»­'],
    ['đ read byte by byte', 'Ä‘á»— An'],
    ['half a surrogate pair', 'Nguyễn \uD800 Thử'],
    ['no name at all', ''],
  ])('%s', (_what, name) => {
    const { details, warnings, retype } = readCard(line.replace('Nguyễn Văn Thử', name), today);
    expect(details).toMatchObject({ ...thu, name: '' });
    expect([warnings, retype]).toEqual([['garbled_text'], ['name']]);
  });

  test('an address alone', () => {
    const { details, warnings, retype } = readCard(line.replace('Hồng', 'H\uFFFDng'), today);
    expect(details).toMatchObject({ name: 'Nguyễn Văn Thử', address: null });
    expect([warnings, retype]).toEqual([['garbled_text'], ['address']]);
  });

  test('a spoilt address does not hide a name without accents', () => {
    const raw = line.replace('Nguyễn Văn Thử', 'NGUYEN VAN THU').replace('Hồng', 'H?ng');
    expect(readCard(raw, today).warnings).toEqual(['garbled_text', 'name_unaccented']);
  });
});

describe('what is not exactly one card is refused', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n'],
    ['payment_code', '00020101021138540010A000000727'],
    ['web_address', 'https://example.gov.vn/x'],
    ['web_address', 'HTTP://EXAMPLE.VN'],
    ['run_together', line + line],
    ['run_together', `${line}\n${line}`],
    ['truncated', line.slice(0, -1)],
    ['truncated', line.slice(0, 60)],
    ['truncated', '022085123456|'],
    ['truncated', line.replace('|20052021', '')],
    ['not_a_card', '022085123456'],
    ['not_a_card', '02208512345|100123456|Nguyễn Văn Thử'],
    ['not_a_card', '０２２０８５１２３４５６|100123456|Nguyễn Văn Thử|15031985|Nam|x|20052021'],
    ['not_a_card', 'Nguyễn Văn Thử'],
    ['garbled', line.replace('15031985', '31021985')],
    // What stands within a card says nothing of what it is.
    ['not_a_card', `x${line}`],
    ['not_a_card', `x00020101${line}`],
    ['truncated', '022085123456|http://example.vn'],
    ['not_a_card', 'x http://example.vn'],
    ['not_a_card', '00020A0102'],
    // A day is eight digits, and nothing around them.
    ['truncated', line.replace('15031985', 'x15031985')],
    ['truncated', line.replace('15031985', '15031985x')],
    ['truncated', line.replace('20052021', 'x20052021')],
    ['truncated', line.replace('20052021', '20052021x')],
    ['truncated', line.replace('100123456|', '').replace('15031985', 'x15031985')],
  ])('%s: %j', (why, raw) => {
    const problem = problemOf(() => readCard(raw, today));
    expect([problem.code, problem.detail]).toEqual(['scan.refused', { why }]);
  });

  test('a card cut short anywhere is never taken for a whole one', () => {
    const upTo = fc.integer({ min: 0, max: line.length - 1 });
    fc.assert(
      fc.property(upTo, (length) => {
        expect(problemOf(() => readCard(line.slice(0, length), today)).code).toBe('scan.refused');
      }),
    );
  });

  test('no text at all makes it fail in another way', () => {
    const fields = fc.array(anyText(12), { maxLength: 9 });
    fc.assert(
      fc.property(fields, (parts) => {
        const raw = ['022085123456', ...parts].join('|');
        expect(['read', 'scan.refused']).toContain(outcome(() => readCard(raw, today)));
      }),
    );
  });
});

test.each([
  [line, true],
  [` ${line}`, true],
  ['022085123456|1001', true],
  ['022085123456', false],
  ['Nguyễn|Văn|Thử|a|b|c', false],
])('%j looks like a card: %s', (raw, expected) => {
  expect(looksLikeCard(raw)).toBe(expected);
  expect(numberOnCard(raw)).toBe(expected ? '022085123456' : null);
});

test.each([`\u200B${line}`, `022085123456 |${line.slice(13)}`, '022085123456|'])(
  'the number on %j is its twelve digits, without what nobody sees',
  (raw) => expect(numberOnCard(raw)).toBe('022085123456'),
);

test.each([`1${line}`, `A${line}`, '022085123456A|x'])('%j has no number of a card', (raw) => {
  expect(numberOnCard(raw)).toBeNull();
});

test.each([
  ['Nam', 'male'],
  ['NỮ', 'female'],
  ['Nu', 'female'],
  ['Nu\u031B\u0303', 'female'],
  ['female', 'female'],
  ['M', 'male'],
  ['khác', 'other'],
  ['Nam giới', null],
  ['', null],
  ['1', null],
  ['nam nữ', null],
])('%j is the sex %s', (raw, sex) => {
  expect(parseSex(raw)).toBe(sex);
});

describe('a card scanned while a Vietnamese keyboard was on', () => {
  const of = (name: string, place = address) =>
    readCard(`022085123456||${name}|15031985|Nam|${place}|20052021`, today);

  test.each(['Nguyeenx Vawn Thuwr', 'Nguyễn Văn Álẽx'])('%s is to be looked at', (name) => {
    const { details, retype, doubted, warnings } = of(name);
    expect([details.name, retype, doubted]).toEqual(['', ['name'], { name }]);
    expect(warnings).toContain('keyboard_on');
  });

  test('and so is its address', () => {
    const changed = 'Tòa Tíme, Hồng Gai, Quảng Ninh';
    const { details, retype, doubted } = of('Nguyễn Văn Thử', changed);
    expect([details.address, retype, doubted]).toEqual([null, ['address'], { address: changed }]);
  });

  test('whose digits are no digits any more is refused', () => {
    const raw = 'đâââđââđđđđă||Nguyen Van Thu|ăâđêăââ5|Nam|x|';
    expect(problemOf(() => readCard(raw, today))).toMatchObject({ detail: { why: 'keyboard' } });
  });
});
