import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyIdOf } from '../../src/store/engine/sqlite-file.ts';
import { schemaFolder } from '../support/station.ts';
import { freshStore, opened } from '../support/store.ts';

/** What another process is told that wants the file for itself: `delete` where it gets it. */
function takenElsewhere(path: string): string {
  const script = `
    const database = new (require('better-sqlite3'))(process.argv[1], { timeout: 0 });
    try {
      console.log(database.pragma('journal_mode = DELETE', { simple: true }));
    } catch ({ code }) {
      console.log(code);
    }`;
  const cwd = join(import.meta.dirname, '../..');
  return String(execFileSync(process.execPath, ['-e', script, path], { cwd })).trim();
}

it('an open store stays held, however often the same process opens it and looks what it is', async () => {
  const { store, path, entropy } = await freshStore();
  await store.values.set({ x: '1' });
  const again = await opened({ path, create: false, schemaFolder, entropy });
  await again.values.set({ x: '2' });
  await again.close();
  expect(keyIdOf(path)).toBe(null);
  expect(takenElsewhere(path)).toBe('SQLITE_BUSY');
  await store.close();
  expect(takenElsewhere(path)).toBe('delete');
});
