/** The files that an import leaves beside its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importing, linesOf, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

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
  const { answer } = await importing(counter, ['dossiers', file, '--yes']);
  expect([answer['kept'], linesOf(invalid)]).toEqual([false, linesOf(`${file}.invalid.2.csv`)]);
});
