/** Scanned files where the disk is full, and files that change while they are read. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { runBin } from '../support/bin.ts';
import { counterFor } from '../support/document-kills.ts';
import { mayMount, SmallDisk } from '../support/postgres-files.ts';
import type { Answer, Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, scanned, sha256Of } from '../support/scans.ts';

/** Only who may mount has a small disk: elsewhere what needs one is passed over. */
const mounts = mayMount('/tmp/motcua-may-mount');
const SIZE = 300_000;
const large = (n: number) => pdfOf(1, `${n}`.repeat(SIZE));

async function withFiles(): Promise<{ counter: Counter; code: string; words: string[] }> {
  const { counter, code } = await counterFor(null);
  const files = [0, 1, 2, 3].map((n) => scanned(counter, `${n}.pdf`, large(n)));
  return { counter, code, words: ['document', 'add', code, '--component', '1', ...files] };
}

/** Nothing of it is there, and with room it is all there. */
async function nothingThenAll(counter: Counter, code: string, words: string[]): Promise<void> {
  expect(await counter.json(`document list ${code}`)).toMatchObject({ documents: [] });
  expect(lyingBeside(counter).filter((name) => name !== 'ballast')).toEqual([]);
  expect((await counter.json(words))['documents']).toHaveLength(4);
}

test.runIf(mounts)('full when two of four files are there: said, and none is kept', async () => {
  const { counter, code, words } = await withFiles();
  const folder = `${counter.store}.files`;
  mkdirSync(folder, { mode: 0o700 });
  const disk = new SmallDisk(folder, 1);
  const { code: exit, out, err } = await runBin([...words, '--json'], { store: counter.store });
  const { error } = JSON.parse(err) as { error: Answer };
  expect([exit, out, error['code'], error['detail'].why]).toEqual([
    6,
    '',
    'file.cannot_write',
    'ENOSPC',
  ]);
  expect(lyingBeside(counter)).toEqual([]);
  disk.remove();
  await nothingThenAll(counter, code, words);
});

test('where no file may grow so large: said, and none is kept', async () => {
  const { counter, code, words } = await withFiles();
  const within = 'ulimit -f 200; exec "$@"';
  const { code: exit, err } = await runBin([...words, '--json'], { store: counter.store, within });
  expect([exit, JSON.parse(err).error.code]).toEqual([6, 'file.cannot_write']);
  await nothingThenAll(counter, code, words);
});

/** Writes a file over and over, each time another one of the same length, until it is ended. */
const REWRITING = `
const { writeFileSync, openSync, writeSync } = require('node:fs');
const [path, ...made] = process.argv.slice(1);
const all = made.map((each) => Buffer.from(each, 'latin1'));
const file = openSync(path, 'r+');
writeFileSync(path + '.begun', '');
for (let n = 0; ; n++) writeSync(file, all[n % all.length], 0, undefined, 0);
`;

test('a file that changes while it is read is refused, or kept as it was read', async () => {
  const { counter, code } = await counterFor(null);
  const versions = [0, 1].map((n) => pdfOf(1, `${n}`.repeat(60_000)).toString('latin1'));
  const path = scanned(counter, 'dang-quet.pdf', Buffer.from(versions[0]!, 'latin1'));
  const child = spawn(process.execPath, ['-e', REWRITING, path, ...versions]);
  onTestFinished(() => void child.kill('SIGKILL'));
  while (!existsSync(`${path}.begun`)) await new Promise((done) => setTimeout(done, 10));
  const seen = new Set<string>();
  const kept: string[] = [];
  for (let tries = 0; !seen.has('changed') && tries < 200; tries++) {
    const words = ['document', 'add', code, '--component', '1', path, '--json'];
    const { code: exit, out, err } = await counter.run(words);
    if (exit === 0) kept.push((JSON.parse(out) as Answer)['sha256']);
    else seen.add((JSON.parse(err) as Answer)['error'].detail.fault);
  }
  child.kill('SIGKILL');
  expect([...seen]).toEqual(['changed']);
  expect(lyingBeside(counter).sort()).toEqual([...new Set(kept)].sort());
  writeFileSync(path, large(7));
  const words = ['document', 'add', code, '--component', '2', path];
  expect((await counter.json(words))['sha256']).toBe(sha256Of(large(7)));
});
