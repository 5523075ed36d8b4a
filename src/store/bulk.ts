/**
 * Writing many rows quickly: the same entries and the same projectors as everywhere, but with
 * statements prepared once, run one after another with nothing between, and the search index
 * filled at the end. Replay makes the same tables from what is written here.
 */
import type { NewEvent } from '../domain/event.ts';
import type { Uuid } from '../domain/value/id.ts';
import {
  entryOf,
  isIndexing,
  raw,
  searchLetter,
  statement,
  type Change,
  type Db,
  type Engine,
  type SearchKind,
  type Value,
} from './engine/portable.ts';
import {
  ADD_SHAPE,
  bookHead,
  entry,
  INSERT_ENTRY,
  MOVE_HEAD,
  storedEvent,
  valuesOf,
  type Author,
  type Entropy,
} from './journal.ts';
import { changesOf } from './project/index.ts';
import { knownThings, type KnownThings } from './query/known.ts';

/** Many events in one transaction, written as they are decided. */
export interface Bulk extends KnownThings {
  /** A new id; those of one bulk follow each other, so that indexes grow at one end. */
  newId(): Uuid;
  /** Writes an event as the version-th of its stream, and makes its rows. */
  append(event: NewEvent, version: number): void;
  /** How many events it has written. */
  readonly written: number;
}

export interface BulkEnd {
  written: number;
  clockStepped: boolean;
}

/** A statement that writes rows. */
export interface Statement {
  run(values: readonly Value[]): void;
}

/** What is left to do when all rows of a bulk are written. */
export interface BulkEnding {
  /** The last search entry before it. */
  after: number;
  /** Things whose search entries have other words now. */
  replaced: [ref: string, kind: SearchKind][];
  /** The values of the book's new head. */
  head: Value[];
}

/** Where the rows of a bulk go: this connection, or one in another thread. */
export interface RowSink {
  known: KnownThings;
  prepared(sql: string): Statement;
  /** Told of each event that has been written. */
  wrote(event: NewEvent, version: number): void;
  end(ending: BulkEnding): Promise<void>;
}

export function ownSink(engine: Engine, db: Db): RowSink {
  return {
    known: knownThings(engine),
    prepared: (sql) => engine.prepared(sql),
    wrote: () => undefined,
    end: (ending) => endBulk(engine, db, ending),
  };
}

/** Fills the search index, and moves the head. */
export async function endBulk(engine: Engine, db: Db, ending: BulkEnding): Promise<void> {
  await engine.search.addAfter(db, ending.after);
  for (const [ref, kind] of ending.replaced) await engine.search.replace(db, kind, ref);
  await db.executeQuery(raw(MOVE_HEAD, ending.head));
}

interface BulkPlace {
  author: Author;
  entropy: Entropy;
  /** How many events the command has written before. */
  ordinal: number;
  sink: RowSink;
}

/**
 * Lends a bulk writer on an open transaction. The work itself is synchronous: nothing else may come
 * between.
 */
export async function bulk<T>(
  engine: Engine,
  db: Db,
  { author, entropy, ordinal, sink }: BulkPlace,
  work: (bulk: Bulk) => T,
): Promise<{ value: T; end: BulkEnd }> {
  const head = await bookHead(db, author.book);
  const newest = engine.prepared('select coalesce(max(n), 0) as n from search_entry');
  const after = Number(newest.get([])!['n']);
  const newId = idSequence(entropy.uuid(author.at));
  const replaced = new Map<string, SearchKind>();
  const rows = rowWriter(sink, replaced);
  const insert = sink.prepared(INSERT_ENTRY);
  const addShape = sink.prepared(ADD_SHAPE);
  const shapes = new Set<string>();
  let { seq, hash } = head;
  let written = 0;
  const value = work({
    ...sink.known,
    newId,
    get written() {
      return written;
    },
    append(event, version) {
      const place = { seq: ++seq, version, ordinal: ordinal + ++written, prev: hash };
      const row = entry(author, entropy, event, place);
      hash = row.hash;
      insert.run(valuesOf(row));
      if (!shapes.has(event.type)) addShape.run([event.type, event.v]);
      shapes.add(event.type);
      rows(changesOf(storedEvent(event, row)));
      sink.wrote(event, version);
    },
  });
  if (written > 0) {
    const moved = [author.book, seq, hash, author.at];
    await sink.end({ after, replaced: [...replaced], head: moved });
  }
  const clockStepped = head.at !== null && author.at < head.at;
  return { value, end: { written, clockStepped } };
}

