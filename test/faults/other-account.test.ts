/**
 * Another account of the same machine: what it can read, what it can put in our way, and what of it
 * we would run. Only who may become another has one to try it with: root.
 */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBin, start } from '../support/bin.ts';
import { fileCounter } from '../support/file-counter.ts';
import { csv, header, row } from '../support/import-files.ts';

const nobody = 65_534;
const MAY = process.getuid?.() === 0;

/** A folder that everybody may look through, as a shared disk has. */
function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-shared-'));
  chmodSync(folder, 0o1777);
  return folder;
}

test.runIf(MAY)('reads nothing of a store, and nothing that was made of it', async () => {
  const { folder, store } = await fileCounter();
  const shared = sharedFolder();
  const list = join(shared, 'so.csv');
  writeFileSync(list, csv([header, row(1), row(2, { name: '' })]));
  await runBin(['import', 'dossiers', list, '--json'], { store });
  await runBin(['dossier', 'list', '--xlsx', join(shared, 'ho-so.xlsx')], { store });
  chmodSync(folder, 0o755);
  const open = readdirSync(shared).filter(
    (name) => name !== 'so.csv' && (statSync(join(shared, name)).mode & 0o077) !== 0,
  );
  expect(open).toEqual([]);
  expect(readdirSync(shared).length).toBeGreaterThan(3);
  for (const line of ['store info', 'dossier list', 'staff list']) {
    const { code, out } = await start(line, { store, uid: nobody, env: { HOME: shared } }).ended;
    expect([line, code, out]).toEqual([line, 6, '']);
  }
});

test.runIf(MAY)('cannot have us run its code, or write through its links', async () => {
  const { store } = await fileCounter();
  const home = sharedFolder();
  const cache = join(home, 'motcua/compiled');
  mkdirSync(cache, { recursive: true });
  for (const each of [join(home, 'motcua'), cache]) chownSync(each, nobody, nobody);
  await runBin('help', { store, env: { XDG_CACHE_HOME: home } });
  expect(readdirSync(cache)).toEqual([]);
  const [mine, link] = [join(home, 'cua-toi'), join(home, 'danh-sach.xlsx')];
  writeFileSync(mine, 'mine');
  symlinkSync(mine, link);
  const words = ['dossier', 'list', '--xlsx', link, '--yes', '--json'];
  const { code, err } = await start(words, { store }).ended;
  expect([code, err]).toEqual([3, expect.stringContaining('file.no_place')]);
  expect(readFileSync(mine, 'utf8')).toBe('mine');
});

test.runIf(MAY)('keeps its own half files, and so do we', async () => {
  const { store } = await fileCounter();
  const shared = sharedFolder();
  const list = join(shared, 'ho-so.xlsx');
  const running = start(['dossier', 'list', '--xlsx', list], { store });
  await running.ended;
  expect(readdirSync(shared)).toEqual(['ho-so.xlsx']);
  const put = start(['dossier', 'list', '--xlsx', list, '--yes'], {
    store,
    uid: nobody,
    env: { HOME: shared },
  });
  expect((await put.ended).code).toBe(6);
  expect(existsSync(list)).toBe(true);
});
