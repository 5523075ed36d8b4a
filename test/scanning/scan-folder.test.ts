/** The folder that a scanner writes to, as it is: what is new, what lies, what is no scan. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limits } from '../../src/domain/limits.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { scansIn, type FoundScan } from '../../src/scanning/scan-folder.ts';
import { pdfOf, pngOf, sha256Of, tiffOf } from '../support/scans.ts';

const times = {
  now: '2026-11-23T12:00:00+07:00' as Instant,
  stopwatch: () => performance.now() / 1000,
};
const noSizes: ReadonlySet<number> = new Set();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-quet-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Written so many minutes before noon of a day. */
function put(name: string, bytes: Uint8Array, minutes = 60): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const at = Date.parse('2026-11-23T12:00:00+07:00') / 1000 - minutes * 60;
  utimesSync(path, at, at);
  return path;
}

async function found(sizes = noSizes): Promise<{ files: FoundScan[]; more: number }> {
  const scans = await scansIn(folder, sizes, times);
  if (!('files' in scans)) throw new Error(JSON.stringify(scans));
  return scans;
}
const told = async (sizes = noSizes) =>
  (await found(sizes)).files.map(({ name, kind, pages, fault }) => [name, kind, pages, fault]);

test('the newest first, its kind told by what is in it; all that is no scan is left out', async () => {
  put('a.pdf', pdfOf(3), 30);
  put('b.dat', pngOf(10, 10), 20);
  put('c.tif', tiffOf(2), 10);
  put('d.pdf', Buffer.from('chỉ là chữ'), 5);
  put('.an.pdf', pdfOf(1), 1);
  put('~$e.pdf', pdfOf(1), 1);
  put('f.pdf.part', pdfOf(1), 1);
  mkdirSync(join(folder, 'thu-muc.pdf'));
  symlinkSync(join(folder, 'a.pdf'), join(folder, 'lien-ket.pdf'));
  execFileSync('mkfifo', [join(folder, 'ong.pdf')]);
  expect(await told()).toEqual([
    ['c.tif', 'tiff', 2, null],
    ['b.dat', 'png', 1, null],
    ['a.pdf', 'pdf', 3, null],
  ]);
  const [first] = (await found()).files;
  expect(first).toMatchObject({ at: '2026-11-23T11:50:00+07:00', path: join(folder, 'c.tif') });
});

test('what would not be kept is told as such: cut short, with a password, of too many pages', async () => {
  put('a.pdf', pdfOf(3).subarray(0, 60), 1);
  put('b.png', pngOf(10, 10).subarray(0, 40), 2);
  put('c.pdf', pdfOf(limits.documentPages + 1), 3);
  put('d.pdf', pdfOf(2000), 4);
  const lies = pdfOf(2).toString('latin1').replace('/Count 2', '/Count 2000000000');
  put('e.pdf', Buffer.from(lies, 'latin1'), 5);
  put('f.pdf', encrypted(), 6);
  const begun = performance.now();
  const all = await told();
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(all.map(([name, , , fault]) => [name, fault])).toEqual([
    ['a.pdf', 'broken'],
    ['b.png', 'broken'],
    ['c.pdf', 'too_many_pages'],
    ['d.pdf', 'too_many_pages'],
    ['e.pdf', expect.toSatisfy((fault) => fault !== 'changed')],
    ['f.pdf', 'encrypted'],
  ]);
});

/** As a program that asks for a password makes one, with a key that opens nothing. */
function encrypted(): Buffer {
  const key = 'ab'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> `;
  const id = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] `;
  return Buffer.from(pdfOf(1).toString('latin1').replace('/Root', `${lock}${id}/Root`), 'latin1');
}

test('one that is still being written is told as such, and whole once it is', async () => {
  const path = join(folder, 'dang-ghi.pdf');
  const whole = pdfOf(40);
  writeFileSync(path, whole.subarray(0, 100));
  let at = 100;
  const scanner = setInterval(() => {
    appendFileSync(path, whole.subarray(at, at + 50));
    at += 50;
  }, 20);
  try {
    expect(await told()).toEqual([['dang-ghi.pdf', 'pdf', null, 'changed']]);
  } finally {
    clearInterval(scanner);
  }
  writeFileSync(path, whole);
  expect(await told()).toEqual([['dang-ghi.pdf', 'pdf', 40, null]]);
});

test('the digest is looked at only of what has as many bytes as something known', async () => {
  const [one, other] = [pdfOf(1, 'a'), pdfOf(2, 'b')];
  put('a.pdf', one, 2);
  put('b.pdf', other, 1);
  const { files } = await found(new Set([one.length]));
  expect(files.map(({ sha256 }) => sha256)).toEqual([null, sha256Of(one)]);
});

test('a screenful and no more; what is large is told without its pages', async () => {
  for (let n = 1; n <= 14; n += 1) put(`${n}.pdf`, pdfOf(1), n);
  put('lon.pdf', Buffer.concat([pdfOf(1), Buffer.alloc(21 * 2 ** 20)]), 0);
  put('qua-lon.pdf', Buffer.concat([pdfOf(1), Buffer.alloc(51 * 2 ** 20)]), -1);
  const { files, more } = await found();
  expect([files.length, more]).toEqual([10, 6]);
  expect(files.slice(0, 3)).toMatchObject([
    { name: 'qua-lon.pdf', pages: null, fault: 'too_large' },
    { name: 'lon.pdf', pages: null, fault: null },
    { name: '1.pdf', pages: 1, fault: null },
  ]);
});

test('empty, not there, no folder, or with far too many files: said, and nothing is looked at', async () => {
  expect(await found()).toEqual({ files: [], more: 0 });
  const file = put('a.pdf', pdfOf(1));
  expect(await scansIn(file, noSizes, times)).toEqual({ why: 'ENOTDIR' });
  expect(await scansIn(join(folder, 'khong-co'), noSizes, times)).toEqual({ why: 'ENOENT' });
  for (let n = 0; n < 10_000; n += 1) writeFileSync(join(folder, `${n}.txt`), '');
  const begun = performance.now();
  expect(await scansIn(folder, noSizes, times)).toEqual({ most: limits.scanFolderFiles });
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('a thousand files of other kinds hide no more than what is far behind them', async () => {
  put('cu.pdf', pdfOf(1), 2000);
  for (let n = 0; n < 200; n += 1) put(`${n}.txt`, Buffer.from('chữ'), n);
  expect(await told()).toEqual([['cu.pdf', 'pdf', 1, null]]);
  for (let n = 200; n < 1000; n += 1) put(`${n}.txt`, Buffer.from('chữ'), n);
  expect(await found()).toEqual({ files: [], more: 701 });
});

test('a folder that does not answer is told as such, waited for by the next, and holds up nothing else', async () => {
  for (let n = 0; n < 3000; n += 1) writeFileSync(join(folder, `${n}.txt`), '');
  let beats = 0;
  const beating = setInterval(() => (beats += 1), 1);
  try {
    const hurried = { ...times, patience: 0.001 };
    expect(await scansIn(folder, noSizes, hurried)).toEqual({ silent: 0.001 });
    expect(await scansIn(folder, noSizes, hurried)).toEqual({ silent: 0.001 });
    expect(await scansIn(folder, noSizes, times)).toEqual({ files: [], more: 2700 });
    expect(beats).toBeGreaterThan(3);
  } finally {
    clearInterval(beating);
  }
});
