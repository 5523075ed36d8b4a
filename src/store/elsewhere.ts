/**
 * What a store keeps beside its journal, where it cannot be written: who is signed in and the wrong
 * PINs of this machine. A store of its own in the person's state folder has that, and nothing else.
 */
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { Engine } from './engine/portable.ts';
import { openSqlite } from './engine/sqlite.ts';
import { sha256 } from './hash.ts';
import { migrate } from './migrate.ts';

/** Where it lies, and how it is made. */
interface ElsewherePlace {
  stateFolder: string;
  schemaFolder: string;
}

/** `null` where there is no place for it either: then nobody signs in. */
export async function openElsewhere(
  store: Engine,
  { stateFolder, schemaFolder }: ElsewherePlace,
): Promise<Engine | null> {
  const name = `${sha256(await store.identity()).slice(0, 32)}.db`;
  try {
    const engine = openSqlite(join(stateFolder, 'read-only', name), { create: true });
    await migrate(engine, schemaFolder, { create: true });
    return engine;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
