/** Kysely's driver over one better-sqlite3 connection, with every statement prepared once. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import {
  SqliteAdapter,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { translating } from './sqlite-problem.ts';

/** Leaves the taking of turns to the driver below, which can tell who waits for himself. */
export class TurnTakingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** One connection, handed to one user at a time: a transaction is never interleaved. */
export class OneConnectionDriver implements Driver {
  readonly #connection: CachedConnection;
  readonly #held = new AsyncLocalStorage<boolean>();
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(database: Database.Database, path: string) {
    this.#connection = new CachedConnection(database, path);
  }
  /** Does work that has the connection: asking for it once more would wait for itself for ever. */
  holding<T>(work: () => Promise<T>): Promise<T> {
    return this.#held.run(true, work);
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#held.getStore() === true) {
      throw new Error('inside a transaction, ask the reader or writer it was given');
    }
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
  async destroy(): Promise<void> {}
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
