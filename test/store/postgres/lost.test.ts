/** A connection that is lost at any moment of a write: never half, never twice. */
import { expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { wireTo } from '../../support/proxy.ts';
import { receive, schemaFolder } from '../../support/station.ts';
import { freshStore, opened, problemOf } from '../../support/store.ts';

const codes = 'select code from dossier order by code';

test.each(['before', 'after'] as const)(
  'whichever word is the last that goes through, %s it is heard, one key is one dossier',
  async (when) => {
    const { path, entropy, store: plain } = await freshStore();
    const wire = await wireTo(path);
    const options = { path: wire.url, create: false, schemaFolder, entropy };
    const store = await opened(options);
    await receive(store, entropy, { key: 'first' });
    let [lost, n] = [0, 0];
    for (let whole = false; !whole; n++) {
      wire.cutAt(n + 1, when);
      const key = `key ${n}`;
      const first = await receive(store, entropy, { key }).catch((error: unknown) => error);
      whole = wire.sent() <= n;
      wire.mend();
      if (first instanceof Problem) {
        expect(first.code).toBe('store.connection_lost');
        lost += 1;
      }
      const again = await receive(store, entropy, { key });
      // Where the first one told of a dossier, it is that one.
      if (!(first instanceof Problem)) {
        expect(again).toMatchObject({ replayed: true, value: (first as typeof again).value });
      }
      expect(await asOwner(path, codes)).toHaveLength(n + 2);
    }
    expect(lost).toBeGreaterThan(10);
    expect(await plain.verify()).toMatchObject({ ok: true });
  },
);

test('who is put out while asking is told so, and goes on when asked again', async () => {
  const { path, store, entropy } = await freshStore();
  const others = 'pid <> pg_backend_pid() and datname = current_database()';
  const putOut = `select pg_terminate_backend(pid) from pg_stat_activity where ${others}`;
  await receive(store, entropy);
  const work = store.read(async (reader) => {
    await asOwner(path, putOut);
    return reader.dossiers.list({ limit: 1 });
  });
  expect((await problemOf(work)).code).toBe('store.connection_lost');
  expect((await receive(store, entropy)).value.code).toMatch(/0002$/);
});
