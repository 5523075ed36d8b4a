/** The files that an import leaves beside its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importing, linesOf, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

test('an open dossier without a due date is noted, with the day that its term gives', async () => {
  const counter = await newCounter();
  const open = { due_date: '', resolved_at: '', returned_at: '' };
  const rows = [
    row(1, open),
    row(2, { ...open, received_at: '05/01/2020' }),
    row(3, { due_date: '' }),
    row(4, { ...open, due_date: '07/01/2026' }),
  ];
  const file = listOf(counter, 'b.csv', rows);
  for (const more of [['--dry-run'], []]) {
    const { answer } = await importing(counter, ['dossiers', file, ...more]);
    expect(answer).toMatchObject({ imported: 4, notes: { no_due_date: 2 } });
    const noted = linesOf(`${file}.notes.csv`).filter((line) => line.includes('no_due_date'));
    expect(noted.map((line) => [line.slice(0, 2), line.split(',').at(-1)])).toEqual([
      ['2,', '2026-01-05'],
      ['3,', ''],
    ]);
  }
});

test('an import leaves what somebody corrected beside the file, and says where its own went', async () => {
  const counter = await newCounter();
  const rows = [row(1), row(2, { name: '' })];
  const file = listOf(counter, 'a.csv', rows);
  const first = (await importing(counter, ['dossiers', file])).answer;
  expect(first['kept']).toBe(false);
  // What would come out the same is no other file.
  const again = (await importing(counter, ['dossiers', file])).answer;
  expect([again['kept'], again['files']]).toEqual([false, first['files']]);
  const invalid = `${file}.invalid.csv`;
  writeFileSync(invalid, 'corrected');
  const third = (await importing(counter, ['dossiers', file])).answer;
  expect([third['kept'], third['files']]).toEqual([
    true,
    {
      valid: `${file}.valid.2.csv`,
      invalid: `${file}.invalid.2.csv`,
      errors: `${file}.errors.2.csv`,
      notes: null,
    },
  ]);
  expect(readFileSync(invalid, 'utf8')).toBe('corrected');
  expect(linesOf(`${file}.invalid.2.csv`)).toHaveLength(2);
  const told = await counter.run(['import', 'dossiers', file, '--dry-run']);
  expect(told.err).toContain('a.csv.invalid.2.csv');
  // One without a refused row is not told where no refused row is.
  const good = listOf(counter, 'a.csv', [row(3)]);
  const whole = await counter.run(['import', 'dossiers', good, '--dry-run']);
  expect([whole.code, whole.err.includes('.invalid')]).toEqual([0, false]);
  expect(whole.err).toContain('a.csv.valid.');
  listOf(counter, 'a.csv', rows);
  const { answer } = await importing(counter, ['dossiers', file, '--yes']);
  expect([answer['kept'], linesOf(invalid)]).toEqual([false, linesOf(`${file}.invalid.2.csv`)]);
});
