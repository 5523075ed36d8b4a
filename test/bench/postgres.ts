/**
 * Many counters on one server: receptions through the store against a bare transaction of the very
 * rows they left, by as many connections at once, books of their own; and what whole commands take
 * where the server is far away. The server is the tests' own, and waits for its disk.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openStore, type Entropy, type Store } from '../../src/store/store.ts';
import { delayedWire } from '../support/far.ts';
import { asOwner } from '../support/postgres-owner.ts';
import { startServer } from '../support/postgres-server.ts';
import { bookOf, receive, schemaFolder, seededEntropy, setUp } from '../support/station.ts';
import { median, percentile, type Figure } from './measure.ts';

const COUNTERS = [1, 4, 16, 64];
/** So many receptions are shared among the counters of a round. */
const RECEPTIONS = 640;
const ROUNDS = 3;
const DISTANCES = [0, 5, 20];
const RUNS = 9;
const LETTERS = "encoding 'UTF8' locale 'C.UTF-8' locale_provider 'builtin' template template0";

interface Measured {
  /** Receptions a second. */
  rate: number;
  /** Milliseconds that each took. */
  spent: number[];
}

/** Every counter does its share, one after the other; all counters at once. */
async function atOnce<T>(
  counters: readonly T[],
  each: (counter: T, n: number) => Promise<unknown>,
): Promise<Measured> {
  const share = Math.ceil(RECEPTIONS / counters.length);
  const spent: number[] = [];
  const start = performance.now();
  await Promise.all(
    counters.map(async (counter) => {
      for (let n = 0; n < share; n++) {
        const begun = performance.now();
        await each(counter, n);
        spent.push(performance.now() - begun);
      }
    }),
  );
  return { rate: (spent.length / (performance.now() - start)) * 1000, spent };
}

interface OpenCounter {
  store: Store;
  entropy: Entropy;
  number: number;
}

/** In the order in which a reception writes them. */
const TABLES: readonly [table: string, key: string][] = [
  ['journal', 'stream'],
  ['dossier', 'id'],
  ['dossier_component', 'dossier'],
  ['dossier_fee', 'dossier'],
  ['visit_dossier', 'dossier'],
  ['search_entry', 'ref'],
];

interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** What the receptions of a counter since some entry of its book wrote, one list for each. */
async function rowsLeft(client: Client, book: string, after: number): Promise<Statement[][]> {
  const { rows: entries } = await client.query<{ stream: string; seq: string; data: string }>(
    'select * from journal where book = $1 and seq > $2 order by seq',
    [book, after],
  );
  const receptions: Statement[][] = [];
  for (const entry of entries) {
    const dossier = entry.stream.replace('dossier:', '');
    const { number } = JSON.parse(entry.data) as { number: { series: string; n: number } };
    const head = await client.query('select * from journal where book = $1 and seq = $2', [
      book,
      entry.seq,
    ]);
    const { seq, hash, at } = head.rows[0] as Record<string, unknown>;
    const written: Statement[] = [
      onto('book', ['book'], { book, seq, hash, at }),
      onto('number_series', ['series'], { series: number.series, last: number.n }),
    ];
    for (const [table, key] of TABLES) {
      const mine = key === 'stream' ? entry.stream : dossier;
      const found = await client.query<Record<string, unknown>>(
        `select * from ${table} where ${key} = $1`,
        [mine],
      );
      for (const row of found.rows) written.push(insert(table, row));
    }
    receptions.push(written);
  }
  return receptions;
}

function insert(table: string, row: Record<string, unknown>): Statement {
  // The server numbers these as they arrive.
  const { arrival: _arrival, n: _n, ...cells } = row;
  const columns = Object.keys(cells);
  const marks = columns.map((_, at) => `$${at + 1}`).join(', ');
  const text = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
  return { name: table, text, values: Object.values(cells) };
}

function onto(table: string, key: string[], row: Record<string, unknown>): Statement {
  const made = insert(table, row);
  const kept = Object.keys(row).filter((column) => !key.includes(column));
  const sets = kept.map((column) => `${column} = excluded.${column}`).join(', ');
  return { ...made, text: `${made.text} on conflict (${key.join(', ')}) do update set ${sets}` };
}

async function bare(client: Client, statements: readonly Statement[]): Promise<void> {
  await client.query('begin');
  for (const statement of statements) await client.query(statement);
  await client.query('commit');
}

