/** What is done to a store behind the program's back, on a server, is named and made right. */
import { expect, test } from 'vitest';
import { asOwner } from '../../support/postgres-owner.ts';
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

test('a server that is set to write bytes in its older way is read all the same', async () => {
  const { path, entropy } = await storeWithDossiers();
  const name = new URL(path).pathname.slice(1);
  await asOwner(path, `alter database "${name}" set bytea_output = 'escape'`);
  const store = await opened({ path, create: false, schemaFolder, entropy });
  await receive(store, entropy);
  expect(await store.verify()).toMatchObject({ ok: true, chain: 'ok', tables: 'ok' });
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
