/** A medium that cannot be written, with a store on it. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { mayMount, SmallDisk } from './postgres-files.ts';
import { temporaryFolder, type Counter } from './program.ts';

/** Only who may mount has a medium: elsewhere what needs one is passed over. */
export const mounts = mayMount('/tmp/motcua-may-mount');

/** The store from now on is that copy of it on a medium, with what lies beside it under `ends`. */
export function onMedium(counter: Counter, ends: readonly string[]): string[] {
  const disk = new SmallDisk(join(temporaryFolder(), 'dia'), 16);
  onTestFinished(() => disk.remove());
  const there = join(disk.path, 'kho.db');
  for (const end of ['', ...ends]) copyFileSync(counter.store + end, there + end);
  execFileSync('mount', ['-o', 'remount,ro', disk.path]);
  counter.store = there;
  return readdirSync(disk.path);
}
