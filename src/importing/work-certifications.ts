/** Lists of what stands in certification books of before. */
import { certificationSeries } from '../domain/certification/book.ts';
import {
  gapBefore,
  importedCertification,
  reachOf,
  readCertificationRow,
  volumeFault,
  withRow,
  type BookOfList,
  type CertificationRow,
  type VolumeSpan,
} from '../domain/import/certification-row.ts';
import type { Decision } from '../domain/import/decide.ts';
import { certificationBookStream } from '../domain/stream.ts';
import { localDate } from '../domain/value/instant.ts';
import type { KnownCertification, WantedThings } from '../store/store.ts';
import type { ImportWork, Sight } from './work.ts';

/** `acceptGaps`: a number far behind all others goes in, and the series on behind it. */
export function certificationWork(
  list: BookOfList & { acceptGaps: boolean },
): ImportWork<CertificationRow> {
  const numbers = new ListedNumbers();
  /** What earlier rows of a plan would bring, by the year's series. */
  const planned = new Map<string, readonly VolumeSpan[]>();
  /** The numbers that are left out before a row, by its place. */
  const gaps = new Map<number, string>();
  const volumesFor = (series: string, { known, planning }: Sight): readonly VolumeSpan[] =>
    (planning ? planned.get(series) : undefined) ?? known.volumes(series);
  return {
    kind: 'certifications',
    read: (reading) => readCertificationRow(reading, list),
    want(row, wanted) {
      numbers.add(row);
      want(row, wanted);
    },
    keyColumn: 'number',
    key: (row) => `${certificationSeries(row)}/${row.number}`,
    decide(row, place, sight, { batch }) {
      const series = certificationSeries(row);
      const known = sight.known.certified(series, row.number);
      const volumes = volumesFor(series, sight);
      if (known !== null) return decideKnown(row, known, { place, batch, volumes });
      const fault = volumeFault(volumes, row, batch);
      if (fault !== null) {
        return { do: 'refuse', ...fault, code: 'volume_contradicts', suggestion: null };
      }
      const reach = list.acceptGaps ? Infinity : numbers.reach(series, volumes);
      if (row.number > reach) return tooFar(row);
      const gap = gapBefore(volumes, row.number);
      if (gap !== null) gaps.set(place, gap);
      if (sight.planning) planned.set(series, withRow(volumes, row, batch));
      return { do: 'import', citizen: 'none' };
    },
    remark(_row, decision, reading, place) {
      const gap = decision.do === 'import' ? gaps.get(place) : undefined;
      if (gap !== undefined) reading.note('number', 'number_gap', gap, '');
    },
    recorded: () => null,
    write(row, place, _decision, bulk) {
      const series = certificationSeries(row);
      const stream = certificationBookStream(row);
      const known = { volumes: bulk.volumes(series), last: bulk.lastNumber(series) };
      for (const event of importedCertification(row, place, known)) {
        bulk.append(event, bulk.version(stream) + 1);
      }
      return undefined;
    },
  };
}

/** The numbers that a list has, by the year's series. */
class ListedNumbers {
  readonly #numbers = new Map<string, Set<number>>();
  readonly #reaches = new Map<string, { of: number; reach: number }>();

  add(row: CertificationRow): void {
    const series = certificationSeries(row);
    this.#numbers.set(series, (this.#numbers.get(series) ?? new Set()).add(row.number));
  }

  /** As `reachOf`, found once for each piece: what goes in of it leads no further. */
  reach(series: string, volumes: readonly VolumeSpan[]): number {
    const numbers = this.#numbers.get(series) ?? new Set();
    let found = this.#reaches.get(series);
    if (found?.of !== numbers.size) {
      found = { of: numbers.size, reach: reachOf(volumes, numbers) };
      this.#reaches.set(series, found);
    }
    return found.reach;
  }
}

function tooFar({ number }: CertificationRow): Decision {
  const given = String(number);
  const suggestion = '--accept-gaps';
  return { do: 'refuse', column: 'number', code: 'far_number', given, suggestion };
}

function want(row: CertificationRow, { certified, series, streams }: WantedThings): void {
  const { office, kind, year, number } = row;
  const name = certificationSeries(row);
  const before = certified.get(name);
  certified.set(name, {
    book: { office, kind, year },
    from: Math.min(before?.from ?? number, number),
    to: Math.max(before?.to ?? number, number),
  });
  series.add(name);
  streams.add(certificationBookStream(row));
}

interface KnownAbout {
  place: number;
  batch: string | null;
  volumes: readonly VolumeSpan[];
}

/** The same row again is no news; a number that somebody else has is never given again. */
function decideKnown(
  row: CertificationRow,
  known: KnownCertification,
  { place, batch, volumes }: KnownAbout,
): Decision {
  const given = String(row.number);
  if (batch !== null && known.batch === batch) {
    const suggestion = String(known.row);
    if (known.row === place) return { do: 'done' };
    return { do: 'refuse', column: 'number', code: 'duplicate_in_file', given, suggestion };
  }
  const column = differenceOf(row, known);
  if (column === null) return pagesOfVolume(row, volumes) ?? { do: 'skip' };
  const [day, original] = [localDate(known.at), known.original ?? ''];
  const suggestion = `${day} ${original}`.trim();
  return { do: 'refuse', column, code: 'number_taken', given, suggestion };
}

/** The column in which a row says something else than what stands in the book; `null` of none. */
function differenceOf(row: CertificationRow, known: KnownCertification): string | null {
  const { name = '', title = '' } = known.signer ?? {};
  const same: Record<string, boolean> = {
    day: row.day === localDate(known.at),
    original: row.original === known.original,
    asker: row.asker === known.asker,
    volume: row.volume === known.volume,
    copies: row.copies === known.copies,
    pages: row.pages === known.pages,
    fee: row.fee === known.fee,
    signer: row.signer === name,
    title: row.title === title,
    note: row.note === known.note,
  };
  return Object.keys(same).find((column) => !same[column]) ?? null;
}

/** A row that is known closes no volume: what it says of one is either known or refused. */
function pagesOfVolume(
  { volume, volumePages }: CertificationRow,
  volumes: readonly VolumeSpan[],
): Decision | null {
  const own = volumes.find((each) => each.volume === volume);
  if (volumePages === null || own?.pages === volumePages) return null;
  const given = String(volumePages);
  return {
    ...{ do: 'refuse', column: 'volume_pages', code: 'volume_contradicts' },
    ...{ given, suggestion: null },
  };
}
