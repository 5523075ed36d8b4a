/** One better-sqlite3 connection, asked by one at a time, with every statement prepared once. */
import type { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import type { Bound, Db, Found } from './portable.ts';
import { translating } from './sqlite-problem.ts';

/** Hands a connection to one user at a time: a transaction is never interleaved. */
export class Turns {
  #holders: AsyncLocalStorage<boolean> | null = null;
  #free: Promise<void> = Promise.resolve();

  /** Waits for the connection, and does work that has it for as long as it takes. */
  async during<T>(work: () => T): Promise<Awaited<T>> {
    // It would wait for itself for ever.
    if (this.#holders?.getStore() === true) {
      throw new Error('inside a transaction, ask the reader or writer it was given');
    }
    const before = this.#free;
    let release = (): void => undefined;
    this.#free = new Promise((resolve) => (release = resolve));
    await before;
    try {
      return await work();
    } finally {
      release();
    }
  }
  /** The same for work that has calls in between: who then asks for a turn is told so. */
  async holding<T>(work: () => Promise<T>): Promise<Awaited<T>> {
    const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks');
    const holders = (this.#holders ??= new AsyncLocalStorage<boolean>());
    return this.during(() => holders.run(true, work));
  }
}

/** Asks at once; whoever uses it has the connection. */
export class CachedConnection {
  readonly #database: Database.Database;
  readonly #path: string;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#path = path;
  }
  ask<R>({ sql, parameters }: Bound): Found<R> {
    return translating(this.#path, () => {
      const statement = this.#statement(sql);
      if (statement.reader) return { rows: statement.all(...parameters) as R[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
    });
  }
  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A way to ask; Kysely, which is large, is loaded when its builder is first wanted. */
export function asking(path: string, executeQuery: Db['executeQuery']): Db {
  let made: ReturnType<Db['builder']> | null = null;
  const db: Db = {
    path,
    executeQuery,
    builder: () => (made ??= import('./builder.ts').then(({ builderOn }) => builderOn(db))),
  };
  return db;
}
