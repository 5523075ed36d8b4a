/**
 * The whole surface of the store. Reading is free; writing goes through `write`, which takes the
 * lock, lets the caller decide again on what it finds, and appends events. There is no other way.
 */
import type { NewEvent, StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { apply, raw, rowsOf, type Db, type Engine, type SearchIndex } from './engine/portable.ts';
import { openSqlite } from './engine/sqlite.ts';
import { bulk, type Bulk } from './bulk.ts';
import { append, type Author, type Entropy } from './journal.ts';
import { migrate } from './migrate.ts';
import { changesOf } from './project/index.ts';
import { citizenQueries, kinOf } from './query/citizen.ts';
import { countQueries } from './query/count.ts';
import { dossierQueries } from './query/dossier.ts';
import { handoverQueries } from './query/handover.ts';
import { historyQueries } from './query/history.ts';
import { moneyQueries } from './query/payment.ts';
import { shiftQueries } from './query/shift.ts';
import { importQueries } from './query/import.ts';
import { knownThings, type KnownThings } from './query/known.ts';
import { officeQueries } from './query/office.ts';
import { paceQueries } from './query/pace.ts';
import { queueQueries } from './query/queue.ts';
import { referenceQueries } from './query/reference.ts';
import { shipmentQueries } from './query/shipment.ts';
import { seenRows, type SeenRows } from './seen.ts';
import { erase, rebuild, verify, type Rebuilt, type Verification } from './rebuild.ts';

export type { Bulk } from './bulk.ts';
export type { MergedRecord } from './query/citizen.ts';
export type { KnownThings } from './query/known.ts';
export type { Block } from './query/import-blocks.ts';
export type { BatchLine, CorrectedCitizen } from './query/import.ts';
export type { SeenRows } from './seen.ts';
export type { Author, Entropy } from './journal.ts';
export type { Rebuilt, Verification } from './rebuild.ts';
export type { Edition } from './query/reference.ts';
export type { ReportAsk } from './query/report-condition.ts';
export type { ReportLine } from './query/report-line.ts';
export type { DossierFilter } from './query/dossier.ts';

/** Everything that can be asked. */
export type Reader = ReturnType<typeof readerOf>;

export interface Writer extends Reader {
  /** Writes decided events and makes their rows, in this transaction. */
  append(events: readonly NewEvent[]): Promise<StoredEvent[]>;
  /** Writes many decided events, one after another with nothing between. */
  bulk<T>(work: (bulk: Bulk) => T): Promise<T>;
  /**
   * Takes what names a person out of all that was written on some streams, tables and kept
   * answers included; the chain stays whole. Gives how many entries lost something.
   */
  erase(streams: readonly string[]): Promise<number>;
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
  /** True when the clock stands earlier than this book's last entry: it was set back. */
  clockStepped: boolean;
}

export interface Store extends Reader {
  readonly path: string;
  /** Reads that all see the same moment, whatever others write meanwhile. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(request: WriteRequest, work: (writer: Writer) => Promise<T>): Promise<Written<T>>;
  local: LocalValues;
  /** Asks many things in turn at one moment, as a bulk would, and writes nothing. */
  looking<T>(work: (known: KnownThings) => T): Promise<T>;
  /** A fresh list of what a file has told so far; one at a time. */
  seen(): Promise<SeenRows>;
  verify(): Promise<Verification>;
  rebuild(): Promise<Rebuilt>;
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
  /** The digests of the schema's files, where the program's build knows them. */
  schemaDigests?: readonly string[] | null;
  entropy: Entropy;
}

/** Opens a store and brings it to this program's schema. Environment problems as `Problem`s. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (/^postgres(ql)?:/.test(options.path)) {
    throw new Problem('store.engine_later', { url: options.path.replace(/\/\/.*@/, '//…@') });
  }
  const engine = openSqlite(options.path, options);
  try {
    const { schemaFolder, schemaDigests: digests = null, create } = options;
    await migrate(engine, schemaFolder, { create, digests });
  } catch (error) {
    await engine.close();
    throw error;
  }
  return {
    path: options.path,
    ...readerOf(engine.db, engine.search),
    read: (work) => engine.read((db) => work(readerOf(db, engine.search))),
    write: (request, work) => write(engine, options, request, work),
    local: localValues(engine),
    looking: (work) => engine.read(async () => work(knownThings(engine))),
    seen: () => engine.read((db) => seenRows(engine, db)),
    verify: () => verify(engine, options.schemaFolder),
    rebuild: () => rebuild(engine, options.schemaFolder),
    close: () => engine.close(),
  };
}

function readerOf(db: Db, search: SearchIndex) {
  return {
    offices: officeQueries(db),
    reference: referenceQueries(db),
    citizens: citizenQueries(db, search),
    dossiers: dossierQueries(db, search),
    counts: countQueries(db),
    history: historyQueries(db),
    pace: paceQueries(db),
    handovers: handoverQueries(db),
    shipments: shipmentQueries(db),
    money: moneyQueries(db),
    shifts: shiftQueries(db),
    queue: queueQueries(db),
    imports: importQueries(db),
    /** Loaded on first use, as they need Kysely: most commands neither export nor report. */
    exports: async () => (await import('./query/export.ts')).exportQueries(await db.builder()),
    reports: async () => (await import('./query/reports.ts')).allReports(await db.builder()),
  };
}

async function write<T>(
  engine: Engine,
  options: StoreOptions,
  request: WriteRequest,
  work: (writer: Writer) => Promise<T>,
): Promise<Written<T>> {
  return engine.write(async (db) => {
    const first = await firstAnswer(db, request);
    if (first) return { value: first.value as T, replayed: true, clockStepped: false };
    const state = { written: 0, clockStepped: false };
    const value = await work(writerOf(engine, db, options, request.author, state));
    if (request.key !== null) await keepAnswer(db, request, value);
    return { value, replayed: false, clockStepped: state.clockStepped };
  });
}

function writerOf(
  engine: Engine,
  db: Db,
  { entropy, schemaFolder }: StoreOptions,
  author: Author,
  state: { written: number; clockStepped: boolean },
): Writer {
  return {
    ...readerOf(db, engine.search),
    async append(events) {
      const { stored, clockStepped } = await append(db, author, entropy, events, state.written);
      state.written += stored.length;
      state.clockStepped ||= clockStepped;
      for (const event of stored) await apply(db, engine.search, changesOf(event));
      return stored;
    },
    async bulk(work) {
      const { value, end } = await bulk(
        engine,
        db,
        { author, entropy, ordinal: state.written },
        work,
      );
      state.written += end.written;
      state.clockStepped ||= end.clockStepped;
      return value;
    },
    erase: async (streams) => erase(engine, db, schemaFolder, await withKin(db, streams)),
  };
}

/** One person's records go together, merged ones among them. */
async function withKin(db: Db, streams: readonly string[]): Promise<string[]> {
  const all = new Set(streams);
  for (const stream of streams) {
    const [, citizen] = /^citizen:(.+)$/.exec(stream) ?? [];
    if (citizen === undefined) continue;
    for (const id of await kinOf(db, citizen)) all.add(`citizen:${id}`);
  }
  return [...all];
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
      JSON.stringify(value ?? null),
    ]),
  );
}

function localValues(engine: Engine): LocalValues {
  return {
    async get(name) {
      const sql = 'select value from local where name = ?';
      const [row] = await rowsOf<{ value: string }>(engine.db, sql, name);
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
