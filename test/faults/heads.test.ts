/** What a store on a server cannot hide from heads that were signed, and from its own machines. */
import { expect, test } from 'vitest';
import { rewriteJournal } from '../support/attacks.ts';
import { receive } from '../support/acts.ts';
import { olderCopy } from '../support/older-copy.ts';
import { freshDatabase } from '../support/postgres.ts';
import { newCounter, type Counter } from '../support/program.ts';

interface Proved {
  ok: boolean;
  head: string | null;
  signed: { verdict: string }[];
}

async function proved(counter: Counter, file: string, store: string): Promise<unknown[]> {
  const line = ['store', 'verify', '--head-file', file, '--json', '--store', store];
  const { code, out } = await counter.run(line);
  const { ok, head, signed } = JSON.parse(out) as Proved;
  return [code, ok, head, signed.map(({ verdict }) => verdict)];
}

async function working(): Promise<{ counter: Counter; headsFile: string }> {
  const counter = await newCounter();
  await receive(counter);
  await receive(counter);
  const { headsFile } = await counter.json(`store backup ${counter.file('sao-luu')}`);
  return { counter, headsFile: String(headsFile) };
}

/** Taken off the server, made as if it had always been so, and put on another one. */
async function rewritten(counter: Counter, sql: string): Promise<string> {
  const file = counter.file('lay-ra.db');
  await counter.json(`store move ${counter.store} ${file} --yes`);
  rewriteJournal(file, sql);
  await counter.json(`store rebuild --store ${file} --yes`);
  const url = await freshDatabase();
  await counter.json(`store move ${file} ${url} --yes`);
  return url;
}

test('a store on a server is proved by the heads beside its backup as it grows', async () => {
  const { counter, headsFile } = await working();
  await receive(counter);
  expect(await proved(counter, headsFile, counter.store)).toEqual([0, true, 'known', ['genuine']]);
});

test.each([
  [
    'whose last entry is gone',
    'delete from journal where arrival = (select max(arrival) from journal)',
  ],
  [
    'in which an act has another time',
    "update journal set at = replace(at, 'T09', 'T10') where type = 'dossier.received'",
  ],
])('one made anew %s agrees with itself, and is told', async (_what, sql) => {
  const { counter, headsFile } = await working();
  const url = await rewritten(counter, sql);
  expect(await proved(counter, headsFile, url)).toEqual([3, true, 'unknown', ['genuine']]);
});

test('an older copy in its place is told, and nobody who wrote in it writes there', async () => {
  const counter = await newCounter();
  await receive(counter);
  const putBack = await olderCopy(counter);
  await receive(counter);
  const { headsFile } = await counter.json(`store backup ${counter.file('sao-luu')}`);
  await putBack();
  expect(await proved(counter, String(headsFile), counter.store)).toEqual([
    3,
    true,
    'unknown',
    ['genuine'],
  ]);
  await counter.json('staff login lan');
  const refused = await counter.refusal('key rotate');
  expect([refused.exit, refused.code]).toEqual([3, 'store.rolled_back']);
});
