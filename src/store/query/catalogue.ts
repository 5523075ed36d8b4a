/** The catalogue that a store has, whole: what a newer shipped one is held against. */
import type {
  CatalogueMark,
  KeptDay,
  KeptEdition,
} from '../../domain/procedure/catalogue-update.ts';
import { dayKinds, dayStatuses } from '../../domain/calendar/calendar.ts';
import { oneOf, text } from '../../domain/shape.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { bit, day, rowReader } from '../row.ts';
import { editionOf } from './reference.ts';

const EDITIONS =
  'select e.edition, e.body, e.own, i.batch from procedure_edition e ' +
  'left join procedure_import i on i.edition = e.edition where e.retired = 0';
const DAYS = 'select * from calendar_day';
const TAKEN = 'select date, digest, at from catalogue_taken';

const days = rowReader('calendar_day', {
  date: day,
  kind: oneOf(dayKinds),
  name: text(),
  status: oneOf(dayStatuses),
  source: text(),
  shipped: bit,
});
const marks = rowReader('catalogue_taken', { date: day, digest: text(), at: text() });

export function catalogueQueries(db: Db) {
  return {
    /** Every edition that new dossiers may have. */
    async editions(): Promise<KeptEdition[]> {
      const rows = await rowsOf<{ batch: string | null; own: number }>(db, EDITIONS);
      return rows.map((row) => ({ ...editionOf(row), own: row.batch !== null || row.own === 1 }));
    },

    /** Every row of the calendar. */
    async days(): Promise<KeptDay[]> {
      const rows = await rowsOf<object>(db, DAYS);
      return rows.map(days.read).map(({ date, kind, name, status, source, shipped }) => ({
        day: { date, kind, name, status, source },
        shipped: shipped === 1,
      }));
    },

    /** Which shipped catalogue was taken last; `null` before there was one. */
    async taken(): Promise<CatalogueMark | null> {
      const found = (await rowsOf<object>(db, TAKEN)).map(marks.read);
      const last = found.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
      return last ? { date: last.date, digest: last.digest } : null;
    },
  };
}
