/** What the built program reads and has Node load before it answers: more is a slower start. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launcher, runBin, stationFolder } from '../support/bin.ts';
import { temporaryFolder } from '../support/program.ts';

const dist = join(launcher, '../../dist');
const receive = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';

/** Prints, at the end, which of Node's own parts were loaded besides what an empty Node has. */
const TELLING = `const before = new Set(process.moduleLoadList);
process.on('exit', () => {
  const more = process.moduleLoadList.filter((each) => !before.has(each));
  process.getBuiltinModule('fs').writeSync(2, 'loaded ' + JSON.stringify(more) + '\\n');
});`;

interface Weight {
  /** Of the files of the program that were loaded. */
  bytes: number;
  /** Node's own. */
  parts: string[];
}

/** A cache that was empty has a file for each of the program's that a command loaded. */
async function weightOf(line: string): Promise<Weight> {
  const { store } = await stationFolder();
  if (line.includes('show')) await runBin(receive, { store });
  const home = temporaryFolder();
  const told = `--import=data:text/javascript,${encodeURIComponent(TELLING)}`;
  const env = { XDG_CACHE_HOME: home, NODE_OPTIONS: told };
  const { code, err } = await runBin(line, { store, env });
  expect([code, err.includes('loaded ')]).toEqual([0, true]);
  const cache = join(home, 'motcua/compiled');
  const kept = readdirSync(cache).find((each) => /-[0-9a-f]{16}$/.test(each))!;
  const names = readdirSync(join(cache, kept)).filter((name) => name !== 'commands');
  const bytes = names.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
  const parts = JSON.parse(/loaded (\[.*\])/.exec(err)![1]!) as string[];
  // Before that a checkout looks whether its build is fresh.
  return { bytes, parts: parts.slice(parts.indexOf('NativeModule vm')) };
}

const slow = /NativeModule (crypto|stream|net|tty|child_process|http|zlib|worker_threads|v8)$/;

it('looking up a dossier reads 812,000 bytes, and has Node load nothing large', async () => {
  const { bytes, parts } = await weightOf('dossier show 1');
  expect(bytes).toBeLessThan(812_000);
  expect(parts.filter((each) => slow.test(each))).toEqual([]);
});

it('receiving one reads 957,000 bytes, and needs Node’s hashes alone', async () => {
  const { bytes, parts } = await weightOf(`${receive} --json`);
  expect(bytes).toBeLessThan(957_000);
  expect(parts.filter((each) => slow.test(each))).toEqual(['NativeModule crypto']);
});
