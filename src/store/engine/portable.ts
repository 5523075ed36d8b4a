/** What the two engines share: what an engine is, and row changes as data turned into SQL here. */
import { Problem } from '../../domain/problem.ts';
import type { Part } from './part.ts';
import type { Kysely } from 'kysely';
import type { ProjectedTable, Tables } from './schema.ts';
import type { FileKey } from './sqlite-file.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** SQL with a `?` for each of its values. */
export interface Bound {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface Found<R> {
  rows: R[];
  /** Of what writes. */
  numAffectedRows?: bigint;
}

export type Builder = Kysely<Tables>;

/** Looks at what came of a change; throws where that is not as it should be. */
export type Hear = (answer: Promise<Found<unknown>>) => Promise<unknown>;

/** A way to ask the store. What every start needs is asked by ready-made SQL. */
export interface Db {
  /** Of the store's file. */
  readonly path: string;
  /** Ends a query for a row that is to stay as it is until this transaction is over. */
  readonly keeping: '' | ' for update';
  executeQuery<R>(bound: Bound): Promise<Found<R>>;
  /** Changes rows, and may go on before it has heard; what is asked next waits for `hear`. */
  tell(bound: Bound, hear: Hear): Promise<void>;
  /** For queries put together from what is wanted. */
  builder(): Promise<Builder>;
}

/** An open store, whichever program keeps it. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  readonly path: string;
  /** What its file is encrypted with; `null` of any other, and of a server's. */
  readonly key: FileKey | null;
  /** A file that can only be read: every write throws `store.read_only`. */
  readonly readOnly: boolean;
  /** Entries are numbered as they arrive without gaps: one that is missing was taken away. */
  readonly gapless: boolean;
  readonly db: Db;
  readonly search: SearchIndex;
  /**
   * Runs a transaction that has a book for itself from its first statement on; `null`: no book.
   * Where others wrote what it was decided on, it is undone and `work` runs again, whole. After
   * `seconds` of waiting for others, `busySeconds` unless it says less, it throws `store.busy`.
   */
  write<T>(book: string | null, work: (db: Db) => Promise<T>, seconds?: number): Promise<T>;
  /** The same, one at a time and with no book there may be yet, for bringing up to date. */
  upgrade<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Inside a write: from here on nobody else writes until it is over. */
  holdAll(db: Db): Promise<void>;
  /** Inside a write in no book: the same, and whoever waits for it has not looked yet. */
  shutOut(db: Db): Promise<void>;
  /** Runs reads that all see the same moment. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Takes many rows to be written inside a `write`, whose way to ask this is. */
  loader(db: Db): Loader;
  /** Text of several statements, as in a migration. */
  script(db: Db, sql: string): Promise<void>;
  /** The names of all tables there are, `search_words` among them. */
  tables(db: Db): Promise<string[]>;
  /** How the tables, indexes and triggers are made: the same for two stores of one schema. */
  definition(db: Db): Promise<Part[]>;
  /** The same as it was when they were made; `null` where a new store on this engine tells it. */
  wanted(db: Db): Promise<Part[] | null>;
  /** What acts by itself in a file, ours or not; a server's is its owner's. */
  acting(db: Db): Promise<Part[]>;
  /** Throws `store.damaged` when the file is not whole, or an index in it unless it is quick. */
  check(db: Db, how: 'whole' | 'quick'): Promise<void>;
  /** Bytes that were written and do not stand in the store's own file yet. */
  unsettled(): Promise<number>;
  /** As last committed, into an empty file; `false` where it can only be copied row by row. */
  copyInto(file: string): Promise<boolean>;
  /** Tables that were made just now are for all who may run the program. */
  share(db: Db, tables: readonly string[]): Promise<void>;
  /** After rows came with numbers of their own: what arrives next is numbered behind them. */
  numberOn(db: Db): Promise<void>;
  /** Where this very store is: no copy of it is there; `home` is before its tables' names. */
  identity(): Promise<string>;
  home(): Promise<string>;
  /** How much room it takes. */
  bytes(): Promise<number>;
  close(): Promise<void>;
  /** Takes a store away where it may go, asked while nobody else writes; gives whether it has. */
  discard(mayGo: (db: Db) => Promise<boolean>): Promise<boolean>;
}

/** A row of any table, or a change that a projector asks for; a bulk takes nothing out. */
export type Loaded =
  | { op: 'insert'; table: keyof Tables; row: Row }
  | Exclude<Change, { op: 'unindex' }>;

