/** An engine by a store's place, with what it takes to open that. */
import type { Engine } from './engine/portable.ts';
import { keyIdOf, type FileKey } from './engine/sqlite-file.ts';
import { openSqlite } from './engine/sqlite.ts';
import { isServer } from './place.ts';
import type { KeyPlace } from './store-key.ts';

interface EngineOptions extends KeyPlace {
  /** A file, or a server's address. */
  path: string;
  create: boolean;
  waiting?: (() => void) | undefined;
}

/** A server's engine is large, and is loaded for a server alone. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { path, env = {} } = options;
  if (!isServer(path))
    return openSqlite(path, { ...options, key: await fileKeyFor(path, options) });
  const { openPostgres } = await import('./engine/postgres/postgres.ts');
  return openPostgres(path, env);
}

/** What a file is encrypted with; `null` of any other. Throws `store.no_key`. */
export async function fileKeyFor(path: string, place: KeyPlace): Promise<FileKey | null> {
  if (keyIdOf(path) === null) return null;
  const { storeKeyOf } = await import('./store-key.ts');
  return storeKeyOf(path, place);
}
