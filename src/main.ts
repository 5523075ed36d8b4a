/** The composition root: argv, streams, clock, ids and environment become a running program. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import type { Surroundings } from './cli/context.ts';
import { LineGate } from './cli/line-gate.ts';
import { runProgram } from './cli/program.ts';
import { program } from './commands/index.ts';
import type { Uuid } from './domain/value/id.ts';
import { epochSeconds, instantOfEpochSeconds, type Instant } from './domain/value/instant.ts';

const root = new URL('..', import.meta.url);
const DEFAULT_COLUMNS = 80;

/** Runs one command line of this process; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // A reader that has had enough (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return runProgram(argv, program, surroundings());
}

function surroundings(): Surroundings {
  const { env, stdin, stdout, stderr } = process;
  let gate: LineGate | null = null;
  const write = (stream: NodeJS.WriteStream) => (text: string | Uint8Array) => {
    stream.write(text);
  };
  return {
    env,
    clock: () => instantOfEpochSeconds(Date.now() / 1000),
    entropy: { uuid: uuidv7, salt: () => random(SALT_BYTES).toString('hex') },
    dataFolder: fileURLToPath(new URL('data', root)),
    defaultStore: `${envPaths('motcua', { suffix: '' }).data}/motcua.db`,
    systemLanguage: env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '',
    stdout: {
      write: write(stdout),
      isTerminal: stdout.isTTY,
      // Asked each time: a terminal may be resized while the counter is open.
      get columns() {
        return stdout.columns || DEFAULT_COLUMNS;
      },
    },
    stderr: {
      write: write(stderr),
      isTerminal: stderr.isTTY,
      get columns() {
        return stderr.columns || DEFAULT_COLUMNS;
      },
    },
    stdin: {
      isTerminal: stdin.isTTY,
      read: readAll,
      bytes: () => stdin,
      gate: () => (gate ??= new LineGate(stdin)),
    },
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    stopwatch: () => performance.now() / 1000,
    onInterrupt: (stop) => {
      process.on('SIGINT', stop);
      return () => process.off('SIGINT', stop);
    },
    version: packageVersion(),
  };
}

const SALT_BYTES = 16;
const POOL_BYTES = 8192;
let pool = Buffer.alloc(0);

/** Drawn by the pool: an import wants some for every row. Loaded on first use. */
function random(count: number): Buffer {
  if (pool.length < count) pool = process.getBuiltinModule('node:crypto').randomBytes(POOL_BYTES);
  const drawn = pool.subarray(0, count);
  pool = pool.subarray(count);
  return drawn;
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** RFC 9562: 48 bits of time, so that ids sort as they were made; the rest random. */
function uuidv7(at: Instant): Uuid {
  const bytes = random(16);
  bytes.writeUIntBE(epochSeconds(at) * 1000 + (Date.now() % 1000), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join('-') as Uuid;
}

function packageVersion(): string {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
