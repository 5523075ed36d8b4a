/** A store moved from a file to a server and back, and all that may come between. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rowsOf, type Db } from '../../../src/store/engine/portable.ts';
import { openPostgres } from '../../../src/store/engine/postgres/postgres.ts';
import { openStore } from '../../../src/store/store.ts';
import { keepValues, movingMarks } from '../../../src/store/values.ts';
import { copies, receive, resolve } from '../../support/acts.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { bareCounter, setUpWords, type Answer, type Counter } from '../../support/program.ts';
import { lyingBeside, pdfOf, scanned } from '../../support/scans.ts';
import { behind } from '../../support/store.ts';
import { schemaFolder, seededEntropy } from '../../support/station.ts';

/** A counter on a file, with something of most kinds behind it. */
async function worked(): Promise<Counter> {
  const counter = bareCounter();
  await counter.json(`${setUpWords} --training`);
  const { code } = await receive(counter, '--key đầu-ngày');
  await counter.json('shift open --cash 100000');
  await counter.json(`payment take ${code} --method cash`);
  await resolve(counter, String(code));
  await counter.json(`${copies} --all-components --quantity 1=3`);
  await counter.json('queue take');
  return counter;
}

/** One with as little as will do. */
async function begun(): Promise<Counter> {
  const counter = bareCounter();
  await counter.json(`${setUpWords} --training`);
  await receive(counter);
  return counter;
}

async function standing(counter: Counter): Promise<Answer> {
  const { entries, books, id, receiptKey, training } = await counter.json('store info');
  return { entries, books, id, receiptKey, training };
}

test('there and back it is the same store, and work goes on in each place', async () => {
  const counter = await worked();
  const [file, before] = [counter.store, await standing(counter)];
  const url = await freshDatabase();

  const there = await counter.json(['store', 'move', file, url, '--yes']);
  expect(there).toMatchObject({ from: file, to: url, entries: before['entries'], answers: 1 });
  expect(there['taken']).toBe(8000);
  expect(there['books']).toEqual(
    before['books'].map(({ at: _at, ...head }: { at: string }) => head),
  );
  counter.store = url;
  expect(await standing(counter)).toEqual(before);
  expect((await counter.json('store verify'))['ok']).toBe(true);
  // The same key again is the same answer; the next number follows the last.
  expect((await receive(counter, '--key đầu-ngày'))['replayed']).toBe(true);
  expect((await receive(counter))['code']).toBe('H49.22-261123-0003');
  expect((await counter.json('citizen find "tran thi thu"'))['citizens']).toHaveLength(1);
  const grown = await standing(counter);

  const back = counter.file('ve.db');
  await counter.json(['store', 'move', url, back, '--yes']);
  counter.store = back;
  expect(await standing(counter)).toEqual(grown);
  expect((await counter.json('store verify'))['ok']).toBe(true);
  expect((await receive(counter))['code']).toBe('H49.22-261123-0004');
  // What was left on the way is no place to go to once more.
  expect(await counter.refused(['store', 'move', back, url, '--yes'])).toBe('store.place_taken');
});

test('its scanned files go there and back with it', async () => {
  const counter = await begun();
  const scan = scanned(counter, 'giay.pdf', pdfOf(3));
  const add = ['document', 'add', '1', scan, '--component', '1'];
  const { sha256, bytes } = await counter.json(add);
  const url = await freshDatabase();
  const there = await counter.json(['store', 'move', counter.store, url, '--yes']);
  expect(there['files']).toBe(1);
  counter.store = url;
  const whole = { checked: 1, bytes, missing: [], altered: [] };
  expect((await counter.json('store verify --files'))['files']).toMatchObject(whole);
  const back = counter.file('ve.db');
  expect((await counter.json(['store', 'move', url, back, '--yes']))['files']).toBe(1);
  counter.store = back;
  expect(lyingBeside(counter)).toEqual([sha256]);
  expect((await counter.json('store verify --files'))['files']).toMatchObject(whole);
});

