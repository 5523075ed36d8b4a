/** The journal: entries in a book, each bound to the one before by its hash. */
import { heldFacts } from '../domain/event-reading.ts';
import type { EventType, NewEvent, StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Instant } from '../domain/value/instant.ts';
import { sha256 } from './hash.ts';
import { isConflict, raw, rowsOf, type Db, type Hear } from './engine/portable.ts';
import type { JournalRow } from './engine/schema.ts';

/** Who writes, from where, and under which command. */
export interface Author {
  book: string;
  login: string;
  office: string;
  counter: number;
  commandId: string;
  at: Instant;
}

/** Where ids and salts come from; only `main` has real randomness. */
export interface Entropy {
  uuid(at: Instant): Uuid;
  salt(): string;
}

/** An entry before it has arrived in a store. */
export type JournalEntry = Omit<JournalRow, 'arrival'>;

/** An entry by its book and its number in it. */
export type NamedEntry = Pick<JournalRow, 'book' | 'seq'>;

/** The hash that a book's first entry follows. */
export const bookStart = '0'.repeat(64);

/**
 * The columns that the hash binds, in this order for ever, as the program knows them and not as an
 * engine keeps them. Behind them it binds the digest of the personal part (empty where there is
 * none) and the hash of the entry before.
 */
const BOUND = [
  'book',
  'seq',
  'at',
  'actor',
  'office',
  'counter',
  'command_id',
  'ordinal',
  'stream',
  'version',
  'type',
  'v',
  'data',
] as const satisfies readonly (keyof JournalEntry)[];
/** A new entry has its personal part, and so no digest of it. */
const COLUMNS: readonly (keyof JournalEntry)[] = [...BOUND, 'personal', 'hash'];
const MARKS = COLUMNS.map(() => '?').join(', ');
const INSERT_ENTRY = `insert into journal (${COLUMNS.join(', ')}) values (${MARKS})`;
const VERSIONS = 'select version from journal where stream = ?';
/** Tells a program that does not know this shape of events that it must not read the store. */
export const ADD_SHAPE = 'insert into event_shape (type, v) values (?, ?) on conflict do nothing';
export const MOVE_HEAD =
  'insert into book (book, seq, hash, at) values (?, ?, ?, ?) on conflict (book) ' +
  'do update set seq = excluded.seq, hash = excluded.hash, at = excluded.at';

/** What was written, and whether the clock stood earlier than the book's last entry. */
export interface Appended {
  stored: StoredEvent[];
  clockStepped: boolean;
  head: BookHead;
}

/** The last entry of a book: its number, hash and time; nought for a new book. */
export interface BookHead {
  seq: number;
  hash: string;
  at: Instant | null;
}

interface AppendPlace {
  author: Author;
  entropy: Entropy;
  /** How many events the command has written before. */
  written: number;
  /** Where its book stands. */
  head: BookHead;
  versions: StreamVersions;
}

/**
 * Writes events on an open transaction, after those the command has already written.
 * Throws `stream.changed_meanwhile` when another writer got there first.
 */
export async function append(
  db: Db,
  { author, entropy, written, head, versions }: AppendPlace,
  events: readonly NewEvent[],
): Promise<Appended> {
  const last = await versions.before(events);
  let { seq, hash } = head;
  const stored: StoredEvent[] = [];
  const shapes = new Set<string>();
  for (const event of events) {
    const version = last.get(event.stream)! + 1;
    last.set(event.stream, version);
    versions.set(event.stream, version);
    const ordinal = written + stored.length + 1;
    const row = entry(author, entropy, event, { seq: ++seq, version, ordinal, prev: hash });
    hash = row.hash;
    await insertEntry(db, row);
    if (!shapes.has(event.type)) await db.tell(raw(ADD_SHAPE, [event.type, event.v]), asItIs);
    shapes.add(event.type);
    stored.push(storedEvent(event, row));
  }
  const clockStepped = head.at !== null && author.at < head.at;
  if (stored.length === 0) return { stored, clockStepped, head };
  await db.tell(raw(MOVE_HEAD, [author.book, seq, hash, author.at]), asItIs);
  return { stored, clockStepped, head: { seq, hash, at: author.at } };
}

const asItIs: Hear = (answer) => answer;

/**
 * What begins with such an event has an id that was made for it: its stream is as new. Were it
 * not, no second first entry would be taken.
 */
const BEGINNINGS: ReadonlySet<string> = new Set<EventType>([
  'citizen.registered',
  'dossier.received',
  'store.answered',
]);

/** How many events each stream has, as far as one transaction has asked or written. */
export class StreamVersions {
  readonly #db: Db;
  readonly #known = new Map<string, Promise<number>>();

  constructor(db: Db) {
    this.#db = db;
  }

  ask(stream: string): Promise<number> {
    const known = this.#known.get(stream) ?? streamVersion(this.#db, stream);
    this.#known.set(stream, known);
    known.catch(() => undefined);
    return known;
  }

  set(stream: string, version: number): void {
    this.#known.set(stream, Promise.resolve(version));
  }

