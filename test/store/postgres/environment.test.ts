/** Servers and databases that are not what a store needs: each is told in words, never a trace. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { freshDatabase, serverUrl, urlOf } from '../../support/postgres.ts';
import { startServer } from '../../support/postgres-server.ts';
import { schemaFolder, seededEntropy } from '../../support/station.ts';
import { freshFolder, freshStore, problemOf } from '../../support/store.ts';

const entropy = seededEntropy('environment');

function opening(path: string, env: Record<string, string> = {}, create = false) {
  return problemOf(openStore({ path, create, schemaFolder, entropy, env }));
}

/** A role of this test's own that has to say a password. */
async function clerk(url: string, rights: readonly string[] = []): Promise<URL> {
  const name = new URL(url).pathname.slice(1);
  const made = `create role "${name}_clerk" login password 'bí mật'`;
  await asOwner(url, `drop role if exists "${name}_clerk"`, made, ...rights);
  const address = new URL(url);
  address.username = `${name}_clerk`;
  return address;
}

describe('a server that cannot be used', () => {
  test.each([
    ['is not there', 'postgres://quay@127.0.0.1:1/motcua', 'store.no_server'],
    ['is nowhere', 'postgres://quay@khong-co.invalid/motcua', 'store.no_server'],
    ['has no address', 'postgres://', 'store.bad_address'],
    ['has no database', 'postgres://quay@127.0.0.1/', 'store.bad_address'],
    ['has a strange port', 'postgres://quay@127.0.0.1:99999/motcua', 'store.bad_address'],
    ['is asked for what nobody knows', 'postgres://q@h/d?sslmod=require', 'store.bad_address'],
    ['is guarded in no known way', 'postgres://q@h/d?sslmode=always', 'store.bad_address'],
  ])('%s', async (_what, url, code) => {
    expect((await opening(url)).code).toBe(code);
  });

  test('has no TLS where TLS is asked for', async () => {
    const url = await freshDatabase();
    expect((await opening(`${url}?sslmode=require`)).code).toBe('store.no_tls');
    expect((await opening(`${url}?sslmode=prefer`)).code).toBe('store.none');
  });

  test('is stopped, and the counter goes on when it is back', async () => {
    const server = await startServer();
    const path = server.url;
    try {
      const store = await openStore({ path, create: true, schemaFolder, entropy });
      await server.stop();
      expect((await problemOf(store.history.books())).code).toMatch(/connection_lost|no_server/);
      expect((await problemOf(store.history.books())).code).toBe('store.no_server');
      await server.start();
      expect(await store.history.books()).toEqual([]);
      await store.close();
    } finally {
      await server.remove();
    }
  });
});

describe('a password', () => {
  test('that is missing or wrong is asked for in words', async () => {
    const address = await clerk(await freshDatabase());
    expect((await opening(address.href)).code).toBe('store.login_refused');
    expect((await opening(address.href, { PGPASSWORD: 'khác' })).code).toBe('store.login_refused');
  });

  test('is found in the environment, in the address and in its own file', async () => {
    const address = await clerk(await freshDatabase());
    expect((await opening(address.href, { PGPASSWORD: 'bí mật' })).code).toBe('store.none');
    const file = join(freshFolder(), 'pgpass');
    const { hostname, port, pathname, username } = address;
    writeFileSync(file, `# ours\n${hostname}:${port}:${pathname.slice(1)}:${username}:bí mật\n`, {
      mode: 0o600,
    });
    expect((await opening(address.href, { PGPASSFILE: file })).code).toBe('store.none');
    address.password = 'bí mật';
    expect((await opening(address.href)).code).toBe('store.none');
  });

  test('that others may read is not taken', async () => {
    const address = await clerk(await freshDatabase());
    const file = join(freshFolder(), 'pgpass');
    writeFileSync(file, `*:*:*:*:bí mật\n`, { mode: 0o644 });
    expect((await opening(address.href, { PGPASSFILE: file })).code).toBe('store.login_refused');
  });
});

describe('a database that cannot be used', () => {
  test('is not there', async () => {
    const url = urlOf(await serverUrl(), 'khong_co');
    expect(await opening(url)).toMatchObject({
      code: 'store.no_database',
      detail: { database: 'khong_co' },
    });
  });

  test.each([
    ['encoding', "encoding 'LATIN1' locale 'C'"],
    ['order of letters', "encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'vi'"],
  ])('has another %s', async (_what, letters) => {
    const url = await freshDatabase('template0', letters);
    expect((await opening(url, {}, true)).code).toBe('store.database_unfit');
  });

  test('is empty, and was not to be made', async () => {
    const url = await freshDatabase();
    expect((await opening(url)).code).toBe('store.none');
  });

  test.each([
    ['has other tables', 'create table bookings (id int)'],
    ['has another migration table', 'create table migration (version text)'],
  ])("is another program's: %s", async (_what, made) => {
    const url = await freshDatabase();
    await asOwner(url, made);
    expect((await opening(url, {}, true)).code).toBe('store.not_a_store');
  });

  test('is of a newer program', async () => {
    const { path } = await freshStore();
    await asOwner(path, "insert into migration (n, file, sha256) values (999, '0999-x.sql', 'x')");
    expect((await opening(path)).code).toBe('store.newer');
  });

  test('is not ours to write', async () => {
    const url = await freshDatabase();
    const address = await clerk(url, ['revoke create on schema public from public']);
    const env = { PGPASSWORD: 'bí mật' };
    expect((await opening(address.href, env, true)).code).toBe('store.no_rights');
  });
});
