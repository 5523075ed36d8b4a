/** Certification books: their volumes, and what stands in them. */
import {
  bookKinds,
  type BookYear,
  type CertificationBook,
} from '../../domain/certification/book.ts';
import type {
  CertificationEntry,
  CertificationSigner,
  CertifiedOriginal,
} from '../../domain/certification/entry.ts';
import { sharedReductions, type SharedReductions } from '../../domain/certification/charged.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { AgencyId, DossierCode, Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { rowsOfMany } from './many.ts';
import { moment, money, natural, rowReader } from '../row.ts';

/** What was written behind some others of a year. */
export interface EntriesAsked {
  /** Those behind this number, at most so many. */
  after: number;
  most: number;
}

/** What stands under some numbers of a year's book, and which row of a list each was. */
export async function certificationsBetween(
  db: Db,
  { office, kind, year }: BookYear,
  { from, to }: { from: number; to: number },
) {
  const found = await rowsOf<object>(db, BETWEEN, office, kind, year, from, to);
  return found.map((row) => ({ ...entryOf(row), row: entries.read(row).row_number }));
}

export function certificationQueries(db: Db) {
  return {
    /** The volumes of a year's book, in their order. */
    async books({ office, kind, year }: BookYear): Promise<CertificationBook[]> {
      return (await rowsOf<object>(db, BOOKS, office, kind, year)).map(bookOf);
    },
    /** Every volume of an office, the newest year first. */
    async allBooks(office: AgencyId): Promise<CertificationBook[]> {
      return (await rowsOf<object>(db, ALL_BOOKS, office)).map(bookOf);
    },
    /** Whatever bears a number in the books of an office, the newest year first. */
    async bearing(office: AgencyId, number: number): Promise<CertificationEntry[]> {
      return (await rowsOf<object>(db, BEARING, office, number)).map(entryOf);
    },
    /** In the order of their numbers. */
    async entries({ office, kind, year }: BookYear, { after, most }: EntriesAsked) {
      return (await rowsOf<object>(db, ENTRIES, office, kind, year, after, most)).map(entryOf);
    },
    /** All that was certified in a dossier, struck ones too. */
    async ofDossier(dossier: Uuid): Promise<CertificationEntry[]> {
      return (await rowsOf<object>(db, OF_DOSSIER, dossier)).map(entryOf);
    },
    /** What was taken off the entries of a year's book, shared among all of their dossiers. */
    async takenOffIn({ office, kind, year }: BookYear): Promise<SharedReductions> {
      const rows = await rowsOf<object>(db, REDUCED, office, kind, year);
      if (rows.length === 0) return new Map();
      const all = await rowsOf<object>(db, OF_REDUCED, office, kind, year);
      const reduced = rows
        .map(reductions.read)
        .map(({ fee, ...each }) => ({ ...each, feeId: fee }));
      return sharedReductions(all.map(entryOf), reduced);
    },
    ...listedQueries(db),
    /** The years' books into which a batch brought something. */
    async booksOfBatch(batch: Uuid): Promise<BookYear[]> {
      const found = await rowsOf<object>(db, OF_BATCH, batch);
      return found.map(bookYears.read).map(({ office, kind, year }) => ({ office, kind, year }));
    },
    /** Who signed what stands in a year's book, each once, whoever signed last first. */
    async signers({ office, kind, year }: BookYear, most: number): Promise<CertificationSigner[]> {
      const rows = await rowsOf<object>(db, SIGNERS, office, kind, year, most);
      return rows.map(signed.read).map((row) => ({ name: row.signer, title: row.signer_title }));
    },
    /** What stood lately in a year's book of whom, the newest first. */
    async latestOriginals(
      { office, kind, year }: BookYear,
      most: number,
    ): Promise<CertifiedOriginal[]> {
      const rows = await rowsOf<object>(db, LATEST, office, kind, year, most);
      return rows.map(originals.read);
    },
  };
}

/** What lists of before brought. */
function listedQueries(db: Db) {
  return {
    /** Each text once in which lists of before say who asked, and what they noted. */
    async listedTexts(): Promise<string[]> {
      const rows = await Promise.all(LISTED.map((sql) => rowsOf<{ text: string }>(db, sql)));
      return [...new Set(rows.flat().map(({ text: said }) => said))];
    },
    /** What lists brought of which some of these say who asked, or what was noted. */
    async listedWith(texts: readonly string[]): Promise<CertificationEntry[]> {
      const found = LISTED_WITH.map((sql) => rowsOfMany<object>(db, sql, texts));
      return (await Promise.all(found)).flat().map(entryOf);
    },
  };
}

const OF_YEAR = 'office = ? and kind = ? and year = ?';
// Of a volume that a list brought its rows tell which numbers it has.
const numberOf = (which: 'min' | 'max'): string =>
  `(select ${which}(entry.number) from certification entry where entry.office = book.office ` +
  'and entry.kind = book.kind and entry.year = book.year and entry.volume = book.volume)';
// A list may bring what stood in a volume before it was opened here: as numbers run from volume to
// volume, the next one below tells.
const BEFORE_FIRST =
  '(select entry.volume from certification entry where entry.office = book.office ' +
  'and entry.kind = book.kind and entry.year = book.year and entry.number < book.first_number ' +
  'order by entry.number desc limit 1)';
const VOLUMES =
  'select book.office, book.kind, book.year, book.volume, book.opened_at, book.opened_by, ' +
  'book.pages, book.closed_at, book.closed_by, book.batch, ' +
  `case when book.first_number is null or ${BEFORE_FIRST} = book.volume ` +
  `then ${numberOf('min')} else book.first_number end as first_number, ` +
  `case when book.first_number is null then ${numberOf('max')} end as high, ` +
  'book.last_number from certification_book book where ';
