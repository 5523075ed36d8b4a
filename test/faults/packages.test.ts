/** The packages as they are released, with their own Node, and what npm installs of a tarball. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { figure } from '../support/figures.ts';
import { emptyHome, runPackaged } from '../support/packages.ts';
import { temporaryFolder } from '../support/program.ts';

const root = join(import.meta.dirname, '../..');
const MOST_BYTES = 40_000_000;

/** Made once: Node comes from the registry, or lies there from the last time. */
function packaged(system: 'windows' | 'linux', like: RegExp): string {
  execFileSync(process.execPath, ['.config/package.js', system], { cwd: root });
  const name = readdirSync(join(root, 'packages')).find((each) => like.test(each));
  return join(root, 'packages', name!);
}

test('the package for Linux runs with nothing but itself', () => {
  const folder = temporaryFolder();
  const file = packaged('linux', new RegExp(`linux-${process.arch}.*\\.tar\\.gz$`));
  execFileSync('tar', ['xzf', file, '-C', folder]);
  const launcher = join(folder, 'motcua', 'motcua');
  const { code, out } = runPackaged(launcher, ['version', '--json'], emptyHome());
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { node: string };
  };
  expect([code, JSON.parse(out)]).toMatchObject([0, { node: devDependencies.node }]);
});

/**
 * What npm needs of this machine to reach a registry, and no more: where it goes through somebody
 * whose certificate Node does not know by itself, all its tries are refused one by one.
 */
function reaching(): Record<string, string> {
  const names = ['PATH', 'NODE_EXTRA_CA_CERTS', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY'];
  const kept = names.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(kept.filter((each): each is [string, string] => each[1] !== undefined));
}

test('what npm packs is installed for all without a warning, and runs', () => {
  const [folder, home] = [temporaryFolder(), temporaryFolder()];
  const env = { ...reaching(), HOME: home, npm_config_cache: join(home, 'cache') };
  const words = ['pack', '--silent', '--pack-destination', folder];
  execFileSync('npm', words, { cwd: root, env });
  const [tarball = ''] = readdirSync(folder);
  const prefix = join(folder, 'prefix');
  mkdirSync(prefix);
  const install = ['install', '-g', '--prefix', prefix, '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', [...install, join(folder, tarball)], {
    env,
    encoding: 'utf8',
    timeout: 150_000,
  });
  expect([status, stderr]).toEqual([0, '']);
  const bin = join(prefix, 'bin', 'motcua');
  const { code, out } = runPackaged(bin, ['version', '--json'], emptyHome());
  expect([code, JSON.parse(out)]).toMatchObject([0, { package: null }]);
});

const wine = spawnSync('wine', ['--version'], { encoding: 'utf8' });
const hasWine = Number(/^wine-(\d+)/.exec(wine.stdout ?? '')?.[1] ?? 0) >= 9;

/** Its pipes are none that Node can open: all it says goes to files. */
function onWine(folder: string, words: readonly string[]): { code: number; out: string } {
  const [out, err] = ['out', 'err'].map((name) => openSync(join(folder, name), 'w'));
  const { status } = spawnSync('wine', words, {
    cwd: folder,
    stdio: ['ignore', out, err],
    env: { ...process.env, MOTCUA_STORE: 'kho.db', MOTCUA_LANG: 'vi', WINEDEBUG: '-all' },
  });
  for (const file of [out!, err!]) closeSync(file);
  const said = readFileSync(join(folder, 'out'), 'utf8');
  return { code: status ?? -1, out: said || readFileSync(join(folder, 'err'), 'utf8') };
}

test('the package for Windows is small, and works where there is a wine', () => {
  const bytes = readFileSync(packaged('windows', /windows.*\.zip$/));
  expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  if (!hasWine) {
    figure('processes', 0, 'commands of the package for Windows', 'not tried: no wine 9 here');
    return;
  }
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const version = readFileSync(join(folder, 'motcua/current'), 'utf8').trim();
  const program = ['node.exe', 'bin/motcua.js'].map((each) => `motcua/${version}/${each}`);
  writeFileSync(join(folder, 'pin'), '480975\n');
  const office = ['setup', '--office', 'Trung tâm Thử', '--agency-id', 'H49.22', '--kind'];
  const person = ['commune', '--counter', '1', '--staff', 'Phạm Thử', '--login', 'thu'];
  const receive = ['dossier', 'receive', '--procedure', '1.001193', '--citizen', '022192000001'];
  const day: (readonly string[])[] = [
    ['version', '--json'],
    [...office, ...person, '--pin-file', 'pin'],
    ['citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử'],
    [...receive, '--all-components'],
    ['print', 'receipt', '1', '--out', 'giay.pdf'],
    ['store', 'verify'],
  ];
  const told = day.map((words) => onWine(folder, [...program, ...words]));
  expect(told.map(({ code, out }) => [code, code === 0 ? '' : out])).toEqual(
    day.map(() => [0, '']),
  );
  expect(JSON.parse(told[0]!.out)).toMatchObject({ platform: 'win32', version });
  expect(told[3]!.out).toContain('Đã tiếp nhận hồ sơ');
  expect(readFileSync(join(folder, 'giay.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  const shown = 'shown: set-up, reception, a PDF, verify; not shown: real Windows, its console';
  figure('processes', day.length, 'commands of the package for Windows, under wine', shown);
});
