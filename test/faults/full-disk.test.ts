/**
 * A server whose disk is full. Only who may mount has a small disk for it: root, where it is not
 * shut in; elsewhere these are passed over.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { birth, receive, register } from '../support/acts.ts';
import { csv, header, row } from '../support/import-files.ts';
import { mayMount, SmallDisk } from '../support/postgres-files.ts';
import { asOwner } from '../support/postgres-owner.ts';
import { startServer, type Server } from '../support/postgres-server.ts';
import { urlOf } from '../support/postgres.ts';
import { Counter, setUpWords, temporaryFolder } from '../support/program.ts';
import { pdfOf, scanned } from '../support/scans.ts';

const ROWS = 11_000;
const MOUNTS = mayMount('/tmp/motcua-may-mount');

/** A counter on a server, and a list that it has not brought in yet. */
async function counterOn(url: string): Promise<{ counter: Counter; list: string }> {
  const counter = new Counter(temporaryFolder());
  counter.store = url;
  await counter.json(`${setUpWords} --training`);
  const list = counter.file('sổ.csv');
  writeFileSync(list, csv([header, ...Array.from({ length: ROWS }, (_, n) => row(n))]));
  return { counter, list };
}

/** What was not told as recorded is brought in whole, and nothing twice. */
async function broughtIn(counter: Counter, list: string): Promise<void> {
  const told = await counter.json(['import', 'dossiers', list]);
  expect(told).toMatchObject({ rows: ROWS, imported: ROWS, refused: 0 });
  expect((await counter.json('store verify'))['ok']).toBe(true);
}

function removed(server: Server, disk: () => SmallDisk): void {
  onTestFinished(async () => {
    await server.stop('killed');
    disk().remove();
    await server.remove();
  });
}

test.runIf(MOUNTS)(
  'where the tables are: said, nothing by halves, and it goes on with room',
  async () => {
    const server = await startServer();
    const disk = new SmallDisk(join(dirname(server.data), 'disk'), 48);
    removed(server, () => disk);
    const letters = "encoding 'UTF8' locale 'C.UTF-8' locale_provider 'builtin' template template0";
    await asOwner(
      server.url,
      `create tablespace small location '${disk.path}'`,
      `create database small ${letters} tablespace small`,
    );
    const { counter, list } = await counterOn(urlOf(server.url, 'small'));
    await register(counter);
    const { entries } = await counter.json('store info');
    disk.fill();
    const refusal = await counter.refusal(['import', 'dossiers', list]);
    expect([refusal.exit, refusal.code]).toEqual([6, 'store.disk_full']);
    expect((await counter.json('store info'))['entries']).toBe(entries);
    // What still finds room on a page is recorded; the first that does not is told so.
    let n = 0;
    let code = '';
    for (; code === ''; n++) {
      const { code: exit, err } = await counter.run(`${birth} --all-components --key ${n} --json`);
      if (exit !== 0) ({ code } = (JSON.parse(err) as { error: { code: string } }).error);
    }
    expect(code).toBe('store.disk_full');
    disk.clear();
    const again = await counter.json(`${birth} --all-components --key ${n - 1}`);
    expect([again['replayed'], String(again['code']).slice(-4)]).toEqual([
      false,
      String(n).padStart(4, '0'),
    ]);
    await broughtIn(counter, list);
  },
);

test.runIf(MOUNTS)(
  'where scanned files are: said, none kept by halves, and again with room',
  async () => {
    const server = await startServer();
    const disk = new SmallDisk(join(dirname(server.data), 'disk'), 64);
    removed(server, () => disk);
    const letters = "encoding 'UTF8' locale 'C.UTF-8' locale_provider 'builtin' template template0";
    await asOwner(
      server.url,
      `create tablespace small location '${disk.path}'`,
      `create database small ${letters} tablespace small`,
    );
    const { counter } = await counterOn(urlOf(server.url, 'small'));
    const { code } = await receive(counter);
    const size = 300_000;
    const files = Array.from({ length: 8 }, (_, n) =>
      scanned(counter, `${n}.pdf`, pdfOf(1, `${n}`.repeat(size))),
    );
    const words = ['document', 'add', code, '--component', '1', ...files];
    disk.fill();
    const refusal = await counter.refusal(words);
    expect([refusal.exit, refusal.code]).toEqual([6, 'store.disk_full']);
    disk.clear();
    const there = () => asOwner(counter.store, 'select sha256 from kept_file');
    expect(await there()).toEqual([]);
    expect((await counter.json(words))['documents']).toHaveLength(8);
    expect(await there()).toHaveLength(8);
    expect(await counter.json('store verify --files')).toMatchObject({ files: { missing: [] } });
  },
);

test.runIf(MOUNTS)(
  'where its log is: the server stops, and has all that it told when it is back',
  async () => {
    let disk: SmallDisk;
    const server = await startServer(['max_wal_size=64MB'], (data) => {
      const log = join(data, 'pg_wal');
      execFileSync('mv', [log, `${log}.full`]);
      disk = new SmallDisk(log, 200);
      execFileSync('cp', ['-a', `${log}.full/.`, log]);
    });
    removed(server, () => disk);
    const { counter, list } = await counterOn(server.url);
    await register(counter);
    const { entries } = await counter.json('store info');
    disk!.fill();
    const { exit, code } = await counter.refusal(['import', 'dossiers', list]);
    expect([exit === 5 || exit === 6, code.startsWith('store.')]).toEqual([true, true]);
    await server.stop('killed');
    disk!.clear();
    await server.start();
    expect((await counter.json('store info'))['entries']).toBe(entries);
    await broughtIn(counter, list);
  },
);