  forget(): void {
    this.#known.clear();
  }

  /** Of those that some events are to be written on: asked all at once. */
  async before(events: readonly NewEvent[]): Promise<Map<string, number>> {
    for (const { type, stream } of events) {
      if (BEGINNINGS.has(type) && !this.#known.has(stream)) this.set(stream, 0);
    }
    const streams = [...new Set(events.map(({ stream }) => stream))];
    const versions = await Promise.all(streams.map((stream) => this.ask(stream)));
    return new Map(streams.map((stream, at) => [stream, versions[at]!]));
  }
}

/** Writes one entry as it is; throws `stream.changed_meanwhile` when its place is taken. */
export async function insertEntry(db: Db, row: JournalEntry): Promise<void> {
  const values = COLUMNS.map((column) => row[column]);
  await db.tell(raw(INSERT_ENTRY, values), async (answer) => {
    try {
      await answer;
    } catch (error) {
      if (!isConflict(error)) throw error;
      throw new Problem('stream.changed_meanwhile', { stream: row.stream }, { cause: error });
    }
  });
}

/** Where a book stands. */
export async function bookHead(db: Db, book: string): Promise<BookHead> {
  const sql = 'select seq, hash, at from book where book = ?';
  const [row] = await rowsOf<BookHead>(db, sql, book);
  return row ?? { seq: 0, hash: bookStart, at: null };
}

/** How many events a stream has. */
export async function streamVersion(db: Db, stream: string): Promise<number> {
  // Not `max(version)`: SQLite would plan that anew for every stream, and streams are short.
  const rows = await rowsOf<{ version: number }>(db, VERSIONS, stream);
  return rows.reduce((last, { version }) => Math.max(last, version), 0);
}

/** The entry of an event at its place, sealed by its hash. */
export function entry(
  author: Author,
  entropy: Pick<Entropy, 'salt'>,
  event: NewEvent,
  place: { seq: number; version: number; ordinal: number; prev: string },
): JournalEntry {
  const personal =
    event.personal === null ? null : JSON.stringify([entropy.salt(), event.personal]);
  const row = {
    book: author.book,
    seq: place.seq,
    at: author.at,
    actor: author.login,
    office: author.office,
    counter: author.counter,
    command_id: author.commandId,
    ordinal: place.ordinal,
    stream: event.stream,
    version: place.version,
    type: event.type,
    v: event.v,
    data: JSON.stringify(heldFacts(event, { ...author, stream: event.stream })),
    personal,
    personal_digest: null,
    hash: '',
  };
  row.hash = entryHash(row, place.prev);
  return row;
}

/**
 * The hash of an entry, over everything it binds: SHA-256, in hexadecimal, of a JSON list in
 * UTF-8. `prev` is the hash of the entry before it in its book.
 */
export function entryHash(row: Omit<JournalEntry, 'hash'>, prev: string): string {
  const { personal, personal_digest: erased } = row;
  const digest = personal === null ? (erased ?? '') : sha256(personal);
  return sha256(JSON.stringify([...BOUND.map((column) => row[column]), digest, prev]));
}

/** An entry as it is once what names people is erased: the hash goes on binding its digest. */
export function withoutPeople<Entry extends JournalEntry>(row: Entry): Entry {
  if (row.personal === null) return row;
  return { ...row, personal: null, personal_digest: sha256(row.personal) };
}

/** An event that was just written, with its place: what the journal would give back. */
export function storedEvent(event: NewEvent, row: JournalEntry): StoredEvent {
  const { type, stream, v, data, personal } = event;
  const { book, seq, at, actor, office, counter, command_id: commandId } = row;
  const { ordinal, version } = row;
  const what = { type, stream, v, data, personal };
  // One object made in two steps: a bulk makes millions of them, and a spread of both is slower.
  return Object.assign(what, {
    book,
    seq,
    at,
    actor,
    office,
    counter,
    commandId,
    ordinal,
    version,
  }) as StoredEvent;
}

const PAGE = 'select * from journal where arrival > ? order by arrival limit ?';
const PAGE_ROWS = 2000;

/** Every entry in the order of arrival, a page in memory at a time. */
export async function* entries(db: Db): AsyncGenerator<JournalRow[]> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await rowsOf<JournalRow>(db, PAGE, after, PAGE_ROWS);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.arrival;
  }
}

const BEHIND = 'select * from journal where book = ? and seq > ?';

/** The entries behind some heads in the order of arrival, all at once: to be asked for few. */
export async function entriesBehind(
  db: Db,
  heads: ReadonlyMap<string, { seq: number }>,
): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for (const { book, seq } of await rowsOf<{ book: string; seq: number }>(db, BOOKS)) {
    const known = heads.get(book)?.seq ?? 0;
    if (seq <= known) continue;
    // One by one: of a large import they are more than a call takes.
    for (const row of await rowsOf<JournalRow>(db, BEHIND, book, known)) rows.push(row);
  }
  return rows.sort((a, b) => a.arrival - b.arrival);
}

const BOOKS = 'select book, seq from book';
