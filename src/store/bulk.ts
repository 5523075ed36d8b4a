/**
 * Writing many rows quickly: the same entries and the same projectors as everywhere, but what they
 * are decided on is asked at once, the engine takes the rows as it writes them best, and the search
 * index is filled at the end. Replay makes the same tables from what is written here.
 */
import type { NewEvent } from '../domain/event.ts';
import type { Uuid } from '../domain/value/id.ts';
import {
  isIndexing,
  raw,
  rowsOf,
  wasIndexed,
  type Db,
  type Engine,
  type Loader,
  type SearchKind,
  type Value,
} from './engine/portable.ts';
import {
  ADD_SHAPE,
  bookHead,
  entry,
  MOVE_HEAD,
  storedEvent,
  type Author,
  type Entropy,
} from './journal.ts';
import { Pending } from './pending.ts';
import { changesOf } from './project/index.ts';
import { known, type KnownThings, type WantedThings } from './query/known.ts';
import { ownWorkOf, type OwnWork } from './query/known-people.ts';

/** Many events in one transaction, written as they are decided. */
export interface Bulk extends KnownThings {
  /** A new id; those of one bulk follow each other, so that indexes grow at one end. */
  newId(): Uuid;
  /** Writes an event as the version-th of its stream, and makes its rows. */
  append(event: NewEvent, version: number): void;
  /** Waits where more was decided than has been written; to be asked for every few rows. */
  room(): Promise<void> | null;
  /** What is open of some people and came by no list, as it stood before the bulk. */
  ownWork(citizens: readonly Uuid[]): Promise<OwnWork>;
}

export interface BulkEnd {
  written: number;
  clockStepped: boolean;
}

/** What is left to do when all rows of a bulk are written. */
export interface BulkEnding {
  /** The last search entry before it. */
  after: number;
  /** Things whose search entries have other words now. */
  replaced: [ref: string, kind: SearchKind][];
  /** The types of events that it wrote, and their shapes. */
  shapes: [type: string, v: number][];
  /** The values of the book's new head. */
  head: Value[];
}

/** Where the rows of a bulk go: this connection, or one in another thread. */
export interface RowSink {
  loader: Loader;
  end(ending: BulkEnding): Promise<void>;
}

export function ownSink(engine: Engine, db: Db): RowSink {
  const loader = engine.loader(db);
  return {
    loader,
    async end(ending) {
      await loader.end();
      await endBulk(engine, db, ending);
    },
  };
}

/** Fills the search index, and moves the head. */
export async function endBulk(engine: Engine, db: Db, ending: BulkEnding): Promise<void> {
  await engine.search.addAfter(db, ending.after);
  for (const [ref, kind] of ending.replaced) await engine.search.replace(db, kind, ref);
  for (const shape of ending.shapes) await db.executeQuery(raw(ADD_SHAPE, shape));
  await db.executeQuery(raw(MOVE_HEAD, ending.head));
}

interface BulkPlace {
  author: Author;
  entropy: Entropy;
  /** How many events the command has written before. */
  ordinal: number;
  /** What the rows will ask. */
  wanted: WantedThings;
  sink: RowSink;
}

/** Lends a bulk writer on an open transaction. */
export async function bulk<T>(
  engine: Engine,
  db: Db,
  { author, entropy, ordinal, wanted, sink }: BulkPlace,
  work: (bulk: Bulk) => Promise<T>,
): Promise<{ value: T; end: BulkEnd }> {
  const head = await bookHead(db, author.book);
  const after = await lastSearchEntry(db);
  const pending = new Pending(await known(db, engine.search, wanted));
  const { loader } = sink;
  const newId = idSequence(entropy.uuid(author.at));
  const replaced = new Map<string, SearchKind>();
  const shapes = new Map<string, number>();
  let { seq, hash } = head;
  let written = 0;
  try {
    const value = await work({
      ...pending.known,
      newId,
      append(event, version) {
        const place = { seq: ++seq, version, ordinal: ordinal + ++written, prev: hash };
        const row = entry(author, entropy, event, place);
        hash = row.hash;
        loader.take({ op: 'insert', table: 'journal', row });
        shapes.set(event.type, event.v);
        for (const change of changesOf(storedEvent(event, row))) {
          if (change.op === 'unindex') throw new Error('a bulk takes nothing out of the index');
          loader.take(change);
          if (isIndexing(change) && wasIndexed(change)) replaced.set(change.ref, change.kind);
        }
        pending.add(event, version);
      },
      room: () => loader.room(),
      ownWork: (citizens) => ownWorkOf(db, citizens),
    });
    if (written > 0) {
      const moved = [author.book, seq, hash, author.at];
      await sink.end({ after, replaced: [...replaced], shapes: [...shapes], head: moved });
    }
    const clockStepped = head.at !== null && author.at < head.at;
    return { value, end: { written, clockStepped } };
  } catch (error) {
    // Before the transaction is undone, so that nothing comes after it.
    await loader.drop();
    throw error;
  }
}

async function lastSearchEntry(db: Db): Promise<number> {
  const sql = 'select coalesce(max(n), 0) as n from search_entry';
  return (await rowsOf<{ n: number }>(db, sql))[0]!.n;
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
