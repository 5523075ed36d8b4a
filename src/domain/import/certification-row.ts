/**
 * A row of a certification book of before: what was certified under one number. Whose number it is
 * and where it stands is decided against the book that is kept here.
 */
import { masked } from '../access/mask.ts';
import { certificationSeries, type BookKind, type BookYear } from '../certification/book.ts';
import { MOST_COPIES, MOST_PAGES } from '../certification/entry.ts';
import { happened, type NewEvent } from '../event.ts';
import { certificationBookStream } from '../stream.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import { instantAt } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { RowPlace } from './facts.ts';
import type { RowReading } from './reading.ts';

export interface CertificationRow extends BookYear {
  volume: number;
  number: number;
  day: PlainDate;
  asker: string;
  original: string;
  copies: number;
  pages: number;
  signer: string;
  /** As what they signed; empty where the list leaves it out. */
  title: string;
  fee: Dong | null;
  note: string | null;
  /** How many pages its volume has, where the row tells: that one is closed. */
  volumePages: number | null;
}

/** The words that lists use for the kinds of books, folded. */
const bookKindWords: Readonly<Record<string, BookKind>> = {
  ...{ copies: 'copies', 'sct bs': 'copies', bs: 'copies', sao: 'copies', 'ban sao': 'copies' },
  ...{ 'chung thuc ban sao': 'copies', 'ban sao tu ban chinh': 'copies', 'sao y': 'copies' },
  'chung thuc ban sao tu ban chinh': 'copies',
  ...{ signatures: 'signatures', 'sct ck dc': 'signatures', 'ck dc': 'signatures' },
  ...{ ck: 'signatures', 'chu ky': 'signatures', 'chung thuc chu ky': 'signatures' },
  ...{ 'diem chi': 'signatures', 'chu ky diem chi': 'signatures' },
  ...{ contracts: 'contracts', 'sct hd gd': 'contracts', 'hd gd': 'contracts', hd: 'contracts' },
  ...{ 'hop dong': 'contracts', 'giao dich': 'contracts', 'hop dong giao dich': 'contracts' },
  'chung thuc hop dong giao dich': 'contracts',
};

/** Before it the books were those of another law. */
const FIRST_YEAR = 2015;
/** A book goes on behind its highest number: far below the highest that can be named. */
const [MOST_NUMBER, MOST_VOLUMES] = [999_999, 99];
/** `12`, or as papers have it, `12 SCT/BS`. */
const NUMBER = /^0*(\d{1,7})(?:[ .–-]*SCT\/.*)?$/iu;
/** `1`, `01/2026`, `01/2026-SCT/BS`. */
const VOLUME = /^0*(\d{1,2})(?:\s*\/\s*(\d{4}))?(?:[ .–-]*SCT\/.*)?$/iu;

/** What is said of the whole list: whose book it is, and which where a row does not say. */
export interface BookOfList {
  office: AgencyId;
  kind: BookKind | null;
}

/** Reads one row; `null` when something in it is wrong. */
export function readCertificationRow(
  reading: RowReading,
  { office, kind: said }: BookOfList,
): CertificationRow | null {
  const kind = reading.choice('kind', bookKindWords) ?? said;
  if (kind === null && reading.raw('kind').trim() === '') reading.fault('kind', 'missing', '');
  const number = numberIn(reading);
  const day = dayIn(reading);
  const { volume, year: inVolume } = volumeIn(reading);
  const year = countIn(reading, 'year', { least: FIRST_YEAR, most: 9999 }) ?? inVolume;
  const about = {
    asker: numbersMasked(reading.needed('asker')),
    original: reading.needed('original'),
    ...signerIn(reading),
    copies: countIn(reading, 'copies', { least: 1, most: MOST_COPIES }) ?? 1,
    pages: countIn(reading, 'pages', { least: 1, most: MOST_PAGES }) ?? 1,
    fee: reading.amount('fee'),
    note: numbersMasked(reading.text('note')) || null,
    volumePages: countIn(reading, 'volume_pages', { least: 1, most: MOST_PAGES }),
  };
  if (day !== null) checkYear(reading, { day, year, inVolume });
  if (reading.faults.length > 0 || kind === null || number === null || day === null) return null;
  return { office, kind, year: year ?? yearOf(day), volume, number, day, ...about };
}

