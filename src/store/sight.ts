/** Who saw whom: lines beside the journal, each bound to those before it in its book. */
import type { Uuid } from '../domain/value/id.ts';
import type { Instant } from '../domain/value/instant.ts';
import { refuseLater } from './door.ts';
import { raw, rowsOf, type Db, type Engine, type Row } from './engine/portable.ts';
import { sha256 } from './hash.ts';
import { bookStart, type Author } from './journal.ts';
import {
  sightHead,
  sightsNotIn,
  type SightEnd,
  type SightHead,
  type SightRow,
} from './sight-heads.ts';

/** What somebody was shown. */
export interface NewSight {
  /** Whose record; `null` for a whole list. */
  citizen: Uuid | null;
  dossier: Uuid | null;
  /** The command that showed it. */
  what: string;
  /** What for, where that was asked. */
  purpose: string | null;
  /** How many people were shown; none where somebody asked about one in vain. */
  people: number;
}

/** Who looked, from which book and when; by which command, of whoever wrote. */
export type Looker = Pick<Author, 'book' | 'login' | 'at'> & Partial<Pick<Author, 'commandId'>>;

/** What the hash binds, in this order for ever; behind it the hash of the line before. */
const BOUND = [
  ...(['book', 'seq', 'at', 'staff', 'citizen', 'dossier'] as const),
  ...(['what', 'purpose', 'people', 'command_id'] as const),
] satisfies readonly (keyof SightRow)[];
const COLUMNS = [...BOUND, 'hash'] as const;
const INSERT = `insert into sight (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`;
/**
 * Adds lines behind a book's last one, on an open transaction; gives where they end. Where another
 * window was first the key is taken, and the transaction runs again.
 */
export async function addSights(
  db: Db,
  { book, login, at, commandId }: Looker,
  head: SightHead,
  sights: readonly NewSight[],
): Promise<SightHead> {
  let last = head;
  for (const sight of sights) {
    const { citizen, dossier, what, purpose, people } = sight;
    const seq = last.seq + 1;
    const said = { citizen, dossier, what, purpose, people, command_id: commandId ?? null };
    const bound = { book, seq, at, staff: login, ...said };
    const row = { ...bound, hash: sightHash(bound, last.hash) };
    await putSights(db, [row]);
    last = row;
  }
  return last;
}

/** Lines as they stand in another copy of the store. */
export async function putSights(db: Db, rows: readonly SightRow[]): Promise<void> {
  for (const row of rows) {
    const values = COLUMNS.map((column) => row[column]);
    await db.tell(raw(INSERT, values), (answer) => answer);
  }
}

/** Found by its moment, of which there is an index. */
const OF_RUN =
  'select distinct citizen, dossier, what, purpose, people from sight where at = ? and ' +
  'command_id = ? order by what, citizen, dossier';

/** Whom a run of a command has shown, to be kept of whoever is told its answer again. */
export async function sightsOfRun(
  db: Db,
  { command, at }: { command: Uuid; at: Instant },
): Promise<NewSight[]> {
  return rowsOf<NewSight>(db, OF_RUN, at, command);
}

/** Nobody who only looks waits longer for others who write: it is said, and asked again. */
const LOOK_SECONDS = 2;

/** What somebody saw, and where lines end that were known before: those are looked for at once. */
export interface KeptLook {
  sights: readonly NewSight[];
  known: readonly SightEnd[];
}

/**
 * The same of somebody who only looked; gives where the lines end, and whether any that were known
 * are lost. Throws `store.busy` and
 * `store.newer`.
 */
export async function keepSights(
  { engine, steps }: { engine: Engine; steps: number },
  who: Looker,
  { sights, known }: KeptLook,
): Promise<SightHead & { lost: boolean }> {
  const work = async (db: Db): Promise<SightHead & { lost: boolean }> => {
    const [head, lost] = await Promise.all([
      sightHead(db, who.book),
      sightsNotIn(db, known),
      refuseLater(db, steps),
    ]);
    return { ...(await addSights(db, who, head, sights)), lost: lost.length > 0 };
  };
  return engine.write(null, work, LOOK_SECONDS);
}

function sightHash(row: Omit<SightRow, 'hash'>, before: string): string {
  return sha256(JSON.stringify([...BOUND.map((column) => row[column]), before]));
}

/** A line that is not as it was written, or that one is missing before. */
export type SightFault = Pick<SightRow, 'book' | 'seq'>;

/**
 * The first line that is not as it was written, or that one is missing before it; `null` where all
 * are whole. That the last ones of a book were cut off only a head tells that was kept elsewhere.
 */
export async function sightFault(db: Db): Promise<SightFault | null> {
  const heads = new Map<string, SightHead>();
  for await (const page of sightPages(db)) {
    for (const row of page) {
      const { book, seq } = row;
      const last = heads.get(book) ?? { seq: 0, hash: bookStart };
      const isNext = seq === last.seq + 1 && sightHash(row, last.hash) === row.hash;
      if (!isNext) return { book, seq };
      heads.set(book, row);
    }
  }
  return null;
}

const PAGE = 1000;

/** All lines, book by book. */
export async function* sightPages(db: Db): AsyncGenerator<(SightRow & Row)[]> {
  const builder = await db.builder();
  let after: SightRow | undefined;
  for (;;) {
    const all = builder.selectFrom('sight').selectAll().orderBy('book').orderBy('seq').limit(PAGE);
    const last = after;
    const rows = await (
      last === undefined
        ? all
        : all.where((where) =>
            where.or([
              where('book', '>', last.book),
              where.and([where('book', '=', last.book), where('seq', '>', last.seq)]),
            ]),
          )
    ).execute();
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1);
  }
}
