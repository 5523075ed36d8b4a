/**
 * A store of every release, in which no table is empty: each build opens it, brings it up to date,
 * verifies it and goes on. That of a version that is not released yet is written anew where the
 * schema or an event changed in place; a released one never is (`src/README.md`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thaw } from '../support/frozen-store.ts';
import { receive, schemaFolder, seededEntropy } from '../support/station.ts';
import { freshFolder, opened } from '../support/store.ts';

const folder = join(import.meta.dirname, '../fixtures/stores');

test.each(readdirSync(folder))('%s is opened, brought up to date, verified', async (name) => {
  const path = join(freshFolder(), 'store.db');
  thaw(readFileSync(join(folder, name), 'utf8'), path);
  const entropy = seededEntropy('frozen');
  const store = await opened({ path, create: false, schemaFolder, entropy });
  const before = await store.verify();
  expect(before).toMatchObject({ ok: true, fault: null, differing: [] });
  expect(before.entries).toBeGreaterThan(50);
  expect(await store.rebuild()).toMatchObject({ replaced: [] });
  const { value } = await receive(store, entropy);
  expect((await store.dossiers.byCode(value.code))?.code).toBe(value.code);
  expect(await store.verify()).toMatchObject({ ok: true, entries: before.entries + 1 });
});
