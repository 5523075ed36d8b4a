import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
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
