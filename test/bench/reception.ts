/**
 * What our way of writing costs: a reception through the store (read, decide, append, project,
 * read back) against a bare durable commit of the same rows with prepared statements; and what
 * verifying and rebuilding cost against hashing the journal and inserting the rows, bare.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { shiftSeconds } from '../../src/domain/value/instant.ts';
import { openStore, type Entropy, type Store } from '../../src/store/store.ts';
import {
  now,
  receive,
  receiveIn,
  request,
  schemaFolder,
  seededEntropy,
  setUp,
} from '../support/station.ts';
import { median, type Figure } from './measure.ts';

const ROUNDS = 7;
const RECEPTIONS = 300;
const ENTRIES = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));

async function made(name: string, entropy: Entropy): Promise<Store> {
  const path = join(folder, name);
  const store = await openStore({ path, create: true, schemaFolder, entropy });
  await setUp(store, entropy);
  return store;
}

async function milliseconds(work: () => Promise<unknown> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Statement = [Database.Statement, unknown[]];

const ENTRY = "select * from search_entry where kind = 'd' and ref = ?";

/** The rows that receptions left, in the order of writing, for each of them. */
function rowsOf(from: string, to: Database.Database): Statement[][] {
  const source = new Database(from, { readonly: true });
  const all = (sql: string, ...values: unknown[]) =>
    source
      .prepare(sql)
      .raw()
      .all(...values);
  const insert = (table: string, how = 'insert'): Database.Statement => {
    const columns = source.prepare(`select * from ${table} limit 0`).columns().length;
    return to.prepare(`${how} into ${table} values (${Array(columns).fill('?').join(', ')})`);
  };
  const statements = {
    journal: insert('journal'),
    book: insert('book', 'insert or replace'),
    series: insert('number_series', 'insert or replace'),
    dossier: insert('dossier'),
    component: insert('dossier_component'),
    fee: insert('dossier_fee'),
    entry: insert('search_entry'),
    words: to.prepare('insert into search_words (rowid, words) values (?, ?)'),
  };
  const receptions = all("select * from journal where type = 'dossier.received'") as unknown[][];
  const groups = receptions.map((entry): Statement[] => {
    const { number } = JSON.parse(String(entry[COLUMN.data])) as Told;
    // The name of a dossier's stream begins with the dossier.
    const dossier = (entry[COLUMN.stream] as Buffer).subarray(0, 16);
    const [words] = all(ENTRY, dossier) as unknown[][];
    const each = (statement: Database.Statement, table: string, key = 'dossier') =>
      all(`select * from ${table} where ${key} = ?`, dossier).map((row): Statement => [
        statement,
        row as unknown[],
      ]);
    return [
      [statements.journal, entry],
      [statements.book, HEAD.map((at) => entry[at])],
      [statements.series, [number.series, number.n]],
      ...each(statements.dossier, 'dossier', 'id'),
      ...each(statements.component, 'dossier_component'),
      ...each(statements.fee, 'dossier_fee'),
      [statements.entry, words!],
      [statements.words, [words![0], words![3]]],
    ];
  });
  source.close();
  return groups;
}
type Told = { number: { series: string; n: number } };
/** Where some columns of the journal stand. */
const COLUMN = { book: 1, seq: 2, at: 3, stream: 9, data: 13, hash: 16 };
const HEAD = [COLUMN.book, COLUMN.seq, COLUMN.hash, COLUMN.at];

function durable(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('synchronous = FULL');
  return database;
}

/**
 * The same receptions our way and bare, in turns, one of each: both meet the same disk in the same
 * moments. (A loop of bare commits alone is flattered: a disk answers a burst faster.)
 */
async function receptionRound(round: number): Promise<[ours: number, bare: number]> {
  const seed = `round ${round}`;
  const [before, ours, other] = [seededEntropy(seed), seededEntropy(seed), seededEntropy(seed)];
  const model = await made(`model-${round}.db`, before);
  for (let n = 0; n < RECEPTIONS; n++) await receive(model, before);
  await (await made(`bare-${round}.db`, other)).close();
  const database = durable(join(folder, `bare-${round}.db`));
  const groups = rowsOf(model.path, database);
  await model.close();
  const store = await made(`ours-${round}.db`, ours);
  const [begin, commit] = [database.prepare('begin immediate'), database.prepare('commit')];
  const spent: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  for (const group of groups) {
    spent.ours.push(await milliseconds(() => receive(store, ours)));
    const bare = milliseconds(() => {
      begin.run();
      for (const [statement, values] of group) statement.run(...values);
      commit.run();
    });
    spent.bare.push(await bare);
  }
  database.close();
  await store.close();
  return [median(spent.ours), median(spent.bare)];
}

async function receptions(): Promise<Figure[]> {
  const rounds: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round++) rounds.push(await receptionRound(round));
  const ratio = median(rounds.slice(1).map(([ours, bare]) => ours / bare));
  return [{ name: 'reception against a bare durable commit', ratio, goal: 2 }];
}

/** A journal of so many entries, many receptions to a transaction. */
async function filled(entropy: Entropy): Promise<Store> {
  const store = await made('filled.db', entropy);
  for (let done = 0; done < ENTRIES; done += 1000) {
    const asked = request(entropy, { at: shiftSeconds(now, (done / 1000) * 86_400) });
    await store.write(asked, async (writer) => {
      for (let n = 0; n < 1000; n++) await receiveIn(writer, entropy, asked);
    });
  }
  return store;
}

/** The least a verification could do: read and hash every entry, and insert every row once. */
async function bareReplay(store: Store, round: string): Promise<number> {
  const other = await made(`replay-${round}.db`, seededEntropy('filling'));
  await other.close();
  const database = durable(other.path);
  const groups = rowsOf(store.path, database);
  const journal = new Database(store.path, { readonly: true });
  const spent = await milliseconds(() => {
    for (const row of journal.prepare('select * from journal order by arrival').raw().iterate()) {
      createHash('sha256').update(JSON.stringify(row)).digest('hex');
    }
    database.exec('begin');
    for (const group of groups) for (const [statement, values] of group) statement.run(...values);
    database.exec('commit');
  });
  journal.close();
  database.close();
  return spent;
}

/**
 * Each round measures the floor right before what stands on it, and a ratio is made within a round:
 * a disk's pace changes from minute to minute by more than what is looked for.
 */
async function verification(): Promise<Figure[]> {
  const store = await filled(seededEntropy('filling'));
  const works = { verify: () => store.verify(), rebuild: () => store.rebuild() };
  const ratios: Record<keyof typeof works, number[]> = { verify: [], rebuild: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const what of ['verify', 'rebuild'] as const) {
      const bare = await bareReplay(store, `${what}-${round}`);
      ratios[what].push((await milliseconds(works[what])) / bare);
    }
  }
  await store.close();
  return (['verify', 'rebuild'] as const).map((what) => ({
    name: `${what} against hashing and inserting the same rows`,
    ratio: median(ratios[what]),
    goal: null,
  }));
}

/** The cost of a reception in process, and of verifying and rebuilding a store. */
export async function writingCost(): Promise<Figure[]> {
  try {
    return [...(await receptions()), ...(await verification())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
