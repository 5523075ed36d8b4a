import { describe, expect, test } from 'vitest';
import { hasWrongTone, isSyllable } from '../../../src/domain/value/syllable.ts';
import { hasKeyboardDigits, hasUnmadeMarks } from '../../../src/domain/value/telex.ts';

describe('a Vietnamese syllable', () => {
  test.each(['Nguyễn', 'Đắk', 'NGHIÊNG', 'quỳnh', 'Ước', 'Giếng', 'khuỷu', 'A', 'Ỷ'])(
    '%s is one',
    (word) => expect(isSyllable(word)).toBe(true),
  );
  test.each(['Times', 'Ksor', 'nguyeenx', 'Thij', '', 'đườngg'])('%j is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});

describe('what a keyboard program did to a scanned text', () => {
  test.each(['Tòa Tíme, phường Hà Tu', 'Ksỏ H’Bia', 'Nguyễn Văn Álẽx'])(
    'shows by a tone where none can be: %s',
    (text) => expect(hasWrongTone(text)).toBe(true),
  );

  test.each(['Trần Thị Thử', 'KRÔNG Y KHĂM', 'Hạ Long, Đắk Lắk', 'Nguyen Van Thu', ''])(
    'is nothing in %j',
    (text) => expect([hasWrongTone(text), hasUnmadeMarks(text)]).toEqual([false, false]),
  );

  test.each(['Nguyeenx Vawn Thuwr', 'Nguye64n Va8n Thu73', 'LEE VAWN DDUWCS'])(
    'shows by keys that were to be marks: %s',
    (text) => expect(hasUnmadeMarks(text)).toBe(true),
  );

  test.each(['Ksor Thử', 'Y Blir', 'H’Hen Niê'])('%s is a name as it is', (text) =>
    expect(hasUnmadeMarks(text)).toBe(false),
  );
});

test('digits of Windows’ own Vietnamese keyboard are known, and no words are taken for them', () => {
  expect(hasKeyboardDigits('đââăăââđđđđă|ăđăâêô5678|x')).toBe(true);
  expect(hasKeyboardDigits('đââ\u0301\u0300đđđđđă|Thu|')).toBe(true);
  expect(hasKeyboardDigits('Trần Thị Thử|29021992|Nữ')).toBe(false);
  expect(hasKeyboardDigits('aeo|x')).toBe(false);
});
