/** SQLite through better-sqlite3: durable, one writer at a time, statements prepared once. */
import { constants, realpathSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { removeFile } from '../../files/remove.ts';
import { Problem } from '../../domain/problem.ts';
import { asking, Turns } from './asking.ts';
import { busyAfter, busySeconds } from './busy.ts';
import { statementLoader } from './loader.ts';
import { raw, type Db, type Engine, type Row, type Value } from './portable.ts';
import { beginWriting } from './sqlite-lock.ts';
import { settlingLog, unsettledBytes } from './sqlite-log.ts';
import { definitionIn, actingIn } from './sqlite-definition.ts';
import { CachedConnection } from './sqlite-driver.ts';
import { connectTo, type FileKey } from './sqlite-file.ts';
import {
  CACHE_KIB,
  holdAlone,
  openDatabase,
  prepareDatabase,
  refuseForeign,
  TABLES,
  type OpenOptions,
} from './sqlite-open.ts';
import { translating } from './sqlite-problem.ts';
import { requireWhole } from './sqlite-whole.ts';
import { copyForReading, isUsable } from './sqlite-read-only.ts';
import { openScratchFile } from './sqlite-scratch.ts';
import { sqliteSearch } from './sqlite-search.ts';
import { packed, unpackedRow } from './sqlite-values.ts';

/** A statement prepared once and run for every row, with nothing between; `R` is what it reads. */
export interface Prepared<R = Row> {
  /** Gives how many rows it changed. */
  run(values: readonly Value[]): number;
  /** The same of values that are as SQLite keeps them (`packed`). */
  runPacked(values: readonly unknown[]): number;
  get(values: readonly Value[]): R | undefined;
}

/** A file that answers at once. */
export interface SqliteEngine extends Engine {
  /** A statement kept ready for many rows in turn. */
  prepared<R = Row>(sql: string): Prepared<R>;
}

/** Opens a store file; throws `store.none`, `store.not_a_store`, `store.read_only` and the like. */
export function openSqlite(path: string, options: OpenOptions): SqliteEngine {
  const database = translating(path, () => openDatabase(path, options));
  const { waiting = null, key = null } = options;
  try {
    translating(path, () => prepareDatabase(database, path));
    const readOnly = !isUsable(path, constants.W_OK);
    return { ...engineOn(database, { path, key, waiting }, watching(path)), readOnly };
  } catch (error) {
    database.close();
    if (!isReadOnly(error) || !isUsable(path, constants.R_OK)) throw error;
    return openCopy(path, key);
  }
}

function isReadOnly(error: unknown): boolean {
  return error instanceof Problem && error.code === 'store.read_only';
}

/** What lies where nothing can be written. */
function openCopy(path: string, key: FileKey | null): SqliteEngine {
  const { database, drop } = translating(path, () => copyForReading(path, key));
  try {
    translating(path, () => refuseForeign(database, path));
    const engine = engineOn(database, { path, key }, () => undefined);
    const close = (): Promise<void> => engine.close().finally(drop);
    const copyInto = async (file: string): Promise<boolean> => {
      translating(file, () => database.prepare('vacuum into ?').run(file));
      return true;
    };
    const refuse = async (): Promise<never> => {
      throw new Problem('store.read_only', { path });
    };
    const writes = { write: refuse, upgrade: refuse, discard: refuse };
    return { ...engine, ...writes, readOnly: true, close, copyInto };
  } catch (error) {
    database.close();
    drop();
    throw error;
  }
}

/**
 * A store for the moment: in a file that the system forgets by itself, whatever happens to us;
 * `guarded`: what of people is in it is in no plain text on the disk.
 */
export function openScratch(guarded = false): SqliteEngine {
  const { database, drop } = openScratchFile(guarded);
  database.pragma(`cache_size = -${CACHE_KIB}`);
  database.pragma('synchronous = OFF');
  const engine = engineOn(database, { path: '', key: null }, () => undefined);
  return { ...engine, close: () => engine.close().finally(drop) };
}

/** A store that is ours alone until it is closed. Throws what `holdAlone` throws. */
export function openAlone(path: string, key: FileKey | null): SqliteEngine {
  const database = translating(path, () => holdAlone(path, key));
  return engineOn(database, { path, key }, watching(path));
}

/** One connection, on which one transaction at a time is held, and what is asked waits for that. */
function inTurn(
  database: Database.Database,
  path: string,
  stillThere: () => void,
  waiting: (() => void) | null,
) {
  const connection = new CachedConnection(database, path);
  const turns = new Turns();
  const db = asking(path, (bound) => turns.during(() => connection.ask(bound)));
  const held = asking(path, async (bound) => connection.ask(bound));
  const transaction = <T>(begin: () => unknown, work: (db: Db) => Promise<T>): Promise<T> =>
    turns.holding(() => inside(held, () => translating(path, begin), work));
  // Rows of prepared statements fail by themselves.
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => translating(path, () => rethrow(error)));
  // Whoever writes has the whole file: no other book is written meanwhile.
  const alone = <T>(work: (db: Db) => Promise<T>, seconds = busySeconds): Promise<T> =>
    transaction(
      () => beginWriting(database, waiting, seconds),
      async (held) => {
        stillThere();
        return told(work(held));
      },
    );
  const read = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    transaction(
      () => database.exec('begin deferred'),
      (held) => told(work(held)),
    );
  return { turns, db, alone, read };
}

