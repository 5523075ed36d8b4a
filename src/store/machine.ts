/**
 * What is this machine's own for one store: which counter it is, who is signed in, what is half
 * done. It lies in a small file here and never in the store, which other machines may share: a
 * copied store brings no session along. Whoever loses the file loses nothing but that.
 */
import { closeSync, existsSync, openSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { makePrivateFolder } from '../files/owner.ts';
import { removeFile } from '../files/remove.ts';
import { Problem } from '../domain/problem.ts';
import type { MachineState } from '../domain/store-problems.ts';
import { machineEnding } from '../files/place.ts';
import { rename } from '../files/replace.ts';
import { giveAs } from '../files/rights.ts';
import { busySeconds } from './engine/busy.ts';
import { connectTo, type FileKey } from './engine/sqlite-file.ts';
import { codeOf, troubleOf } from './engine/sqlite-problem.ts';
import { isServer } from './place.ts';

// Keyed by the store's id: where another store is put in a store's place, nothing here is that one's.
export const machineTable =
  'create table value (store text not null, name text not null, ' +
  'value text not null, primary key (store, name)) without rowid';
const GET = 'select value from value where store = ? and name = ?';
const ALL = 'select name, value from value where store = ? order by name';
const WITHIN =
  'select name, value from value where store = ? and name >= ? and name < ? order by name';
export const putMachineValue = 'insert or replace into value (store, name, value) values (?, ?, ?)';
const REMOVE = 'delete from value where store = ? and name = ?';
const STORES = 'select distinct store from value';
const TABLES = "select name from sqlite_master where type = 'table'";

/** What is to be known of an open store. */
interface MachineStore {
  readOnly: boolean;
  key: FileKey | null;
}

/**
 * This machine's own of a store: in a file beside the store's, so that whoever may use the one may
 * use the other; of a server's store in `stateFolder`, under the store's id, and so of a medium's
 * that has none beside it. It is made with the key of the store. Nothing is opened or made before
 * it is asked. Throws `store.none` for a store's file that is gone.
 */
export function machineOf(
  store: string,
  id: string,
  stateFolder: string,
  { readOnly, key }: MachineStore = { readOnly: false, key: null },
): Machine {
  const elsewhere = join(stateFolder, `${id}${machineEnding}`);
  if (isServer(store)) return new Machine(elsewhere, id, { beside: null, key });
  if (!existsSync(store)) throw new Problem('store.none', { path: store });
  // Under whatever name a store is opened, it is the same station.
  const whole = realpathSync(store);
  const beside = `${whole}${machineEnding}`;
  const away = readOnly && (existsSync(elsewhere) || !existsSync(beside));
  return away
    ? new Machine(elsewhere, id, { beside: null, key })
    : new Machine(beside, id, { beside: whole, key });
}

/** True where whoever made the file was stopped before there was anything in it. */
export function isNewMachine(database: Database.Database): boolean {
  return database.prepare(TABLES).get() === undefined;
}

/** An open file, and which one it is. */
interface Held {
  database: Database.Database;
  ino: number;
  dev: number;
}

/**
 * Values by name. Reading and writing throw `machine.cannot_read`, `machine.cannot_write`,
 * `machine.damaged` or `store.busy`. A write is whole or not at all, whatever is killed, and any
 * number of windows take turns.
 */
export class Machine {
  readonly path: string;
  readonly #store: string;
  readonly #beside: string | null;
  readonly #key: FileKey | null;
  #held: Held | null = null;

  /**
   * `store` is its id; `beside` the file whose owner and rights this one gets, if there is one, and
   * `key` what it is encrypted with.
   */
  constructor(
    path: string,
    store: string,
    { beside, key }: { beside: string | null; key: FileKey | null },
  ) {
    this.path = path;
    this.#store = store;
    this.#beside = beside;
    this.#key = key;
  }

  get(name: string): string | null {
    return this.#told('read', () => this.#read((database) => this.#value(database, name)));
  }

  /** Every value by its name. */
  all(): Record<string, string> {
    return this.#rows(ALL);
  }

  /** The values whose names begin so, in their order; nothing of any other is read. */
  within(prefix: string): Record<string, string> {
    const last = prefix.codePointAt(prefix.length - 1)! + 1;
    return this.#rows(WITHIN, prefix, `${prefix.slice(0, -1)}${String.fromCodePoint(last)}`);
  }

  /** Keeps each value under its name, all at once; `null` takes it away. */
  set(values: Readonly<Record<string, string | null>>): void {
    this.#write((database) => {
      for (const [name, value] of Object.entries(values)) this.#put(database, name, value);
    });
  }

  /** Makes of a value the next one; of windows that do so at once none undoes another's. */
  change(name: string, work: (value: string | null) => string | null): void {
    this.#write((database) => this.#put(database, name, work(this.#value(database, name))));
  }

  /** Whether there is something here, and whether it is this store's. */
  state(): MachineState {
    try {
      const stores = this.#told('read', () =>
        this.#read((database) => database.prepare<[], string>(STORES).pluck().all()),
      );
      if (stores === null || stores.length === 0) return 'none';
      return stores.includes(this.#store) ? 'ours' : 'other_store';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.code === 'machine.damaged' ? 'damaged' : 'unreadable';
    }
  }

  /** Puts a damaged file aside, so that the next write begins a new one; another stays. */
  mend(): void {
    if (this.state() !== 'damaged') return;
    this.close();
    this.#told('write', () => {
      rename(this.path, `${this.path}.damaged`);
      // What was half done in the old one must not be undone in the new.
      removeFile(`${this.path}-journal`);
    });
  }

  close(): void {
    this.#held?.database.close();
    this.#held = null;
  }

  #rows(sql: string, ...asked: readonly string[]): Record<string, string> {
    const rows = this.#told('read', () =>
      this.#read((database) =>
        database
          .prepare<string[], [string, string]>(sql)
          .raw()
          .all(this.#store, ...asked),
      ),
    );
    return Object.fromEntries(rows ?? []);
  }

  #value(database: Database.Database, name: string): string | null {
    return database.prepare<[string, string], string>(GET).pluck().get(this.#store, name) ?? null;
  }

  #put(database: Database.Database, name: string, value: string | null): void {
    if (value === null) database.prepare(REMOVE).run(this.#store, name);
    else database.prepare(putMachineValue).run(this.#store, name, value);
  }

  /** `null` where nothing was ever written. */
  #read<T>(work: (database: Database.Database) => T): T | null {
    const there = statSync(this.path, { throwIfNoEntry: false });
    if (!there || there.size === 0) return null;
    const database = this.#open(there);
    try {
      return work(database);
    } catch (error) {
      if (isNewMachine(database)) return null;
      throw error;
    }
  }

  #write(work: (database: Database.Database) => void): void {
    this.#told('write', () => {
      const there = statSync(this.path, { throwIfNoEntry: false }) ?? this.#make();
      const database = this.#open(there);
      database
        .transaction(() => {
          if (isNewMachine(database)) database.exec(machineTable);
          work(database);
        })
        .immediate();
    });
  }

  #make(): Stats {
    makePrivateFolder(dirname(this.path));
    const file = openSync(this.path, 'a', 0o600);
    try {
      if (this.#beside !== null) giveAs(file, statSync(this.#beside));
    } finally {
      closeSync(file);
    }
    return statSync(this.path);
  }

  /** The file that lies there now: another may have been put in its place meanwhile. */
  #open({ ino, dev }: Stats): Database.Database {
    if (this.#held?.ino === ino && this.#held.dev === dev) return this.#held.database;
    this.close();
    const options = { fileMustExist: true, timeout: busySeconds * 1000 };
    const database = connectTo(this.path, this.#key, options);
    this.#held = { database, ino, dev };
    // Drafts speak of people: what is taken away is not to be read between the rows.
    database.pragma('secure_delete = ON');
    return database;
  }

  #told<T>(doing: 'read' | 'write', work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#problem(doing, error) ?? error;
    }
  }

  #problem(doing: 'read' | 'write', error: unknown): Problem | null {
    const { path } = this;
    const trouble = troubleOf(error);
    if (error instanceof Problem || trouble === null) return null;
    const cause = { cause: error };
    if (trouble === 'busy') return new Problem('store.busy', { seconds: busySeconds }, cause);
    if (trouble === 'full' || trouble === 'shut') {
      const code = codeOf(error);
      const said = trouble === 'full' ? 'ENOSPC' : 'EACCES';
      const why = code.startsWith('SQLITE_') ? said : code;
      return new Problem(`machine.cannot_${doing}`, { path, why }, cause);
    }
    return new Problem('machine.damaged', { path }, cause);
  }
}
