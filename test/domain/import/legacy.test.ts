import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  FontReader,
  noVotes,
  verdictOf,
  type FontVerdict,
} from '../../../src/domain/import/fonts.ts';
import { withHeads } from '../../../src/domain/import/legacy.ts';
import { fc } from '../../support/arbitrary.ts';
import { legacyTables } from '../../support/code-pages.ts';

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../vectors/legacy-text-vectors.json'), 'utf8'),
) as Record<'tcvn3' | 'vni', { garbled: string; unicode: string }[]> & { unicode: string[] };

const all = (main: 'tcvn3' | 'vni'): FontVerdict => ({ main, seen: [main] });
const half = (font: 'tcvn3' | 'vni'): FontVerdict => ({ main: null, seen: [font] });
const plain: FontVerdict = { main: 'unicode', seen: [] };

function read(text: string, verdict: FontVerdict = plain, column = 'name') {
  return new FontReader(legacyTables, new Map([[column, verdict]])).read(column, text);
}

describe('a cell that tells by itself', () => {
  test.each(vectors.tcvn3)('TCVN3: $garbled is $unicode', ({ garbled, unicode }) => {
    expect(read(garbled)).toEqual({ is: 'converted', text: unicode, encoding: 'tcvn3' });
  });

  test.each([
    ['Buøi Thò Hoaø', 'vni', 'Bùi Thị Hoà'],
    ['Vò Quúnh Ngäc', 'tcvn3', 'Vũ Quỳnh Ngọc'],
    ['Döông Kim Mai', 'vni', 'Dương Kim Mai'],
    ['Phan Haïnh', 'vni', 'Phan Hạnh'],
    ['NGUYÔN V¡N AN', 'tcvn3', 'NGUYỄN VĂN AN'],
    ['Vò TH¸I S¥N', 'tcvn3', 'VŨ THÁI SƠN'],
    ['Phan ¸nh', 'tcvn3', 'Phan Ánh'],
    ['AÙnh Nguyeät', 'vni', 'Ánh Nguyệt'],
    ['COÄNG HOØA', 'vni', 'CỘNG HÒA'],
    ['ph­êng H¹ Long, thÞ x·', 'tcvn3', 'phường Hạ Long, thị xã'],
  ] as const)('%s is %s: %s, among Unicode or among its own', (text, encoding, unicode) => {
    for (const verdict of [plain, half(encoding), all(encoding), all('vni'), all('tcvn3')]) {
      expect(read(text, verdict)).toEqual({ is: 'converted', text: unicode, encoding });
    }
  });

  const right = [
    ...vectors.unicode,
    ...['Muñoz', 'Jörg Käse', 'Zoë', 'Citroën', 'España', 'Bjørn', 'José', 'Müller', 'Noël'],
    ...['Anaïs', 'Hélène', 'François', 'Peña', 'Håkan', 'Søren', 'Léa', 'Thérèse', 'Gaël'],
    ...['Nguyen Van An', 'Phan Minh', 'Lê Tú', 'Ngô Thanh', 'Tô Hà', 'Lò Ly', 'Phan Hoàng Linh'],
    ...['25µm', '12 m²', '«Thanh Minh»', 'Coca®', '§ 5', 'Lê A · Lê B', '30°C', '© Thanh', '½ kg'],
    ...['2 × 8000', 'Phan × Minh', 'Nguyễn × 2', '8 ÷ 2', 'hồ sơ × 2 bản', 'đúng ± 5'],
    ...['Niê', 'Krông Ana', 'Đắk Lắk', 'Cô PHAN LAN', 'Viêt Nam', 'Nguyễn «An»', 'Đặng Loïc'],
  ];
  test.each(right)('%s is right as it is', (text) => expect(read(text)).toBeNull());

  test.each(['Nguyễn Văn An', 'Hà Thuý', 'Ðặng', 'Bjørn Ågård', 'Müller', 'Phan Minh'])(
    '%s is left alone in any column',
    (text) => {
      const verdicts = [all('tcvn3'), all('vni'), half('tcvn3'), half('vni')];
      const found = verdicts.map((verdict) => read(text, verdict)?.is ?? 'left');
      expect(found).not.toContain('converted');
      expect(found).not.toContain('garbled');
    },
  );
});

