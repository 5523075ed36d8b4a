/** The composition root: argv, streams, clock, ids and environment become a running program. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from './cli/surroundings.ts';
import type { LineGate } from './cli/line-gate.ts';
import { isPlainFile, outlet } from './cli/outlet.ts';
import { exitCodes, runProgram, tellCrash } from './cli/program.ts';
import { staged } from './cli/stage.ts';
import { thisTerminal, type TerminalHere } from './cli/this-terminal.ts';
import { program } from './commands/index.ts';
import { limits } from './domain/limits.ts';
import { Problem } from './domain/problem.ts';
import type { Uuid } from './domain/value/id.ts';
import { epochSeconds, instantOfEpochSeconds, type Instant } from './domain/value/instant.ts';
import { ownFolders } from './cli/own-folders.ts';
import type { SchemaDigests } from './store/migrate.ts';

const root = new URL('..', import.meta.url);
/** What the build takes down of the schema's files; the source as it is knows nothing. */
declare const SCHEMA_DIGESTS: SchemaDigests | undefined;

/** Runs one command line of this process; returns the exit code. Told of each command that runs. */
export async function main(
  argv: readonly string[],
  began?: (command: string) => void,
): Promise<number> {
  keepToOurselves();
  const here = surroundings(began);
  // What Node would print by itself holds the error's words, and those may hold a row of the store.
  process.once('uncaughtException', async (error) =>
    process.exit(await tellCrash(error, argv, here)),
  );
  await settleHalfDone(argv, here);
  return runProgram(argv, program, here);
}

/** An update of a packaged program that was killed has left a file beside its versions. */
async function settleHalfDone(argv: readonly string[], here: Surroundings): Promise<void> {
  if (!existsSync(new URL('../update.json', root))) return;
  const { settleUpdate } = await import('./cli/settle-update.ts');
  await settleUpdate(argv, here);
}

/**
 * What was typed is nobody else's: the list of processes soon shows our name alone, and Node writes
 * no report of its own, in which the command line stands. A core dump is the system's.
 */
function keepToOurselves(): void {
  // On Windows it would name the window, and only administrators see the words of others.
  if (process.platform !== 'win32') process.title = 'motcua';
  const { report } = process;
  report.reportOnUncaughtException = false;
  report.reportOnFatalError = false;
  report.reportOnSignal = false;
}

function surroundings(began?: (command: string) => void): Surroundings {
  const { env } = process;
  let gate: LineGate | null = null;
  let terminal: TerminalHere | null = null;
  return {
    env,
    clock: () => instantOfEpochSeconds(Date.now() / 1000),
    entropy: { uuid: uuidv7, salt: () => random(SALT_BYTES).toString('base64url') },
    pinCost: 'dear',
    programFolder: fileURLToPath(root),
    dataFolder: fileURLToPath(new URL('data', root)),
    schemaDigests: typeof SCHEMA_DIGESTS === 'undefined' ? null : SCHEMA_DIGESTS,
    get defaultStore() {
      return `${ownFolders(env).data}/motcua.db`;
    },
    get stateFolder() {
      const { data, log } = ownFolders(env);
      return ['darwin', 'win32'].includes(process.platform) ? data : log;
    },
    terminal: () => (terminal ??= thisTerminal()),
    systemLanguage: env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '',
    ...(began && { began }),
    ...staged(
      outlet(1, () => heard(process.stdout)),
      outlet(2, () => heard(process.stderr)),
    ),
    stdin: {
      isTerminal: !isPlainFile(0) && process.stdin.isTTY,
      read: readAll,
      bytes: () => process.stdin,
      gate: async () => (gate ??= await keyboard()),
    },
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    stopwatch: () => performance.now() / 1000,
    onInterrupt: (stop) => {
      for (const signal of STOPPING) process.on(signal, stop);
      return () => {
        for (const signal of STOPPING) process.off(signal, stop);
      };
    },
    get version() {
      return packageVersion();
    },
  };
}

/** When a terminal or the reader of a pipe has gone, there is nobody to tell. */
function heard(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', () => undefined);
}

async function keyboard(): Promise<LineGate> {
  const { LineGate } = await import('./cli/line-gate.ts');
  const gate = new LineGate(process.stdin, (text) => process.stderr.write(text));
  // Without this the system would end us at once, and leave a terminal that shows no letter.
  for (const signal of LEAVING) process.on(signal, () => leave(gate));
  return gate;
}

/** All prompts end as with the keyboard; what does not get to one by then has no more time. */
function leave(gate: LineGate): void {
  gate.hangUp();
  setTimeout(() => {
    gate.setRawMode(false);
    process.exit(exitCodes.cancelled);
  }, LEAVING_MS).unref();
}

/** Windows waits for about five seconds when a window is closed. */
const LEAVING_MS = 2000;

/**
 * What a system sends to whatever it ends in good order and, on Windows too, when a window is
 * closed; Windows's Ctrl-Break.
 */
const LEAVING: readonly NodeJS.Signals[] = [
  ...(['SIGTERM', 'SIGHUP'] as const),
  ...(process.platform === 'win32' ? (['SIGBREAK'] as const) : []),
];

/** The same, and Ctrl-C. */
const STOPPING: readonly NodeJS.Signals[] = ['SIGINT', ...LEAVING];

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
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > limits.smallFile) {
      throw new Problem('file.too_large', { path: '-', what: 'smallFile' });
    }
  }
  const { decodedText } = await import('./files/encoding.ts');
  return decodedText(Buffer.concat(chunks));
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
