/** SQLite through better-sqlite3: durable, one writer at a time, statements prepared once. */
import { closeSync, constants, mkdirSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../../domain/problem.ts';
import { requireStorePlace } from '../../files/place.ts';
import { asking, Turns } from './asking.ts';
import { busyAfter, busySeconds } from './busy.ts';
import { statementLoader } from './loader.ts';
import { raw, type Db, type Engine, type Part, type Row, type Value } from './portable.ts';
import { beginWriting } from './sqlite-lock.ts';
import { settlingLog, unsettledBytes } from './sqlite-log.ts';
import { CachedConnection } from './sqlite-driver.ts';
import { translating } from './sqlite-problem.ts';
import { requireWhole } from './sqlite-whole.ts';
import { refuseNetworkDrive } from './network-drive.ts';
import { copyForReading, isUsable, openBesides } from './sqlite-read-only.ts';
import { sqliteSearch } from './sqlite-search.ts';
import { packed, unpackedRow } from './sqlite-values.ts';

/** Pages kept in memory at most: the upper parts of every index of a large store. */
const CACHE_KIB = 32 * 1024;
/** The smallest file that can be a database. */
const LEAST_BYTES = 512;
const TABLES = "select name from sqlite_master where type = 'table'";
/** Without the search index's own tables, which SQLite makes and may make otherwise one day. */
const DEFINITION =
  'select type, name, tbl_name as "table", sql from sqlite_master ' +
  "where sql is not null and name not glob 'search_words_*' order by type, name";

/** A statement prepared once and run for every row, with nothing between; `R` is what it reads. */
export interface Prepared<R = Row> {
  /** Gives how many rows it changed. */
  run(values: readonly Value[]): number;
  get(values: readonly Value[]): R | undefined;
}

/** A file that answers at once. */
export interface SqliteEngine extends Engine {
  /** A statement kept ready for many rows in turn. */
  prepared<R = Row>(sql: string): Prepared<R>;
}

export interface OpenOptions {
  /** Makes the file when there is none. */
  create: boolean;
  /** Is called where a write has to wait for another for longer than a moment. */
  waiting?: (() => void) | undefined;
}

/** Opens a store file; throws `store.none`, `store.not_a_store`, `store.read_only` and the like. */
export function openSqlite(path: string, options: OpenOptions): SqliteEngine {
  const database = translating(path, () => open(path, options));
  try {
    translating(path, () => prepare(database, path));
    const readOnly = !isUsable(path, constants.W_OK);
    const { waiting = null } = options;
    return { ...engineOn(database, path, watching(path), waiting), readOnly };
  } catch (error) {
    database.close();
    if (!isReadOnly(error) || !isUsable(path, constants.R_OK)) throw error;
    return openCopy(path);
  }
}

function isReadOnly(error: unknown): boolean {
  return error instanceof Problem && error.code === 'store.read_only';
}

/** What lies where nothing can be written. */
function openCopy(path: string): SqliteEngine {
  const { database, drop } = translating(path, () => copyForReading(path));
  try {
    translating(path, () => refuseForeign(database, path));
    const engine = engineOn(database, path, () => undefined);
    const close = (): Promise<void> => engine.close().finally(drop);
    const copyInto = async (file: string): Promise<boolean> => {
      translating(file, () => database.prepare('vacuum into ?').run(file));
      return true;
    };
    const refuse = async (): Promise<never> => {
      throw new Problem('store.read_only', { path });
    };
    const writes = { write: refuse, upgrade: refuse, discard: refuse };
    return { ...engine, ...writes, readOnly: true, close, copyInto };
  } catch (error) {
    database.close();
    drop();
    throw error;
  }
}

/** A store for the moment: in a file that the system forgets by itself, whatever happens to us. */
export function openScratch(): SqliteEngine {
  const database = new Database('');
  database.pragma(`cache_size = -${CACHE_KIB}`);
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  return engineOn(database, '', () => undefined);
}

/** One connection, on which one transaction at a time is held, and what is asked waits for that. */
function inTurn(
  database: Database.Database,
  path: string,
  stillThere: () => void,
  waiting: (() => void) | null,
) {
  const connection = new CachedConnection(database, path);
  const turns = new Turns();
  const db = asking(path, (bound) => turns.during(() => connection.ask(bound)));
  const held = asking(path, async (bound) => connection.ask(bound));
  const transaction = <T>(begin: () => unknown, work: (db: Db) => Promise<T>): Promise<T> =>
    turns.holding(() => inside(held, () => translating(path, begin), work));
  // Rows of prepared statements fail by themselves.
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => translating(path, () => rethrow(error)));
  // Whoever writes has the whole file: no other book is written meanwhile.
  const alone = <T>(work: (db: Db) => Promise<T>, seconds = busySeconds): Promise<T> =>
    transaction(
      () => beginWriting(database, waiting, seconds),
      async (held) => {
        stillThere();
        return told(work(held));
      },
    );
  const read = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    transaction(
      () => database.exec('begin deferred'),
      (held) => told(work(held)),
    );
  return { turns, db, alone, read };
}