/** Ids that differ in their last six digits only: a bulk of sixteen million at most. */
function idSequence(first: Uuid): () => Uuid {
  const stem = first.slice(0, -6);
  let n = 0;
  return () => {
    if (n > 0xffffff) throw new RangeError('a bulk has too many ids');
    return `${stem}${(n++).toString(16).padStart(6, '0')}` as Uuid;
  };
}

type RowChange = Extract<Change, { op: 'insert' | 'put' | 'update' | 'delete' }>;

/** A statement kept ready, and the columns it was made for. */
interface KeptStatement {
  columns: string[];
  statement: Statement;
}

/** Row changes by prepared statements; what is indexed anew is told in `replaced`. */
function rowWriter(
  sink: RowSink,
  replaced: Map<string, SearchKind>,
): (changes: readonly Change[]) => void {
  const entries = new Map<string, Statement>();
  const kept = new Map<string, KeptStatement>();
  return (changes) => {
    for (const change of changes) {
      if (change.op === 'unindex') throw new Error('a bulk takes nothing out of the index');
      if (change.op === 'insert') insert(sink, kept, change);
      else if (isIndexing(change)) {
        const { sql, known } = entryOf(change);
        const words = entries.get(sql) ?? sink.prepared(sql);
        entries.set(sql, words);
        words.run([change.words, searchLetter[change.kind], change.ref]);
        if (known) replaced.set(change.ref, change.kind);
      } else {
        runKept(sink, kept, change, { columns: columnsIn(change), values: valuesIn(change) });
      }
    }
  };
}

/** Half the columns of a paper's row say nothing, and what is not named is null anyway. */
function insert(
  sink: RowSink,
  kept: Map<string, KeptStatement>,
  change: Extract<Change, { op: 'insert' }>,
): void {
  const columns: string[] = [];
  const values: Value[] = [];
  for (const column in change.row) {
    const value = change.row[column]!;
    if (value === null) continue;
    columns.push(column);
    values.push(value);
  }
  runKept(sink, kept, change, { columns, values });
}

function runKept(
  sink: RowSink,
  kept: Map<string, KeptStatement>,
  change: RowChange,
  { columns, values }: { columns: string[]; values: Value[] },
): void {
  const key = `${change.table} ${columns.length}`;
  let ready = kept.get(key);
  if (!ready || !sameColumns(ready.columns, columns)) {
    ready = { columns, statement: sink.prepared(statement(named(change, columns)).sql) };
    kept.set(key, ready);
  }
  ready.statement.run(values);
}

function named(change: RowChange, columns: readonly string[]): RowChange {
  if (change.op !== 'insert') return change;
  return { ...change, row: Object.fromEntries(columns.map((column) => [column, null])) };
}

function sameColumns(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}

/** The operation's name keeps two statements of the same columns apart. */
function columnsIn(change: Exclude<RowChange, { op: 'insert' }>): string[] {
  if (change.op === 'update') {
    return [change.op, ...Object.keys(change.set), '', ...Object.keys(change.where)];
  }
  return [change.op, ...Object.keys(change.op === 'delete' ? change.where : change.row)];
}

function valuesIn(change: Exclude<RowChange, { op: 'insert' }>): Value[] {
  if (change.op === 'update') return [...Object.values(change.set), ...Object.values(change.where)];
  return Object.values(change.op === 'delete' ? change.where : change.row);
}
