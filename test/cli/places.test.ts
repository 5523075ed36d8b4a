/** What no output goes over, asked of every option of every command that names a file. */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  lstatSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { flagName } from '../../src/cli/option.ts';
import { program } from '../../src/commands/index.ts';
import { birth, receive } from '../support/acts.ts';
import { newCounter, setUpWords, type Counter } from '../support/program.ts';
import { split } from '../support/words.ts';

/** Every file of the counter's folder with the digest of its bytes. */
function everything(counter: Counter): Record<string, string> {
  const files = readdirSync(counter.folder);
  const plain = files.filter((name) => lstatSync(counter.file(name)).isFile());
  return Object.fromEntries(
    plain.map((name) => [name, hash('sha256', readFileSync(counter.file(name)))]),
  );
}

/** Places that take no output, and how each is refused. */
function badPlaces(counter: Counter): [path: string, code: string][] {
  const { store } = counter;
  const at = (name: string): string => counter.file(name);
  linkSync(store, at('hard'));
  linkSync(`${store}.machine`, at('hard-machine'));
  symlinkSync(store, at('soft'));
  symlinkSync(`${store}-wal`, at('to-nothing'));
  symlinkSync(at('one'), at('other'));
  symlinkSync(at('other'), at('one'));
  mkdirSync(at('folder'));
  mkdirSync(join(counter.stateFolder, 'heads/kho'), { recursive: true });
  symlinkSync(counter.folder, at('round'));
  execFileSync('mkfifo', [at('pipe')]);
  writeFileSync(at('another.db'), readFileSync(store));
  const ours = 'file.no_place';
  return [
    [store, ours],
    ...['-wal', '-shm', '-journal', '.machine', '.machine-journal'].map((end): [string, string] => [
      `${store}${end}`,
      ours,
    ]),
    [store.replace('motcua.db', 'MOTCUA.DB-WAL'), ours],
    [join(counter.folder, 'folder', '..', basename(store)), ours],
    [at(`round/${basename(store)}-wal`), ours],
    [at('hard'), ours],
    [at('hard-machine'), ours],
    [at('soft'), ours],
    [at('to-nothing'), ours],
    [at('one'), ours],
    [at('pipe'), ours],
    ['/dev/null', ours],
    ['/dev/full', ours],
    ['/proc/self/fd/0', ours],
    [at('another.db'), ours],
    [at('another.db-wal'), ours],
    [at('default.db'), ours],
    [join(counter.stateFolder, 'khoa'), ours],
    [join(counter.stateFolder, 'heads/kho/khoa'), ours],
    [at('folder'), 'file.cannot_write'],
    [at('x'.repeat(256)), 'file.cannot_write'],
    [at('khong-co/tep'), 'file.cannot_write'],
    [':memory:', 'usage.bad_value'],
    ['file:x?mode=memory', 'usage.bad_value'],
    [at('a\0b'), 'usage.bad_value'],
    [' ', 'usage.bad_value'],
  ];
}

