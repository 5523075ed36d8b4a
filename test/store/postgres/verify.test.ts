/** What is done to a store behind the program's back, on a server, is named and made right. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { shownPlace } from '../../../src/store/place.ts';
import { openStore } from '../../../src/store/store.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { serverUrl } from '../../support/postgres.ts';
import { receive, schemaFolder } from '../../support/station.ts';
import { freshStore, opened, problemOf } from '../../support/store.ts';

async function storeWithDossiers() {
  const fresh = await freshStore();
  for (let n = 0; n < 3; n++) await receive(fresh.store, fresh.entropy);
  return fresh;
}

test('a store as it was made is whole', async () => {
  const { store } = await storeWithDossiers();
  expect(await store.verify()).toMatchObject({ ok: true, chain: 'ok', tables: 'ok' });
  expect(await store.rebuild()).toMatchObject({ replaced: [] });
});

const othersSettings = {
  quote_all_identifiers: 'on',
  bytea_output: "'escape'",
  extra_float_digits: '-15',
  standard_conforming_strings: 'off',
  array_nulls: 'off',
  row_security: 'off',
  gin_fuzzy_search_limit: '1',
  exit_on_error: 'on',
  intervalstyle: "'iso_8601'",
  datestyle: "'SQL, DMY'",
  timezone: "'America/New_York'",
  client_encoding: "'LATIN1'",
  default_transaction_isolation: "'serializable'",
  default_transaction_deferrable: 'on',
  synchronous_commit: 'off',
  statement_timeout: "'1s'",
  lock_timeout: "'10ms'",
  idle_in_transaction_session_timeout: "'10ms'",
  search_path: 'khac, public',
};

test('a server that is set otherwise in every way is worked on all the same', async () => {
  const { path, entropy } = await storeWithDossiers();
  const name = new URL(path).pathname.slice(1);
  const account = `${name}_quay`;
  await asOwner(
    path,
    'create schema khac',
    'grant usage on schema khac to public',
    `create role ${account} login password 'mở-cửa'`,
    `grant motcua_runtime to ${account}`,
    ...Object.entries(othersSettings).map(
      ([setting, value]) => `alter database ${name} set ${setting} = ${value}`,
    ),
  );
  onTestFinished(async () => {
    await asOwner(await serverUrl(), `drop database ${name} with (force)`, `drop role ${account}`);
  });
  const address = new URL(path);
  [address.username, address.password] = [account, 'mở-cửa'];
  for (const pooled of ['', '?pgbouncer=true']) {
    const options = { path: `${address.href}${pooled}`, create: false, schemaFolder, entropy };
    const store = await openStore(options);
    // Longer than any statement was to take.
    const held = 'lock table public.journal; select pg_sleep(1.2)';
    const patient = ['set statement_timeout = 0', 'set lock_timeout = 0'];
    const holding = asOwner(path, ...patient, held);
    await wait(100);
    const first = await receive(store, entropy, { key: `lần đầu ${pooled}` });
    expect(await receive(store, entropy, { key: `lần đầu ${pooled}` })).toMatchObject({
      value: { code: first.value.code },
      replayed: true,
    });
    expect(await store.verify()).toMatchObject({ ok: true, chain: 'ok', tables: 'ok' });
    expect(await store.dossiers.find('thử', 9)).toHaveLength(pooled === '' ? 4 : 5);
    await holding;
    await store.close();
  }
});

test('one that is set to be read only is read, and says so where something is written', async () => {
  const { path, entropy } = await storeWithDossiers();
  const name = new URL(path).pathname.slice(1);
  await asOwner(path, `alter database ${name} set default_transaction_read_only = on`);
  const store = await opened({ path, create: false, schemaFolder, entropy });
  expect(await store.verify()).toMatchObject({ ok: true });
  const refusal = await problemOf(receive(store, entropy));
  expect([refusal.code, refusal.detail]).toEqual([
    'store.server_read_only',
    { url: shownPlace(path), database: name, user: new URL(path).username },
  ]);
  // Taken back, it goes on without being opened anew.
  await asOwner(path, 'begin read write', `alter database ${name} reset all`, 'commit');
  expect((await receive(store, entropy)).replayed).toBe(false);
});

test.each([
  ['a row was changed', "update dossier set owner_name = 'Khác'", 'dossier'],
  ['a row was taken out', 'delete from dossier_component', 'dossier_component'],
  ['a row was put in', "insert into number_series values ('x', 1)", 'number_series'],
])('%s: the table is named, and made anew', async (_what, sql, table) => {
  const { path, store } = await storeWithDossiers();
  await asOwner(path, sql);
  const found = await store.verify();
  expect(found).toMatchObject({ ok: false, chain: 'ok', tables: 'differ' });
  expect(found.differing.map((each) => each.table)).toEqual([table]);
  expect(await store.rebuild()).toMatchObject({ replaced: [table] });
  expect(await store.verify()).toMatchObject({ ok: true });
});

test.each([
  'alter table journal disable trigger journal_append_only',
  'drop trigger journal_keeps_all on journal',
  'drop index dossier_by_status',
  'alter table dossier add column mine text',
  'alter function search_lexemes volatile',
])('what guards or finds is not as it was made: %s', async (sql) => {
  const { path, store } = await storeWithDossiers();
  await asOwner(path, sql);
  expect((await problemOf(store.verify())).code).toBe('store.altered');
});

test('a table that is gone is made again, with all that stands on it', async () => {
  const { path, store, entropy } = await storeWithDossiers();
  await asOwner(path, 'drop table search_entry, dossier_note');
  const options = { path, create: false, schemaFolder, entropy, mends: true };
  const mending = await opened(options);
  const { replaced } = await mending.rebuild();
  expect(replaced).toEqual(expect.arrayContaining(['search_entry', 'dossier_note']));
  expect(await store.verify()).toMatchObject({ ok: true });
  expect(await store.dossiers.find('thử', 9)).toHaveLength(3);
});

test.each([
  "update journal set actor = 'khac'",
  'delete from journal',
  'truncate journal',
  "update journal set personal = '[]'",
])('the journal takes no %s', async (sql) => {
  const { path } = await storeWithDossiers();
  await expect(asOwner(path, sql)).rejects.toThrow('journal is append only');
});

test('an entry that was changed all the same is named', async () => {
  const { path, store } = await storeWithDossiers();
  const guards = ['disable', 'enable'].map((each) => `alter table journal ${each} trigger user`);
  await asOwner(path, guards[0]!, "update journal set actor = 'khac' where seq = 6", guards[1]!);
  expect(await store.verify()).toMatchObject({ ok: false, fault: { seq: 6, what: 'hash' } });
});
