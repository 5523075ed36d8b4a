/** A password is in no answer, no refusal, no store and no file, wherever it was said. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asOwner } from '../../support/postgres-owner.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { bareCounter, setUpWords, type Around, type Counter } from '../../support/program.ts';

const SECRET = 'rất-bí-mật-0d1e';

/** Said in the address, in every spelling in which it may come out again. */
function isTold(text: string): boolean {
  return [SECRET, encodeURIComponent(SECRET), '0d1e'].some((each) => text.includes(each));
}

async function counterWithPassword(): Promise<{ counter: Counter; owner: string }> {
  const owner = await freshDatabase();
  const name = new URL(owner).pathname.slice(1);
  await asOwner(
    owner,
    `drop role if exists "${name}_quay"`,
    `create role "${name}_quay" login password '${SECRET}'`,
    `alter schema public owner to "${name}_quay"`,
  );
  const address = new URL(owner);
  address.username = `${name}_quay`;
  address.password = SECRET;
  const counter = bareCounter();
  counter.store = address.href;
  return { counter, owner };
}

async function said(counter: Counter, line: string, around: Around = {}): Promise<string> {
  const plain = await counter.run(line, around);
  const json = await counter.run(`${line} --json`, around);
  return [plain.out, plain.err, json.out, json.err].join('\n');
}

test('a password in the environment’s address is told by nothing', async () => {
  const { counter, owner } = await counterWithPassword();
  const all: string[] = [];
  for (const line of [
    'status',
    `${setUpWords} --training`,
    'store info',
    'store verify',
    'staff login lan',
    'status',
    'citizen register --id 022192000001 --name "Trần Thị Thử"',
    'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --print',
    'import list',
    'dossier show 1',
    'motcua',
  ]) {
    all.push(await said(counter, line));
  }
  expect(all.join('\n')).toContain('postgres://');
  expect(all.filter(isTold)).toEqual([]);
  const [dump] = await asOwner<{ all: string }>(
    owner,
    'select (select json_agg(journal)::text from journal) || (select json_agg(store_value)::text from store_value)' +
      " || coalesce((select json_agg(answer)::text from answer), '') as all",
  );
  expect(isTold(dump!.all)).toBe(false);
  expect(filesIn(counter.folder).filter((file) => isTold(readFileSync(file, 'latin1')))).toEqual(
    [],
  );
});

test('every way in which a server may refuse tells the address without it', async () => {
  const { counter } = await counterWithPassword();
  const good = counter.store;
  for (const [from, to] of [
    ['@', '%20wrong@'],
    [':5', ':1'],
    ['/motcua', '/khong_co_motcua'],
    ['postgres://', 'postgres://%zz'],
    ['127.0.0.1', 'khong-co.invalid'],
    [/$/, '?sslmode=require'],
    [/$/, '?sslmode=never'],
    [/$/, '?password=0d1e'],
  ] as const) {
    counter.store = good.replace(from, to);
    const { code } = await counter.run('status');
    expect(isTold(await said(counter, 'status'))).toBe(false);
    expect(code).not.toBe(1);
  }
});

test('an address that is mistyped is none, and tells no password either', async () => {
  const { counter } = await counterWithPassword();
  const good = counter.store;
  for (const [from, to] of [
    ['postgres://', 'postgre://'],
    ['postgres://', 'postgres:/'],
    ['postgres://', 'postgres:'],
    [/:[^:]*@(.*)$/, `@$1?password=0#${SECRET}`],
  ] as const) {
    counter.store = good.replace(from, to);
    expect(isTold(await said(counter, 'status'))).toBe(false);
  }
  counter.store = good.replace('postgres://', 'postgre://');
  expect(await counter.refused(setUpWords)).toBe('store.bad_address');
});

test('a password on the command line is refused, with what to type instead', async () => {
  const { counter } = await counterWithPassword();
  const refusal = await counter.refusal(['status', '--store', counter.store]);
  expect(refusal).toMatchObject({ code: 'store.password_seen', exit: 2 });
  expect(isTold(JSON.stringify(refusal))).toBe(false);
  expect(refusal.next.join(' ')).toContain('PGPASSWORD');
});

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}