const BOOKS = `${VOLUMES}${OF_YEAR} order by volume`;
const ALL_BOOKS = `${VOLUMES}office = ? order by year desc, kind, volume`;
const WITH_CODE =
  'select entry.*, dossier.code as code from certification entry ' +
  'left join dossier on dossier.id = entry.dossier where ';
const OF_ENTRY = 'entry.office = ? and entry.kind = ? and entry.year = ?';
const BEARING =
  'select entry.*, dossier.code as code from (select distinct office, kind, year ' +
  'from certification_book where office = ?) book join certification entry ' +
  'on entry.office = book.office and entry.kind = book.kind and entry.year = book.year ' +
  'and entry.number = ? left join dossier on dossier.id = entry.dossier ' +
  'order by entry.year desc, entry.kind';
const ENTRIES = `${WITH_CODE}${OF_ENTRY} and entry.number > ? order by entry.number limit ?`;
const BETWEEN = `${WITH_CODE}${OF_ENTRY} and entry.number between ? and ?`;
const STANDING = 'struck_at is null and original is not null and asker is not null';
const LATEST =
  'select entry.original, entry.pages, entry.asker, dossier.owner_citizen as citizen ' +
  'from certification entry left join dossier on dossier.id = entry.dossier ' +
  `where ${OF_ENTRY} and ${STANDING} order by entry.number desc limit ?`;
// A list may leave out as what somebody signed.
const SIGNERS =
  'select signer, signer_title, max(number) as latest from certification ' +
  `where ${OF_YEAR} and struck_at is null and signer <> '' and signer_title <> '' ` +
  'group by signer, signer_title order by latest desc limit ?';
const REDUCED =
  'select dossier, fee, sum(amount) as amount from fee_reduction reduced where exists (' +
  'select 1 from certification entry where entry.dossier = reduced.dossier ' +
  `and entry.fee_id = reduced.fee and ${OF_ENTRY}) group by dossier, fee`;
// All that stands of those dossiers, in other books and years too.
const OF_REDUCED =
  `${WITH_CODE}entry.dossier in (select entry.dossier from certification entry join ` +
  'fee_reduction reduced on reduced.dossier = entry.dossier and reduced.fee = entry.fee_id ' +
  `where ${OF_ENTRY})`;
const OF_DOSSIER = `${WITH_CODE}entry.dossier = ? order by entry.year, entry.kind, entry.number`;

const OF_BATCH =
  'select distinct office, kind, year from certification where batch = ? order by office, kind, year';

const LISTED = ['asker', 'note'].map(
  (column) =>
    `select distinct ${column} as text from certification ` +
    `where batch is not null and ${column} is not null`,
);
const LISTED_WITH = ['asker', 'note'].map(
  (column) =>
    (marks: string): string =>
      `${WITH_CODE}entry.batch is not null and entry.${column} in (${marks})`,
);

const bookYears = rowReader('certification', {
  office: text<AgencyId>(),
  kind: oneOf(bookKinds),
  year: natural,
});

const books = rowReader('certification_book', {
  office: text<AgencyId>(),
  kind: oneOf(bookKinds),
  year: natural,
  volume: natural,
  first_number: natural,
  opened_at: moment,
  opened_by: text(),
  last_number: maybe(natural),
  high: maybe(natural),
  pages: maybe(natural),
  closed_at: maybe(moment),
  closed_by: maybe(text()),
  batch: maybe(text<Uuid>()),
});

const signed = rowReader('certification', { signer: text(), signer_title: text() });

const originals = rowReader('certification', {
  original: text(),
  pages: natural,
  asker: text(),
  citizen: maybe(text<Uuid>()),
});

const reductions = rowReader('fee_reduction', {
  dossier: text<Uuid>(),
  fee: text(),
  amount: money,
});

const entries = rowReader('certification', {
  office: text<AgencyId>(),
  kind: oneOf(bookKinds),
  year: natural,
  number: natural,
  volume: natural,
  dossier: maybe(text<Uuid>()),
  code: maybe(text<DossierCode>()),
  batch: maybe(text<Uuid>()),
  row_number: maybe(natural),
  at: moment,
  actor: text(),
  copies: natural,
  pages: natural,
  fee_id: maybe(text()),
  fee: maybe(money),
  asker: maybe(text()),
  original: maybe(text()),
  signer: maybe(text()),
  signer_title: maybe(text()),
  note: maybe(text()),
  struck_at: maybe(moment),
  struck_by: maybe(text()),
  struck_reason: maybe(text()),
});

function bookOf(found: object): CertificationBook {
  const row = books.read(found);
  const { office, kind, year, volume } = row;
  const closed = row.closed_at !== null && {
    ...{
      last: (row.last_number ?? row.high)!,
      pages: row.pages!,
      at: row.closed_at,
      by: row.closed_by!,
    },
  };
  return {
    ...{ office, kind, year, volume, first: row.first_number },
    ...{ openedAt: row.opened_at, openedBy: row.opened_by, closed: closed || null },
    ...{ batch: row.batch, high: row.high },
  };
}

function entryOf(found: object): CertificationEntry {
  const row = entries.read(found);
  const { office, kind, year, number, volume, dossier, code, at, copies, pages, fee } = row;
  const { batch, note, fee_id: feeId } = row;
  return {
    ...{ office, kind, year, number, volume, dossier, code, at, by: row.actor, copies, pages, fee },
    ...{ asker: row.asker, original: row.original, batch, note, feeId },
    signer: row.signer === null ? null : { name: row.signer, title: row.signer_title! },
    struck:
      row.struck_at === null
        ? null
        : { at: row.struck_at, by: row.struck_by!, reason: row.struck_reason },
  };
}
