/** The packages as they are released, with their own Node, and what npm installs of a tarball. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyHome, runPackaged } from '../support/packages.ts';
import { temporaryFolder } from '../support/program.ts';

const root = join(import.meta.dirname, '../..');
const MOST_BYTES = 40_000_000;
/** Each archive is packed for a minute or two, to be small. */
const PACKING_MS = 900_000;

/** Made once: Node comes from the registry, or lies there from the last time. */
function packaged(system: 'windows' | 'linux', like: RegExp): string {
  execFileSync(process.execPath, ['.config/package.js', system], { cwd: root });
  const name = readdirSync(join(root, 'packages')).find((each) => like.test(each));
  return join(root, 'packages', name!);
}

test('the package for Linux runs with nothing but itself', { timeout: PACKING_MS }, () => {
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

test('the package for Windows is small', { timeout: PACKING_MS }, () => {
  const { size } = statSync(packaged('windows', /windows.*\.zip$/));
  expect(size).toBeLessThan(MOST_BYTES);
});
