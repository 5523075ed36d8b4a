/**
 * A store of every release, in which no table is empty: each build opens it, brings it up to date,
 * verifies it and goes on. Until a version is released its schema changes in place, and its store
 * is made anew (`src/README.md`), to which the long suite holds it: here it opens, or is told as
 * one of another schema.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thaw } from '../support/frozen-store.ts';
import { schemaDigests } from '../../src/store/migrate.ts';
import { receive, schemaFolder, seededEntropy } from '../support/station.ts';
import { freshFolder, opened, problemOf, rowsBehind } from '../support/store.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/fixtures/stores');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

function isOfThisSchema(path: string): boolean {
  const steps = rowsBehind(path, 'select sha256 from migration order by n');
  return steps.map(({ sha256 }) => sha256).join() === schemaDigests(schemaFolder).steps.join();
}

test.each(readdirSync(folder))('%s is opened, brought up to date, verified', async (name) => {
  const path = join(freshFolder(), 'store.db');
  thaw(readFileSync(join(folder, name), 'utf8'), path);
  const entropy = seededEntropy('frozen');
  if (name === `${version}.sql` && !isOfThisSchema(path)) {
    const changed = await problemOf(opened({ path, create: false, schemaFolder, entropy }));
    expect(changed.code).toBe('store.migration_changed');
    return;
  }
  const store = await opened({ path, create: false, schemaFolder, entropy });
  const before = await store.verify();
  expect(before).toMatchObject({ ok: true, fault: null, differing: [] });
  expect(before.entries).toBeGreaterThan(50);
  expect(await store.rebuild()).toMatchObject({ replaced: [] });
  const { value } = await receive(store, entropy);
  expect((await store.dossiers.byCode(value.code))?.code).toBe(value.code);
  expect(await store.verify()).toMatchObject({ ok: true, entries: before.entries + 1 });
});
