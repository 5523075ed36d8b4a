/** Dates with the month first: a column is asked for once, and no row of it is guessed. */
import { describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import {
  errorsOf,
  fileOf,
  header,
  importing,
  linesOf,
  listOf,
  row,
} from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const bare = { due_date: '', resolved_at: '', returned_at: '' };
const rows = [
  row(1, { ...bare, received_at: '05/03/2026' }),
  row(2, { ...bare, received_at: '03/15/2026' }),
  row(3, { ...bare, received_at: '04/04/2026' }),
  row(4, { ...bare, received_at: '2026-02-01' }),
];
const names = [...header];

describe('a column in which the month stands first somewhere', () => {
  test.each(['csv', 'xlsx', 'ndjson', 'utf-16'])('is asked for, in %s', async (form) => {
    const counter = await newCounter();
    const objects = rows.map((cells) =>
      JSON.stringify(Object.fromEntries(cells.map((cell, at) => [names[at], cell]))),
    );
    const table = [names, ...rows];
    const csv = table.map((cells) => `${cells.join(';')}\n`).join('');
    const content = {
      csv,
      xlsx: await writeXlsx({ sheets: [{ name: 'Sổ', rows: table }] }),
      ndjson: objects.join('\n').replaceAll('/', '\\/'),
      'utf-16': Buffer.from(`\uFEFF${csv}`, 'utf16le'),
    }[form]!;
    const file = fileOf(counter, `a.${form}`, content);
    const asked = await importing(counter, ['dossiers', file]);
    const at = form === 'ndjson' ? 1 : 2;
    expect(asked).toMatchObject({
      code: 7,
      answer: {
        ...{ imported: 2, refused: 2, faults: { month_first: 2 } },
        unclearDates: [{ column: 'received_at', row: at + 1, text: '03/15/2026' }],
      },
    });
    const next = linesOf(asked.answer['files'].errors)[1];
    expect(next).toContain('--dates day-first | --dates month-first');
    const said = await importing(counter, ['dossiers', file, '--dates', 'month-first']);
    expect(said).toMatchObject({ code: 0, answer: { imported: 2, skipped: 2, unclearDates: [] } });
    const shown = async (code: string) =>
      String((await counter.json(`dossier show ${code}`))['receivedAt']).slice(0, 10);
    expect([await shown('HS-1'), await shown('HS-2')]).toEqual(['2026-05-03', '2026-03-15']);
  });

  test('is told in one line, whatever it has of rows', async () => {
    const counter = await newCounter();
    const { err } = await counter.run(['import', 'dossiers', listOf(counter, 'a.csv', rows)]);
    expect(
      err.match(/Cột "received_at" có chỗ tháng đứng trước: 03\/15\/2026 \(dòng 3\)/g),
    ).toHaveLength(1);
  });

  test('said to have the day first it has one wrong row, and the others go in', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', rows);
    const { answer } = await importing(counter, ['dossiers', file, '--dates', 'day-first']);
    expect(answer).toMatchObject({ imported: 3, refused: 1 });
    expect(errorsOf(answer['files'].errors)).toEqual(['3 received_at bad_date 15/03/2026']);
    expect((await counter.json('dossier show HS-1'))['receivedAt']).toContain('2026-03-05');
  });

  test('one column may be one thing and another the other', async () => {
    const counter = await newCounter();
    const mixed = [...rows, row(5, { ...bare, received_at: '03/20/2026', dob: '05/03/1992' })];
    const file = listOf(counter, 'a.csv', mixed);
    const whole = await importing(counter, ['dossiers', file, '--dates', 'month-first']);
    // The births have the day first: 29/02/1992 has no month 29, so that 05/03/1992 waits.
    expect(whole.answer['unclearDates']).toMatchObject([{ column: 'dob' }]);
    const map = fileOf(counter, 'map', 'received_at = received_at month-first\n');
    const by = await importing(counter, ['dossiers', file, '--map', map]);
    expect(by.code).toBe(0);
    expect(by.answer['imported'] + by.answer['skipped']).toBe(5);
    const bad = fileOf(counter, 'bad', 'name = name month-first\n');
    expect(await counter.refused(['import', 'dossiers', file, '--map', bad])).toBe(
      'import.bad_map',
    );
  });

  test('a plan does what was said', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', rows);
    const plan = counter.file('plan');
    await importing(counter, ['dossiers', file, '--dates', 'month-first', '--plan', plan]);
    const { code, answer } = await importing(counter, ['apply', plan]);
    expect({ code, imported: answer['imported'] }).toEqual({ code: 0, imported: 4 });
    expect((await counter.json('dossier show HS-1'))['receivedAt']).toContain('2026-05-03');
  });

  test('no column is asked for what other words look like', async () => {
    const counter = await newCounter();
    const file = listOf(counter, 'a.csv', [row(1, { note: 'hẹn 03/15/2026' }), row(2)]);
    expect((await importing(counter, ['dossiers', file])).code).toBe(0);
  });
});