function engineOn(
  database: Database.Database,
  path: string,
  stillThere: () => void,
  waiting: (() => void) | null = null,
): SqliteEngine {
  const { turns, db, alone, read } = inTurn(database, path, stillThere, waiting);
  const prepared = preparing(database);
  const close = settlingLog(database, turns);
  return {
    kind: 'sqlite',
    path,
    readOnly: false,
    gapless: true,
    db,
    search: sqliteSearch(database),
    write: (_book, work, seconds = busySeconds) => busyAfter(seconds, () => alone(work, seconds)),
    upgrade: (work) => alone(work),
    holdAll: async () => undefined,
    shutOut: async () => undefined,
    read,
    prepared,
    loader: () => statementLoader(prepared),
    ...lookedAs(path),
    script: async (_db, sql) => void translating(path, () => database.exec(sql)),
    unsettled: () => turns.during(() => unsettledBytes(database)),
    close: async () => close(),
    discard: async (mayGo) => {
      const gone = await alone(mayGo);
      if (gone) close();
      if (gone) rmSync(path, { force: true });
      return gone;
    },
  };
}

/** What needs no connection of its own, or nothing but the file. */
function lookedAs(path: string) {
  return {
    tables: async (held: Db) => {
      const { rows } = await held.executeQuery<{ name: string }>(raw(TABLES, []));
      return rows.map((row) => row.name);
    },
    definition: async (held: Db) => (await held.executeQuery<Part>(raw(DEFINITION, []))).rows,
    wanted: async () => null,
    check: requireWhole,
    copyInto: async (file: string) => {
      translating(file, () => copyAsCommitted(path, file));
      return true;
    },
    share: async () => undefined,
    numberOn: async () => undefined,
    identity: async () => translating(path, () => realpathSync(path)),
    bytes: async () => translating(path, () => statSync(path).size),
  };
}

function rethrow(error: unknown): never {
  throw error;
}

/** Kept by its text: an import asks for the same few statements at every ten thousandth row. */
function preparing(database: Database.Database): SqliteEngine['prepared'] {
  const known = new Map<string, Database.Statement>();
  return <R>(sql: string): Prepared<R> => {
    const made = known.get(sql) ?? database.prepare(sql);
    known.set(sql, made);
    return {
      run: (values) => made.run(values.map(packed)).changes,
      get: (values) => {
        const row = made.get(values.map(packed)) as R | undefined;
        return row && unpackedRow(row);
      },
    };
  };
}

function open(path: string, options: OpenOptions): Database.Database {
  const known = statSync(path, { throwIfNoEntry: false });
  if (!known && !options.create) throw new Problem('store.none', { path });
  const usable = !known || (known.isFile() && isPossible(known.size, options));
  if (!usable) throw new Problem('store.not_a_store', { path });
  if (options.create) requireStorePlace(path);
  const folder = dirname(path);
  if (options.create) mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseNetworkDrive(folder, path);
  if (!known) closeSync(openSync(path, 'a', 0o600));
  openBesides(path);
  return new Database(path, { fileMustExist: true, timeout: 0 });
}

/** SQLite would take a shorter file for an empty one, and write over what somebody keeps in it. */
function isPossible(size: number, { create }: OpenOptions): boolean {
  return size >= LEAST_BYTES || (size === 0 && create);
}

function prepare(database: Database.Database, path: string): void {
  database.pragma(`busy_timeout = ${busySeconds * 1000}`);
  refuseForeign(database, path);
  useWal(database);
  // NORMAL would be faster, and a power cut could then lose a receipt already handed out.
  // Without recursive triggers `replace into` deletes and no trigger hears of it.
  // Without secure deletes the file keeps what was written over or erased, in places not in use.
  database.exec(`
    pragma synchronous = FULL;
    pragma foreign_keys = ON;
    pragma trusted_schema = OFF;
    pragma cache_size = -${CACHE_KIB};
    pragma recursive_triggers = ON;
    pragma secure_delete = ON;`);
}

/** Before anything is changed in it: another program's database stays as it is. */
function refuseForeign(database: Database.Database, path: string): void {
  const names = database.prepare(TABLES).pluck().all();
  if (names.length > 0 && !names.includes('migration')) {
    throw new Problem('store.not_a_store', { path });
  }
}

/** Two first starts at once: SQLite does not wait while the other switches to WAL, so we do. */
function useWal(database: Database.Database): void {
  for (let tries = 1; ; tries++) {
    try {
      if (database.pragma('journal_mode', { simple: true }) === 'wal') return;
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (tries === 100 || !/BUSY/.test(String((error as { code?: unknown }).code))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

async function inside<T>(db: Db, begin: () => unknown, work: (db: Db) => Promise<T>): Promise<T> {
  begin();
  try {
    const result = await work(db);
    await db.executeQuery(raw('commit', []));
    return result;
  } catch (error) {
    // SQLite has already rolled back after some failures (a full disk); then this one is moot.
    await db.executeQuery(raw('rollback', [])).catch(() => undefined);
    throw error;
  }
}

/** Tells when the file was removed or another put in its place: what we wrote would be lost. */
function watching(path: string): () => void {
  const first = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    if (now?.ino !== first.ino || now.dev !== first.dev) throw new Problem('store.none', { path });
  };
}

/** Through a connection of its own, which sees what is committed, into an empty file. */
function copyAsCommitted(from: string, to: string): void {
  const reader = new Database(from, { readonly: true, timeout: busySeconds * 1000 });
  try {
    reader.prepare('vacuum into ?').run(to);
  } finally {
    reader.close();
  }
}
