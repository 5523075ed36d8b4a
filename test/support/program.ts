/** The whole program in this process: a counter with its own store, a clock, and captured words. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { join } from 'node:path';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { LineGate } from '../../src/cli/line-gate.ts';
import { runProgram } from '../../src/cli/program.ts';
import { staged } from '../../src/cli/stage.ts';
import { program } from '../../src/commands/index.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { decodedText } from '../../src/files/encoding.ts';
import { holdToFields } from './answers.ts';
import { machineNames, storeNames } from '../../src/config/kept-names.ts';
import { machineOf } from '../../src/store/store.ts';
import { onPostgres } from './engine.ts';
import { folderOfTest } from './folder.ts';
import { madeOnce } from './made-once.ts';
import { shareState } from './own-state.ts';
import { asOwner } from './postgres-owner.ts';
import { freshDatabase, templateDatabase } from './postgres.ts';
import { keepSecret, secretOf, terminalNamed, windowOf, type Secret } from './seat.ts';
import { keepKey, keepKeyBy, keyBy, keyIn, type KeptFile } from './key-file.ts';
import { seededEntropy } from './station.ts';
import { behind } from './store.ts';
import { split } from './words.ts';

/** A Monday; the day after is a day off (Vietnam Culture Day), new in 2026. */
export const monday = '2026-11-23T09:14:00+07:00';

export const setUpWords = [
  'setup --office "Trung tâm Phục vụ hành chính công phường Thử" --agency-id H49.22',
  '--kind commune --counter 1 --staff "Phạm Thị Lan" --login lan',
].join(' ');

/** The PIN of who sets up a store in earnest. */
export const adminPin = '246813';

/** A set-up in earnest, where its administrator has a PIN. */
export function realSetUp(counter: Counter): string {
  return `${setUpWords} ${counter.pin(adminPin)}`;
}

export interface Ended {
  code: number;
  out: string;
  err: string;
}

export interface Refusal {
  exit: number;
  code: string;
  kind: string;
  message: string;
  next: string[];
  detail: Record<string, unknown>;
}

/** How one command line is run; what is left out is a pipe, not a terminal. */
export interface Around {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Standard input, output and errors are a terminal. */
  terminal?: boolean;
  /** Output and errors are seen on a screen without colours; standard input is a pipe. */
  screen?: boolean;
  columns?: number;
  rows?: number;
  /** Another terminal than the station's own. */
  window?: string;
  /** Gets each piece that is written to the screen, as it is written. */
  seen?: string[];
  surroundings?: Partial<Surroundings>;
}

/** A command line as a person types it, or its words. */
export type Line = string | readonly string[];

export class Counter {
  readonly folder: string;
  store: string;
  /** What the machine's clock says. */
  now = monday;
  /** Seconds for which the program paused. */
  readonly paused: number[] = [];
  pinCost: Surroundings['pinCost'] = 'light';
  readonly env: Record<string, string> = { CUPS_SERVER: '/nowhere/no-printers' };
  readonly #entropy;

  /** Where this person's own of every store lies. */
  get stateFolder(): string {
    return this.file('state/motcua');
  }

  constructor(folder: string, seed = 'program') {
    this.folder = folder;
    this.store = join(folder, 'motcua.db');
    this.#entropy = seededEntropy(seed);
  }

  /** Sets the practice clock: `2026-11-25T09:00`. */
  at(clock: string): this {
    this.env['MOTCUA_CLOCK'] = clock.length === 16 ? `${clock}:00+07:00` : clock;
    return this;
  }

  /** A file in the counter's folder. */
  file(name: string): string {
    return join(this.folder, name);
  }

  /** The option that names a file with a PIN. */
  pin(pin: string, flag = '--pin-file'): string {
    const path = this.file(`${flag.slice(2)}-${pin.length}-${pin.charCodeAt(0)}.txt`);
    writeFileSync(path, pin);
    return `${flag} ${path}`;
  }

  async run(line: Line, around: Around = {}): Promise<Ended> {
    const chunks: Uint8Array[] = [];
    let err = '';
    shareState(this.store, this.file('state'));
    const terminal = around.terminal ?? false;
    const watched = terminal || around.screen === true;
    const seen = around.screen === true ? { TERM: 'dumb' } : {};
    const seenAs = {
      isTerminal: watched,
      columns: around.columns ?? 80,
      rows: around.rows ?? 24,
    };
    const env = { MOTCUA_STORE: this.store, ...seen, ...this.env, ...around.env };
    const window = around.window ?? windowOf(env);
    const surroundings: Surroundings = {
      env,
      clock: () => this.now as Instant,
      entropy: this.#entropy,
      pinCost: this.pinCost,
      programFolder: join(import.meta.dirname, '../..'),
      dataFolder: join(import.meta.dirname, '../../data'),
      defaultStore: this.file('default.db'),
      stateFolder: this.stateFolder,
      terminal: () => terminalNamed(window),
      systemLanguage: '',
      ...staged(
        { write: (chunk) => void chunks.push(Buffer.from(chunk)), ...seenAs },
        {
          write: (text) => {
            err += String(text);
            around.seen?.push(String(text));
          },
          ...seenAs,
        },
      ),
      stdin: {
        isTerminal: terminal,
        gate: async () => new LineGate(new PassThrough(), () => undefined),
        read: async () => decodedText(Buffer.from(around.stdin ?? '')),
        bytes: async function* () {
          yield Buffer.from(around.stdin ?? '');
        },
      },
      pause: async (seconds) => void this.paused.push(seconds),
      stopwatch: () => 0,
      onInterrupt: () => () => undefined,
      version: '0.0.0',
      ...around.surroundings,
    };
    const code = await runProgram(split(line), program, surroundings);
    const out = Buffer.concat(chunks).toString('utf8');
    await holdToFields(split(line), out);
    return { code, out, err };
  }

