/** Lists typed in the fonts of before Unicode, whole and in part, and in every kind of file. */
import { describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { inTcvn3, inVni } from '../../support/code-pages.ts';
import { constructedName, drawing } from '../../support/constructed-names.ts';
import {
  csv,
  errorsOf,
  fileOf,
  header,
  importing,
  linesOf,
  row,
} from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { rowsIn } from '../../support/rows.ts';

const fonts = { TCVN3: inTcvn3, VNI: inVni };
type Font = keyof typeof fonts;
const heads = ['Mã hồ sơ', 'Thủ tục', 'Số định danh', 'Họ và tên', 'Ngày sinh', 'Ngày tiếp nhận'];
const names = ['Bùi Thị Hoà', 'Vũ Quỳnh Ngọc', 'Dương Kim Mai', 'Phan Hồng', 'Vũ Dũng', 'Trần Tú'];

function cells(n: number, name: string): string[] {
  return [`HS-${n}`, '1.001193', `022192${String(n).padStart(6, '0')}`, name, '', '05/01/2026'];
}

function rowsOf(typed: (text: string) => string, own: readonly string[] = names): string[][] {
  return [heads.map(typed), ...own.map((name, n) => cells(n + 1, typed(name)))];
}

async function stored(counter: Counter): Promise<string[]> {
  const text = "select name from citizen where id_number like '022192%' order by id_number";
  return (await rowsIn(counter.store, text)).map(({ name }) => String(name));
}

/** The same table in every kind of file that lists come in. */
const kinds: Record<string, (rows: string[][]) => Promise<Uint8Array> | Uint8Array> = {
  'a.csv in UTF-8': (rows) => Buffer.from(csv(rows)),
  'a.csv in UTF-16': (rows) => Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le'),
  'a.csv in one byte a letter': (rows) => Buffer.from(csv(rows), 'latin1'),
  'a.xlsx': (rows) => writeXlsx({ sheets: [{ name: 'S', rows }] }),
  'a.ndjson': ([head = [], ...rows]) => {
    const lines = rows.map((each) => Object.fromEntries(head.map((name, at) => [name, each[at]])));
    return Buffer.from(lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
  },
};

describe.each(Object.keys(fonts))('a register in %s, its header too', (font) => {
  test.each(Object.keys(kinds))('is read as it was meant, from %s', async (kind) => {
    const counter = await newCounter();
    const file = kind.split(' ')[0]!;
    const path = fileOf(counter, file, await kinds[kind]!(rowsOf(fonts[font as Font])));
    const { answer } = await importing(counter, ['dossiers', path]);
    expect(answer).toMatchObject({ imported: names.length, refused: 0, unmapped: [] });
    expect(await stored(counter)).toEqual(names);
    // Every change is shown before and after, and the original kept.
    expect(answer['converted']).toBe(names.length);
    const notes = linesOf(answer['files'].notes).join('\n');
    for (const name of names) expect(notes).toContain(name);
  });
});

describe('a plan', () => {
  test.each(Object.keys(fonts))(
    'of %s does what it showed, and so does the same file again',
    async (font) => {
      const counter = await newCounter();
      const draw = drawing(7);
      const own = Array.from({ length: 200 }, () => constructedName(draw));
      const typed = (text: string): string => (draw(2) === 0 ? fonts[font as Font](text) : text);
      const path = fileOf(
        counter,
        'a.csv',
        csv([heads, ...own.map((name, n) => cells(n, typed(name)))]),
      );
      const plan = counter.file('plan.ndjson');
      const planned = await importing(counter, ['dossiers', path, '--plan', plan]);
      const { converted, notes, refused } = planned.answer;
      expect(converted).toBeGreaterThan(50);
      const applied = await importing(counter, ['apply', plan]);
      expect(applied.answer).toMatchObject({ imported: 200 - refused, converted, notes, refused });
      const again = await importing(counter, ['dossiers', path]);
      expect(again.answer).toMatchObject({ skipped: 200 - refused, changed: 0, refused });
    },
  );
});

test('of a column in two writings what may be either is told, and what is certain is done', async () => {
  const counter = await newCounter();
  const rows = names.flatMap((name, n) => [cells(2 * n, name), cells(2 * n + 1, inVni(name))]);
  const path = fileOf(counter, 'a.csv', csv([heads, ...rows]));
  const { answer } = await importing(counter, ['dossiers', path]);
  expect(answer).toMatchObject({ imported: 12, refused: 0, notes: { font_unsure: 1 } });
  const told = linesOf(answer['files'].notes).filter((line) => line.includes('font_unsure'));
  expect(told).toEqual([expect.stringMatching(/^9,name,font_unsure,.*Phan Hoàng.*,Phan Hồng$/)]);
  const whole = names.flatMap((name) => [name, name === 'Phan Hồng' ? 'Phan Hoàng' : name]);
  expect(await stored(counter)).toEqual(whole);
});

test('names of other countries stand beside names in an old font', async () => {
  const counter = await newCounter();
  const foreign = ['Bjørn Ågård', 'José Müller', 'Anaïs Noël', 'Nguyen Van An', 'Phan Hoàng'];
  const rows = [...foreign, inVni('Bùi Thị Hoà'), inTcvn3('Vũ Quỳnh Ngọc')];
  const many = Array.from({ length: 40 }, (_, n) => cells(n + 10, 'Trần Thị Thử'));
  const list = csv([heads, ...rows.map((name, n) => cells(n, name)), ...many]);
  await importing(counter, ['dossiers', fileOf(counter, 'a.csv', list)]);
  expect((await stored(counter)).slice(0, 7)).toEqual([...foreign, 'Bùi Thị Hoà', 'Vũ Quỳnh Ngọc']);
});

test('Unicode with old letters among it refuses its own row, with how it should read', async () => {
  const counter = await newCounter();
  const rows = [row(1, { name: 'Nguyễn V¨n An' }), row(2), row(3, { note: 'đã nộp 25µm «Phan»' })];
  const path = fileOf(counter, 'a.csv', csv([header, ...rows]));
  const { answer } = await importing(counter, ['dossiers', path]);
  expect(answer).toMatchObject({ imported: 2, refused: 1, converted: 0 });
  expect(errorsOf(answer['files'].errors)).toEqual(['2 name garbled Nguyễn Văn An']);
});

test('what stands far behind the beginning of a long file tells as much', async () => {
  const counter = await newCounter();
  const draw = drawing(9);
  const own = Array.from({ length: 16_000 }, () => constructedName(draw));
  const late = (n: number): boolean => n >= 12_000;
  const rows = own.map((name, n) => cells(n, late(n) ? inVni(name) : name));
  const path = fileOf(counter, 'a.csv', csv([heads, ...rows, cells(16_001, 'Phan Hoàng')]));
  const { answer } = await importing(counter, ['dossiers', path, '--dry-run']);
  const told = linesOf(answer['files'].notes).filter((line) => line.includes('font_unsure'));
  expect(told.some((line) => line.includes('Phan Hoàng'))).toBe(true);
  expect(told.length).toBeLessThan(160);
});
