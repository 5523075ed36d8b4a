/** The journal: entries in a book, each bound to the one before by its hash. */
import { createHash } from 'node:crypto';
import type { EventType, NewEvent, StoredEvent } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import type { Uuid } from '../domain/value/id.ts';
import type { Instant } from '../domain/value/instant.ts';
import { raw, type Db } from './engine/portable.ts';
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

/** Where entry ids and salts come from; only `main` has real randomness. */
export interface Entropy {
  uuid(at: Instant): Uuid;
  salt(): string;
}

/** The hash that a book's first entry follows. */
export const bookStart = '0'.repeat(64);

const COLUMNS: readonly (keyof JournalRow)[] = [
  'book',
  'seq',
  'id',
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
  'personal',
  'personal_digest',
  'prev',
  'hash',
];
const INSERT = `insert into journal (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`;

/**
 * Writes events on an open transaction, after those the command has already written.
 * Throws `stream.changed_meanwhile` when another writer got there first.
 */
export async function append(
  db: Db,
  author: Author,
  entropy: Entropy,
  events: readonly NewEvent[],
  written: number,
): Promise<StoredEvent[]> {
  let { seq, hash } = await bookHead(db, author.book);
  const stored: StoredEvent[] = [];
  for (const event of events) {
    const version = (await streamVersion(db, event.stream)) + 1;
    const ordinal = written + stored.length + 1;
    const row = entry(author, entropy, event, { seq: ++seq, version, ordinal, prev: hash });
    hash = row.hash;
    await db.executeQuery(
      raw(
        INSERT,
        COLUMNS.map((column) => row[column]),
      ),
    );
    stored.push(eventOf(row));
  }
  const head = [author.book, seq, hash, author.at];
  await db.executeQuery(
    raw(
      'insert into book (book, seq, hash, at) values (?, ?, ?, ?) on conflict (book) ' +
        'do update set seq = excluded.seq, hash = excluded.hash, at = excluded.at',
      head,
    ),
  );
  return stored;
}

/** The last entry of a book: its number, hash and time; nought for a new book. */
export async function bookHead(
  db: Db,
  book: string,
): Promise<{ seq: number; hash: string; at: Instant | null }> {
  const { rows } = await db.executeQuery<{ seq: number; hash: string; at: Instant }>(
    raw('select seq, hash, at from book where book = ?', [book]),
  );
  return rows[0] ?? { seq: 0, hash: bookStart, at: null };
}

/** How many events a stream has. */
export async function streamVersion(db: Db, stream: string): Promise<number> {
  const { rows } = await db.executeQuery<{ version: number | null }>(
    raw('select max(version) as version from journal where stream = ?', [stream]),
  );
  return rows[0]?.version ?? 0;
}

function entry(
  author: Author,
  entropy: Entropy,
  event: NewEvent,
  place: { seq: number; version: number; ordinal: number; prev: string },
): JournalRow {
  const personal =
    event.personal === null ? null : JSON.stringify([entropy.salt(), event.personal]);
  const row = {
    book: author.book,
    seq: place.seq,
    id: entropy.uuid(author.at),
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
    data: JSON.stringify(event.data),
    personal,
    personal_digest: personal === null ? '' : sha256(personal),
    prev: place.prev,
  };
  return { ...row, hash: entryHash(row) };
}

/** What the chain binds: everything but the personal part, which it binds by digest only. */
export function entryHash(row: Omit<JournalRow, 'hash'>): string {
  const { personal: _personal, ...bound } = row;
  const fields = COLUMNS.filter((column) => column in bound).map(
    (column) => bound[column as keyof typeof bound],
  );
  return sha256(JSON.stringify(fields));
}

/** The event of a row; an erased personal part stays `null`. */
export function eventOf(row: JournalRow): StoredEvent {
  const personal = row.personal === null ? null : (JSON.parse(row.personal) as [string, unknown]);
  return {
    type: row.type as EventType,
    stream: row.stream,
    v: row.v,
    data: JSON.parse(row.data) as never,
    personal: (personal?.[1] ?? null) as never,
    book: row.book,
    seq: row.seq,
    id: row.id as Uuid,
    at: row.at as Instant,
    actor: row.actor,
    office: row.office,
    counter: row.counter,
    commandId: row.command_id,
    ordinal: row.ordinal,
    version: row.version,
  } as StoredEvent;
}

const PAGE_ROWS = 2000;

/** Every entry, book by book in order, a page in memory at a time. */
export async function* entries(db: Db): AsyncGenerator<JournalRow> {
  let [book, seq] = ['', 0];
  for (;;) {
    const { rows } = await db.executeQuery<JournalRow>(
      raw(
        'select * from journal where book > ? or (book = ? and seq > ?) ' +
          `order by book, seq limit ${PAGE_ROWS}`,
        [book, book, seq],
      ),
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    [book, seq] = [last.book, last.seq];
  }
}

/** One broken place in the chain. */
export interface Fault {
  book: string;
  seq: number;
  what: 'gap' | 'prev' | 'hash' | 'personal' | 'head';
}

/** Walks every book: sequence, links, hashes, personal digests, and the recorded head. */
export async function verifyChain(db: Db): Promise<{ entries: number; fault: Fault | null }> {
  const heads = new Map<string, { seq: number; hash: string }>();
  let count = 0;
  for await (const row of entries(db)) {
    count += 1;
    const head = heads.get(row.book) ?? { seq: 0, hash: bookStart };
    const what = faultOf(row, head);
    if (what) return { entries: count, fault: { book: row.book, seq: row.seq, what } };
    heads.set(row.book, { seq: row.seq, hash: row.hash });
  }
  const books = await db.selectFrom('book').selectAll().execute();
  for (const { book, seq, hash } of books) {
    const head = heads.get(book);
    if (head?.seq !== seq || head.hash !== hash) {
      return { entries: count, fault: { book, seq, what: 'head' } };
    }
  }
  return { entries: count, fault: null };
}

function faultOf(row: JournalRow, head: { seq: number; hash: string }): Fault['what'] | null {
  if (row.seq !== head.seq + 1) return 'gap';
  if (row.prev !== head.hash) return 'prev';
  if (row.personal !== null && sha256(row.personal) !== row.personal_digest) return 'personal';
  const { hash, ...rest } = row;
  return entryHash(rest) === hash ? null : 'hash';
}

/** A conflict on the journal's unique keys, told as what it means. */
export function conflictProblem(error: unknown): Problem | null {
  const message = String((error as { message?: unknown }).message ?? '');
  const unique = /UNIQUE constraint failed: journal/.test(message);
  return unique ? new Problem('stream.changed_meanwhile', { stream: message }) : null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
