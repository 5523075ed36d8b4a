/** cli-table3 draws what was fitted: whatever it would do to a cell by itself, it does not here. */
import fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/cli/fit.ts';
import { tableLines } from '../../src/cli/table.ts';
import { createUi, type Ui } from '../../src/cli/ui.ts';
import { vi } from '../../src/locale/vi.ts';

/** What is drawn on a terminal of so many columns. */
function drawn(draw: (ui: Ui) => void, columns = 80, color = false): string {
  let text = '';
  const out = (more: string): void => void (text += more);
  const next = (): void => undefined;
  draw(createUi({ out, err: out, color, columns, plain: false, rows: 24, next }, vi));
  return text;
}

const head = ['Mã', 'Họ và tên', 'Lệ phí'];
const rows = [
  ['H49.22-261123-0001', 'Trần Thị Thử', '8.000 đ'],
  ['H49.22-261123-0002', 'Nguyễn Văn Mẫu, tổ 1, khu 2, phường Hạ Long, tỉnh Quảng Ninh', '0 đ'],
];

describe('a table', () => {
  test('is columns apart by space alone, and a line has no spaces at its end', () => {
    const sides = ['left', 'left', 'right'] as const;
    expect(drawn((ui) => ui.table(head, rows, sides), 60).split('\n')).toEqual([
      'Mã                  Họ và tên                         Lệ phí',
      'H49.22-261123-0001  Trần Thị Thử                     8.000 đ',
      'H49.22-261123-0002  Nguyễn Văn Mẫu, tổ 1, khu 2,         0 đ',
      '                    phường Hạ Long, tỉnh Quảng Ninh',
      '',
    ]);
  });

  test('says the same with colour as without', () => {
    const draw = (ui: Ui): void => {
      ui.title('Hồ sơ');
      ui.table(head, rows);
      ui.facts([['Địa chỉ', rows[1]![1]!]]);
      ui.lightOnDark(['▀▄']);
      ui.done('Đã ghi');
    };
    for (const columns of [20, 40, 80, Infinity]) {
      const colored = drawn(draw, columns, true);
      expect(colored).toContain('\u001B[');
      expect(stripVTControlCharacters(colored)).toBe(drawn(draw, columns));
    }
  });

  test('of no rows is its head, and without a head nothing', () => {
    expect(drawn((ui) => ui.table(head, []))).toBe('Mã  Họ và tên  Lệ phí\n');
    expect(drawn((ui) => ui.table(['', ''], []))).toBe('');
    expect(drawn((ui) => ui.facts([['Địa chỉ', null]]))).toBe('');
  });

  test('keeps its columns however long it is', () => {
    const many = Array.from({ length: 500 }, (_, n) => [`${n}`, 'x'.repeat(n % 60), 'đ']);
    const places = tableLines(many, { widths: fitted(many, 80) }).map((line) => line.indexOf('đ'));
    expect(places.length).toBe(500);
    expect(new Set(places).size).toBe(1);
  });

  test('breaks no word, loses no letter, and holds together what a no-break space holds', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aăđếỷN0.,-:\u00A0漢👍'),
      minLength: 1,
      maxLength: 30,
    });
    const cell = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const row = fc.tuple(cell, cell, cell);
    const table = fc.array(row, { minLength: 1, maxLength: 30 });
    const property = fc.property(table, fc.integer({ min: 10, max: 100 }), (all, columns) => {
      const text = tableLines(all, { widths: fitted(all, columns) }).join('\n');
      for (const each of all.flat().join(' ').split(' ')) expect(text).toContain(each.trim());
    });
    fc.assert(property);
  });
});
