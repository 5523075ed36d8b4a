/** What the rows of a list of certifications may already be, and the volumes they may stand in. */
import type { BookYear } from '../../domain/certification/book.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import type { VolumeSpan } from '../../domain/import/certification-row.ts';
import { maybe, text } from '../../domain/shape.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { natural, rowReader } from '../row.ts';
import { certificationsBetween } from './certification.ts';

/** Numbers of a year's book, both ends counted. */
export interface BookRange {
  book: BookYear;
  from: number;
  to: number;
}

/** What stands under a number, and in which row the list had it that brought it. */
export interface KnownCertification extends CertificationEntry {
  row: number | null;
}

/** Of books and volumes alike: what was not asked is not known. */
export async function knownCertifications(db: Db, wanted: ReadonlyMap<string, BookRange>) {
  const entries = new Map<string, ReadonlyMap<number, KnownCertification>>();
  const volumes = new Map<string, VolumeSpan[]>();
  for (const [series, { book, from, to }] of wanted) {
    const found = await certificationsBetween(db, book, { from, to });
    entries.set(series, new Map(found.map((each) => [each.number, each])));
    volumes.set(series, await volumesOf(db, book));
  }
  return {
    certified: (series: string, number: number) => entries.get(series)!.get(number) ?? null,
    volumes: (series: string): readonly VolumeSpan[] => volumes.get(series)!,
  };
}

const VOLUMES =
  'select book.volume, book.first_number, book.last_number, book.pages, book.closed_by, book.batch, ' +
  'min(entry.number) as low, max(entry.number) as high from certification_book book ' +
  'left join certification entry on entry.office = book.office and entry.kind = book.kind ' +
  'and entry.year = book.year and entry.volume = book.volume ' +
  'where book.office = ? and book.kind = ? and book.year = ? ' +
  'group by book.volume, book.first_number, book.last_number, book.pages, book.closed_by, ' +
  'book.batch order by book.volume';

const spans = rowReader('certification_book', {
  volume: natural,
  first_number: maybe(natural),
  last_number: maybe(natural),
  pages: maybe(natural),
  closed_by: maybe(text()),
  batch: maybe(text<Uuid>()),
  low: maybe(natural),
  high: maybe(natural),
});

async function volumesOf(db: Db, { office, kind, year }: BookYear): Promise<VolumeSpan[]> {
  const rows = await rowsOf<object>(db, VOLUMES, office, kind, year);
  return rows.map(spans.read).map((row) => ({
    volume: row.volume,
    low: least(row.low, row.first_number),
    high: most(row.high, row.last_number),
    pages: row.pages,
    closed: row.closed_by !== null,
    here: row.first_number !== null,
    batch: row.batch,
  }));
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
