import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped, screenRows, textWidth } from '../../src/cli/fit.ts';
import {
  brokenPrompt,
  inColumns,
  promptRows,
  screenfuls,
  type QuestionParts,
} from '../../src/cli/screenful.ts';

const nothing: QuestionParts = { head: [], lines: [], blocks: [], choices: [], said: '' };
const rows = (n: number, word: string): string[] =>
  Array.from({ length: n }, (_, at) => `  ${at + 1}  ${word}`);

describe('a question that fits', () => {
  test('stands whole, the last word right above what is typed', () => {
    const shown = {
      ...nothing,
      head: ['Trần Thị Thử'],
      lines: ['a', 'b'],
      choices: ['  1  c'],
      said: '✓ d\n',
    };
    const [only, ...more] = screenfuls(shown, 20, 80);
    expect(more).toEqual([]);
    expect(only).toEqual({
      rows: ['Trần Thị Thử', 'a', 'b', '  1  c'],
      said: ['✓ d'],
    });
  });
});

describe('a question longer than the screen', () => {
  test('keeps its head, what may be answered and the last word on every screenful', () => {
    const shown = {
      ...nothing,
      head: ['Trần Thị Thử', 'H49'],
      lines: rows(30, 'giấy'),
      choices: rows(4, 'việc'),
      said: '✗ chưa được\n',
    };
    const all = screenfuls(shown, 20, 60);
    expect(all.length).toBeGreaterThan(2);
    for (const { rows: seen, said } of all) {
      expect(seen.slice(0, 2)).toEqual(shown.head);
      expect(said).toEqual(['✗ chưa được']);
      expect(seen).toContain('  4  việc');
    }
  });

  test('comes behind what was said at length', () => {
    const shown = { ...nothing, lines: rows(5, 'việc'), said: rows(40, 'ngày').join('\n') };
    const all = screenfuls(shown, 20, 80);
    expect(all.flatMap(({ said }) => said)).toEqual(rows(40, 'ngày'));
    expect(all.map((each) => each.rows)).toEqual([[], [], [], rows(5, 'việc')]);
  });

  test('that asks again below a long word ends on that word', () => {
    const all = screenfuls({ ...nothing, said: rows(40, 'ngày').join('\n') }, 20, 80);
    expect(all.at(-1)!.said.at(-1)).toBe('  40  ngày');
  });
});

const word = fc.string({
  unit: fc.constantFrom(...'abcđéỗ ', ' ', '漢', '👍'),
  minLength: 1,
  maxLength: 200,
});
const lines = fc.array(word, { maxLength: 60 });

test('no screenful is higher than the room or wider than the screen, and nothing is left out', () => {
  const property = fc.property(
    fc.record({
      head: fc.constantFrom([], ['a'], ['a', 'b']),
      lines,
      choices: fc.array(word, { maxLength: 14 }),
      said: fc.array(word, { maxLength: 30 }),
    }),
    fc.constantFrom([60, 20] as const, [80, 24] as const, [120, 40] as const),
    (parts, [columns, height]) => {
      const room = height - 2;
      const all = screenfuls({ ...nothing, ...parts, said: parts.said.join('\n') }, room, columns);
      const place = all.length > 1 ? 1 : 0;
      for (const { rows: seen, said } of all) {
        expect(seen.length + place + said.length).toBeLessThanOrEqual(room);
        for (const row of [...seen, ...said]) expect(textWidth(row)).toBeLessThanOrEqual(columns);
      }
      const letters = (text: string): string[] => [...text.replace(/\s/g, '')];
      const shown = new Set(all.flatMap((each) => letters([...each.rows, ...each.said].join(''))));
      const wanted = [...parts.lines, ...parts.choices, ...parts.said].flatMap(letters);
      expect(wanted.filter((letter) => !shown.has(letter))).toEqual([]);
    },
  );
  fc.assert(property);
});

describe('a code to be scanned', () => {
  const code = { ...nothing, head: ['Trần Thị Thử'], lines: ['8.000 đ'], blocks: rows(21, '█') };

  test('stands whole with its sum on a small screen, where only the head gives way', () => {
    expect(screenfuls(code, 22, 80)).toEqual([{ rows: ['8.000 đ', ...code.blocks], said: [] }]);
  });

  test('stands alone before all else where it would be cut', () => {
    const [first, ...others] = screenfuls({ ...code, lines: rows(6, 'phí') }, 22, 80);
    expect(first!.rows).toEqual(code.blocks);
    expect(others.flatMap((each) => each.rows)).toEqual(['Trần Thị Thử', ...rows(6, 'phí')]);
  });
});

describe('a line that is too long', () => {
  test('goes on under its words, behind its key or mark', () => {
    expect(screenRows('  12  Đăng ký khai sinh có yếu tố nước ngoài', 24)).toEqual([
      '  12  Đăng ký khai sinh',
      '      có yếu tố nước',
      '      ngoài',
    ]);
    expect(screenRows('! một hai ba bốn', 9)).toEqual(['! một hai', '  ba bốn']);
  });

  test('is broken within a word that is longer than a row', () => {
    expect(screenRows('x'.repeat(50), 20)).toEqual([
      'x'.repeat(20),
      'x'.repeat(20),
      'x'.repeat(10),
    ]);
  });

  test('is cut where it has to stand on one row', () => {
    expect(clipped('Đăng ký khai sinh', 20)).toBe('Đăng ký khai sinh');
    expect(clipped('Đăng ký khai sinh', 9)).toBe('Đăng ký…');
    expect(textWidth(clipped('漢字漢字漢字', 8))).toBeLessThanOrEqual(8);
  });
});

test('short lines stand in two columns, read downwards, where both fit', () => {
  const keys = rows(5, 'việc');
  expect(inColumns(keys, 40)).toEqual([
    '  1  việc    4  việc',
    '  2  việc    5  việc',
    '  3  việc',
  ]);
  expect(inColumns(keys, 16)).toEqual(keys);
});

test('a prompt takes as many rows as it is long', () => {
  expect(promptRows('x'.repeat(57), { columns: 60, rows: 20 })).toBe(1);
  expect(promptRows('x'.repeat(58), { columns: 60, rows: 20 })).toBe(2);
  expect(promptRows(`${'x'.repeat(56)} x`, { columns: 60, rows: 20 })).toBe(2);
});

test('a prompt is broken between words, and leaves room for a sign behind it', () => {
  const asked = 'Mã PIN mới của Nguyễn Văn Thử (6 đến 32 chữ hoặc số):';
  expect(brokenPrompt(asked, 40).split('\n')).toEqual([
    'Mã PIN mới của Nguyễn Văn Thử (6 đến',
    '32 chữ hoặc số):',
  ]);
  expect(brokenPrompt(asked, 80)).toBe(asked);
});
