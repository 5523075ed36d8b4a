import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromLegacy } from '../../../src/domain/import/legacy.ts';
import { readLegacyTables } from '../../../src/importing/legacy-text.ts';
import { fc } from '../../support/arbitrary.ts';

const root = join(import.meta.dirname, '../../..');
const tables = readLegacyTables(join(root, 'data/catalogue/legacy-text.json'));
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../vectors/legacy-text-vectors.json'), 'utf8'),
) as Record<'tcvn3' | 'vni', { garbled: string; unicode: string }[]> & { unicode: string[] };

test.each(vectors.tcvn3)('TCVN3: $garbled is $unicode', ({ garbled, unicode }) => {
  expect(fromLegacy(garbled, tables)).toEqual({ text: unicode, encoding: 'tcvn3' });
});

describe('VNI', () => {
  /** Texts with enough of what VNI alone writes; a single word may be any Latin language. */
  const sure = vectors.vni.filter(({ garbled }) => fromLegacy(garbled, tables) !== null);

  test.each(sure)('$garbled is $unicode', ({ garbled, unicode }) => {
    expect(fromLegacy(garbled, tables)).toEqual({ text: unicode, encoding: 'vni' });
  });

  test('is told from whole phrases', () => {
    expect(sure.length).toBeGreaterThanOrEqual(3);
    const phrase = 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM';
    expect(sure.map(({ garbled }) => garbled)).toContain(phrase);
  });
});

test.each(vectors.unicode)('%s is right as it is', (text) => {
  expect(fromLegacy(text, tables)).toBeNull();
});

test.each(['Muñoz', 'Jörg Käse', 'Zoë', 'Citroën', 'España'])(
  '%s is a name of another language',
  (text) => expect(fromLegacy(text, tables)).toBeNull(),
);

test('capitals in a font of capitals stay capitals', () => {
  expect(fromLegacy('NGUYÔN V¡N AN', tables)?.text).toBe('NGUYỄN VĂN AN');
});

test('a text with any letter of Unicode alone is never touched', () => {
  const letters = fc.constantFrom(...'ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), letters, (around, letter) => {
      expect(fromLegacy(around + letter + around, tables)).toBeNull();
    }),
  );
});

test('what comes out is composed, and is not converted twice', () => {
  const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map(String.fromCharCode) });
  fc.assert(
    fc.property(latin, (text) => {
      const made = fromLegacy(text, tables);
      return made === null || made.text === made.text.normalize('NFC');
    }),
  );
  expect(fromLegacy('NguyÔn V¨n An', tables)?.text).toBe('Nguyễn Văn An');
});
