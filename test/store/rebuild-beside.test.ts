/** Rebuilding while others write: what they wrote meanwhile is there. */
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/store/engine/sqlite.ts';
import { entriesBehind } from '../../src/store/journal.ts';
import { rebuild } from '../../src/store/rebuild.ts';
import { bookOf, receive, schemaFolder } from '../support/station.ts';
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
      guards: [],
    });
  } finally {
    await engine.close();
  }
  expect(await store.verify()).toMatchObject({ ok: true, entries: 7 });
  const statuses = (allRows(path)['dossier'] as { status: string }[]).map(({ status }) => status);
  expect(statuses).toEqual(['received', 'received', 'received']);
});

test('more entries than a call takes may have come meanwhile', async () => {
  const { path } = await freshStore();
  const [many, book] = [140_000, `x'${'01'.repeat(16)}'`];
  behind(path, (database) => {
    database.exec(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many}) ` +
        `insert into journal select 100 + i, ${book}, i, at, actor, office, counter, command_id, ` +
        "2, 'x', i, type, v, data, null, null, hash from n, (select * from journal limit 1)",
    );
    database.exec(`insert into book select ${book}, ${many}, hash, at from book`);
  });
  const engine = openSqlite(path, { create: false });
  onTestFinished(() => engine.close());
  const known = new Map([[bookOf(1), { seq: 1_000 }]]);
  expect(await entriesBehind(engine.db, known)).toHaveLength(many);
});
