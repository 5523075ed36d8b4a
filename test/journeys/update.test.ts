/** A packaged program is brought up to date, fails to be, and is killed on the way. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UpdateMoment } from '../../src/cli/new-program.ts';
import { stationFolder } from '../support/bin.ts';
import { tries } from '../support/figures.ts';
import { withOwnState } from '../support/own-state.ts';
import {
  archived,
  entriesOf,
  otherKey,
  packageFile,
  runPackaged,
  unpacked,
  type Entry,
  type Wish,
} from '../support/packages.ts';
import { temporaryFolder, type Ended } from '../support/program.ts';

const next = '0.2.0';
const newer = (): Promise<string> => packageFile({ version: next });

/** A packaged program and a store that somebody is signed in to. */
async function counter(wish: Wish = {}) {
  const folder = await unpacked(wish);
  const { store } = await stationFolder();
  const env = { MOTCUA_STORE: store, ...withOwnState(store, {}) };
  const run = (...words: string[]): Ended => runPackaged(join(folder, 'motcua'), words, env);
  const version = (): string => run('version').out.trim();
  const entries = (): number =>
    (JSON.parse(run('store', 'info', '--json').out) as { entries: number }).entries;
  const backup = temporaryFolder();
  const update = (file: string, ...words: string[]): Ended =>
    run('update', file, '--backup', backup, '--json', ...words);
  return { folder, store, env, run, version, entries, update, backup };
}

const codeOf = ({ err }: Ended): unknown =>
  (JSON.parse(err) as { error: { code: string; detail: unknown } }).error;

/** Versions and whatever else lies beside them. */
const lies = (folder: string): string[] => readdirSync(folder).toSorted();
/** What lies beside a store under the name of something unfinished. */
const partsBeside = (store: string): string[] =>
  readdirSync(dirname(store))
    .filter((name) => name.startsWith('.motcua-'))
    .map((name) => join(dirname(store), name));
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const quiet = ['0.1.0', 'README.txt', 'current', 'motcua'];

/** The program, which leaves in a file what it sees of the copy that it is tried on. */
const telling = (seen: string): string => `
  import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  import { dirname } from 'node:path';
  const words = process.argv.slice(2);
  const copy = words[words.indexOf('--store') + 1];
  if (words.includes('--store')) {
    const modes = [dirname(copy), copy].map((path) => statSync(path).mode & 0o777);
    const head = readFileSync(copy).toString('latin1', 0, 16);
    const temporary = readdirSync(process.env.TMPDIR);
    writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ copy, modes, head, temporary }));
  }
  const { main } = createRequire(import.meta.url)('../dist/main.cjs');
  process.exitCode = await main(words);`;

const head = (file: string): string => readFileSync(file).toString('latin1', 0, 16);

