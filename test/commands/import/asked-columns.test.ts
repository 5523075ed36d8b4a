/** What would need a flag is asked at the screen, once a file or a column, with what it does. */
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { csv, fileOf, header, importing, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const { desk } = vi.screen;
const { asked } = vi.screen.importing;
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const lost = '22192000002';
const restore = asked.restore('citizen_id');

test('noughts that a spreadsheet took: before and after, once for the column', async () => {
  const counter = await newCounter();
  const rows = [row(1), row(2, { citizen_id: lost }), row(3, { citizen_id: '22192000003' })];
  const file = listOf(counter, 'a.csv', rows);
  const { code, err } = await talk(counter, `import dossiers ${file}`, [
    [restore, '?', enter],
    [restore, '1', enter],
  ]);
  expect(code).toBe(0);
  expect(flat(err)).toContain(flat(asked.zeros('citizen_id', 2)));
  expect(flat(err)).toContain(`dòng 3: ${lost} → 0${lost}`);
  expect(await counter.json(`citizen show 0${lost}`)).toMatchObject({ name: 'Trần Thị Thử' });
});

test('noughts that are left: the rows are refused; who steps back imports nothing', async () => {
  const counter = await newCounter();
  const file = listOf(counter, 'a.csv', [row(1), row(2, { citizen_id: lost })]);
  const back = await talk(counter, `import dossiers ${file}`, [[restore, '<', enter]]);
  expect(back.code).not.toBe(0);
  expect(await counter.json('import list')).toMatchObject({ batches: [] });
  const { code } = await talk(counter, `import dossiers ${file}`, [[restore, '2', enter]]);
  expect(code).toBe(7);
  expect(await counter.refused('dossier show HS-2')).toBe('dossier.not_found');
});

test('noughts are no question where none can be put back, nor with the flag', async () => {
  const counter = await newCounter();
  const odd = row(2, { citizen_id: '99999999999', name: 'Lê Văn Khác' });
  const file = listOf(counter, 'a.csv', [row(1), odd]);
  expect((await talk(counter, `import dossiers ${file}`, [])).code).toBe(7);
  const flagged = listOf(counter, 'b.csv', [row(3, { citizen_id: '22192000003' })]);
  expect((await talk(counter, `import dossiers ${flagged} --restore-zeros`, [])).code).toBe(0);
});

test('titles that nobody knows, at the counter, with an example each', async () => {
  const counter = await newCounter();
  const titles = header.map((column) =>
    column === 'name' ? 'Khách' : column === 'received_at' ? 'Hôm đến' : column,
  );
  const file = fileOf(counter, 'a.csv', csv([['Sổ theo dõi'], titles, row(1)]));
  const turns: Turn[] = [
    [desk.askHome, 'd1', enter],
    ['Tệp CSV, XLSX hoặc NDJSON:', file, enter],
    ['Gõ c để', 'c', enter],
    [asked.column(asked.columnWords['name']!), '1', enter],
    [asked.column(asked.columnWords['received_at']!), '1', enter],
    [desk.askHome, '0', enter],
  ];
  const { err } = await talk(counter, '', turns);
  expect(flat(err)).toContain(asked.title('Khách', 'Trần Thị Thử'));
  expect(flat(err)).toContain(asked.title('Hôm đến', '05/01/2026 08:30'));
  expect(await counter.json('dossier show HS-1')).toMatchObject({ code: 'HS-1' });
});

test('a title that no column has: nothing is imported, and what is missing is named', async () => {
  const counter = await newCounter();
  const file = fileOf(counter, 'a.csv', csv([header.map((c) => (c === 'name' ? '' : c)), row(1)]));
  // Without one title to choose from there is nothing to ask.
  expect((await talk(counter, `import dossiers ${file}`, [])).code).not.toBe(0);
  const other = header.map((column) => (column === 'name' ? 'Gì đó' : column));
  const named = fileOf(counter, 'b.csv', csv([other, row(1)]));
  const { err } = await talk(counter, `import dossiers ${named}`, [
    [asked.column(asked.columnWords['name']!), '2', enter],
  ]);
  expect(flat(err)).toContain('Thiếu cột: name');
  expect(await counter.json('import list')).toMatchObject({ batches: [] });
});

test('a list of people of whom no title is known is asked what tells them apart', async () => {
  const counter = await newCounter();
  const rows = [
    ['A', 'B', 'C'],
    ['022192000001', 'Trần Thị Thử', '29/02/1992'],
  ];
  const file = fileOf(counter, 'a.csv', csv(rows));
  const { code } = await talk(counter, `import citizens ${file}`, [
    [asked.column(asked.columnWords['name']!), '2', enter],
    [asked.column(asked.columnWords['citizen_id']!), '1', enter],
    [asked.column(asked.columnWords['dob']!), '1', enter],
  ]);
  expect(code).toBe(0);
  const citizen = await counter.json('citizen show 022192000001');
  expect(citizen).toMatchObject({ name: 'Trần Thị Thử', dob: '1992-02-29' });
});

test('rows that say otherwise: what is recorded and what comes, and then they are corrected', async () => {
  const counter = await newCounter();
  await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1), row(2)])]);
  const other = [row(1, { due_date: '08/01/2026' }), row(2), row(3)];
  const file = listOf(counter, 'b.csv', other);
  const left = await talk(counter, `import dossiers ${file}`, [[asked.correct, '<', enter]]);
  expect(left.code).toBe(0);
  expect(await counter.json('dossier show HS-3')).toMatchObject({ code: 'HS-3' });
  expect(await counter.json('dossier show HS-1')).toMatchObject({
    dueAt: '2026-01-06T17:00:00+07:00',
  });
  const { err, code } = await talk(counter, `import dossiers ${file}`, [
    [asked.correct, '1', enter],
  ]);
  expect(code).toBe(0);
  expect(flat(err)).toContain('dòng 2: due_date: 06/01/2026 → 08/01/2026');
  expect(await counter.json('dossier show HS-1')).toMatchObject({
    dueAt: '2026-01-08T17:00:00+07:00',
  });
  // Of the run that asked nothing is left that another would have to give way to.
  const beside = readdirSync(dirname(file)).filter((name) => name.includes('.valid.2'));
  expect(beside).toEqual([]);
});

