/** An account that only runs the program works all day, and can alter nothing that was written. */
import { expect, onTestFinished, test } from 'vitest';
import { copies, receive, resolve } from '../../support/acts.ts';
import { importing, listOf, row } from '../../support/import-files.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { newCounter, type Counter } from '../../support/program.ts';

let made = 0;

/** A counter whose server knows it by an account that owns nothing; and the owner's address. */
async function atWork(): Promise<{ counter: Counter; owner: string; account: string }> {
  const counter = await newCounter();
  const owner = counter.store;
  const account = `quay_${process.pid}_${++made}`;
  await asOwner(
    owner,
    `create role ${account} login password 'mở-cửa'`,
    `grant motcua_runtime to ${account}`,
  );
  onTestFinished(async () => {
    await asOwner(owner, `drop owned by ${account}`, `drop role ${account}`);
  });
  const address = new URL(owner);
  address.username = account;
  address.password = 'mở-cửa';
  counter.store = address.href;
  return { counter, owner, account };
}

test('it does the work of a day, and checks it', async () => {
  const { counter } = await atWork();
  const { code } = await receive(counter);
  await counter.json('shift open --cash 100000');
  await counter.json(`payment take ${code} --method cash`);
  await resolve(counter, String(code));
  await counter.json(`dossier return ${code} --to owner`);
  const { answer } = await importing(counter, [
    'dossiers',
    listOf(counter, 'a.csv', [row(1), row(2)]),
  ]);
  expect(answer).toMatchObject({ imported: 2, refused: 0 });
  await counter.json(`import undo ${answer['batch']}`);
  expect((await counter.json('store verify'))['ok']).toBe(true);
  expect(await counter.json('store rebuild --yes')).toMatchObject({ replaced: [] });
});

test('what takes all for itself for a moment is not the owner’s alone', async () => {
  const { counter, owner } = await atWork();
  await receive(counter);
  await asOwner(owner, "update dossier set subject = 'khác'");
  expect(await counter.json('store rebuild --yes')).toMatchObject({ replaced: ['dossier'] });
});

const refused = [
  "update journal set actor = 'khac'",
  "update journal set hash = '\\x00'",
  'delete from journal',
  'delete from book',
  'truncate journal',
  'truncate dossier',
  'drop table journal',
  'alter table journal disable trigger all',
  'alter table journal disable row level security',
  'drop policy journal_is_written on journal',
  "insert into migration values (9, 'x', '\\x00', null)",
  "insert into office_account values ('quay', 'H49.22')",
  'create table mine (n int)',
];

test('it may alter nothing that was written, and no guard of it', async () => {
  const { counter } = await atWork();
  await receive(counter);
  const codes = await Promise.all(
    refused.map(async (sql) => {
      const trying = asOwner(counter.store, sql).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
      return [sql, await trying];
    }),
  );
  expect(codes).toEqual(refused.map((sql) => [sql, '42501']));
  // What names a person may be taken out, and leaves the digest of nothing else.
  const erased =
    "update journal set personal = null, personal_digest = sha256('x') where personal is not null";
  await expect(asOwner(counter.store, erased)).rejects.toMatchObject({ code: 'P0001' });
});

test('an account of one office writes for that one alone', async () => {
  const { counter, owner, account } = await atWork();
  await receive(counter);
  const fence = (office: string): string =>
    `insert into office_account values ('${account}', '${office}')`;
  await asOwner(owner, fence('H49.41'));
  const refusal = await counter.refusal(`${copies} --all-components`);
  expect([refusal.exit, refusal.code]).toEqual([6, 'store.no_rights']);
  expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
  // Nor under the name of the group, in which every account is.
  const another =
    'insert into journal (book, seq, at, actor, office, counter, command_id, ordinal, stream, ' +
    'version, type, v, data, hash) select book, 900, at, actor, office, counter, gen_random_uuid(), ' +
    '1, stream, 900, type, v, data, hash from journal limit 1';
  await expect(asOwner(counter.store, 'set role motcua_runtime', another)).rejects.toMatchObject({
    code: '42501',
  });
  // Nor may it take out what the other has written of people, or say where its books stand.
  const rowsOf = (table: string) => asOwner(owner, `select * from ${table} order by 1, 2`);
  const before = [await rowsOf('journal'), await rowsOf('book')];
  await asOwner(
    counter.store,
    'update journal set personal = null, ' +
      "personal_digest = sha256(convert_to(personal, 'UTF8')) where personal is not null",
    "update book set hash = decode(repeat('00', 32), 'hex')",
  );
  expect([await rowsOf('journal'), await rowsOf('book')]).toEqual(before);
  const moved =
    'insert into book select book, seq, hash, at from book on conflict (book) do update';
  await expect(asOwner(counter.store, `${moved} set seq = 1`)).rejects.toMatchObject({
    code: '42501',
  });
  await asOwner(owner, fence('H49.22'));
  await counter.json(`${copies} --all-components`);
});

test('a guard of the journal that somebody has taken away is noticed', async () => {
  const { counter, owner } = await atWork();
  await asOwner(owner, 'drop policy journal_is_written on journal');
  expect(await counter.refused('store verify')).toBe('store.altered');
});
