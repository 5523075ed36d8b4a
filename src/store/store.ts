/**
 * The whole surface of the store. Reading is free; writing goes through `write`, which takes the
 * lock, lets the caller decide again on what it finds, and appends events. There is no other way.
 */
import type { NewEvent, StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { apply, raw, type Db } from './engine/portable.ts';
import { openSqlite, type Engine } from './engine/sqlite.ts';
import { append, conflictProblem, type Author, type Entropy } from './journal.ts';
import { migrate } from './migrate.ts';
import { changesOf } from './project/index.ts';
import { citizenQueries } from './query/citizen.ts';
import { dossierQueries } from './query/dossier.ts';
import { historyQueries } from './query/history.ts';
import { officeQueries } from './query/office.ts';
import { referenceQueries } from './query/reference.ts';
import { rebuild, verify, type Verification } from './rebuild.ts';

export type { Author, Entropy } from './journal.ts';
export type { Verification } from './rebuild.ts';
export type { Edition, ProcedureLine } from './query/reference.ts';
export type { DossierFilter } from './query/dossier.ts';

/** Everything that can be asked. */
export type Reader = ReturnType<typeof readerOf>;

export interface Writer extends Reader {
  /** Writes decided events and makes their rows, in this transaction. */
  append(events: readonly NewEvent[]): Promise<StoredEvent[]>;
}

/** A command that writes: who, and under which idempotency key if any. */
export interface WriteRequest {
  author: Author;
  command: string;
  key: string | null;
}

export interface Written<T> {
  value: T;
  /** True when the key had been used and the first answer was given again. */
  replayed: boolean;
}

export interface Store extends Reader {
  readonly path: string;
  write<T>(request: WriteRequest, work: (writer: Writer) => Promise<T>): Promise<Written<T>>;
  local: LocalValues;
  verify(): Promise<Verification>;
  rebuild(): Promise<{ entries: number }>;
  close(): Promise<void>;
}

/** This store's own values: kept beside the journal, never in it. */
export interface LocalValues {
  get(name: string): Promise<string | null>;
  set(values: Record<string, string | null>): Promise<void>;
}

export interface StoreOptions {
  path: string;
  /** Makes a new store when there is none. */
  create: boolean;
  schemaFolder: string;
  entropy: Entropy;
}

/** Opens a store and brings it to this program's schema. Environment problems as `Problem`s. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (/^postgres(ql)?:/.test(options.path)) {
    throw new Problem('store.engine_later', { url: options.path.replace(/\/\/.*@/, '//…@') });
  }
  const engine = openSqlite(options.path, options);
  try {
    await migrate(engine, options.schemaFolder);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return {
    path: options.path,
    ...readerOf(engine.db),
    write: (request, work) => write(engine, options.entropy, request, work),
    local: localValues(engine),
    verify: () => verify(engine, options.schemaFolder),
    rebuild: () => rebuild(engine, options.schemaFolder),
    close: () => engine.close(),
  };
}

function readerOf(db: Db) {
  return {
    offices: officeQueries(db),
    reference: referenceQueries(db),
    citizens: citizenQueries(db),
    dossiers: dossierQueries(db),
    history: historyQueries(db),
  };
}

async function write<T>(
  engine: Engine,
  entropy: Entropy,
  request: WriteRequest,
  work: (writer: Writer) => Promise<T>,
): Promise<Written<T>> {
  try {
    return await engine.write(async (db) => {
      const first = await firstAnswer(db, request);
      if (first) return { value: first.value as T, replayed: true };
      const value = await work(writerOf(db, entropy, request.author));
      if (request.key !== null) await keepAnswer(db, request, value);
      return { value, replayed: false };
    });
  } catch (error) {
    throw conflictProblem(error) ?? error;
  }
}

function writerOf(db: Db, entropy: Entropy, author: Author): Writer {
  let written = 0;
  return {
    ...readerOf(db),
    async append(events) {
      const stored = await append(db, author, entropy, events, written);
      written += stored.length;
      for (const event of stored) await apply(db, changesOf(event));
      return stored;
    },
  };
}

async function firstAnswer(db: Db, request: WriteRequest): Promise<{ value: unknown } | null> {
  if (request.key === null) return null;
  const { rows } = await db.executeQuery<{ command: string; body: string }>(
    raw('select command, body from answer where key = ?', [request.key]),
  );
  const row = rows[0];
  if (!row) return null;
  if (row.command !== request.command) {
    throw new Problem('command.key_reused', { key: request.key, command: row.command });
  }
  return { value: JSON.parse(row.body) as unknown };
}

async function keepAnswer(db: Db, request: WriteRequest, value: unknown): Promise<void> {
  const { commandId, at } = request.author;
  await db.executeQuery(
    raw('insert into answer (key, command, command_id, at, body) values (?, ?, ?, ?, ?)', [
      request.key,
      request.command,
      commandId,
      at,
      JSON.stringify(value),
    ]),
  );
}

function localValues(engine: Engine): LocalValues {
  return {
    async get(name) {
      const row = await engine.db
        .selectFrom('local')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async set(values) {
      await engine.write(async (db) => {
        for (const [name, value] of Object.entries(values)) {
          await db.executeQuery(raw('delete from local where name = ?', [name]));
          if (value === null) continue;
          await db.executeQuery(
            raw('insert into local (name, value) values (?, ?)', [name, value]),
          );
        }
      });
    },
  };
}