describe('a cell that may be either', () => {
  test.each([
    ['Phan Hoàng', 'vni', 'Phan Hồng'],
    ['Ngô Phan', 'vni', 'Ngơ Phan'],
    ['Phan Dòng', 'tcvn3', 'Phan Dũng'],
    ['Lê Tú', 'tcvn3', 'Lờ Tỳ'],
  ] as const)('%s is as its column is', (text, font, other) => {
    expect(read(text, all(font))).toMatchObject({ is: 'converted', text: other });
  });

  test('in a mixed column is told by what names are made of, or is told to somebody', () => {
    expect(read('Vò Dòng', half('tcvn3'))).toMatchObject({ is: 'converted', text: 'Vũ Dũng' });
    expect(read('Phan Hoàng', half('vni'))).toEqual({ is: 'unsure', text: 'Phan Hồng' });
    expect(read('Lê Tè', half('tcvn3'))).toEqual({ is: 'unsure', text: 'Lờ Tố' });
    expect(read('Lê Tú', half('tcvn3'))).toEqual({ is: 'unsure', text: 'Lờ Tỳ' });
    expect(read('Lê Tú', { main: 'unicode', seen: ['tcvn3'] })).toBeNull();
  });

  test('among Unicode alone stays, and is told where it makes no name as it is', () => {
    expect(read('Phan Hoàng')).toBeNull();
    expect(read('Vò Dòng')).toEqual({ is: 'unsure', text: 'Vũ Dũng' });
    expect(read('Loïc Phan')).toEqual({ is: 'unsure', text: 'Lọc Phan' });
  });

  test('of two fonts is refused where nothing tells which', () => {
    expect(read('Ba Löng')).toMatchObject({ is: 'garbled' });
    expect(read('Ba Löng', half('vni'))).toMatchObject({ is: 'converted', text: 'Ba Lưng' });
    expect(read('Ba Löng', all('tcvn3'))).toMatchObject({ is: 'converted', text: 'Ba Lửng' });
  });

  test('in a column of one font, what comes to nothing in it is told', () => {
    expect(read('Kp¨')).toEqual({ is: 'unsure', text: 'Kpă' });
    expect(read('Kp¨', all('tcvn3'))).toEqual({ is: 'unsure', text: 'Kpă' });
    expect(read('Bjørn', all('tcvn3'))).toEqual({ is: 'unsure', text: 'Bjứrn' });
  });
});

test('what is no name is not doubted for what names are made of', () => {
  expect(read('Xã Má Lé', plain, 'address')).toBeNull();
  expect(read('Phan Dòng', plain, 'note')).toBeNull();
  expect(read('Phan Dòng', half('tcvn3'), 'note')).toEqual({ is: 'unsure', text: 'Phan Dũng' });
});

test('Unicode with words of an old font among it is refused, with how it should read', () => {
  expect(read('Nguyễn V¨n An')).toEqual({ is: 'garbled', text: 'Nguyễn Văn An' });
  expect(read('Đặng Thò Vaên', all('vni'))?.text).toBe('Đặng Thò Văn');
});

test('a text with any letter of Unicode alone is never changed', () => {
  const letters = fc.constantFrom(...'ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ');
  const verdicts = fc.constantFrom(plain, all('vni'), all('tcvn3'), half('vni'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), letters, verdicts, (around, letter, verdict) => {
      expect(read(around + letter + around, verdict)?.is).not.toBe('converted');
    }),
  );
});

test('what comes out is composed, whatever goes in', () => {
  const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map(String.fromCharCode) });
  const verdicts = fc.constantFrom(plain, all('vni'), all('tcvn3'), half('tcvn3'));
  fc.assert(
    fc.property(latin, verdicts, (text, verdict) => {
      const made = read(text, verdict, 'note');
      expect(made?.text ?? '').toBe((made?.text ?? '').normalize('NFC'));
    }),
  );
});

test('what begins a name is a capital, and nothing else is', () => {
  expect(withHeads('Phan ánh')).toBe('Phan Ánh');
  expect(withHeads('ấp Thanh Bình và')).toBe('ấp Thanh Bình và');
  expect(withHeads('ánh')).toBe('ánh');
  expect(read('Êp Thanh B×nh', plain, 'address')?.text).toBe('ấp Thanh Bình');
});

describe('the verdict on a column', () => {
  const votes = (unicode: number, tcvn3: number, vni: number) => ({ unicode, tcvn3, vni });
  test.each([
    [votes(1000, 0, 0), 'unicode', []],
    [votes(0, 3, 0), 'tcvn3', ['tcvn3']],
    [votes(2, 0, 98), 'vni', ['vni']],
    [votes(50, 50, 0), null, ['tcvn3']],
    [votes(999, 1, 0), 'unicode', []],
    [votes(99, 0, 1), 'unicode', ['vni']],
  ] as const)('of %j', (column, main, seen) => {
    expect(verdictOf(column, column, true)).toEqual({ main, seen });
  });

  test('of few votes is told by the file too, and of a beginning alone always', () => {
    expect(verdictOf(noVotes(), votes(0, 0, 40), true)).toEqual({ main: 'vni', seen: ['vni'] });
    expect(verdictOf(votes(30, 0, 0), votes(90, 0, 9), true).seen).toEqual([]);
    expect(verdictOf(votes(30, 0, 0), votes(90, 0, 9), false).seen).toEqual(['vni']);
  });
});