describe('an update', () => {
  it('takes a signed package, backs the store up and opens it', async () => {
    const { folder, run, version, entries, update, backup } = await counter();
    const before = entries();
    const { code, out, err } = update(await newer());
    expect([code, err]).toEqual([0, '']);
    const told = JSON.parse(out) as { backup: string };
    expect(told).toMatchObject({ from: '0.1.0', to: next, signature: { state: 'signed' } });
    expect(existsSync(told.backup)).toBe(true);
    expect(readdirSync(backup)).toContain(told.backup.split('/').at(-1));
    expect([version(), entries()]).toEqual([next, before]);
    expect(lies(folder)).toEqual(['0.1.0', next, 'README.txt', 'current', 'motcua']);
    expect(run('citizen', 'find', 'Thử').code).toBe(0);
    // The next one takes away what is older than the one before it, and an older one goes back.
    expect(update(await packageFile({ version: '0.3.0' })).code).toBe(0);
    expect(lies(folder).slice(0, 2)).toEqual([next, '0.3.0']);
    expect(codeOf(update(await newer()))).toMatchObject({ detail: { why: 'older' } });
    expect(update(await newer(), '--downgrade').code).toBe(0);
    expect(version()).toBe(next);
  });

  it('without a signature is taken by who says so and yes, and needs no store', async () => {
    const folder = await unpacked();
    const HOME = temporaryFolder();
    const run = (...words: string[]): Ended => runPackaged(join(folder, 'motcua'), words, { HOME });
    const file = await packageFile({ version: next, key: null });
    expect(codeOf(run('update', file, '--json'))).toMatchObject({ detail: { why: 'unsigned' } });
    expect(codeOf(run('update', file, '--json', '--unsigned'))).toMatchObject({
      code: 'usage.missing',
    });
    expect(run('version').out.trim()).toBe('0.1.0');
    const { code, out } = run('update', file, '--unsigned', '--yes', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { to: next, backup: null }]);
    expect(run('version', '--verbose').out).toContain('không có chữ ký');
  });

  it('tries an encrypted store on a copy that nobody else can read', async () => {
    const { folder, store, env, run, entries, update } = await counter();
    const words = join(temporaryFolder(), 'mat-khau.txt');
    writeFileSync(words, 'một câu dài để thử thôi\n');
    const spare = join(temporaryFolder(), 'khoa.motcua-key');
    const encrypt = ['store', 'encrypt', spare, '--passphrase-file', words, '--yes'];
    expect(run(...encrypt)).toMatchObject({ code: 0 });
    const before = entries();
    const seen = join(temporaryFolder(), 'seen.json');
    const temporary = temporaryFolder();
    const file = await packageFile({ version: next, instead: { 'bin/motcua.js': telling(seen) } });
    const ended = runPackaged(
      join(folder, 'motcua'),
      ['update', file, '--backup', temporaryFolder(), '--json'],
      {
        ...env,
        TMPDIR: temporary,
      },
    );
    expect([ended.code, ended.err]).toEqual([0, '']);
    const told = JSON.parse(readFileSync(seen, 'utf8')) as Record<string, unknown>;
    expect(told).toMatchObject({ modes: [0o700, 0o600], head: head(store), temporary: [] });
    expect(dirname(dirname(String(told['copy'])))).toBe(dirname(store));
    expect([partsBeside(store), readdirSync(temporary), entries()]).toEqual([[], [], before]);
    expect(update(await packageFile({ version: '0.3.0' })).code).toBe(0);
  });

  it('is refused with nothing changed', async () => {
    const { folder, update } = await counter();
    const few: Wish = { version: next, few: true };
    const entries = await entriesOf(few);
    const end = (path: string, text: string): Entry[] =>
      entries.map((each) =>
        each.path.endsWith(path)
          ? { ...each, bytes: Buffer.concat([each.bytes, Buffer.from(text)]) }
          : each,
      );
    const more = { path: `motcua/${next}/bin/more.js`, bytes: Buffer.from('x'), mode: 0o644 };
    const other = process.arch === 'x64' ? 'arm64' : 'x64';
    const asked: [string, string][] = [
      ['altered', archived(end('keys.json', ' '), 'linux')],
      ['altered', archived([...entries, more], 'linux')],
      ['bad_signature', archived(end('manifest.json', ' '), 'linux')],
      ['unknown_key', await packageFile({ ...few, key: otherKey })],
      ['other_platform', await packageFile({ ...few, arch: other })],
      ['other_platform', await packageFile({ ...few, platform: 'win32' })],
      ['same', await packageFile({ few: true })],
      ['no_package', join(folder, 'README.txt')],
      ['too_large', '/dev/zero'],
    ];
    for (const [why, file] of asked) {
      expect([why, codeOf(update(file, '--unsigned', '--yes'))]).toMatchObject([
        why,
        { code: 'update.refused', detail: { why } },
      ]);
    }
    expect(lies(folder)).toEqual(quiet);
  });
});

