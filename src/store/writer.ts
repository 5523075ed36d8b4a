/** Writing: one command's events in one transaction, with their rows and the kept answer. */
import { happened, type NewEvent, type StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { isStoreAway } from '../domain/store-problems.ts';
import { citizenOfStream, citizenStream, storeStream } from '../domain/stream.ts';
import type { Uuid } from '../domain/value/id.ts';
import {
  answered,
  keptAnswer,
  firstAnswer,
  keepAnswer,
  type FirstAnswer,
  type KeyedCall,
} from './answers.ts';
import { bulk, ownSink, type Bulk, type RowSink } from './bulk.ts';
import { refuseLater } from './door.ts';
import { apply, rowsOf, type Db, type Engine } from './engine/portable.ts';
import { erase, type Erasing } from './erase.ts';
import {
  append,
  bookHead,
  StreamVersions,
  type Author,
  type BookHead,
  type Entropy,
} from './journal.ts';
import { changesOf } from './project/index.ts';
import { kinOf } from './query/citizen.ts';
import type { WantedThings } from './query/known.ts';
import { readerOf, type Reader } from './reader.ts';
import { endSessionsOf } from './sessions.ts';
import { addSights, sightsOfRun, type NewSight } from './sight.ts';
import { sightHead, type SightHead } from './sight-heads.ts';
import { batchesUndoing, requireUndisturbed } from './undoing.ts';
import { keepValues } from './values.ts';

/** Whose write it is, on which store. */
export interface WritePlace {
  engine: Engine;
  entropy: Entropy;
  schemaFolder: string;
  /** How many steps of the schema the store had at opening. */
  steps: number;
  author: Author;
  /** What the command has written so far; where that left its book, or `null` to be asked. */
  state: {
    written: number;
    clockStepped: boolean;
    head: BookHead | null;
    /** Where the lines of who saw whom end that it wrote. */
    sights: SightHead | null;
    /** On which streams it wrote; `null` where those are too many to be kept. */
    streams: Set<string> | null;
  };
}

/** Where nothing has been written yet. */
export function freshState(): WritePlace['state'] {
  return { written: 0, clockStepped: false, head: null, sights: null, streams: new Set() };
}

/** A command that writes: who, and under which idempotency key if any. */
export interface WriteRequest {
  author: Author;
  command: string;
  key: string | null;
  /** The digest of what the command was told, 64 hexadecimal digits; `null` where it talked. */
  said?: string | null;
  /** The key goes with what one clerk takes over from another: its answer is not one person's. */
  passed?: boolean;
  /** Through a second thread where the engine has one: for a large bulk, and nothing else. */
  aside?: boolean;
  /** The batch that this is a piece of taking back. */
  undoes?: Uuid | null;
}

export interface Written<T> {
  value: T;
  /** True when the key had been used and the first answer was given again. */
  replayed: boolean;
  /** True when the clock stands earlier than this book's last entry: it was set back. */
  clockStepped: boolean;
  /** Where the writer's book stands after it; `null` where that was not kept count of. */
  head: BookHead | null;
  /** Where the book's lines of who saw whom end; `null` where it kept none. */
  sights: SightHead | null;
}

export interface Writer extends Reader {
  /**
   * Waits until nobody else writes, and lets nobody until this is over: for what is rare and is
   * decided on rows that others may add to. To be asked for before anything is read.
   */
  alone(): Promise<void>;
  /**
   * Says what will be written about, so that it is asked with all else how far that has come;
   * nothing need be said.
   */
  about(...streams: readonly string[]): void;
  /** Writes decided events and makes their rows, in this transaction. */
  append(events: readonly NewEvent[]): Promise<StoredEvent[]>;
  /** Keeps that whoever writes has seen somebody, in this transaction. */
  see(sights: readonly NewSight[]): Promise<void>;
  /** Throws `document.file_missing` for a file that is to be named and is not kept. */
  requireFiles(digests: readonly string[]): Promise<void>;
  /** Keeps what the store keeps of itself, in this transaction. */
  keep(values: Readonly<Record<string, string | null>>): Promise<void>;
  /** Signs somebody out everywhere, in this transaction, behind what changed of their account. */
  signOut(login: string): Promise<void>;
  /** Writes many events, decided one after another by what is wanted to be known of them. */
  bulk<T>(wanted: WantedThings, work: (bulk: Bulk) => Promise<T>): Promise<T>;
  /**
   * Takes what names a person out of all that was written on some streams, tables and kept
   * answers included; the chain stays whole. Gives how many entries lost something. `beside`: what
   * that changes, where `Store.erasing` has found it while others wrote.
   */
  erase(streams: readonly string[], beside?: Erasing): Promise<number>;
}

export async function write<T>(
  at: Omit<WritePlace, 'state'>,
  request: WriteRequest,
  work: (writer: Writer) => Promise<T>,
): Promise<Written<T>> {
  let ended: Written<T> | null = null;
  const attempt = (): Promise<Written<T>> =>
    at.engine.write(request.author.book, async (db) => {
      if (ended !== null && (await isWritten(db, request.author))) return ended;
      ended = await writeOn({ ...at, state: freshState() }, db, request, work);
      return ended;
    });
  try {
    return await attempt();
  } catch (error) {
    // No answer came to its last word. Our book tells, once nobody holds it any more.
    if (!(error instanceof Problem) || error.code !== 'store.commit_unknown') throw error;
    return attempt().catch((again: unknown) => {
      // Not there yet: what has become of the first attempt is still not known.
      throw again instanceof Problem && isStoreAway(again.code) ? error : again;
    });
  }
}

async function isWritten(db: Db, { commandId }: Author): Promise<boolean> {
  const sql = 'select 1 from journal where command_id = ? and ordinal = 1';
  return (await rowsOf(db, sql, commandId)).length > 0;
}

async function writeOn<T>(
  place: WritePlace,
  db: Db,
  request: WriteRequest,
  work: (writer: Writer) => Promise<T>,
): Promise<Written<T>> {
  // Asked together with what the work asks first, and heard before it writes anything.
  const opening = openingOf(place, db, request);
  const writer = writerOf(place, db, opening);
  const [opened, worked] = await Promise.allSettled([opening, work(writer)]);
  if (opened.status === 'rejected') throw opened.reason;
  const { first } = opened.value;
  if (first) {
    // Whoever is told it again sees the same people as was seen then.
    const { author } = request;
    const sights = await addSights(db, author, opened.value.sights, await sightsOfRun(db, first));
    return { value: first.value as T, replayed: true, clockStepped: false, head: null, sights };
  }
  if (worked.status === 'rejected') throw worked.reason;
  const others = opened.value.undoing.filter((batch) => batch !== request.undoes);
  const { written, streams } = place.state;
  if (written > 0) await requireUndisturbed(db, others, streams && [...streams]);
  const call = callOf(request);
  if (call !== null) {
    const answer = keptAnswer(call, request.author, worked.value);
    await writer.append([answered(answer)]);
    await keepAnswer(db, answer);
  }
  const { clockStepped, head, sights } = place.state;
  return { value: worked.value, replayed: false, clockStepped, head, sights };
}

/** What is known before a write may begin. */
interface Opening {
  /** The answer that its key was given before. */
  first: FirstAnswer | null;
  head: BookHead;
  /** Where the lines of who saw whom end. */
  sights: SightHead;
  /** Batches of which only a part is taken back so far. */
  undoing: readonly Uuid[];
}

/** `null` for what was called under no key. */
function callOf(request: WriteRequest): KeyedCall | null {
  const { author, key, command, said = null, passed = false } = request;
  return key === null ? null : { key, command, said, by: passed ? null : author.login };
}

/** Throws `store.newer`, and what `firstAnswer` throws. */
async function openingOf(place: WritePlace, db: Db, request: WriteRequest): Promise<Opening> {
  const call = callOf(request);
  const { book } = request.author;
  const [, first, head, sights, undoing] = await Promise.all([
    refuseLater(db, place.steps),
    call === null ? null : firstAnswer(db, call),
    bookHead(db, book),
    sightHead(db, book),
    batchesUndoing(db),
  ]);
  return { first, head, sights, undoing };
}

function writerOf(place: WritePlace, db: Db, opening: Promise<Opening>): Writer {
  const { engine, entropy, schemaFolder, author, state } = place;
  /** What was done before under the same key is not done again. */
  const begin = async (): Promise<Opening> => {
    const opened = await opening;
    if (opened.first) throw new Error('this key has its answer');
    return opened;
  };
  const versions = new StreamVersions(db);
  const writer: Writer = {
    ...readerOf(db, engine.search),
    alone: () => engine.holdAll(db),
    requireFiles: async (digests) =>
      (await import('./vault/named.ts')).requireFiles(engine, db, digests),
    about(...streams) {
      for (const stream of streams) void versions.ask(stream);
    },
    async append(events) {
      const opened = await begin();
      const head =
        state.written === 0 ? opened.head : (state.head ?? (await bookHead(db, author.book)));
      const at = { author, entropy, written: state.written, head, versions };
      const { stored, ...after } = await append(db, at, events);
      state.written += stored.length;
      state.clockStepped ||= after.clockStepped;
      state.head = after.head;
      for (const event of stored) await apply(db, engine.search, changesOf(event));
      for (const { stream } of stored) state.streams?.add(stream);
      return stored;
    },
    async see(sights) {
      const opened = await begin();
      state.sights = await addSights(db, author, state.sights ?? opened.sights, sights);
    },
    async keep(values) {
      await begin();
      await keepValues(db, values);
    },
    async signOut(login) {
      await begin();
      await endSessionsOf(db, login);
    },
    async bulk(wanted, work) {
      await begin();
      versions.forget();
      return bulkIn(place, db, { wanted, sink: ownSink(engine, db) }, work);
    },
    async erase(streams, beside) {
      await begin();
      const all = await withKin(db, streams);
      const entries = await erase({ engine, schemaFolder }, db, all, beside ?? null);
      if (entries.length > 0) {
        await writer.append([happened('store.erased', storeStream, { entries }, null)]);
      }
      return entries.length;
    },
  };
  return writer;
}

export async function bulkIn<T>(
  { engine, entropy, author, state }: WritePlace,
  db: Db,
  about: { wanted: WantedThings; sink: RowSink },
  work: (bulk: Bulk) => Promise<T>,
): Promise<T> {
  const place = { author, entropy, ordinal: state.written, ...about };
  const { value, end } = await bulk(engine, db, place, work);
  state.written += end.written;
  state.clockStepped ||= end.clockStepped;
  state.head = null;
  state.streams = null;
  return value;
}

/** One person's records go together, merged ones among them. */
export async function withKin(db: Db, streams: readonly string[]): Promise<string[]> {
  const all = new Set(streams);
  for (const stream of streams) {
    const citizen = citizenOfStream(stream);
    if (citizen === null) continue;
    for (const id of await kinOf(db, citizen)) all.add(citizenStream(id));
  }
  return [...all];
}
