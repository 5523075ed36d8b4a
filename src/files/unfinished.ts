/**
 * What is written until it is whole, under names that tell whose it is: so what a killed process
 * has left is known from what another one is still writing, and is taken away.
 */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { removeAll } from './remove.ts';
import { tried } from './problem.ts';

/** The process and the machine; behind it chance. SQLite lays files beside one it writes. */
const PART = /^\.motcua-(\d+)-([0-9a-f]{8})-[0-9a-f]{16}\.part(?:-\w+)?$/;
const SCRATCH = /^motcua-(\d+)-([0-9a-f]{8})-\w{6}$/;

/** Another machine's process cannot be asked after: what it has not touched for so long is left. */
const ABANDONED_MS = 7 * 24 * 60 * 60 * 1000;

/** A name for a part that nobody can foresee, short beside the longest name a file can have. */
export function partName(): string {
  return `.motcua-${process.pid}-${thisMachine()}-${chance(8)}.part`;
}

/** True of such a name, whoever's it is. */
export function isPart(name: string): boolean {
  return PART.test(name);
}

/**
 * A folder for what is only needed while a command runs, which may speak of people: only its owner
 * may look in. Whoever makes it takes it away.
 */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `motcua-${process.pid}-${thisMachine()}-`));
  sweep(folder, SCRATCH);
  return folder;
}

/**
 * Takes a folder away, too, where a signal ends the process while it is there, as Ctrl+C does while
 * somebody waits; the process ends by that signal all the same. Gives what ends the watch.
 */
export function dropOnSignal(folder: string): () => void {
  const dropped = (signal: NodeJS.Signals): void => {
    tried(() => removeAll(folder));
    watched(false);
    process.kill(process.pid, signal);
  };
  const watched = (isOn: boolean): void => {
    for (const signal of ENDING) process[isOn ? 'on' : 'off'](signal, dropped);
  };
  watched(true);
  return () => watched(false);
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A place for a folder of such parts beside something whose disk they must not leave. */
export function partFolderBeside(path: string): string {
  return join(dirname(path), partName());
}

/** Makes it, for its owner alone. Throws what the system says. */
export function makePartFolder(folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  sweepParts(folder);
}

/** Takes away what an ended process had said to be its own; nothing that is not called so. */
export function dropPartOf(pid: number, path: string): void {
  const [, owner, made] = PART.exec(basename(path)) ?? [];
  if (owner !== String(pid) || made !== thisMachine()) return;
  tried(() => removeAll(path));
}

/** Takes away the parts beside a new one that nobody will finish. */
export function sweepParts(beside: string): void {
  sweep(beside, PART);
}

/** What is new tells the time by the clock of the disk itself, which others write by as well. */
function sweep(beside: string, kind: RegExp): void {
  const folder = dirname(beside);
  const { mtimeMs } = lstatSync(beside);
  for (const name of namesIn(folder)) {
    const [, pid, machine] = kind.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const there = lstatSync(path, { throwIfNoEntry: false });
    const gone =
      machine === thisMachine()
        ? !isRunning(Number(pid))
        : (there?.mtimeMs ?? 0) < mtimeMs - ABANDONED_MS;
    if (there === undefined || !gone) continue;
    try {
      removeAll(path);
    } catch {
      // Another account's: its own next command takes it away.
    }
  }
}

/** A folder that may be written and not listed has nothing that could be found. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** True, too, for another account's process and for one that has been given the number since. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** This process, under a name by which others here can ask whether it still runs. */
export function processHere(): string {
  return `${process.pid}-${thisMachine()}`;
}

/** A process by that name has surely ended; of another machine's nobody here can say. */
export function hasEnded(named: string): boolean {
  const [pid, machine] = named.split('-');
  return machine === thisMachine() && !isRunning(Number(pid));
}

let machine: string | null = null;

/**
 * Eight digits of where a process number means what it does here: a shared folder has other
 * machines' parts as well, and those of containers, which may all be called the same.
 */
function thisMachine(): string {
  if (machine !== null) return machine;
  const numbers = tried(() => readlinkSync('/proc/self/ns/pid')) ?? '';
  const installed = tried(() => readFileSync('/etc/machine-id', 'utf8')) ?? '';
  const named = [hostname(), numbers, installed].join(' ');
  return (machine = crypto().createHash('sha256').update(named).digest('hex').slice(0, 8));
}

function chance(bytes: number): string {
  return crypto().randomBytes(bytes).toString('hex');
}

/** Loaded on first use: most commands write no file. */
function crypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}
