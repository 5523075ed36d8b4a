import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards } from '../support/acts.ts';
import { launcher, runBin, start, stationFolder } from '../support/bin.ts';
import { temporaryFolder } from '../support/program.ts';

describe('the launcher', () => {
  it('tells its version without opening anything', async () => {
    const { version } = JSON.parse(readFileSync(join(launcher, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await runBin('--version', { store: '/khong/co' })).toEqual({
      code: 0,
      out: `${version}\n`,
      err: '',
    });
  });

  it('tells it among other options too', async () => {
    const alone = await runBin('--version', { store: '/khong/co' });
    expect(await runBin('--lang en --version', { store: '/khong/co' })).toEqual(alone);
    expect(await runBin('-V --plain', { store: '/khong/co' })).toEqual(alone);
  });

  it('is short enough to be read at a glance', () => {
    expect(readFileSync(launcher, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(26);
  });

  it('refuses an old Node in one sentence', async () => {
    const { store } = await stationFolder();
    for (const [version, code] of [
      ['18.19.0', 6],
      ['20.20.2', 6],
      ['22.21.9', 6],
      ['24.14.0', 6],
      ['22.22.2', 0],
      ['24.15.0', 0],
      ['26.0.0', 0],
    ] as const) {
      const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` };
      const { code: got, out, err } = await runBin('--version', { store, env });
      expect([version, got]).toEqual([version, code]);
      if (code === 0) continue;
      expect([out, err.trimEnd().split('\n').length]).toEqual(['', 1]);
      expect(err).toContain('22.22');
    }
  });

  it('does not mind a reader that has had enough', async () => {
    const { store } = await stationFolder();
    const { code, err } = await start('procedure list', {
      store,
      within: 'set -o pipefail; "$@" | head -c 10 > /dev/null',
    }).ended;
    expect([code, err.includes('EPIPE')]).toEqual([0, false]);
  });

  it.each(['--version', 'help', 'procedure list', 'procedure list --json', 'export citizens -'])(
    'says in words that a full disk did not take `%s`',
    async (line) => {
      const { store } = await stationFolder();
      const within = '"$@" > /dev/full';
      const { code, out, err } = await start(line, { store, within }).ended;
      expect([code, out]).toEqual([6, '']);
      const { what, why, next } = vi.problems['file.cannot_output']({ why: 'ENOSPC' });
      if (!line.includes('--json')) expect(err).toBe(`✗ ${what}\n  ${why}\n  → ${next?.[0]}\n`);
      else expect(JSON.parse(err)).toMatchObject({ error: { code: 'file.cannot_output' } });
    },
  );

  it.runIf(process.platform === 'linux')('ignores a relative XDG folder', async () => {
    const home = temporaryFolder();
    const storeWith = async (named: string): Promise<string> => {
      const env = { HOME: home, MOTCUA_STORE: '', XDG_DATA_HOME: named };
      const { err } = await runBin('status --json', { store: '', env });
      const { error } = JSON.parse(err) as { error: { detail: { path: string } } };
      return error.detail.path;
    };
    const usual = join(home, '.local/share/motcua/motcua.db');
    expect(await storeWith('')).toBe(usual);
    expect(await storeWith('du-lieu')).toBe(usual);
    expect(await storeWith(join(home, 'xdg'))).toBe(join(home, 'xdg/motcua/motcua.db'));
  });

  it('goes on where errors cannot be told', async () => {
    const { store } = await stationFolder();
    const within = '"$@" 2> /dev/full';
    const told = await start('status', { store, within }).ended;
    expect([told.code, told.out === '']).toEqual([0, false]);
    expect((await start('dossier show x', { store, within }).ended).code).toBe(4);
  });
});

describe('a checkout', () => {
  /** The launcher over a program that only says where it came from: a build that is an hour old. */
  function checkout() {
    const folder = temporaryFolder();
    const own = ['bin/motcua.js', 'bin/compile-cache.cjs', 'bin/built.cjs', 'package.json'];
    for (const path of [...own, '.config/fresh.js', '.config/build.js']) {
      cpSync(join(launcher, '../..', path), join(folder, path));
    }
    const says = (what: string): string =>
      `main = async () => { console.log('${what}'); return 0; }`;
    mkdirSync(join(folder, 'src/room'), { recursive: true });
    mkdirSync(join(folder, 'data/schema'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'src/main.ts'), `export const ${says('source')};`);
    writeFileSync(join(folder, 'src/room/piece.ts'), '');
    writeFileSync(join(folder, 'data/schema/0001-first.sql'), '');
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    writeFileSync(join(folder, 'dist/main.cjs'), `exports.${says('dist')};`);
    const aged = (path: string, hours: number): void => {
      const then = Date.now() / 1000 - hours * 3600;
      utimesSync(join(folder, path), then, then);
    };
    aged('dist/main.cjs', 1);
    for (const path of ['data/schema/0001-first.sql', 'src/room/piece.ts', 'src/main.ts']) {
      aged(path, 2);
    }
    for (const path of [
      'data/schema',
      'src/room',
      'src',
      '.config/build.js',
      'package-lock.json',
    ]) {
      aged(path, 2);
    }
    const run = (): string =>
      execFileSync(process.execPath, [join(folder, 'bin/motcua.js')], { encoding: 'utf8' }).trim();
    return { folder, aged, run };
  }

  it('runs what was built while nothing of the source is newer', () => {
    expect(checkout().run()).toBe('dist');
  });

  it.each([
    'src/main.ts',
    'src/room/piece.ts',
    'src/room',
    'data/schema/0001-first.sql',
    'package-lock.json',
  ])('runs the source where %s is newer than what was built', (path) => {
    const { aged, run } = checkout();
    aged(path, 0);
    expect(run()).toBe('source');
  });

  it('runs the source where nothing was built', () => {
    const { folder, run } = checkout();
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(run()).toBe('source');
  });

  it('without its source is a package, and runs what was built', () => {
    const { folder, run } = checkout();
    for (const path of ['src', '.config']) rmSync(join(folder, path), { recursive: true });
    expect(run()).toBe('dist');
  });
});

describe('the program in a process of its own', () => {
  it('reads a card from its standard input, and makes ids that sort by time', async () => {
    const { store } = await stationFolder();
    const ids: string[] = [];
    for (const card of [cards.mau, cards.mau.replace('022085123456', '022085123457')]) {
      const { out } = await runBin('citizen register --scan - --json', { store, stdin: card });
      const { uuid, name } = JSON.parse(out) as { uuid: string; name: string };
      expect(name).toBe('Nguyễn Văn Mẫu');
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      ids.push(uuid);
    }
    expect(ids).toEqual(ids.toSorted());
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])(
    'counts days in Vietnam where the machine stands in %s',
    async (zone) => {
      const { store } = await stationFolder();
      const env = { TZ: zone, MOTCUA_CLOCK: '2026-11-23T00:30:00+07:00' };
      const line = 'dossier receive --procedure 1.003677 --citizen 022192000001 --all-components';
      const { out } = await runBin(`${line} --json`, { store, env });
      expect(JSON.parse(out)).toMatchObject({
        code: 'H49.22-261123-0001',
        receivedAt: '2026-11-23T00:30:00+07:00',
        dueAt: '2026-11-25T17:00:00+07:00',
      });
    },
  );

  it('speaks the language of the system', async () => {
    const env = { MOTCUA_LANG: '', LC_ALL: 'en_US.UTF-8' };
    const { out } = await runBin('help', { store: '/khong/co', env });
    expect(out).toContain('Commands');
  });
});
