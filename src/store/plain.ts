/** A store as plain rows of one moment, for whoever takes all of it elsewhere. */
import type { FileKind } from '../domain/document/kind.ts';
import type { Uuid } from '../domain/value/id.ts';
import { answersOf } from './answers.ts';
import { pagesOf } from './compare.ts';
import { countedIn, headsOf, type StoreCount } from './counted.ts';
import { rowsOf, type Db, type Row } from './engine/portable.ts';
import { projectedTables, type JournalRow } from './engine/schema.ts';
import { entries, withoutPeople } from './journal.ts';
import { sightPages } from './sight.ts';

/** A table, a page of its rows in memory at a time. */
export interface PlainTable {
  name: string;
  pages: AsyncIterable<readonly object[]>;
}

/** A scanned file that is kept, and what it is of. */
export interface PlainScan {
  dossier: Uuid;
  code: string;
  n: number;
  /** Of the files of its document, counted from 1. */
  position: number;
  sha256: string;
  kind: FileKind;
}

export interface PlainStore {
  counted: StoreCount;
  tables: readonly PlainTable[];
  /** Of one dossier behind those of another. */
  scans: AsyncIterable<PlainScan>;
}

/**
 * All that happened and all that stands now. Left out is what opens something: hashes of PINs and
 * of recovery papers, the secrets of sessions, and what the store keeps of itself.
 */
export async function plainStore(db: Db): Promise<PlainStore> {
  return {
    counted: await countedIn(db),
    tables: [
      { name: 'journal', pages: each(entries(db), withoutHash) },
      { name: 'book', pages: each(once(headsOf(db)), (row) => row) },
      { name: 'sight', pages: sightPages(db) },
      { name: 'answer', pages: answersOf(db) },
      ...projectedTables.map((name) => ({ name, pages: each(pagesOf(db, name), openColumns) })),
    ],
    scans: scansOf(db),
  };
}

const PAGE = 1000;
const SCANS =
  'select f.dossier, d.code, f.n, f.position, f.sha256, f.kind from document_file f ' +
  'join dossier d on d.id = f.dossier where f.kept = 1 and (f.dossier, f.n, f.position) > ' +
  '(?, ?, ?) order by f.dossier, f.n, f.position limit ?';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

async function* scansOf(db: Db): AsyncGenerator<PlainScan> {
  for (let after: [string, number, number] = [BEFORE_ALL, 0, 0]; ;) {
    const rows = await rowsOf<PlainScan>(db, SCANS, ...after, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = [last.dossier, last.n, last.position];
  }
}

/** Entries whose personal part is the hash of a PIN, or of what stands on a recovery paper. */
const HASHED = new Set(['staff.pin_set', 'staff.pin_rehashed', 'staff.recovery_issued']);

/** As though it had been erased: the chain is whole without it. */
function withoutHash(row: JournalRow): JournalRow {
  return HASHED.has(row.type) ? withoutPeople(row) : row;
}

const SHUT = new Set(['pin_hash', 'hash']);

function openColumns(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !SHUT.has(column)));
}

async function* each<R, S>(
  pages: AsyncIterable<readonly R[]>,
  change: (row: R) => S,
): AsyncGenerator<S[]> {
  for await (const rows of pages) yield rows.map(change);
}

async function* once<R>(rows: Promise<R>): AsyncGenerator<R> {
  yield await rows;
}
