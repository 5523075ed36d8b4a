/** A plan is done where it was made, and as it was made. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { importing, listOf, row } from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { behind } from '../../support/store.ts';

let counter: Counter;
let plan: string;

beforeEach(async () => {
  counter = await newCounter();
  plan = counter.file('plan.ndjson');
  await importing(counter, ['dossiers', listOf(counter, 'a.csv', [row(1)]), '--plan', plan]);
});

test('one that was written by hand is refused, however well its digest fits', async () => {
  const whole = readFileSync(plan, 'utf8');
  const end = whole.lastIndexOf('\n', whole.length - 2) + 1;
  const rows = whole.slice(0, end).replace('8000', '9000');
  const sha256 = createHash('sha256').update(rows).digest('hex');
  const { seal } = JSON.parse(whole.slice(end)) as { seal: string };
  for (const last of [
    { end: true, sha256, seal },
    { end: true, sha256, seal: 1 },
    { end: true, sha256 },
  ]) {
    writeFileSync(plan, `${rows}${JSON.stringify(last)}\n`);
    expect(await counter.refused(['import', 'apply', plan])).toBe('import.plan_foreign');
  }
  expect((await counter.json('dossier list'))['dossiers']).toEqual([]);
});

test('one of another store is refused', async () => {
  behind(counter.store, (database) =>
    database.exec("update store_value set value = 'x' where name = 'plan.key'"),
  );
  expect(await counter.refused(['import', 'apply', plan])).toBe('import.plan_foreign');
});

test('a store without the key of its plans makes one, and earlier plans are another’s', async () => {
  behind(counter.store, (database) =>
    database.exec("delete from store_value where name = 'plan.key'"),
  );
  expect(await counter.refused(['import', 'apply', plan])).toBe('import.plan_foreign');
  const fresh = counter.file('fresh.ndjson');
  await importing(counter, ['dossiers', listOf(counter, 'b.csv', [row(1)]), '--plan', fresh]);
  expect(await counter.json(['import', 'apply', fresh])).toMatchObject({ imported: 1 });
});
