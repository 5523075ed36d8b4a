/** PostgreSQL through `pg`: one connection, one transaction at a time, as SQLite's engine. */
import { escapeLiteral } from 'pg';
import { Problem } from '../../../domain/problem.ts';
import { asking, Turns } from '../asking.ts';
import { busyAfter, busySeconds } from '../busy.ts';
import { raw, type Db, type Engine } from '../portable.ts';
import { readAddresses, type Address, type ServerVariables } from './address.ts';
import {
  baseTablesOf,
  columnTypes,
  definitionOf,
  dropMade,
  keepDefinition,
  keptDefinition,
  tablesOf,
} from './catalogue.ts';
import { ServerConnection } from './connection.ts';
import { Transaction, type Begin } from './transaction.ts';
import { greet } from './greet.ts';
import { postgresLoader } from './load.ts';
import { isOvertaken } from './problem.ts';
import { grantRuntime } from './rights.ts';
import { postgresSearch } from './search.ts';
import { settling } from './session.ts';

const BEGIN_WRITE = 'begin isolation level read committed';
const BEGIN_READ = 'begin isolation level repeatable read read only';
/** A write whose program has stopped halfway gives up what it holds. */
const GIVING_UP = "set local idle_in_transaction_session_timeout = '60s'";
/** Any number, the same for every motcua: who brings a schema up to date goes alone. */
const ONE_UPGRADE = '; select pg_advisory_xact_lock(7110263)';
/** So often a write that others overtook is decided anew, after a pause that grows. */
const ATTEMPTS = 16;
const LONGEST_PAUSE_MS = 160;

/** Opens a store on a server; throws `store.no_server`, `store.login_refused` and the like. */
export async function openPostgres(place: string, env: ServerVariables): Promise<Engine> {
  const servers = readAddresses(place, env);
  const [address] = servers;
  const path = address.shown;
  const connection = new ServerConnection(servers, env, (to) => greet(to, address));
  const turns = new Turns();
  const db = asking(path, (bound) =>
    turns.beside(async () => (await readied(connection)).ask(bound)),
  );
  const transaction = <T>(begin: Begin, work: (db: Db) => Promise<T>): Promise<T> =>
    turns.holding(async () => {
      await connection.ready();
      return inside(new Transaction(connection, path, begin), work);
    });
  const begin = beginnings(address);
  await connection.ready();
  const [types, home] = [columnTypes(), homeOf(connection)];
  return {
    kind: 'postgres',
    ...{ path, key: null },
    readOnly: false,
    // Who was undone leaves a number that nobody has.
    gapless: false,
    db,
    search: postgresSearch(),
    write: (book, work, seconds = busySeconds) =>
      busyAfter(seconds, () => anew(() => transaction(begin.write(locking(book, seconds)), work))),
    upgrade: (work) =>
      transaction(begin.write(ONE_UPGRADE), async (db) => {
        const value = await work(db);
        await keepDefinition(db);
        await grantRuntime(db, await baseTablesOf(db));
        return value;
      }),
    read: (work) => transaction(begin.read, work),
    // Writers go on reading their own books' rows, and wait where they would write. Of the table
    // of books, as nobody but the owner may lock the journal.
    holdAll: async (db) => {
      await db.executeQuery(raw('lock table book in share row exclusive mode', []));
    },
    shutOut,
    loader: (db) => postgresLoader(db, types(db)),
    script: (_db, sql) => connection.script(sql),
    tables: tablesOf,
    definition: definitionOf,
    wanted: keptDefinition,
    acting: async () => [],
    // What is in the server's files, the server itself looks after.
    check: async () => undefined,
    unsettled: async () => 0,
    copyInto: async () => false,
    share: grantRuntime,
    numberOn,
    home: () => home,
    identity: async () => (await connection.greeted()).identity,
    bytes: () => bytesOf(db),
    close: () => connection.close(),
    discard: (mayGo) => transaction(begin.write(''), (held) => dropMade(held, mayGo)),
  };
}

/** Asked once: a question within a read must not bring a lost connection back unseen. */
function homeOf(connection: ServerConnection): Promise<string> {
  const home = connection.greeted().then((found) => found.home);
  home.catch(() => undefined);
  return home;
}

async function readied(connection: ServerConnection): Promise<ServerConnection> {
  await connection.ready();
  return connection;
}

/** How transactions begin; `then` stands behind, with a semicolon before it. */
function beginnings({ prepares }: Address): { read: Begin; write: (then: string) => Begin } {
  // Behind a pooler one finds any session: what another was set to, or nobody has set.
  const settled = prepares ? '' : `; select ${settling('transaction')}`;
  return {
    read: { writes: false, sql: `${BEGIN_READ}${settled}` },
    write: (then) => ({ writes: true, sql: `${BEGIN_WRITE}${settled}; ${GIVING_UP}${then}` }),
  };
}

async function bytesOf(db: Db): Promise<number> {
  const size = raw('select pg_database_size(current_database()) as bytes', []);
  return (await db.executeQuery<{ bytes: number }>(size)).rows[0]!.bytes;
}

/**
 * Every write begins with its book's row, and here waits for that already; values have no book.
 * Until another place has all, long may go by in which nothing is asked of this one.
 */
async function shutOut(db: Db): Promise<void> {
  await db.executeQuery(raw('lock table book, store_value, sight in exclusive mode', []));
  await db.executeQuery(raw('set local idle_in_transaction_session_timeout = 0', []));
}

async function numberOn(db: Db): Promise<void> {
  for (const [table, column] of Object.entries({ journal: 'arrival', search_entry: 'n' })) {
    const next = `(select coalesce(max(${column}), 0) + 1 from ${table})`;
    const series = `pg_get_serial_sequence('${table}', '${column}')`;
    await db.executeQuery(raw(`select setval(${series}, ${next}, false)`, []));
  }
}

/** The writer's own book, and nothing that anybody else would wait for. */
function locking(book: string | null, seconds: number): string {
  const patience = seconds === busySeconds ? '' : `; set local lock_timeout = '${seconds}s'`;
  if (book === null) return patience;
  return `${patience}; select 1 from book where book = ${escapeLiteral(book)} for update`;
}

async function inside<T>(transaction: Transaction, work: (db: Db) => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work(transaction.db);
    await transaction.heard();
  } catch (error) {
    await transaction.undo();
    throw error;
  }
  await transaction.end();
  return result;
}

/**
 * Runs a write again, from its beginning and on what then stands there, where another was first.
 * Throws `stream.changed_meanwhile` when that goes on.
 */
async function anew<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      if (attempt === ATTEMPTS) throw changedMeanwhile(error);
      const pause = Math.min(5 * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function changedMeanwhile(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('stream.changed_meanwhile', { stream: '' }, { cause: error });
}
