import { describe, expect, test } from 'vitest';
import { CsvRows, delimiterOf } from '../../src/importing/csv-rows.ts';
import { fc } from '../support/arbitrary.ts';

/** Reads a text in pieces of some length. */
function read(text: string, piece = text.length + 1, delimiter = ',', newline: '\n' | '\r' = '\n') {
  const rows = new CsvRows(delimiter, newline);
  const pages = [];
  for (let at = 0; at < text.length; at += piece) pages.push(rows.push(text.slice(at, at + piece)));
  return [...pages, rows.end()].flat();
}

const cells = (text: string, piece?: number) => read(text, piece).map((row) => row.cells);

describe('rows', () => {
  test.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with no end to the last line',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with the line ends of Windows',
      'a,b\r\nc,"d"\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quoted', '"a,1","b ""x"""\n', [['a,1', 'b "x"']]],
    [
      'with line breaks in cells',
      '"a\nb",c\nd,e\n',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['with a quote inside a word', '5" ống,b\n', [['5" ống', 'b']]],
    ['with letters behind a closing quote', '"a"b,c\n', [['ab', 'c']]],
    ['ragged', 'a\nb,c,d\n,\n', [['a'], ['b', 'c', 'd'], ['', '']]],
    ['blank', 'a\n\nb\n', [['a'], [], ['b']]],
    ['with empty quotes', '"",a\n', [['', 'a']]],
  ])('%s', (_what, text, expected) => {
    for (const piece of [1, 2, 3, 1000]) expect(cells(text, piece)).toEqual(expected);
  });

  test('are numbered as a spreadsheet numbers them', () => {
    const numbered = read('a\n"b\nc"\n\nd\n').map(({ row, cells: [first = ''] }) => [row, first]);
    expect(numbered).toEqual([
      [1, 'a'],
      [2, 'b\nc'],
      [3, ''],
      [4, 'd'],
    ]);
  });

  test('of an old Macintosh', () => {
    expect(read('a,b\rc,d', 3, ',', '\r').map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a quote that nothing closes spoils its own line and no other', () => {
    const text = `a,"b\n${'c,d\n'.repeat(400_000)}`;
    const found = read(text, 1 << 18);
    expect(found[0]).toMatchObject({ row: 1, trouble: 'garbled' });
    expect(found).toHaveLength(400_001);
    expect(found.at(-1)).toMatchObject({ cells: ['c', 'd'], trouble: null });
  });

  test('a line without end is told once and passed over, and memory stays bounded', () => {
    const rows = new CsvRows(',');
    const piece = 'x'.repeat(1 << 20);
    const found = [...rows.push('a,b\n')];
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 2048; n++) found.push(...rows.push(piece));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64e6);
    found.push(...rows.push('\nc,d\n'), ...rows.end());
    expect(found.map(({ row, trouble }) => [row, trouble])).toEqual([
      [1, null],
      [2, 'too_long'],
      [3, null],
    ]);
  });

  test('whatever is written well is read back, in pieces of any length', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ạ', '"', ',', '\n', ' ', ';', '😀') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 20 }), (rows, piece) => {
        const quote = (each: string): string => `"${each.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quote).join(',')).join('\n');
        expect(cells(`${text}\n`, piece)).toEqual(rows);
      }),
    );
  });

  test('no text of any kind loses the lines behind it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const line = noise.replaceAll('"', '').replaceAll('\n', '');
        expect(cells(`${line}\nx,y\n`, 7).at(-1)).toEqual(['x', 'y']);
      }),
    );
  });
});

test.each([
  ['a;b;c\n1;2,5;3\n', ';'],
  ['a,b\n1,2\n', ','],
  ['a\tb\n1\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['"x;y;z";b,c\n"1;2;3",5,6\n4,5,6\n', ','],
  ['Sổ theo dõi, năm 2025\na;b;c\n1;2;3\n4;5;6\n', ';'],
])('the delimiter of %j', (sample, delimiter) => expect(delimiterOf(sample)).toBe(delimiter));
