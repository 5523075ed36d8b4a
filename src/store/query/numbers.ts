/** How far the numbers that a store gives have come. */
import type { NumbersGiven } from '../../domain/backup/numbers.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { text } from '../../domain/shape.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { natural, rowReader } from '../row.ts';
import { bookOf } from './payment-row.ts';

const SERIES = 'select series, last from number_series order by series';
const BOOKS = 'select * from receipt_book';
const RANGES = 'select * from shipment_range order by series';

/** How far a series has come. */
export const seriesReader = rowReader('number_series', { series: text(), last: natural });
const ranged = rowReader('shipment_range', {
  series: text(),
  office: text<AgencyId>(),
  prefix: text(),
  first: natural,
  last: natural,
});

/** Of every series, in the order of their names; books in the order of adding. */
export async function numbersGiven(db: Db): Promise<NumbersGiven> {
  const [series, books, ranges] = await Promise.all([
    rowsOf<Tables['number_series']>(db, SERIES),
    rowsOf<Tables['receipt_book']>(db, BOOKS),
    rowsOf<Tables['shipment_range']>(db, RANGES),
  ]);
  const added = books.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
  return {
    series: series.map((row) => {
      const { series: name, last: n } = seriesReader.read(row);
      return { series: name, n };
    }),
    books: added.map(bookOf),
    ranges: ranges.map(ranged.read),
  };
}