/** Twelve or nine digits, in groups or not, or a passport's: books have them behind the name. */
const PERSONAL =
  /(?<![\p{L}\d])(?:\d(?:[ .]?\d){11}|\d(?:[ .]?\d){8}|\p{Lu}\d{7,8})(?![\p{L}\d])/gu;

/** Whose number it is nobody can tell later, so the whole of it is not kept. */
function numbersMasked(text: string): string {
  return text.replace(PERSONAL, (number) => masked(number.replace(/[ .]/g, '')));
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

function numberIn(reading: RowReading): number | null {
  const text = reading.needed('number');
  if (text === '') return null;
  const n = Number(NUMBER.exec(text)?.[1] ?? 0);
  return n >= 1 && n <= MOST_NUMBER ? n : reading.fault('number', 'bad_count', text);
}

function dayIn(reading: RowReading): PlainDate | null {
  const faults = reading.faults.length;
  const day = reading.date('day');
  if (day === null) {
    return reading.faults.length > faults ? null : reading.fault('day', 'missing', '');
  }
  if (day > reading.today) return reading.fault('day', 'future_date', reading.text('day'));
  return yearOf(day) < FIRST_YEAR ? reading.fault('day', 'old_date', reading.text('day')) : day;
}

/** Without a column of volumes all stands in the first. */
function volumeIn(reading: RowReading): { volume: number; year: number | null } {
  const text = reading.text('volume');
  if (text === '') return { volume: 1, year: null };
  const match = VOLUME.exec(text);
  const volume = Number(match?.[1] ?? 0);
  if (volume < 1 || volume > MOST_VOLUMES) reading.fault('volume', 'bad_count', text);
  return { volume, year: match?.[2] === undefined ? null : Number(match[2]) };
}

/** A whole number; `null` where the cell is empty or says none. */
function countIn(
  reading: RowReading,
  column: string,
  { least, most }: { least: number; most: number },
): number | null {
  const text = reading.text(column);
  if (text === '') return null;
  const n = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return n >= least && n <= most ? n : reading.fault(column, 'bad_count', text);
}

/** In one cell or two: a comma parts a name from what it signs as. */
function signerIn(reading: RowReading): { signer: string; title: string } {
  const text = reading.text('signer');
  const title = reading.text('title');
  const [name = '', ...rest] = text.split(/\s*[,;]\s*/u);
  return title === '' ? { signer: name, title: rest.join(', ') } : { signer: text, title };
}

function checkYear(
  reading: RowReading,
  { day, year, inVolume }: { day: PlainDate; year: number | null; inVolume: number | null },
): void {
  const text = reading.text('day');
  if (inVolume !== null && inVolume !== year) {
    reading.fault('volume', 'volume_contradicts', reading.text('volume'), String(year));
  }
  if (year !== null && yearOf(day) !== year) {
    reading.fault('day', 'day_outside_year', text, String(year));
  }
}

/** What is known of a volume: its lowest and highest numbers, and how it is kept. */
export interface VolumeSpan {
  volume: number;
  /** `null` while nothing stands in it. */
  low: number | null;
  high: number | null;
  pages: number | null;
  closed: boolean;
  /** Opened here, and not by a list. */
  here: boolean;
  /** The batch of the list that brought it; `null` of a plan that is being made. */
  batch: Uuid | null;
}

type InVolume = Pick<CertificationRow, 'volume' | 'number' | 'volumePages'>;

/** The volumes with what a row adds; its `number` is `null` where it tells of the volume alone. */
export function withRow(
  volumes: readonly VolumeSpan[],
  { volume, number, volumePages }: InVolume | (Omit<InVolume, 'number'> & { number: null }),
  batch: Uuid | null,
): VolumeSpan[] {
  const before = volumes.find((each) => each.volume === volume);
  const span: VolumeSpan = {
    volume,
    low: number === null ? (before?.low ?? null) : Math.min(before?.low ?? number, number),
    high: number === null ? (before?.high ?? null) : Math.max(before?.high ?? number, number),
    pages: before?.pages ?? volumePages,
    closed: before?.closed === true || volumePages !== null,
    ...{ here: before?.here ?? false, batch: before === undefined ? batch : before.batch },
  };
  return [...volumes.filter((each) => each.volume !== volume), span];
}

/** True of a volume that the list itself brought, and that it may still say more of. */
function isOfList({ here, batch }: VolumeSpan, list: Uuid | null): boolean {
  return !here && batch === list;
}

/**
 * Why a row of a list cannot stand in its volume; `null` where it can. Numbers run from volume to
 * volume; of one that was there before, a list tells nothing else.
 */
export function volumeFault(
  volumes: readonly VolumeSpan[],
  { volume, number, volumePages }: InVolume,
  list: Uuid | null,
): { column: string; given: string } | null {
  const own = volumes.find((each) => each.volume === volume);
  const wrong = { column: 'volume', given: String(volume) };
  for (const each of volumes) {
    if (each.volume < volume && (each.high ?? 0) >= number) return wrong;
    if (each.volume > volume && (each.low ?? Infinity) <= number) return wrong;
    // Here is written in the last volume: none comes behind one that is open.
    if (each.volume < volume && each.here && !each.closed) return wrong;
  }
  if (own === undefined || isOfList(own, list)) {
    const other = own?.pages ?? volumePages;
    return volumePages === null || other === volumePages ? null : pagesWrong(volumePages);
  }
  if (own.closed && number > (own.high ?? 0)) return wrong;
  return volumePages === null || own.pages === volumePages ? null : pagesWrong(volumePages);
}

function pagesWrong(pages: number): { column: string; given: string } {
  return { column: 'volume_pages', given: String(pages) };
}

/** The numbers that are left out before one, as a range; `null` where there are none. */
export function gapBefore(volumes: readonly VolumeSpan[], number: number): string | null {
  const within = volumes.some(
    ({ low, high }) => low !== null && high !== null && low <= number && number <= high,
  );
  const below = volumes.flatMap(({ high }) => (high !== null && high < number ? [high] : []));
  const from = Math.max(0, ...below) + 1;
  if (within || from >= number) return null;
  return from === number - 1 ? String(from) : `${from}–${number - 1}`;
}

/** More numbers than this are left out in no book: a number behind them was mistyped. */
const MOST_LEFT_OUT = 500;

/**
 * The highest number that a book is led to by those that a piece of a list has, in whatever order:
 * none behind it goes in unasked, as the series would go on behind that.
 */
export function reachOf(volumes: readonly VolumeSpan[], listed: Iterable<number>): number {
  let reach = Math.max(0, ...volumes.flatMap(({ high }) => high ?? []));
  for (const number of [...listed].sort((a, b) => a - b)) {
    if (number > reach + MOST_LEFT_OUT + 1) break;
    reach = Math.max(reach, number);
  }
  return reach;
}

/** The entries of a row: of its volume, where more is told of that than is known, and its own. */
export function importedCertification(
  row: CertificationRow,
  { batch, row: place }: RowPlace,
  known: { volumes: readonly VolumeSpan[]; last: number },
): NewEvent[] {
  const { office, kind, year, volume, number, copies, pages, fee, volumePages } = row;
  const stream = certificationBookStream(row);
  const own = known.volumes.find((each) => each.volume === volume);
  const more = own?.pages === null && volumePages !== null && isOfList(own, batch);
  const taken = number > known.last ? { series: certificationSeries(row), n: number } : null;
  const where = { batch, office, kind, year, volume };
  const data = {
    ...{ ...where, row: place, number, taken, copies, pages, fee },
    certifiedAt: instantAt(row.day, '00:00'),
  };
  const { asker, original, signer, title, note } = row;
  const personal = { asker, original, signer, signerTitle: title, note };
  return [
    ...(own === undefined || more
      ? [happened('certification.volume_imported', stream, { ...where, pages: volumePages }, null)]
      : []),
    happened('certification.imported', stream, data, personal),
  ];
}
