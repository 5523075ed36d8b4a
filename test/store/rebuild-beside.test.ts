/** Rebuilding while others write: what they wrote meanwhile is there. */
import { expect, test } from 'vitest';
import { openSqlite } from '../../src/store/engine/sqlite.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { receive, schemaFolder } from '../support/station.ts';
import { allRows, behind, freshStore } from '../support/store.ts';

test('others write while tables are made and compared, and none of it is lost', async () => {
  const { store, entropy, path } = await freshStore();
  await receive(store, entropy);
  behind(path, (database) => database.exec("update dossier set status = 'returned'"));
  const engine = openSqlite(path, { create: false });
  let looks = 0;
  const watched: typeof engine = {
    ...engine,
    async read(work) {
      const found = await engine.read(async (db) => {
        const worked = await work(db);
        // Nobody who writes waits for whoever only looks.
        if (looks++ < 2) await receive(store, entropy);
        return worked;
      });
      return found;
    },
  };
  try {
    expect(await rebuild(watched, schemaFolder, { now: false })).toEqual({
      entries: 7,
      replaced: ['dossier'],
    });
  } finally {
    await engine.close();
  }
  expect(await store.verify()).toMatchObject({ ok: true, entries: 7 });
  const statuses = (allRows(path)['dossier'] as { status: string }[]).map(({ status }) => status);
  expect(statuses).toEqual(['received', 'received', 'received']);
});
