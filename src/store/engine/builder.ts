/** Kysely's builder over a way to ask, for queries put together from what is wanted. */
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Builder, Db } from './portable.ts';
import type { Tables } from './schema.ts';

/** Leaves the taking of turns to what is asked. */
class NoTurnsAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

const nothing = async (): Promise<void> => undefined;
const elsewhere = async (): Promise<void> => {
  throw new Error('transactions begin through Engine.write');
};

export function builderOn(db: Db): Builder {
  const connection = {
    executeQuery: <R>(query: Parameters<Db['executeQuery']>[0]) => db.executeQuery<R>(query),
    streamQuery: () => {
      throw new Error('no query streams: pages are asked for');
    },
  };
  const driver = {
    init: nothing,
    acquireConnection: async () => connection,
    releaseConnection: nothing,
    beginTransaction: elsewhere,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    destroy: nothing,
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new NoTurnsAdapter(),
      createDriver: () => driver,
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}
