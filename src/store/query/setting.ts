/** Settings and days of the calendar; what decides money or time as the journal tells it. */
import { dayKinds, dayStatuses, type CalendarDay } from '../../domain/calendar/calendar.ts';
import { settingOwner, wholeStore } from '../../domain/office/own-setting.ts';
import { oneOf, text } from '../../domain/shape.ts';
import { calendarStream, settingStream } from '../../domain/stream.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { rowsOf, type Db, type Row } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { officeProjectors } from '../project/office.ts';
import { day, rowReader } from '../row.ts';
import { requireToldRow, rowLeftBy, toldOn } from '../told-row.ts';

const OFFICES_WITH = 'select office from setting where key = ? and value = ?';
const SETTINGS = 'select key, office, value from setting where office in (?, ?)';
const DAYS =
  'select date, kind, name, status, source from calendar_day where date >= ? and date <= ?';

type SettingRow = Tables['setting'] & Row;
type DayRow = Omit<Tables['calendar_day'], 'shipped'> & Row;

const days = rowReader<CalendarDay>('calendar_day', {
  date: day,
  kind: oneOf(dayKinds),
  name: text(),
  status: oneOf(dayStatuses),
  source: text(),
});

export function settingQueries(db: Db) {
  return {
    /** Throws `store.row_altered` for a day that the entries on its stream tell otherwise. */
    async calendarDays(from: PlainDate, to: PlainDate): Promise<CalendarDay[]> {
      const [rows, told] = await Promise.all([
        rowsOf<DayRow>(db, DAYS, from, to),
        toldDays(db, from, to),
      ]);
      for (const row of rows) requireToldRow('calendar_day', row, told.get(row.date) ?? null);
      const found = new Set(rows.map(({ date }) => date));
      const gone = [...told.values()].find(({ date }) => !found.has(date));
      requireToldRow('calendar_day', null, gone ?? null);
      rows.sort((a, b) => (a.date < b.date ? -1 : 1));
      return rows.map(days.read);
    },

    /**
     * Those of the whole store, and those that an office has of its own. Throws `store.row_altered`
     * for one of `held` that the entries on its stream tell otherwise.
     */
    async settings(
      office: string = wholeStore,
      held: readonly string[] = [],
    ): Promise<Record<string, string>> {
      const keys = held.map((key) => ({ key, office: settingOwner(key, office) }));
      const [rows, ...told] = await Promise.all([
        rowsOf<SettingRow>(db, SETTINGS, wholeStore, office),
        ...keys.map((key) => toldSetting(db, key)),
      ]);
      for (const [at, { key, office: owner }] of keys.entries()) {
        const found = rows.find((row) => row.key === key && row.office === owner);
        requireToldRow('setting', found ?? null, told[at] ?? null);
      }
      return Object.fromEntries(rows.map((row) => [row.key, row.value]));
    },

    /** The offices that have a setting of their own at a value. */
    async officesWith(key: string, value: string): Promise<string[]> {
      const rows = await rowsOf<{ office: string }>(db, OFFICES_WITH, key, value);
      return rows.map(({ office }) => office);
    },
  };
}

async function toldSetting(db: Db, key: { key: string; office: string }): Promise<Row | null> {
  const changes = (await toldOn(db, settingStream(key.key))).flatMap((event) =>
    event.type === 'config.changed' ? officeProjectors['config.changed'](event) : [],
  );
  return rowLeftBy(changes, { table: 'setting', key });
}

/** Of each day what was published of it last. There are few entries, with a year's days each. */
async function toldDays(
  db: Db,
  from: PlainDate,
  to: PlainDate,
): Promise<ReadonlyMap<string, DayRow>> {
  const events = await toldOn(db, calendarStream);
  const all = events.flatMap((event) =>
    event.type === 'calendar.published' ? event.data.days : [],
  );
  const within = all.filter(({ date }) => date >= from && date <= to);
  return new Map(
    within.map(({ date, kind, name, status, source }) => [
      date,
      { date, kind, name, status, source },
    ]),
  );
}