/** Takes changes in turn, which come out as though each had been made when it was taken. */
export interface Loader {
  take(change: Loaded): void;
  /** Waits until what was taken is not too much any more; `null` where that takes no time. */
  room(): Promise<void> | null;
  /** When it is over, all stands in the store. */
  end(): Promise<void>;
  /** Writes nothing more; over when nothing is on its way, for the transaction to be undone. */
  drop(): Promise<void>;
}

/** Somebody found by name, as SQL gives it: what tells one from another. */
export interface NamedRow {
  id: string;
  kind: string;
  name: string;
  number: string | null;
  dob: string | null;
}

export type SearchKind = 'citizen' | 'dossier';

/** How a kind is written: every dossier and every citizen has such a row. */
export const searchLetter = { citizen: 'c', dossier: 'd' } as const;
/** The words of the search entries, indexed in the engine's own way. */
export interface SearchIndex {
  /** Indexes a search entry that was just written. */
  add(db: Db, kind: SearchKind, ref: string): Promise<void>;
  /** Indexes a search entry anew whose words were replaced. */
  replace(db: Db, kind: SearchKind, ref: string): Promise<void>;
  /** Takes a search entry out of the index, while it is still there. */
  remove(db: Db, kind: SearchKind, ref: string): Promise<void>;
  /** Indexes all search entries after one, whose rows are there already. */
  addAfter(db: Db, n: number): Promise<void>;
  /** References of one kind whose words begin with all those given; newest first. */
  matching(db: Db, kind: SearchKind, words: readonly string[], limit: number): Promise<string[]>;
  /** For each list of words the citizens whose entries have them all: the first hundred. */
  people(db: Db, names: readonly (readonly string[])[]): Promise<NamedRow[][]>;
  /** Leaves no letter of words that were taken out: they lie there until the index is merged. */
  forget(db: Db): Promise<void>;
  /** Makes the index anew from the search entries. */
  remake(db: Db): Promise<void>;
  /**
   * The same for two indexes that hold the same words for the same entries; `null` where the server
   * itself keeps the index by the entries' rows.
   */
  digest(db: Db): Promise<string | null>;
}

/** One change that a projector asks for. Projectors give data; only this file writes SQL for it. */
export type Change =
  | { op: 'insert'; table: ProjectedTable; row: Row }
  /** `rising` is a column that only grows: where it stands as high already, another was first. */
  | { op: 'put'; table: ProjectedTable; key: string[]; row: Row; rising?: string }
  | { op: 'update'; table: ProjectedTable; where: Row; set: Row }
  /** `known` when the thing was indexed before and its words are replaced. */
  | { op: 'index'; kind: SearchKind; ref: string; words: string; known: boolean }
  /** Words by which an indexed thing is found besides, whatever its own become. */
  | { op: 'index-also'; kind: SearchKind; ref: string; words: string }
  /** Words in the place of all that an indexed thing is found by: it is another's now. */
  | { op: 'index-anew'; kind: SearchKind; ref: string; words: string }
  /** Takes a compensated thing out of a table: one row, or those there are under a key's part. */
  | { op: 'delete'; table: ProjectedTable; where: Row; rows: 'one' | 'any' }
  | { op: 'unindex'; kind: SearchKind; ref: string };

/** Makes the changes of one event, in order, on an open transaction. Each must change one row. */
export async function apply(
  db: Db,
  search: SearchIndex,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes) {
    if (change.op === 'unindex') await unindex(db, search, change);
    else if (isIndexing(change)) await index(db, search, change);
    else await db.tell(statement(change), (answer) => hearOfOne(change, answer));
  }
}

/** Throws `store.row_taken` where another row has the key: that was first, or one was altered. */
async function hearOfOne(change: RowChange, answer: Parameters<Hear>[0]): Promise<void> {
  const { numAffectedRows } = await answer.catch((error: unknown) => {
    if (!isConflict(error)) throw error;
    throw new Problem('store.row_taken', { table: change.table }, { cause: error });
  });
  const free = change.op === 'delete' && change.rows === 'any';
  const late = change.op === 'put' && change.rising !== undefined && numAffectedRows === 0n;
  if (late) throw new Overtaken(`${change.table} has gone on`);
  if (numAffectedRows !== 1n && !free) {
    throw new Error(`${change.op} of one ${change.table} changed ${numAffectedRows}`);
  }
}

/** Another writer took meanwhile what this one had decided on. */
export class Overtaken extends Error {}

/** A bound statement from text with `?` marks (the engine rewrites them where it must). */
export function raw(sql: string, values: readonly Value[]) {
  return { sql, parameters: values } satisfies Bound;
}

