/** What the journal tells of entries that were lost, and of numbers skipped for them. */
import type { BookSeq } from '../../domain/backup/gone.ts';
import type { NumbersLost } from '../../domain/backup/opened.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { storeStream } from '../../domain/stream.ts';
import { latestOf, localDate, parseInstant, type Instant } from '../../domain/value/instant.ts';
import { eventOf } from '../door.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { JournalRow } from '../engine/schema.ts';
import type { KnownAcceptance } from '../head-lines.ts';

const ACCEPTED =
  'select * from journal where stream = ? ' +
  "and type in ('store.restored', 'store.older_accepted') order by version";
/** The newest that was left, of whichever book. */
const LEFT =
  'select at from journal where arrival < ? and command_id <> ? order by arrival desc limit 1';

const ON_STREAM = 'select * from journal where stream = ? order by version';

const BOOKS = 'select book, seq from book';
const ACCEPTANCES =
  'select hash, arrival, command_id from journal where stream = ? ' +
  "and type in ('store.restored', 'store.older_accepted') order by version";
/** Where a book stood before an entry came. */
const STOOD =
  'select book, seq from journal where book = ? and arrival < ? and command_id <> ? ' +
  'order by seq desc limit 1';

/** An entry that accepted an older copy, and how many numbers each series went on by at most. */
export interface ToldLoss {
  hash: string;
  skipped: number;
}

export function lossQueries(db: Db) {
  return {
    /** What was lost of which nobody could be asked; `null` where nothing ever was. */
    losses: () => lossesOf(db),

    lostBehind: (stream: string, isOne: (event: StoredEvent) => boolean) =>
      lostBehind(db, stream, isOne),

    /** The hashes of all entries that accepted an older copy, the newest last. */
    acceptances: async (): Promise<string[]> => (await acceptancesOf(db)).map(({ hash }) => hash),

    /** The same, with how far each may have put any number forward. */
    toldLosses: () => toldLosses(db),

    standingBefore: (known: readonly KnownAcceptance[]) => standingBefore(db, known),

    stoodBefore: (hash: string) => stoodBefore(db, hash),

    /** What `unheardBooks` of `unheard.ts` gives. */
    async unheard(): Promise<string[]> {
      return (await import('../unheard.ts')).unheardBooks(db);
    },
  };
}

/**
 * The sum of all that was skipped: what is opened only now may have been there at each of those
 * times. `null` where no number was. Throws what `eventOf` throws.
 */
async function lossesOf(db: Db): Promise<NumbersLost | null> {
  const rows = await rowsOf<JournalRow>(db, ACCEPTED, storeStream);
  const told = rows.map((row) => ({ row, ...lossBy(row, db) }));
  const losing = told.filter(({ skipped }) => skipped > 0);
  const [first, last] = [losing[0]?.row, losing.at(-1)];
  if (!first || !last) return null;
  const [left] = await rowsOf<{ at: string }>(db, LEFT, first.arrival, first.command_id);
  const { at } = last;
  const from: Instant = parseInstant(left?.at ?? '') ?? at;
  const skipped = losing.reduce((sum, each) => sum + each.skipped, 0);
  const until = losing.flatMap((each) => [each.at, each.until ?? each.at]);
  return { skipped, from: localDate(from), at, until: latestOf(until)! };
}

/**
 * How many entries at most were lost behind the last of a kind on a stream, or of one that has none
 * behind its first: so many more of the kind may have been there. 0 where nothing ever was lost.
 */
async function lostBehind(
  db: Db,
  stream: string,
  isOne: (event: StoredEvent) => boolean,
): Promise<number> {
  const accepted = await rowsOf<JournalRow>(db, ACCEPTED, storeStream);
  if (accepted.length === 0) return 0;
  const rows = await rowsOf<JournalRow>(db, ON_STREAM, stream);
  const last = rows.findLast((row) => isOne(eventOf(row, db))) ?? rows[0];
  if (last === undefined) return 0;
  const behind = accepted.filter(({ arrival }) => arrival > last.arrival);
  return behind.reduce((sum, row) => sum + entriesLostBy(eventOf(row, db)), 0);
}

/** A store that could be asked says how far numbers came, and nothing of what it had besides. */
function entriesLostBy(event: StoredEvent): number {
  if (event.type === 'store.restored') {
    const { missing, skipped, earlier } = event.data;
    return Math.max(missing, skipped) + earlier;
  }
  return event.type === 'store.older_accepted' ? event.data.skipped : 0;
}

/** How many numbers each series skipped, when that was told, and until when any were given. */
function lossBy(row: JournalRow, db: Db) {
  const event = eventOf(row, db);
  const { at } = event;
  if (event.type === 'store.restored') {
    const { skipped, earlier, until } = event.data;
    return { skipped: skipped + earlier, at, until };
  }
  if (event.type !== 'store.older_accepted') return { skipped: 0, at, until: null };
  return { skipped: event.data.skipped, at, until: event.data.until };
}

async function toldLosses(db: Db): Promise<ToldLoss[]> {
  const rows = await rowsOf<JournalRow>(db, ACCEPTED, storeStream);
  return rows.map((row) => ({ hash: row.hash, skipped: entriesLostBy(eventOf(row, db)) }));
}

type Acceptance = Pick<JournalRow, 'hash' | 'arrival' | 'command_id'>;
type SeqOfBook = Pick<JournalRow, 'book' | 'seq'>;

function acceptancesOf(db: Db): Promise<Acceptance[]> {
  return rowsOf<Acceptance>(db, ACCEPTANCES, storeStream);
}

/**
 * How far the books had come when they were last the ones of somebody who knows these acceptances:
 * behind another one they went on from an older state, and otherwise. Where one of them is not told
 * here, what was known behind it went on from where the books stood before it.
 */
async function standingBefore(db: Db, known: readonly KnownAcceptance[]): Promise<BookSeq[]> {
  const accepted = await acceptancesOf(db);
  const other = accepted.find(({ hash }) => !known.some((each) => hash.startsWith(each.hash)));
  const books = await rowsOf<SeqOfBook>(db, BOOKS);
  const stand = other === undefined ? books : await before(db, books, other);
  const untold = known.filter(({ hash }) => !accepted.some((each) => each.hash.startsWith(hash)));
  const stood = untold.flatMap((each) => each.stood);
  return stand.map(({ book, seq }) => {
    const least = stood.filter((each) => each.book === book).map((each) => each.seq);
    return { book, seq: Math.min(seq, ...least) };
  });
}

/** How far each book had come before an entry by which an older copy was accepted. */
async function stoodBefore(db: Db, hash: string): Promise<BookSeq[]> {
  const told = (await acceptancesOf(db)).find((each) => each.hash === hash);
  const books = await rowsOf<SeqOfBook>(db, BOOKS);
  return told === undefined ? [] : before(db, books, told);
}

function before(
  db: Db,
  books: readonly SeqOfBook[],
  { arrival, command_id: command }: Acceptance,
): Promise<BookSeq[]> {
  return Promise.all(
    books.map(async ({ book }) => {
      const [last] = await rowsOf<SeqOfBook>(db, STOOD, book, arrival, command);
      return { book, seq: last?.seq ?? 0 };
    }),
  );
}
