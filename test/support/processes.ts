/** Several windows of the program at once. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Orders, Told } from './counter-process.ts';

export interface Ended<T = Told> {
  told: T[];
  code: number | null;
  stderr: string;
}

export interface Window<T = Told> {
  ended: Promise<Ended<T>>;
  /** When it has told so many things, or is over. */
  heard(count: number): Promise<void>;
  kill(): void;
}

/** Starts a window; `within` is a shell command line in which `"$@"` stands for the window's. */
export function open(orders: Partial<Orders>, within: string | null = null): Window {
  return openScript('counter-process.ts', orders, within);
}

/** The same with another script of this folder, which tells other things. */
export function openScript<T>(script: string, orders: object, within: string | null): Window<T> {
  const path = join(import.meta.dirname, script);
  const window = [process.execPath, path, JSON.stringify(orders)];
  const [program, ...args] = within === null ? window : ['sh', '-c', within, 'sh', ...window];
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<Ended<T>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ told: lines<T>(stdout), code, stderr }));
  });
  const heard = async (count: number): Promise<void> => {
    const enough = new Promise<void>((resolve) => {
      waiting.add(() => lines(stdout).length >= count && resolve());
    });
    await Promise.race([enough, ended]);
  };
  return { ended, heard, kill: () => void child.kill('SIGKILL') };
}

export function run(orders: Partial<Orders>, within: string | null = null): Promise<Ended> {
  return open(orders, within).ended;
}

/** The codes of the dossiers that a window said it had received. */
export function received({ told }: Ended): string[] {
  return told.flatMap((each) => ('received' in each ? [each.received] : []));
}

/** A killed window may stop in the middle of a line, which then says nothing. */
function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}