test('the store that was left is read and not written, and names the new one', async () => {
  const counter = await worked();
  const [file, url] = [counter.store, await freshDatabase()];
  await counter.json(['store', 'move', file, url]);
  expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
  const refusal = await counter.refusal(`${copies} --all-components`);
  expect([refusal.exit, refusal.code, refusal.detail]).toEqual([
    3,
    'store.moved',
    { path: file, to: url },
  ]);
  expect(refusal.next.join()).toContain(url);
  expect(await counter.refused(['store', 'move', file, counter.file('khac.db')])).toBe(
    'store.moved',
  );
  expect(existsSync(counter.file('khac.db'))).toBe(false);
});

test('a file named from this folder is named whole in the store that was left', async () => {
  const counter = await worked();
  const [file, beside] = [counter.store, counter.file('bên cạnh.db')];
  const here = (path: string): string => relative(process.cwd(), path);
  const moved = await counter.json(['store', 'move', here(file), here(beside), '--yes']);
  expect(moved).toMatchObject({ from: file, to: beside });
  const { detail } = await counter.refusal(`${copies} --all-components`);
  expect(detail).toEqual({ path: file, to: beside });
});

test('a place that holds something is left alone, and so is the store', async () => {
  const [counter, other] = [await worked(), await worked()];
  const [file, url, taken] = [counter.store, await freshDatabase(), other.store];
  const kept = readFileSync(taken);
  expect(await counter.refused(['store', 'move', file, taken])).toBe('store.place_taken');
  expect(readFileSync(taken)).toEqual(kept);
  await other.json(['store', 'move', taken, url]);
  expect(await counter.refused(['store', 'move', file, url])).toBe('store.place_taken');
  const strange = await freshDatabase();
  await asOwner(strange, 'create table somebody (name text)');
  expect(await counter.refused(['store', 'move', file, strange])).toBe('store.not_a_store');
  await counter.json(`${copies} --all-components`);
});

test('what does not arrive as it was sent moves nothing', async () => {
  const counter = await worked();
  const [file, url] = [counter.store, await freshDatabase()];
  // A server has no bytes where it keeps a text.
  const bytes = "insert into store_value values ('pin.failures.mau', x'01')";
  behind(file, (database) => database.exec(bytes));
  expect(await counter.refusal(['store', 'move', file, url])).toMatchObject({
    exit: 6,
    code: 'store.not_alike',
    detail: { path: url, table: 'store_value' },
  });
  await counter.json(`${copies} --all-components`);
  behind(file, (database) => database.exec("update dossier set subject = 'khác'"));
  expect(await counter.refusal(['store', 'move', file, url])).toMatchObject({
    code: 'store.tables_differ',
    detail: { table: 'dossier' },
  });
  behind(file, (database) => {
    database.exec('drop trigger journal_no_update');
    database.exec("update journal set actor = 'x' where arrival = 2");
  });
  expect(await counter.refused(['store', 'move', file, url])).toBe('store.broken');
  // Nothing stays of what was made for it there.
  const left = "select relname from pg_class where relnamespace = 'public'::regnamespace";
  expect(await asOwner(url, left)).toEqual([]);
  const functions = "select proname from pg_proc where pronamespace = 'public'::regnamespace";
  expect(await asOwner(url, functions)).toEqual([]);
});

test('who waits for a move to be over writes nothing behind it', async () => {
  const counter = await worked();
  const [file, url] = [counter.store, await freshDatabase()];
  await counter.json(['store', 'move', file, url, '--yes']);
  counter.store = url;
  const engine = await openPostgres(url, {});
  onTestFinished(() => engine.close());
  // A move as it goes, for as long as somebody needs to come to the lock.
  const trying = await engine.write(null, async (db) => {
    await engine.shutOut(db);
    const refused = counter.refused(`${copies} --all-components`);
    const waiting =
      'select 1 from pg_locks where not granted and database = ' +
      '(select oid from pg_database where datname = current_database())';
    while ((await asOwner(url, waiting)).length === 0) await wait(10);
    await keepValues(db, { [movingMarks.movedTo]: file });
    return { refused };
  });
  expect(await trying.refused).toBe('store.moved');
  expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
});

