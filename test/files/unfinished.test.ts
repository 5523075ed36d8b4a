import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NewFile } from '../../src/files/new-file.ts';
import { partName, scratchFolder } from '../../src/files/unfinished.ts';
import { deadPart, deadScratch } from '../support/dead.ts';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'motcua-files-'));
}

/** The same name on a machine that is called otherwise. */
function elsewhere(name: string): string {
  return name.replace(/-[0-9a-f]{8}-/, '-00000000-');
}

test('what a killed process left goes with the next file of the folder, and nothing else', () => {
  const place = folder();
  const put = (name: string): string => {
    writeFileSync(join(place, name), 'half');
    return name;
  };
  const dead = deadPart();
  for (const gone of [dead, `${dead}-journal`]) put(gone);
  const old = put(elsewhere(partName()));
  const week = new Date(Date.now() - 8 * 24 * 3600_000);
  utimesSync(join(place, old), week, week);
  // Of a process that runs, of another machine, of nobody.
  const stay = [partName(), elsewhere(partName()), 'list.part', '.motcua-1-x.part'].map(put);
  new NewFile(join(place, 'list.csv')).sweep().finish();
  expect(readdirSync(place).toSorted()).toEqual([...stay, 'list.csv'].toSorted());
});

test('what may be a living container’s of the same name stays: its processes are not to be seen', () => {
  const place = folder();
  const called = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const theirs = deadPart().replace(/-[0-9a-f]{8}-/, `-${called}-`);
  writeFileSync(join(place, theirs), 'half');
  new NewFile(join(place, 'list.csv')).sweep().finish();
  expect(readdirSync(place)).toEqual([theirs, 'list.csv']);
});

test('two of one process are in each other’s way neither', () => {
  const place = folder();
  const one = new NewFile(join(place, 'one.csv'));
  const other = new NewFile(join(place, 'other.csv')).sweep();
  one.finish();
  other.finish();
  expect(readdirSync(place)).toEqual(['one.csv', 'other.csv']);
});

test('what a killed process had to itself for a while goes with the next one’s', () => {
  const left = deadScratch();
  mkdirSync(left);
  writeFileSync(join(left, 'input'), 'people');
  const mine = scratchFolder();
  expect([existsSync(left), existsSync(mine)]).toEqual([false, true]);
  expect(existsSync(mine) && existsSync(scratchFolder())).toBe(true);
});
