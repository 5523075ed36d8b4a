import { describe, expect, test } from 'vitest';
import {
  beginWords,
  cleanLine,
  editDistance,
  fold,
  foldedWords,
  hasVietnameseMarks,
  initials,
  matching,
  nearest,
  parseName,
} from '../../../src/domain/value/text.ts';
import { fc } from '../../support/arbitrary.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** As people write, with what comes from elsewhere among it. */
const mixedText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'Nguyễn Đặng HỒ Ðỗ hoà  ẟ Ɖ ạ Ă ư Ỹ ỹ \u1E9B'.split('')),
      fc.constantFrom('\u00A0', '\t', '\u200B', '\u0302', '\u0323', '\u0345', '\uFEFF', '\u3000'),
      fc.constantFrom('Σ', 'ΑΣ', 'İ', 'ẞ', 'ﬁ', 'Å', '가', '\uD800', '\uDC00', "'", '.', ' '),
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const UNSEEN =
  /[\0-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** What is looked up or passed by for speed comes out as it would letter by letter. */
const letterByLetter = {
  clean: (text: string) =>
    text.replace(UNSEEN, '').toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim(),
  fold: (text: string) =>
    text
      .replace(UNSEEN, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐÐðƉɖ]/g, 'd')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim(),
};

test('the short ways come to what the long ones do', () => {
  const whole = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const others = [...whole, ...whole.map((letter) => `Ủ ${letter}a`)].filter(
    (text) =>
      cleanLine(text) !== letterByLetter.clean(text) || fold(text) !== letterByLetter.fold(text),
  );
  expect(others).toEqual([]);
  fc.assert(
    fc.property(fc.oneof(anyText, mixedText), (text) => {
      expect(cleanLine(text)).toBe(letterByLetter.clean(text));
      expect(fold(text)).toBe(letterByLetter.fold(text));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['words that begin so, in whatever order', 'an ngu', true],
  ['one of them alone', 'v', true],
  ['a word that begins none', 'nguyen b', false],
  ['no words', ' - ', false],
])('what is typed is found by %s', (_name, typed, found) => {
  expect(beginWords(foldedWords(typed), foldedWords('Nguyễn Văn An'))).toBe(found);
});

describe('a line at the door', () => {
  test.each([
    ['two spellings of one letter become one', 'Nguye\u0302\u0303n', 'Nguyễn'],
    ['white space of every kind becomes one space', ' Tổ 1,\t\u00A0Khu\r\n2 ', 'Tổ 1, Khu 2'],
    ['a vertical tab still separates words', 'Hồng\u000BGai', 'Hồng Gai'],
    ['terminal sequences lose their escape', '\u001B[31mĐỏ', '[31mĐỏ'],
    ['zero-width marks and byte-order marks go', '\uFEFFTr\u200Bần', 'Trần'],
    ['marks that turn the direction of writing go', 'abc\u202Etxt\u2066', 'abctxt'],
    ['half a surrogate pair shows as a lost letter', 'Thử \uD800', 'Thử \uFFFD'],
    ['a name is never rewritten', "H'Hen NIÊ hoà", "H'Hen NIÊ hoà"],
  ])('%s', (_what, raw, clean) => {
    expect(cleanLine(raw)).toBe(clean);
  });

  test('a clean line is well-formed and stays as it is', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanLine(raw);
        expect(cleanLine(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('comparing texts', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Thuý Quỳnh', 'THÚY QUỲNH'],
    ['Đặng', 'đặng'],
    ['Ðặng', 'Đặng'],
    ['Ɖặng', 'Đặng'],
    ['Nguyễn', 'Nguye\u0302\u0303n'],
    ['Trần\u00A0 Thị', 'tran thi'],
    ['Tr\u200Bần', 'Trần'],
  ])('%s is found as %s', (left, right) => {
    expect(fold(left)).toBe(fold(right));
  });

  test('folding keeps what is not a mark', () => {
    expect(fold(' Số 12/A, “Hồng Gai” ')).toBe('so 12/a, “hong gai”');
    expect(fold('\u200B ')).toBe('');
  });

  test('a folded text is folded for good', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(fold(fold(raw))).toBe(fold(raw));
      }),
    );
  });

  test('words are letters and digits; all else separates', () => {
    expect(foldedWords("H'Hen Niê – Y-Bhăm (1.001193)")).toEqual(
      'h hen nie y bham 1 001193'.split(' '),
    );
    expect(foldedWords(' …!? ')).toEqual([]);
  });

  test('initials are whole letters, even beyond the basic plane', () => {
    expect(initials('Nguyễn Văn Thử')).toBe('nvt');
    expect(initials('𠀀 Đỗ').isWellFormed()).toBe(true);
    expect(initials('')).toBe('');
  });

  test.each([
    ['Nguyễn', true],
    ['ĐO', true],
    ['Ðo', true],
    ['Nguye\u0302\u0303n', true],
    ['NGUYEN VAN THU', false],
    ['', false],
  ])('%s has marks that only Vietnamese gives: %s', (text, expected) => {
    expect(hasVietnameseMarks(text)).toBe(expected);
  });
});

describe('what a person may have meant', () => {
  test.each([
    ['receive', 'receive', 0],
    ['receive', 'recieve', 1],
    ['Hồng', 'hong', 0],
    ['khai sinh', 'khai tu', 4],
    ['', 'abc', 3],
  ])('from %s to %s are %d edits', (left, right, edits) => {
    expect(editDistance(left, right)).toBe(edits);
  });

  test('edits are the same both ways and nought only between equals', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'ă', 'đ', ' '), maxLength: 8 });
    fc.assert(
      fc.property(short, short, (left, right) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left));
        expect(editDistance(left, right) === 0).toBe(fold(left) === fold(right));
      }),
    );
  });

  test('the nearest come first, three at most, and none that shares no letter', () => {
    expect(nearest('recieve', ['return', 'receive', 'received'])).toEqual(['receive', 'received']);
    expect(nearest('aaaa', ['aaab', 'aaac', 'aaad', 'aaae'])).toHaveLength(3);
    expect(nearest('receive', ['received', 'receive', 'recei'])).toEqual([
      'receive',
      'received',
      'recei',
    ]);
    expect(nearest('x', ['y', 'z'])).toEqual([]);
    expect(nearest('', ['a', 'b'])).toEqual([]);
  });

  test('a very long text is far from everything', () => {
    expect(nearest('x'.repeat(1_000_000), ['receive', 'return'])).toEqual([]);
  });
});