it('no option of any command writes over a store, a link, a pipe or a device', async () => {
  const counter = await newCounter();
  const places = badPlaces(counter);
  const before = everything(counter);
  const wrong: string[] = [];
  let asked = 0;
  for (const { path, load } of program.entries) {
    const { args, options } = (await load()).default;
    const all = [
      ...Object.values(args).map((spec) => ({ spec, flag: '' })),
      ...Object.entries(options).map(([key, spec]) => ({ spec, flag: `${flagName(key)}=` })),
    ];
    for (const { spec, flag } of all.filter(({ spec }) => Array.isArray(spec.writes))) {
      // One that needs more is asked below, or in the tests of its own file, with all it needs.
      if (all.some((other) => other.spec.required && other.spec !== spec)) continue;
      for (const [place, code] of places) {
        const told = await counter.refused([...path.split(' '), `${flag}${place}`, '--yes']);
        if (told === 'usage.missing') break;
        asked += 1;
        if (told !== code) wrong.push(`${path} ${flag}${place}: ${told}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(200);
  expect(everything(counter)).toEqual(before);
});

it.each([
  'print receipt 1 --out',
  `${birth} --all-components --print`,
  'dossier refuse 1 --reason nhầm --print',
  'dossier list --xlsx',
  'payment qr --bin 970436 --account 0123456789 --out',
])('nor does %s, with all it needs', async (line) => {
  const counter = await newCounter();
  await receive(counter);
  const places = badPlaces(counter);
  const before = everything(counter);
  for (const [place, code] of places) {
    const typed = [...split(line).slice(0, -1), `${split(line).at(-1)}=${place}`, '--yes'];
    expect([place, await counter.refused(typed)]).toEqual([place, code]);
  }
  expect(everything(counter)).toEqual(before);
});

/** A line for every option that names a folder to be written in, up to the folder. */
async function folderLines(list: string): Promise<[words: string[], flag: string][]> {
  const found: [string[], string][] = [];
  for (const { path, load } of program.entries) {
    const { args, options } = (await load()).default;
    const words = [...path.split(' '), ...('file' in args ? [list] : [])];
    const isFolder = ([, { writes }]: [string, { writes: unknown }]): boolean =>
      writes === 'folder';
    for (const _ of Object.entries(args).filter(isFolder)) found.push([words, '']);
    for (const [key] of Object.entries(options).filter(isFolder)) {
      found.push([words, `${flagName(key)}=`]);
    }
  }
  return found;
}

it('nor is a folder written in that is none, by any option that names one', async () => {
  const counter = await newCounter();
  const list = counter.file('list.csv');
  writeFileSync(list, 'code,procedure,name\n');
  const places = badPlaces(counter)
    .map(([place]) => place)
    // One that is a folder, and one that can be made.
    .filter((place) => !/(folder|khong-co.tep)$/.test(place));
  const before = [everything(counter), readdirSync(counter.folder)];
  const lines = await folderLines(list);
  for (const [words, flag] of lines) {
    for (const place of places) {
      const { exit, code } = await counter.refusal([...words, `${flag}${place}`, '--yes']);
      expect([place, exit, code]).toEqual([place, expect.toBeOneOf([2, 3, 6]), code]);
    }
  }
  const named = lines.map(([words, flag]) => [...words.filter((word) => word !== list), flag]);
  expect(named.map((words) => words.join(' ').trim())).toEqual([
    'update --backup=',
    'demo --out=',
    'import dossiers --out=',
    'import citizens --out=',
    'import certifications --out=',
    'import procedures --out=',
    'store backup',
    'store export',
  ]);
  for (const key of ['paper.folder', 'backup.folder']) {
    for (const place of places.filter((each) => each.trim() !== '' && !each.includes('\0'))) {
      const { exit } = await counter.refusal(['config', 'set', key, place]);
      expect([key, place, exit]).toEqual([key, place, expect.toBeOneOf([2, 3, 6])]);
    }
  }
  expect([everything(counter), readdirSync(counter.folder)]).toEqual(before);
});

it('a store is a file: what only looks like a name of one is refused', async () => {
  const counter = await newCounter();
  for (const bad of [':memory:', 'file:x?mode=memory', 'a\0b']) {
    for (const env of [{}, { MOTCUA_STORE: bad }]) {
      const typed = 'MOTCUA_STORE' in env ? [] : ['--store', bad];
      const line = [...split(setUpWords), ...typed];
      const refused = await counter.refusal(line, { env });
      expect([bad, refused.exit, refused.code]).toEqual([bad, 2, 'usage.bad_value']);
    }
  }
  const long = `${counter.folder}/${'a/'.repeat(2500)}b`;
  expect((await counter.refusal(['store', 'info', '--store', long])).exit).toBe(6);
  expect((await counter.refusal(['store', 'info', '--store', counter.folder])).exit).toBe(6);
});

it('nor is a store made where another one keeps its files, or what is none', async () => {
  const counter = await newCounter();
  const { file: backup } = await counter.json(['store', 'backup', counter.file('sao-luu')]);
  const places = badPlaces(counter).map(([place]) => place);
  // It may be made in a folder that is none yet; large letters are other names on this disk, and
  // what is a store by another name is opened to say so.
  const free = /(khong-co.tep|default\.db|khoa|DB-WAL|hard|soft)$/;
  const kept = places.filter((place) => !free.test(place));
  const before = [everything(counter), readdirSync(counter.folder)];
  for (const place of kept) {
    const lines = [
      ['store', 'restore', String(backup), '--to', place],
      [...split(setUpWords), '--store', place],
      ['store', 'move', counter.store, place],
    ];
    for (const line of lines) {
      const { exit } = await counter.refusal([...line, '--yes']);
      expect([line[1], place, exit]).toEqual([line[1], place, expect.toBeOneOf([2, 3, 5, 6])]);
    }
  }
  expect([everything(counter), readdirSync(counter.folder)]).toEqual(before);
});

it('what standard output is called as a file is standard output', async () => {
  const counter = await newCounter();
  await receive(counter);
  for (const name of ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']) {
    const { out } = await counter.run(`print receipt 1 --out ${name}`);
    expect([name, out.slice(0, 5)]).toEqual([name, '%PDF-']);
  }
});
