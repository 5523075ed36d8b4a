/** A long list that is to go in all together, on a store that is a file. */
import { expect, test } from 'vitest';
import { importing, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

test('would keep all counters waiting: refused with the choice, from a file and by a plan', async () => {
  const counter = await newCounter();
  const rows = Array.from({ length: 10_001 }, (_, n) => row(n, { citizen_id: '' }));
  const file = listOf(counter, 'a.csv', rows);
  const plan = counter.file('plan.ndjson');
  const all = ['dossiers', file, '--all-or-nothing'];
  const refusal = { code: 3, err: expect.stringContaining('"import.long_together"') };
  expect(await importing(counter, all)).toMatchObject(refusal);
  expect((await importing(counter, [...all, '--plan', plan])).answer).toMatchObject({
    imported: 10_001,
  });
  expect(await importing(counter, ['apply', plan])).toMatchObject(refusal);
  expect((await counter.json('dossier list'))['dossiers']).toEqual([]);
  const { answer } = await importing(counter, ['apply', plan, '--now']);
  expect(answer).toMatchObject({ imported: 10_001, refused: 0 });
});
