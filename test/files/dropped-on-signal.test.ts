/** A copy for the screen goes with the process that made it, whatever signal ends that. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const unfinished = new URL('../../src/files/unfinished.ts', import.meta.url).href;
const waiting = `
  const { dropOnSignal, scratchFolder } = await import('${unfinished}');
  const folder = scratchFolder();
  dropOnSignal(folder);
  console.log(folder);
  setInterval(() => undefined, 1000);
`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', async (signal) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', waiting]);
  const [said] = await once(child.stdout, 'data');
  const folder = String(said).trim();
  expect(existsSync(folder)).toBe(true);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(existsSync(folder)).toBe(false);
});