  /** Runs a command that must end well, and gives what its `--json` says. */
  async json<T = Answer>(line: Line, around: Around = {}): Promise<T> {
    const { code, out, err } = await this.run([...split(line), '--json'], around);
    if (code !== 0) throw new Error(`${String(line)} ended with ${code}: ${err}`);
    return JSON.parse(out) as T;
  }

  /** Runs a command that must not end well; what it says in JSON, and its exit code. */
  async refusal(line: Line, around: Around = {}): Promise<Refusal> {
    const { code: exit, out, err } = await this.run([...split(line), '--json'], around);
    if (exit === 0) throw new Error(`${String(line)} ended well: ${out}`);
    if (out !== '') throw new Error(`${String(line)} failed, and yet said ${out}`);
    const { error } = JSON.parse(err) as { error: Omit<Refusal, 'exit'> };
    return { exit, ...error };
  }

  /** The code of a refusal alone. */
  async refused(line: Line, around: Around = {}): Promise<string> {
    return (await this.refusal(line, around)).code;
  }
}

/** What tests read of an answer; each asks for the fields it needs. */
// oxlint-disable-next-line no-explicit-any
export type Answer = Record<string, any>;

export function temporaryFolder(): string {
  return folderOfTest('motcua-test-');
}

/** A counter on a machine where nothing has been set up. */
export function bareCounter(): Counter {
  return new Counter(temporaryFolder());
}

/** A counter that is set up and signed in: a training store unless `real`. */
export async function newCounter(options: { real?: boolean } = {}): Promise<Counter> {
  const real = options.real ?? false;
  const counter = new Counter(temporaryFolder(), 'counter');
  if (onPostgres) {
    const kind = real ? 'counter' : 'training';
    const template = await templateDatabase(kind, async (url) =>
      keepKeyBy(url, (await fill(url, real)).key),
    );
    counter.store = await freshDatabase(template);
    await standHere(counter);
    keepKey(counter.stateFolder, await keyBy(counter.store, template));
    return counter;
  }
  const { files, session, key } = await templateOf(real);
  for (const [end, content] of files) {
    writeFileSync(`${counter.store}${end}`, content, { mode: 0o600 });
  }
  await keepSecret(counter.stateFolder, counter.store, session, monday);
  keepKey(counter.stateFolder, key);
  return counter;
}

/** A store takes its station along only where the machine's own file is copied too. */
export function copyStation(from: string, to: string): void {
  for (const end of STATION_FILES) copyFileSync(`${from}${end}`, `${to}${end}`);
}

const STATION_FILES = ['', '.machine'] as const;

interface Template {
  files: [end: string, content: Buffer][];
  session: Secret;
  key: KeptFile;
}
const templates = new Map<boolean, Promise<Template>>();

/** Setting up publishes the whole catalogue: done once, then copied. */
function templateOf(real: boolean): Promise<Template> {
  const known = templates.get(real) ?? madeOnce(`counter-${real}`, () => makeTemplate(real));
  templates.set(real, known);
  return known;
}

async function makeTemplate(real: boolean): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-template-'));
  const path = join(folder, 'motcua.db');
  const { session, key } = await fill(path, real);
  // A test's day is longer than a session.
  const day = "until = '2026-11-23T19:00+', seen = '2026-11-23T09:14+'";
  behind(path, (database) => database.exec(`update staff_session set ${day}`));
  if (existsSync(`${path}-wal`)) throw new Error('the store was not closed');
  const files = STATION_FILES.map((end): [string, Buffer] => [end, readFileSync(`${path}${end}`)]);
  rmSync(folder, { recursive: true });
  return { files, session, key };
}

/** Gives the secret of whoever has set it up, and the key that signs its papers. */
async function fill(store: string, real: boolean): Promise<Pick<Template, 'session' | 'key'>> {
  const counter = new Counter(mkdtempSync(join(tmpdir(), 'motcua-template-')), 'template');
  counter.store = store;
  counter.now = '2026-11-23T07:00:00+07:00';
  await counter.json(real ? realSetUp(counter) : `${setUpWords} --training`);
  const [session, key] = [await secretOf(counter.stateFolder, store), keyIn(counter.stateFolder)];
  rmSync(counter.folder, { recursive: true });
  return { session, key };
}

/** What set-up keeps on its own machine, for one that has a copy of the store on a server. */
async function standHere(counter: Counter): Promise<void> {
  const [store] = await asOwner<{ id: string; book: string }>(
    counter.store,
    // Who made the template has taken its secret along.
    `update staff_session set digest = sha256('${SECRET} lan'), until = '2026-11-23T19:00:00+07:00', seen = '${monday}'`,
    `select value as id, book from store_value, counter where name = '${storeNames.id}'`,
  );
  const { id, book } = store!;
  const machine = machineOf(counter.store, id, counter.stateFolder);
  machine.set({ [machineNames.station]: book });
  machine.close();
  const secret = { id, line: `${SECRET} lan\n` };
  await keepSecret(counter.stateFolder, counter.store, secret, monday);
}

const SECRET = 'bi-mat-cua-cua-so-nay';
