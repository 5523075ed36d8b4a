/** A packaged program goes to another version while its store is on a server, under a password. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFile, runPackaged, unpacked } from '../../support/packages.ts';
import { asOwner } from '../../support/postgres-owner.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { bareCounter, setUpWords, temporaryFolder, type Ended } from '../../support/program.ts';

/** A program that is packed as one to go to, and that a test has put words in front of. */
const nextBefore = (words: string): string => `
  import { readFileSync, statSync, writeFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  import { dirname } from 'node:path';
  const words = process.argv.slice(2);
  const copy = words.includes('--store') ? words[words.indexOf('--store') + 1] : null;
  ${words}
  const { main } = createRequire(import.meta.url)('../dist/main.cjs');
  process.exitCode = await main(words);`;

async function counterOnServer() {
  const url = await freshDatabase();
  const name = `${new URL(url).pathname.slice(1)}_may`;
  await asOwner(
    url,
    `drop role if exists "${name}"`,
    `create role "${name}" login password 'bí-mật-0d1e'`,
    `alter schema public owner to "${name}"`,
  );
  const counter = bareCounter();
  counter.store = Object.assign(new URL(url), { username: name, password: 'bí-mật-0d1e' }).href;
  // Processes go by the machine's clock.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  await counter.json(`${setUpWords} --training`);
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const folder = await unpacked();
  const temporary = temporaryFolder();
  const env = {
    ...{ MOTCUA_STORE: counter.store, TMPDIR: temporary },
    ...{ HOME: temporaryFolder(), XDG_STATE_HOME: dirname(counter.stateFolder) },
  };
  const run = (...words: string[]): Ended => runPackaged(join(folder, 'motcua'), words, env);
  return { counter, folder, temporary, run, backup: temporaryFolder() };
}

const unfinished = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.motcua-'));

test('an update tries a copy in the person’s own folder, and opens the store on its server', async () => {
  const { counter, folder, temporary, run, backup } = await counterOnServer();
  const seen = join(temporaryFolder(), 'seen.json');
  const look = nextBefore(`if (copy !== null) {
    const modes = [dirname(copy), copy].map((path) => statSync(path).mode & 0o777);
    writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ copy, modes }));
  }`);
  const file = await packageFile({ version: '0.2.0', instead: { 'bin/motcua.js': look } });
  const { code, out, err } = run('update', file, '--backup', backup, '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ from: '0.1.0', to: '0.2.0' });
  const told = JSON.parse(readFileSync(seen, 'utf8')) as { copy: string; modes: number[] };
  expect(told.modes).toEqual([0o700, 0o600]);
  expect(dirname(dirname(told.copy))).toBe(counter.stateFolder);
  expect([unfinished(counter.stateFolder), readdirSync(temporary)]).toEqual([[], []]);
  expect(statSync(counter.stateFolder).mode & 0o777).toBe(0o700);
  expect(run('version').out.trim()).toBe('0.2.0');
  expect(run('citizen', 'find', 'Thử').code).toBe(0);
  expect([out, readFileSync(join(folder, 'current'), 'utf8')].join('')).not.toContain('0d1e');
});

test('one that fails at the copy or at the server leaves the old program', async () => {
  const { counter, run, backup } = await counterOnServer();
  const word = join(temporaryFolder(), 'step');
  const fail = nextBefore(`
  const step = words[0] !== 'store' ? 'program' : copy === null ? 'store' : 'copy';
  if (readFileSync(${JSON.stringify(word)}, 'utf8') === step) process.exit(3);`);
  const file = await packageFile({ version: '0.2.0', instead: { 'bin/motcua.js': fail } });
  for (const step of ['copy', 'store']) {
    writeFileSync(word, step);
    const { code, err } = run('update', file, '--backup', backup, '--json');
    const { error } = JSON.parse(err) as { error: unknown };
    expect([code, error]).toMatchObject([6, { code: 'update.failed', detail: { step } }]);
    expect([run('version').out.trim(), unfinished(counter.stateFolder)]).toEqual(['0.1.0', []]);
    expect(run('citizen', 'find', 'Thử').code).toBe(0);
  }
});