/**
 * The rows of a hot query: its text is ready-made, so that nothing is built for each asking.
 * Such a query has no `order by`: SQLite plans one anew for every value that it is given.
 */
export async function rowsOf<R>(db: Db, sql: string, ...values: Value[]): Promise<R[]> {
  return (await db.executeQuery<R>(raw(sql, values))).rows;
}

/** A change of rows, as a statement of its own. */
export function statement(change: RowChange): Bound {
  const { table } = change;
  if (change.op === 'delete') {
    const wheres = Object.keys(change.where).map((column) => `${column} = ?`);
    return raw(`delete from ${table} where ${wheres.join(' and ')}`, Object.values(change.where));
  }
  if (change.op === 'update') {
    const { set, where } = change;
    const sets = Object.keys(set).map((column) => `${column} = ?`);
    const wheres = Object.keys(where).map((column) => `${column} = ?`);
    const sql = `update ${table} set ${sets.join(', ')} where ${wheres.join(' and ')}`;
    return raw(sql, [...Object.values(set), ...Object.values(where)]);
  }
  const columns = Object.keys(change.row);
  const marks = columns.map(() => '?').join(', ');
  const insert = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
  const values = Object.values(change.row);
  return raw(change.op === 'insert' ? insert : `${insert} ${onConflict(change)}`, values);
}

/** What becomes of a row that is put where there is one of its key. */
export function onConflict({ table, row, key, rising }: Extract<Change, { op: 'put' }>): string {
  const kept = Object.keys(row).filter((column) => !key.includes(column));
  const sets = kept.map((column) => `${column} = excluded.${column}`).join(', ');
  const grown = rising ? ` where ${table}.${rising} < excluded.${rising}` : '';
  return `on conflict (${key.join(', ')}) do update set ${sets}${grown}`;
}

const ADD_ENTRY = 'insert into search_entry (words, kind, ref) values (?, ?, ?)';
const REPLACE_ENTRY = 'update search_entry set words = ? where kind = ? and ref = ?';
const RENEW_ENTRY = "update search_entry set words = ?, also = '' where kind = ? and ref = ?";
const EXTEND_ENTRY =
  "update search_entry set also = trim(also || ' ' || ?) where kind = ? and ref = ?";
const REMOVE_ENTRY = 'delete from search_entry where kind = ? and ref = ?';

async function unindex(
  db: Db,
  search: SearchIndex,
  { kind, ref }: Extract<Change, { op: 'unindex' }>,
): Promise<void> {
  await search.remove(db, kind, ref);
  await db.tell(raw(REMOVE_ENTRY, [searchLetter[kind], ref]), oneEntry(kind));
}

function oneEntry(kind: SearchKind): Hear {
  return async (answer) => {
    const { numAffectedRows } = await answer;
    if (numAffectedRows !== 1n) throw new Error(`no search entry of this ${kind}`);
  };
}

/** What is loaded, but for words. */
export type RowChange = Exclude<Loaded, IndexChange>;

export type IndexChange = Extract<Change, { op: 'index' | 'index-also' | 'index-anew' }>;

export function isIndexing(change: Change | Loaded): change is IndexChange {
  return change.op === 'index' || change.op === 'index-also' || change.op === 'index-anew';
}

/** The statement that writes the words of a change. */
export function entryOf(change: IndexChange): ReturnType<typeof raw> {
  return raw(entrySql(change), [change.words, searchLetter[change.kind], change.ref]);
}

function entrySql(change: IndexChange): string {
  if (change.op === 'index-also') return EXTEND_ENTRY;
  if (change.op === 'index-anew') return RENEW_ENTRY;
  return change.known ? REPLACE_ENTRY : ADD_ENTRY;
}

/** True where the thing of a change was indexed before. */
export function wasIndexed(change: IndexChange): boolean {
  return change.op !== 'index' || change.known;
}

/** Writes, replaces or adds to what is known of one thing in the search index. */
async function index(db: Db, search: SearchIndex, change: IndexChange): Promise<void> {
  const { kind, ref } = change;
  await db.tell(entryOf(change), oneEntry(kind));
  await (wasIndexed(change) ? search.replace(db, kind, ref) : search.add(db, kind, ref));
}

/** True for a row that breaks a unique key: somebody else wrote it first. */
export function isConflict(error: unknown): boolean {
  return CONFLICT.test(String((error as { code?: unknown }).code ?? ''));
}
const CONFLICT = /^(SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|23505)$/;
