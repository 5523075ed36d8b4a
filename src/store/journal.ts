/** The journal: entries in a book, each bound to the one before by its hash. */
import { heldFacts } from '../domain/event-reading.ts';
import type { NewEvent, StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Instant } from '../domain/value/instant.ts';
import { isConflict, raw, rowsOf, type Db } from './engine/portable.ts';
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
}

interface AppendPlace {
  author: Author;
  entropy: Entropy;
  /** How many events the command has written before. */
  written: number;
}

/**
 * Writes events on an open transaction, after those the command has already written.
 * Throws `stream.changed_meanwhile` when another writer got there first.
 */
export async function append(
  db: Db,
  { author, entropy, written }: AppendPlace,
  events: readonly NewEvent[],
): Promise<Appended> {
  const head = await bookHead(db, author.book);
  let { seq, hash } = head;
  const stored: StoredEvent[] = [];
  const shapes = new Set<string>();
  for (const event of events) {
    const version = (await streamVersion(db, event.stream)) + 1;
    const ordinal = written + stored.length + 1;
    const row = entry(author, entropy, event, { seq: ++seq, version, ordinal, prev: hash });
    hash = row.hash;
    await insertEntry(db, row);
    if (!shapes.has(event.type)) await db.executeQuery(raw(ADD_SHAPE, [event.type, event.v]));
    shapes.add(event.type);
    stored.push(storedEvent(event, row));
  }
  if (stored.length > 0) await db.executeQuery(raw(MOVE_HEAD, [author.book, seq, hash, author.at]));
  return { stored, clockStepped: head.at !== null && author.at < head.at };
}

/** Writes one entry as it is; throws `stream.changed_meanwhile` when its place is taken. */
export async function insertEntry(db: Db, row: JournalEntry): Promise<void> {
  try {
    await db.executeQuery(
      raw(
        INSERT_ENTRY,
        COLUMNS.map((column) => row[column]),
      ),
    );
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw new Problem('stream.changed_meanwhile', { stream: row.stream }, { cause: error });
  }
}

/** The last entry of a book: its number, hash and time; nought for a new book. */
export async function bookHead(
  db: Db,
  book: string,
): Promise<{ seq: number; hash: string; at: Instant | null }> {
  const sql = 'select seq, hash, at from book where book = ?';
  const rows = await rowsOf<{ seq: number; hash: string; at: Instant }>(db, sql, book);
  return rows[0] ?? { seq: 0, hash: bookStart, at: null };
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

/** Node's hashes come on first use: reading a store needs none, and they are slow to load. */
export function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', text, 'hex');
}
