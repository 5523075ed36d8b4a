/** The store that is kept of this version, made anew: `-u` behind the command writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frozen } from '../support/frozen-store.ts';
import { storeWithAll } from '../support/store-with-all.ts';
import { freshFolder } from '../support/store.ts';

const root = join(import.meta.dirname, '../..');

test('the store of this version is kept as it is made today', { timeout: 600_000 }, async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const path = join(freshFolder(), 'all.db');
  writeFileSync(path, await storeWithAll());
  const kept = join(root, `test/fixtures/stores/${version}.sql`);
  await expect(frozen(path)).toMatchFileSnapshot(kept);
});