test('what another fills at this moment is not taken away as unused', async () => {
  const counter = await worked();
  const [file, url] = [counter.store, await freshDatabase()];
  await counter.json(['store', 'move', file, url, '--yes']);
  const engine = await openPostgres(url, {});
  onTestFinished(() => engine.close());
  const isEmpty = async (db: Db) => (await rowsOf(db, 'select 1 from journal')).length === 0;
  expect(await engine.discard(isEmpty)).toBe(false);
  counter.store = url;
  expect((await counter.json('dossier list'))['dossiers']).toHaveLength(2);
});

/** A file or a server's database to move to, and a way to do something behind its back. */
async function placeFor(counter: Counter, kind: 'file' | 'server') {
  const to = kind === 'file' ? counter.file('mới.db') : await freshDatabase();
  const alter = async (sql: string): Promise<void> => {
    if (kind === 'server') await asOwner(to, sql);
    else behind(to, (database) => database.exec(sql));
  };
  return { to, alter, move: ['store', 'move', counter.store, to, '--yes'] };
}

describe.each(['file', 'server'] as const)('a move to a %s that was cut off', (kind) => {
  const arriving = (file: string) => `insert into store_value values ('moved.arriving', '${file}')`;
  const reopened = "delete from store_value where name = 'moved.to'";

  test('before anything had arrived is done by the next', async () => {
    const counter = await begun();
    const { to, move } = await placeFor(counter, kind);
    const options = { path: to, schemaFolder, entropy: seededEntropy('move') };
    await (await openStore({ ...options, create: true })).close();
    await counter.json(move);
    counter.store = to;
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  test('before the old store was closed is made anew, with what was written meanwhile', async () => {
    const counter = await begun();
    const [file, { to, alter, move }] = [counter.store, await placeFor(counter, kind)];
    await counter.json(move);
    behind(file, (database) => database.exec(reopened));
    await alter(arriving(file));
    await counter.json(`${copies} --all-components`);
    counter.store = to;
    const refusal = await counter.refusal(`${copies} --all-components`);
    expect(refusal.code).toBe('store.half_moved');
    expect(refusal.next[0]).toContain(`motcua store move ${file}`);
    counter.store = file;
    const grown = await standing(counter);
    await counter.json(move);
    counter.store = to;
    expect(await standing(counter)).toEqual(grown);
    expect((await counter.json('store verify'))['ok']).toBe(true);
    await counter.json(`${copies} --all-components`);
  });

  test('before its last word alone is given that by the next', async () => {
    const counter = await begun();
    const { to, alter, move } = await placeFor(counter, kind);
    const moved = await counter.json(move);
    await alter(arriving(counter.store));
    expect(await counter.json(move)).toEqual(moved);
    counter.store = to;
    await counter.json(`${copies} --all-components`);
  });

  test('behind its last word is ended by the next, as long as nothing was written there', async () => {
    const counter = await begun();
    const [file, { to, move }] = [counter.store, await placeFor(counter, kind)];
    const moved = await counter.json(move);
    expect(await counter.json(move)).toEqual(moved);
    counter.store = to;
    await counter.json(`${copies} --all-components`);
    counter.store = file;
    expect(await counter.refused(move)).toBe('store.place_taken');
  });

  test('and of which the old store has not all is kept', async () => {
    const counter = await begun();
    const [file, older] = [counter.store, counter.file('cũ.db')];
    copyFileSync(file, older);
    await counter.json(`${copies} --all-components`);
    const { to, alter, move } = await placeFor(counter, kind);
    await counter.json(move);
    await alter(arriving(file));
    // As where the disk was lost, and a backup put in its place.
    copyFileSync(older, file);
    expect(await counter.refused(move)).toBe('store.half_moved');
    counter.store = to;
    const { code, out } = await counter.run('store verify --json');
    expect([code, JSON.parse(out)]).toMatchObject([3, { ok: true, arrivingFrom: file }]);
  });
});