/** Which file it is, and who is told that a write has to wait. */
interface OfFile {
  path: string;
  key: FileKey | null;
  waiting?: (() => void) | null;
}

function engineOn(
  database: Database.Database,
  { path, key, waiting = null }: OfFile,
  stillThere: () => void,
): SqliteEngine {
  const { turns, db, alone, read } = inTurn(database, path, stillThere, waiting);
  const prepared = preparing(database);
  const close = settlingLog(database, turns);
  return {
    kind: 'sqlite',
    ...{ path, key },
    readOnly: false,
    gapless: true,
    db,
    search: sqliteSearch(database),
    write: (_book, work, seconds = busySeconds) => busyAfter(seconds, () => alone(work, seconds)),
    upgrade: (work) => alone(work),
    holdAll: async () => undefined,
    shutOut: async () => undefined,
    read,
    prepared,
    loader: () => statementLoader(prepared),
    ...lookedAs(path, key),
    script: async (_db, sql) => void translating(path, () => database.exec(sql)),
    unsettled: () => turns.during(() => unsettledBytes(database)),
    close: async () => close(),
    discard: async (mayGo) => {
      const gone = await alone(mayGo);
      if (gone) close();
      if (gone) removeFile(path);
      return gone;
    },
  };
}

/** What needs no connection of its own, or nothing but the file. */
function lookedAs(path: string, key: FileKey | null) {
  return {
    tables: async (held: Db) => {
      const { rows } = await held.executeQuery<{ name: string }>(raw(TABLES, []));
      return rows.map((row) => row.name);
    },
    definition: definitionIn,
    acting: actingIn,
    wanted: async () => null,
    check: requireWhole,
    copyInto: async (file: string) => {
      translating(file, () => copyAsCommitted(path, file, key));
      return true;
    },
    share: async () => undefined,
    numberOn: async () => undefined,
    home: async () => 'main',
    identity: async () => translating(path, () => realpathSync(path)),
    bytes: async () => translating(path, () => statSync(path).size),
  };
}

function rethrow(error: unknown): never {
  throw error;
}

/** Kept by its text: an import asks for the same few statements at every ten thousandth row. */
function preparing(database: Database.Database): SqliteEngine['prepared'] {
  const known = new Map<string, Database.Statement>();
  return <R>(sql: string): Prepared<R> => {
    const made = known.get(sql) ?? database.prepare(sql);
    known.set(sql, made);
    return {
      run: (values) => made.run(values.map(packed)).changes,
      runPacked: (values) => made.run(values).changes,
      get: (values) => {
        const row = made.get(values.map(packed)) as R | undefined;
        return row && unpackedRow(row);
      },
    };
  };
}

async function inside<T>(db: Db, begin: () => unknown, work: (db: Db) => Promise<T>): Promise<T> {
  begin();
  try {
    const result = await work(db);
    await db.executeQuery(raw('commit', []));
    return result;
  } catch (error) {
    // SQLite has already rolled back after some failures (a full disk); then this one is moot.
    await db.executeQuery(raw('rollback', [])).catch(() => undefined);
    throw error;
  }
}

/** Tells when the file was removed or another put in its place: what we wrote would be lost. */
function watching(path: string): () => void {
  const first = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    if (now?.ino !== first.ino || now.dev !== first.dev) throw new Problem('store.none', { path });
  };
}

/** Through a connection of its own, which sees what is committed, into an empty file. */
function copyAsCommitted(from: string, to: string, key: FileKey | null): void {
  const reader = connectTo(from, key, { readonly: true, timeout: busySeconds * 1000 });
  try {
    reader.prepare('vacuum into ?').run(to);
  } finally {
    reader.close();
  }
}
