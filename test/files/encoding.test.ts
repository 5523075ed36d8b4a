import { describe, expect, test } from 'vitest';
import { decodedText, EncodingGuess } from '../../src/files/encoding.ts';
import { inWindows1258 } from '../support/code-pages.ts';

const guessed = (bytes: Uint8Array, piece = bytes.length): string => {
  const guess = new EncodingGuess();
  for (let at = 0; at < bytes.length; at += piece) guess.see(bytes.subarray(at, at + piece));
  return guess.encoding;
};
const western = (text: string): Buffer => Buffer.from(text, 'latin1');

const names = 'Bùi Thị Hoà;Nguyễn Văn Thử;Đỗ Quỳnh Ngọc\nVõ Ước Mẫu;Lê Bé;Đặng Kiều Oanh\n';

describe('a text in the code page of old Vietnamese Windows', () => {
  test.each([7, 64, 1000])('is known by its bytes, read %i at a time', (piece) => {
    expect(guessed(inWindows1258(names), piece)).toBe('windows-1258');
  });

  test('comes out composed', () => {
    expect(decodedText(inWindows1258(names))).toBe(names);
    expect(inWindows1258(names)).not.toEqual(Buffer.from(names));
  });
});

test.each([
  ['fonts of before Unicode', 'NguyÔn V¨n An;TrÇn ThÞ B×nh;Vò Quúnh Ngäc;Hå S¬n'],
  ['the other fonts', 'Buøi Thò Hoaø;Nguyeãn Vaên An;Döông Kim Mai;Ñoã Ngoïc'],
  ['other languages', 'José Müller;Bjørn Ødegård;François Noël;Muñoz'],
  ['plain Vietnamese of no mark that the western page lacks', 'Lý Hà;Lê Tú;Phan Hoàng'],
])('%s stay western', (_what, text) => {
  expect(guessed(western(text))).toBe('windows-1252');
  expect(decodedText(western(text))).toBe(text);
});

test('a few spoilt letters do not make UTF-8 another code page', () => {
  const bytes = Buffer.from(names);
  bytes[bytes.indexOf('ị') + 1] = 0xff;
  expect(guessed(bytes)).toBe('utf-8');
});
