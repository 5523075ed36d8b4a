/** The built program as people start it: `bin/motcua.js` in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { holdToFields } from './answers.ts';
import { keepKey, keyIn } from './key-file.ts';
import { stateFolderOf, withOwnState } from './own-state.ts';
import { copyStation, newCounter, temporaryFolder, type Ended, type Line } from './program.ts';
import { keepSecret, secretOf } from './seat.ts';
import { split } from './words.ts';

export const launcher = join(import.meta.dirname, '../../bin/motcua.js');

export interface Started {
  ended: Promise<Ended>;
  child: ChildProcess;
}

export interface Spawning {
  store: string;
  env?: Record<string, string>;
  stdin?: string;
  /** A shell command line around it, in which `"$@"` stands for the program. */
  within?: string;
  /** The program that runs the launcher, when it is not this Node. */
  node?: string;
  /** The user to become. */
  uid?: number;
}

/** Starts the program; nothing of this process's environment goes with it. */
export function start(line: Line, options: Spawning): Started {
  const whole = [options.node ?? process.execPath, launcher, ...split(line)];
  const [program, ...args] =
    options.within === undefined
      ? whole
      : ['bash', '--norc', '-c', options.within, 'bash', ...whole];
  const { PATH = '' } = process.env;
  const child = spawn(program!, args, {
    env: {
      PATH,
      MOTCUA_STORE: options.store,
      MOTCUA_LANG: 'vi',
      ...withOwnState(options.store, options.env),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }),
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? -1,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
      }),
    );
  });
  return { child, ended };
}

export async function runBin(line: Line, options: Spawning): Promise<Ended> {
  const ended = await start(line, options).ended;
  await holdToFields(split(line), ended.out);
  return ended;
}

/** A folder with a store that is set up, signed in and has one citizen: for processes. */
export async function stationFolder(): Promise<{ folder: string; store: string }> {
  const folder = temporaryFolder();
  const counter = await newCounter();
  // Processes go by the machine's clock, so the session must not have run out by it.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  await counter.json('staff login lan');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const store = join(folder, 'motcua.db');
  copyStation(counter.store, store);
  const secret = await secretOf(counter.stateFolder, counter.store);
  await keepSecret(stateFolderOf(store), store, secret, counter.now);
  keepKey(stateFolderOf(store), keyIn(counter.stateFolder));
  return { folder, store };
}
