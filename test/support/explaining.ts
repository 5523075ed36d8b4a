/** A store's file asked with the reasons: each query is also explained, and its plan kept. */
import Database from 'better-sqlite3';
import type { Db } from '../../src/store/engine/portable.ts';
import { asking } from '../../src/store/engine/asking.ts';
import { packed, unpackedRow } from '../../src/store/engine/sqlite-values.ts';

export interface Explaining {
  db: Db;
  database: Database.Database;
  /** What the engine does for the queries since the last asking, a line each step. */
  plans: () => string[];
}

export function explaining(path: string): Explaining {
  const database = new Database(path);
  let steps: string[] = [];
  const db = asking(path, async ({ sql, parameters }) => {
    const values = parameters.map(packed);
    const plan = database.prepare(`explain query plan ${sql}`).all(...values);
    steps.push(...(plan as { detail: string }[]).map(({ detail }) => detail));
    return {
      rows: database
        .prepare(sql)
        .all(...values)
        .map(unpackedRow) as never[],
    };
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
