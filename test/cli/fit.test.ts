/** Latin text is measured and broken here as the packages do with every script there is. */
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { expect, test } from 'vitest';
import { saidBack, textWidth, wrapped } from '../../src/cli/fit.ts';

const letters = [...'  aáăâđeêiơuưỷNGUYỄN09-/.,:–—…•→“”©ßÿ'];
const latin = fc.string({ unit: fc.constantFrom(...letters), maxLength: 120 });
const any = fc.string({
  unit: fc.constantFrom(...letters, '\n', '\t', '漢', '👍', '\u0301', '\uFE0F'),
});
const words = fc.oneof(latin, any);

test('a text is as wide as the package says', () => {
  const property = fc.property(words, (text) => {
    expect(textWidth(text)).toBe(stringWidth(text));
  });
  fc.assert(property);
});

test('a text is broken where the package breaks it', () => {
  const property = fc.property(words, fc.integer({ min: 20, max: 60 }), (text, width) => {
    expect(wrapped(text, width)).toEqual(wrapAnsi(text, width, { hard: false }).split('\n'));
  });
  fc.assert(property);
});

test('what was typed is said back whole where it is short, and never over pages', () => {
  expect(saidBack('Nguyễn Thị Thử')).toBe('Nguyễn Thị Thử');
  expect(textWidth(saidBack('ký tự '.repeat(300)))).toBeLessThanOrEqual(40);
});