async function emptyStore(server: string, name: string): Promise<string> {
  await asOwner(server, `create database ${name} ${LETTERS}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const entropy = seededEntropy('bench');
  const store = await openStore({ path: url.href, create: true, schemaFolder, entropy });
  await setUp(store, entropy);
  await store.close();
  return url.href;
}

async function headOf(client: Client, book: string): Promise<number> {
  const { rows } = await client.query<{ seq: string }>('select seq from book where book = $1', [
    book,
  ]);
  return Number(rows[0]?.seq ?? 0);
}

/** Our receptions, and then the same rows bare, in another database of the same server. */
async function round(ours: OpenCounter[], bareOnes: Client[], asking: Client) {
  const before = new Map<number, number>();
  for (const { number } of ours) before.set(number, await headOf(asking, bookOf(number)));
  const through = await atOnce(ours, ({ store, entropy, number }) =>
    receive(store, entropy, { book: bookOf(number), counter: number, block: number }),
  );
  const left = new Map<Client, Statement[][]>();
  for (const [at, { number }] of ours.entries()) {
    left.set(bareOnes[at]!, await rowsLeft(asking, bookOf(number), before.get(number)!));
  }
  const raw = await atOnce(bareOnes, (client, n) => bare(client, left.get(client)![n]!));
  return { through, raw };
}

async function manyCounters(server: string, count: number): Promise<Figure[]> {
  const path = await emptyStore(server, `ours_${count}`);
  const other = await emptyStore(server, `bare_${count}`);
  const ours: OpenCounter[] = [];
  const bareOnes: Client[] = [];
  for (let number = 1; number <= count; number++) {
    const entropy = seededEntropy(`counter ${number}`);
    ours.push({
      store: await openStore({ path, create: false, schemaFolder, entropy }),
      ...{ entropy, number },
    });
    const client = new Client(other);
    await client.connect();
    bareOnes.push(client);
  }
  const asking = new Client(path);
  await asking.connect();
  const rounds: Awaited<ReturnType<typeof round>>[] = [];
  for (let n = 0; n <= ROUNDS; n++) rounds.push(await round(ours, bareOnes, asking));
  const counted = rounds.slice(1);
  await Promise.all([asking, ...bareOnes].map((client) => client.end()));
  await Promise.all(ours.map(({ store }) => store.close()));
  const of = (which: 'through' | 'raw') => ({
    rate: median(counted.map((each) => each[which].rate)),
    p50: median(counted.map((each) => percentile(each[which].spent, 50))),
    p99: median(counted.map((each) => percentile(each[which].spent, 99))),
  });
  const [mine, raw] = [of('through'), of('raw')];
  tell(
    [`${count} at once`, ...cells(mine), '  bare', ...cells(raw)],
    [`${(mine.rate / raw.rate).toFixed(2)} of bare`],
  );
  // Of one or four counters the slowest of a hundred are a handful, and a disk's hiccup decides.
  const many = count >= 16;
  const throughput: Figure = {
    name: `${count} counters on a server, against bare transactions`,
    ratio: raw.rate / mine.rate,
    goal: many ? 1.25 : null,
  };
  const slowest: Figure = {
    name: `${count} counters on a server, p99 against bare`,
    ratio: mine.p99 / raw.p99,
    goal: 2,
  };
  return many ? [throughput, slowest] : [throughput];
}

function cells({ rate, p50, p99 }: { rate: number; p50: number; p99: number }): string[] {
  return [`${rate.toFixed(0)}/s`, `p50 ${p50.toFixed(1)} ms`, `p99 ${p99.toFixed(1)} ms`];
}

function tell(...cells: string[][]): void {
  process.stdout.write(`${cells.flat().join('  ')}\n`);
}

const launcher = join(import.meta.dirname, '../../bin/motcua.js');

/** Runs the program, and gives the milliseconds it took and what it said. */
function timed(line: string[], env: Record<string, string>) {
  const { PATH = '' } = process.env;
  const start = performance.now();
  const ended = spawnSync(process.execPath, [launcher, ...line], { env: { PATH, ...env } });
  const spent = performance.now() - start;
  if (ended.status !== 0) throw new Error(String(ended.stderr));
  return { spent, out: String(ended.stdout) };
}

const PAPER =
  'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --json --yes';

async function distances(server: string, folder: string): Promise<Figure[]> {
  await asOwner(server, `create database far ${LETTERS}`);
  const url = new URL(server);
  url.pathname = '/far';
  const xdg = { XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const at = (store: string) => ({ ...xdg, XDG_CACHE_HOME: folder, MOTCUA_STORE: store });
  const office = ['--office', 'Phường Thử', '--agency-id', 'H49.22', '--kind', 'commune'];
  const clerk = ['--counter', '1', '--staff', 'Phạm Thị Lan', '--login', 'lan'];
  timed(['setup', '--training', ...office, ...clerk], at(url.href));
  const citizen = ['--id', '022192000001', '--name', 'Trần Thị Thử'];
  timed(['citizen', 'register', ...citizen], at(url.href));
  const { code } = JSON.parse(timed(PAPER.split(' '), at(url.href)).out) as { code: string };
  const lines = { 'dossier show': ['dossier', 'show', code], 'dossier receive': PAPER.split(' ') };
  const spent = new Map<string, number[]>();
  for (let run = -1; run < RUNS; run++) {
    for (const milliseconds of DISTANCES) {
      const wire = delayedWire(url.href, milliseconds);
      const env = at(await wire.url);
      for (const [name, line] of Object.entries(lines)) {
        const { spent: taken } = timed(line, env);
        const all = spent.get(`${name} ${milliseconds}`) ?? [];
        if (run >= 0) spent.set(`${name} ${milliseconds}`, [...all, taken]);
      }
      wire.close();
    }
  }
  return Object.keys(lines).map((name) => {
    const times = (milliseconds: number): number[] => spent.get(`${name} ${milliseconds}`)!;
    for (const milliseconds of DISTANCES) {
      const [p50, most] = [median(times(milliseconds)), Math.max(...times(milliseconds))];
      tell([
        name,
        `${milliseconds} ms away`,
        `p50 ${p50.toFixed(0)} ms`,
        `at most ${most.toFixed(0)} ms`,
      ]);
    }
    // The quickest of each: what else the machine does only adds to a run.
    const [near, far] = [Math.min(...times(0)), Math.min(...times(20))];
    return {
      name: `${name}, so often 20 ms of distance are paid`,
      ratio: (far - near) / 20,
      goal: 10,
    };
  });
}

/** Many counters at once, and a server that is far away. */
export async function manyOnOneServer(): Promise<Figure[]> {
  const server = await startServer([]);
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const figures: Figure[] = [];
    for (const count of COUNTERS) figures.push(...(await manyCounters(server.url, count)));
    return [...figures, ...(await distances(server.url, folder))];
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
