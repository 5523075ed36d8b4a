import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBin } from '../support/bin.ts';
import { temporaryFolder } from '../support/program.ts';

/** What lies in the cache's folder once the program has run; `null` where it made none. */
async function keptIn(home: string): Promise<number | null> {
  await runBin('help', { store: '/khong/co', env: { XDG_CACHE_HOME: home } });
  const folder = join(home, 'motcua/compiled');
  return existsSync(folder) ? readdirSync(folder).length : null;
}

it('compiled code is kept in a folder that is its owner’s alone', async () => {
  const home = temporaryFolder();
  expect(await keptIn(home)).toBeGreaterThan(0);
  expect(statSync(join(home, 'motcua/compiled')).mode & 0o777).toBe(0o700);
});

it('and nowhere else: others could put theirs there', async () => {
  for (const open of ['motcua/compiled', 'motcua', '']) {
    const home = temporaryFolder();
    mkdirSync(join(home, 'motcua/compiled'), { recursive: true, mode: 0o700 });
    chmodSync(join(home, open), 0o777);
    expect([open, await keptIn(home)]).toEqual([open, 0]);
  }
});

/** Where the build keeps what its functions compiled; there is one of it in a fresh folder. */
function keptOf(home: string): string {
  const cache = join(home, 'motcua/compiled');
  const name = readdirSync(cache).find((each) => /-[0-9a-f]{16}$/.test(each));
  return join(cache, name!);
}

/** Every file of it, with when it was put there and for whom. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const { mtimeMs, ino, mode } = statSync(join(folder, name));
      return [name, `${mtimeMs} ${ino} ${(mode & 0o777).toString(8)}`];
    }),
  );
}

const run = (line: string, home: string) =>
  runBin(line, { store: '/khong/co.db', env: { XDG_CACHE_HOME: home } });

it('what a command compiled is kept when it first ran, and left as it is after that', async () => {
  const home = temporaryFolder();
  await run('status', home);
  const folder = keptOf(home);
  const first = filesOf(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(Object.values(first).every((each) => each.endsWith(' 600'))).toBe(true);
  expect(readFileSync(join(folder, 'commands'), 'utf8').trim()).toBe('status');
  await run('status', home);
  expect(filesOf(folder)).toEqual(first);
  // Another has functions of its own in the same files.
  await run('dossier show khong-co', home);
  const second = filesOf(folder);
  const start = Object.keys(first).find((name) => name.startsWith('start-'))!;
  expect(second[start]).not.toBe(first[start]);
  await run('dossier show khong-co', home);
  expect(filesOf(folder)).toEqual(second);
});

it('nothing that was typed is kept', async () => {
  const home = temporaryFolder();
  const typed = 'khong-ai-biet-chu-nay';
  await run(`dossier show ${typed} --json`, home);
  const folder = keptOf(home);
  for (const name of readdirSync(folder)) {
    expect([name, readFileSync(join(folder, name)).includes(typed)]).toEqual([name, false]);
  }
});

it('what is damaged or cut short there is not run, and put right', async () => {
  const home = temporaryFolder();
  const sound = await run('status', home);
  const folder = keptOf(home);
  const start = join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('start-'))!,
  );
  const whole = readFileSync(start);
  const damages = [Buffer.alloc(0), whole.subarray(0, 5000), Buffer.alloc(whole.length)];
  for (const damaged of damages) {
    writeFileSync(start, damaged);
    const { code, out, err } = await run('status', home);
    expect({ code, out, err }).toEqual({ code: sound.code, out: sound.out, err: sound.err });
    expect(readFileSync(start).length).toBeGreaterThan(5000);
    expect(readFileSync(start).equals(damaged)).toBe(false);
  }
});

it('a cache that cannot be written makes a start slower, and says nothing', async () => {
  const home = temporaryFolder();
  const sound = await run('status', home);
  const folder = keptOf(home);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  const { code, out, err } = await run('status', home);
  expect({ code, out, err }).toEqual({ code: sound.code, out: sound.out, err: sound.err });
});

it('what other builds kept is cleared once a day, of those that nobody has run for a month', async () => {
  const home = temporaryFolder();
  await run('status', home);
  const folder = keptOf(home);
  const cache = join(home, 'motcua/compiled');
  const [old, recent, foreign] = [
    'v22.22.0-x64-0123456789abcdef',
    'v24.15.0-x64-fedcba9876543210',
    'x',
  ];
  const daysAgo = (path: string, days: number): void => {
    const at = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    utimesSync(path, at, at);
  };
  for (const [name, days] of [
    [old, 31],
    [recent, 29],
    [foreign, 400],
  ] as const) {
    mkdirSync(join(cache, name));
    writeFileSync(join(cache, name, 'start-0123456.cjs'), 'kept');
    daysAgo(join(cache, name), days);
  }
  const there = () => [old, recent, foreign].filter((name) => existsSync(join(cache, name)));
  await run('status', home);
  expect(there()).toEqual([old, recent, foreign]);
  daysAgo(folder, 2);
  const own = readdirSync(folder);
  await run('status', home);
  expect(there()).toEqual([recent, foreign]);
  expect(readdirSync(folder)).toEqual(own);
  // It says by that itself that it is in use.
  expect(Date.now() - statSync(folder).mtimeMs).toBeLessThan(24 * 60 * 60 * 1000);
});
