/** SQLite through better-sqlite3: durable, one writer at a time, statements prepared once. */
import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { Problem } from '../../domain/problem.ts';
import type { Db } from './portable.ts';
import type { Tables } from './schema.ts';

export interface Engine {
  readonly path: string;
  readonly db: Db;
  /** Runs a transaction that holds the write lock from its first statement. */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs reads that all see the same moment. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Text of several statements, as in a migration. */
  script(db: Db, sql: string): Promise<void>;
  close(): Promise<void>;
}

const BUSY_SECONDS = 20;
/** File systems of network drives, on which SQLite's locks and WAL are not to be trusted. */
const NETWORK_DRIVES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x5346414f]);

export interface OpenOptions {
  /** Makes the file when there is none. */
  create: boolean;
}

/** Opens a store file; throws `store.none`, `store.read_only`, `store.network_drive` and the like. */
export function openSqlite(path: string, options: OpenOptions): Engine {
  const file = open(path, options);
  const database = translating(path, () => prepare(file));
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new OneConnectionDriver(database, path),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    path,
    db,
    write: (work) => db.connection().execute((held) => inside(held, 'begin immediate', work)),
    read: (work) => db.connection().execute((held) => inside(held, 'begin deferred', work)),
    script: async (_db, sql) => void translating(path, () => database.exec(sql)),
    close: () => db.destroy(),
  };
}

function open(path: string, options: OpenOptions): Database.Database {
  if (!options.create && !existsSync(path)) throw new Problem('store.none', { path });
  return translating(path, () => {
    const folder = dirname(path);
    if (options.create) mkdirSync(folder, { recursive: true, mode: 0o700 });
    refuseNetworkDrive(folder, path);
    const database = new Database(path, { fileMustExist: !options.create, timeout: 0 });
    if (options.create) chmodSync(path, 0o600);
    return database;
  });
}

function prepare(database: Database.Database): Database.Database {
  database.pragma(`busy_timeout = ${BUSY_SECONDS * 1000}`);
  useWal(database);
  // NORMAL would be faster, and a power cut could then lose a receipt already handed out.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  return database;
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

async function inside<T>(db: Db, begin: string, work: (db: Db) => Promise<T>): Promise<T> {
  await db.executeQuery(CompiledQuery.raw(begin));
  try {
    const result = await work(db);
    await db.executeQuery(CompiledQuery.raw('commit'));
    return result;
  } catch (error) {
    // SQLite has already rolled back after some failures (a full disk); then this one is moot.
    await db.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
    throw error;
  }
}

/** One connection, handed to one user at a time: a transaction is never interleaved. */
class OneConnectionDriver implements Driver {
  readonly #connection: CachedConnection;
  readonly #database: Database.Database;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#connection = new CachedConnection(database, path);
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = (): void => undefined;
    this.#free = new Promise((resolve) => (release = resolve));
    await before;
    this.#release = release;
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {
    this.#release();
  }
  async beginTransaction(): Promise<void> {
    throw new Error('transactions begin through Engine.write');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class CachedConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #path: string;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#path = path;
  }
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return translating(this.#path, () => {
      const statement = this.#statement(sql);
      if (statement.reader) return { rows: statement.all(...parameters) as R[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
    });
  }
  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(sql).iterate(...parameters)) {
      yield { rows: [row as R] };
    }
  }
  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Foreign errors are translated where they enter; what is left over is a bug. */
function translating<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeProblem(path, error) ?? error;
  }
}

function storeProblem(path: string, error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const cause = { cause: error };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new Problem('store.busy', { seconds: BUSY_SECONDS }, cause);
  }
  if (/^(SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_SHMSIZE|ENOSPC|EFBIG)/.test(code)) {
    return new Problem('store.disk_full', { path }, cause);
  }
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EROFS|EPERM)/.test(code)) {
    return new Problem('store.read_only', { path }, cause);
  }
  if (code === 'SQLITE_NOTADB') return new Problem('store.not_a_store', { path }, cause);
  if (/^(SQLITE_CORRUPT|SQLITE_IOERR)/.test(code)) {
    return new Problem('store.damaged', { path }, cause);
  }
  if (/^(EEXIST|ENOTDIR|ENOENT|EISDIR)/.test(code)) {
    return new Problem('store.read_only', { path }, cause);
  }
  return null;
}

function refuseNetworkDrive(folder: string, path: string): void {
  const windowsShare = path.startsWith('\\\\');
  const type = windowsShare ? 0 : statfsSync(folder).type >>> 0;
  if (windowsShare || NETWORK_DRIVES.has(type)) throw new Problem('store.network_drive', { path });
}