describe('an update that fails', () => {
  /** Fails when the environment says so: wholly, at any store, at the real one. */
  const failing = `
    import { createRequire } from 'node:module';
    const words = process.argv.slice(2);
    const { FAILS } = process.env;
    const store = words[0] === 'store';
    const real = store && !words.includes('--store');
    if ({ program: true, copy: store, store: real }[FAILS]) {
      process.stderr.write('hỏng');
      process.exit(3);
    }
    const { main } = createRequire(import.meta.url)('../dist/main.cjs');
    process.exitCode = await main(words);`;

  it('leaves the old program and its store, whatever fails', async () => {
    const { folder, store, env, version, entries, backup } = await counter();
    const before = entries();
    const file = await packageFile({ version: next, instead: { 'bin/motcua.js': failing } });
    const words = ['update', file, '--backup', backup, '--json'];
    for (const step of ['program', 'copy', 'store', '']) {
      const ended = runPackaged(join(folder, 'motcua'), words, { ...env, FAILS: step });
      if (step === '') expect([ended.code, version()]).toEqual([0, next]);
      else {
        expect([ended.code, codeOf(ended)]).toMatchObject([6, { detail: { step, said: 'hỏng' } }]);
        expect([version(), entries(), lies(folder)]).toEqual(['0.1.0', before, quiet]);
        expect(partsBeside(store)).toEqual([]);
      }
    }
  });

  /** Brings the store to a schema of its own, and fails behind that. */
  const changing = `
    import { createRequire } from 'node:module';
    const words = process.argv.slice(2);
    const require = createRequire(import.meta.url);
    if (words[0] === 'store' && !words.includes('--store')) {
      const { DatabaseSync } = require('node:sqlite');
      const store = new DatabaseSync(process.env.MOTCUA_STORE);
      store.exec("insert into migration (n, file, sha256) values (9999, '9999-moi.sql', 'x')");
      process.exit(3);
    }
    const { main } = require('../dist/main.cjs');
    process.exitCode = await main(words);`;

  it('tells how the store is had back where the new program has changed it before', async () => {
    const { store, run, version, entries, update } = await counter();
    const before = entries();
    const instead = { 'bin/motcua.js': changing };
    const ended = update(await packageFile({ version: next, instead }));
    const { error } = JSON.parse(ended.err) as {
      error: { next: string[]; detail: { backup: string } };
    };
    const after = codeOf(run('store', 'info', '--json'));
    expect([version(), after]).toMatchObject(['0.1.0', { code: 'store.newer' }]);
    const line = `store restore ${error.detail.backup}`;
    expect(error.next.at(-1)).toBe(
      `Kho không mở được nữa thì đổi tên tệp ${store} đi, rồi: motcua ${line}`,
    );
    renameSync(store, `${store}.moi`);
    // Nothing was printed since; whoever cannot say so is told how to find out.
    expect(run(...line.split(' ')).err).toContain('--skip 0');
    expect(run(...line.split(' '), '--skip', '0')).toMatchObject({ code: 0 });
    // What it restored is told in it.
    expect(entries()).toBe(before + 1);
    expect(run('store', 'verify').code).toBe(0);
  });

  it('is no way for a program that does not run from a package', async () => {
    const { store } = await stationFolder();
    const bin = join(import.meta.dirname, '../../bin/motcua.js');
    const ended = runPackaged(process.execPath, [bin, 'update', await newer(), '--json'], {
      MOTCUA_STORE: store,
      ...withOwnState(store, {}),
    });
    expect(codeOf(ended)).toMatchObject({ code: 'update.not_packaged' });
  });
});

describe('an update that is killed', () => {
  it('leaves one version or the other whole, wherever it was, and the next start says which', async () => {
    const { folder, store, env, run, version, entries } = await counter();
    const before = entries();
    const script = join(import.meta.dirname, '../support/update-killed.ts');
    const moments: readonly UpdateMoment[] = [
      ...(['marked', 'copied', 'written', 'placed', 'tried', 'chosen', 'opened', 'done'] as const),
    ];
    let from = '0.1.0';
    // What is left of the copy of the store lies beside it, for its owner alone.
    const copies = (): unknown[] =>
      partsBeside(store).map((part) => [modeOf(part), modeOf(join(part, 'motcua.db'))]);
    // Every day in three of them, in the long suite in all.
    for (const moment of moments.filter((_, at) => at % tries(1, 3) === 0)) {
      const to = from === next ? '0.1.0' : next;
      const file = await packageFile(to === next ? { version: next } : {});
      const killed = spawnSync(process.execPath, [script, folder, file, moment, store], {
        env: { ...process.env, ...env },
      });
      expect([moment, killed.signal, String(killed.stderr)]).toEqual([moment, 'SIGKILL', '']);
      const noCopy = ['marked', 'done'].includes(moment);
      expect([moment, copies()]).toEqual([moment, noCopy ? [] : [[0o700, 0o600]]]);
      const left = ['chosen', 'opened', 'done'].includes(moment) ? to : from;
      const { code, out, err } = run('version');
      expect([moment, code, out.trim()]).toEqual([moment, 0, left]);
      expect([moment, err.includes('dừng giữa chừng')]).toEqual([moment, moment !== 'done']);
      expect([moment, partsBeside(store)]).toEqual([moment, []]);
      expect([version(), entries()]).toEqual([left, before]);
      const gone = [`${to}.part`, 'update.json', 'current.part'];
      expect(gone.filter((name) => lies(folder).includes(name))).toEqual([]);
      from = left;
    }
  });
});