test('what is recorded of a person is shown under the name of whoever looks', async () => {
  const counter = await newCounter();
  const list = (name: string, phone: string) =>
    fileOf(
      counter,
      name,
      csv([
        ['citizen_id', 'name', 'phone'],
        ['022192000001', 'Trần Thị Thử', phone],
      ]),
    );
  await importing(counter, ['citizens', list('a.csv', '0912345678')]);
  const { err } = await talk(counter, `import citizens ${list('b.csv', '0987654321')}`, [
    [asked.correct, '1', enter],
  ]);
  expect(flat(err)).toContain('dòng 2: phone: 0912345678 → 0987654321');
  expect(await counter.json('citizen show 022192000001')).toMatchObject({ phone: '0987654321' });
  const seen = await counter.json('access list --citizen 022192000001');
  expect(JSON.stringify(seen)).toContain('import citizens');
});

test('a poorer record: what would be lost, asked after what is to be corrected', async () => {
  const counter = await newCounter();
  const shown = await counter.json('procedure show 1.001193');
  const terms = shown['cases'] as unknown[];
  const columns = ['ma_thu_tuc', 'ten_thu_tuc', 'linh_vuc', 'cach_thuc_thuc_hien'];
  const poor = ['1.001193', 'Thủ tục đăng ký khai sinh', 'Hộ tịch', ''];
  const file = fileOf(counter, 'a.csv', csv([columns, poor]));
  const keep = await talk(counter, `import procedures ${file}`, [
    [asked.correct, '1', enter],
    [asked.replace, '2', enter],
  ]);
  expect(flat(keep.err)).toContain(flat(asked.poorer(1)));
  expect(flat(keep.err)).toContain('→ không còn');
  expect((await counter.json('procedure show 1.001193'))['cases']).toEqual(terms);
  const { code } = await talk(counter, `import procedures ${file}`, [
    [asked.correct, '1', enter],
    [asked.replace, '1', enter],
  ]);
  expect(code).toBe(0);
  expect((await counter.json('procedure show 1.001193'))['cases']).not.toEqual(terms);
});
