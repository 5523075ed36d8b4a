/** A store's file asked with the reasons: each query is also explained, and its plan kept. */
import Database from 'better-sqlite3';
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
} from 'kysely';
import type { Db } from '../../src/store/engine/portable.ts';
import type { Tables } from '../../src/store/engine/schema.ts';

export interface Explaining {
  db: Db;
  database: Database.Database;
  /** What the engine does for the queries since the last asking, a line each step. */
  plans: () => string[];
}

export function explaining(path: string): Explaining {
  const database = new Database(path);
  let steps: string[] = [];
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }: CompiledQuery) {
      const plan = database.prepare(`explain query plan ${sql}`).all(...parameters);
      steps.push(...(plan as { detail: string }[]).map(({ detail }) => detail));
      return { rows: database.prepare(sql).all(...parameters) as never[] };
    },
    streamQuery() {
      throw new Error('no hot query streams');
    },
  };
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => ({
        init: async () => undefined,
        acquireConnection: async () => connection,
        releaseConnection: async () => undefined,
        beginTransaction: async () => undefined,
        commitTransaction: async () => undefined,
        rollbackTransaction: async () => undefined,
        destroy: async () => void database.close(),
      }),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    db,
    database,
    plans: () => {
      const told = steps;
      steps = [];
      return told;
    },
  };
}
