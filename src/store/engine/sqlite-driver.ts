/** One better-sqlite3 connection with every statement prepared once. */
import type Database from 'better-sqlite3';
import type { Bound, Found } from './portable.ts';
import { translating } from './sqlite-problem.ts';
import { packed, unpackedRow } from './sqlite-values.ts';

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
      const values = parameters.map(packed);
      if (statement.reader) return { rows: (statement.all(...values) as R[]).map(unpackedRow) };
      return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
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