describe('a name', () => {
  test.each([
    [' Trần  Thị\u00A0Thử ', 'Trần Thị Thử'],
    ['Công ty 1 thành viên', 'Công ty 1 thành viên'],
    ['Trần\u200BThị Thử', 'TrầnThị Thử'],
  ])('%j is %j', (raw, name) => {
    expect(parseName(raw)).toBe(name);
  });

  test.each(['', '12345', '...', 'D? Th? Lan', 'Tr\uFFFDn Thị Lan', 'Tráº§n Thá»‹ Lan', '\uD83D'])(
    '%j cannot be one',
    (raw) => {
      expect(parseName(raw)).toBeNull();
    },
  );
});

describe('naming one of a short list', () => {
  const list = [
    { id: '2', name: 'Tờ khai' },
    { id: 'b', name: 'Giấy chứng sinh' },
    { id: 'c', name: 'Giấy chứng sinh (bản sao)' },
  ];
  test.each([
    ['an id', 'b', ['b']],
    ['an id that looks like a place', '2', ['2']],
    ['a place', '3', ['c']],
    ['a whole name before a part of another', 'giay chung sinh', ['b']],
    ['a part of one name', 'BẢN SAO', ['c']],
    ['spaces around it', '  b ', ['b']],
    ['a part of two names', 'giấy', ['b', 'c']],
    ['nothing in the list', 'hộ chiếu', []],
    ['an empty text', '', []],
    ['white space', ' \u00A0', []],
    ['a lone mark', '\u0301', []],
  ])('%s: %s', (_what, typed, ids) => {
    expect(matching(list, typed).map((each) => each.id)).toEqual(ids);
  });
});
