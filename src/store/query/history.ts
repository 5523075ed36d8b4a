/** Reading the journal: what happened to one thing, in order. */
import type { Accepted } from '../../domain/backup/gone.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { storeStream } from '../../domain/stream.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { JournalRow } from '../engine/schema.ts';
import { eventOf } from '../door.ts';
import { bookHead, streamVersion } from '../journal.ts';
import { clockQueries } from './clock.ts';
import { lossQueries } from './losses.ts';

const KEY =
  'select a.key from answer a join journal j on j.command_id = a.command_id ' +
  'where j.stream = ? and j.version = 1';

/** The first of what a command wrote. */
const WROTE = 'select 1 from journal where command_id = ? and ordinal = 1';

const BOOKS = 'select book, seq from book';
const WRITTEN_ON = 'select distinct stream from journal where book = ? and seq > ?';

/** A restored backup may be an older copy, whatever it lacks: nobody could always say. */
const LAST_ACCEPTED =
  "from journal where stream = ? and type in ('store.restored', 'store.older_accepted') " +
  'order by version desc limit 1';
const ACCEPTED = `select at, actor, hash ${LAST_ACCEPTED}`;
const ACCEPTED_ENTRY = `select * ${LAST_ACCEPTED}`;

const NEWEST = 'select book, seq, at, actor from journal order by arrival desc limit ?';

/** An entry by its place, and how its hash begins. */
interface NamedHead {
  book: string;
  seq: number;
  hash: string;
}

type WrittenEntry = Pick<JournalRow, 'book' | 'seq' | 'at' | 'actor'>;

export interface AcceptedOlder {
  at: Instant;
  /** The login of whoever did. */
  actor: string;
  /** Of the entry that tells it. */
  hash: string;
}

/** What is asked of the journal as a whole. */
function wholeQueries(db: Db) {
  return {
    ...clockQueries(db),
    ...lossQueries(db),

    /** Whether a command, by its id, has written anything. */
    wrote: async (command: string): Promise<boolean> =>
      (await rowsOf(db, WROTE, command)).length > 0,
  };
}

export function historyQueries(db: Db) {
  return {
    ...wholeQueries(db),

    /** The events of some streams, in the order in which they came, whatever the clock said. */
    async of(streams: readonly string[]): Promise<StoredEvent[]> {
      if (streams.length === 0) return [];
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('journal')
        .selectAll()
        .where('stream', 'in', [...streams])
        .orderBy('arrival')
        .execute();
      return rows.map((row) => eventOf(row, db));
    },

    keyOf: (stream: string) => firstKeyOf(db, stream),

    version: (stream: string) => streamVersion(db, stream),
    head: (book: string) => bookHead(db, book),

    /** Those of some heads that no entry has; `hash` may be the beginning of one. */
    notInIt: <Head extends NamedHead>(heads: readonly Head[]) => notInJournal(db, heads),

    /** The streams on which something was written since the books stood so. */
    async streamsSince(books: readonly Pick<NamedHead, 'book' | 'seq'>[]): Promise<string[]> {
      const known = new Map(books.map(({ book, seq }) => [book, seq]));
      const streams = new Set<string>();
      for (const { book, seq } of await rowsOf<NamedHead>(db, BOOKS)) {
        const from = known.get(book) ?? 0;
        if (seq === from) continue;
        const rows = await rowsOf<{ stream: string }>(db, WRITTEN_ON, book, from);
        for (const { stream } of rows) streams.add(stream);
      }
      return [...streams];
    },

    /** When an older copy was last accepted as the store, and by whom; `null` where never. */
    async acceptedOlder(): Promise<AcceptedOlder | null> {
      return (await rowsOf<AcceptedOlder>(db, ACCEPTED, storeStream))[0] ?? null;
    },

    /** How far its numbers went on; throws what `eventOf` throws. */
    acceptedNumbers: () => numbersAccepted(db),

    newest: (most: number) => newestEntries(db, most),

    /** Whether something was done under an idempotency key. */
    async isAnswered(key: string): Promise<boolean> {
      return (await rowsOf(db, 'select key from answer where key = ?', key)).length > 0;
    },

    async books(): Promise<{ book: string; seq: number; hash: string; at: string }[]> {
      const builder = await db.builder();
      return builder.selectFrom('book').selectAll().orderBy('book').execute();
    },
  };
}

async function numbersAccepted(db: Db): Promise<Accepted> {
  const [row] = await rowsOf<JournalRow>(db, ACCEPTED_ENTRY, storeStream);
  const event = row && eventOf(row, db);
  if (event?.type === 'store.restored') return event.data;
  if (event?.type !== 'store.older_accepted') return { had: [], skipped: 0 };
  return { had: [], skipped: event.data.skipped };
}

/** The key under which the first thing on a stream was done; `null` where it had none. */
export async function firstKeyOf(db: Db, stream: string): Promise<string | null> {
  const [row] = await rowsOf<{ key: string }>(db, KEY, stream);
  return row?.key ?? null;
}

/** The newest entries of all books, in the order in which they came. */
async function newestEntries(db: Db, most: number): Promise<WrittenEntry[]> {
  return (await rowsOf<WrittenEntry>(db, NEWEST, most)).toReversed();
}

async function notInJournal<Head extends NamedHead>(
  db: Db,
  heads: readonly Head[],
): Promise<Head[]> {
  if (heads.length === 0) return [];
  const where = heads.map(() => '(book = ? and seq = ?)').join(' or ');
  const sql = `select book, seq, hash from journal where ${where}`;
  const asked = heads.flatMap(({ book, seq }) => [book, seq]);
  const found = await rowsOf<NamedHead>(db, sql, ...asked);
  const hashes = new Map(found.map(({ book, seq, hash }) => [`${book} ${seq}`, hash]));
  return heads.filter(
    ({ book, seq, hash }) => hashes.get(`${book} ${seq}`)?.startsWith(hash) !== true,
  );
}
