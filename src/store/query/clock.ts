/** Reading what the journal tells of clocks, whichever book was written by them. */
import type { WorkedDays } from '../../domain/checkup/borne-out.ts';
import { restOnTime } from '../../domain/checkup/ahead.ts';
import { isBehind, type AcceptedClock } from '../../domain/checkup/clock.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { storeStream } from '../../domain/stream.ts';
import { parseInstant, type Instant } from '../../domain/value/instant.ts';
import { isPlainDate, type PlainDate } from '../../domain/value/plain-date.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { JournalRow } from '../engine/schema.ts';
import { eventOf } from '../door.ts';

/**
 * Since a clock was last accepted, as it counts anew from there. `+` keeps SQLite from walking the
 * arrivals instead of the index of times, whose end is what is asked for.
 */
const LATEST = `
  select at, office, counter from journal
  where ordinal = 1 and +arrival >= coalesce(
    (select max(arrival) from journal where type = 'store.clock_accepted'), 0)
  order by at desc limit 1`;

const CLOCKS =
  "select * from journal where stream = ? and type = 'store.clock_accepted' order by version";

/**
 * The days on which something was written, each found behind the one before: an index of times has
 * the first entry of each. `U` comes behind whatever else a moment of that day begins with.
 */
const daysOf = (whose: string): string => `
  with recursive worked(at) as (
    select (select at from journal where ordinal = 1 and at >= ? ${whose} order by at limit 1)
    union all
    select (
      select at from journal where ordinal = 1 and at > substr(worked.at, 1, 10) || 'U' ${whose}
      order by at limit 1
    ) from worked where worked.at is not null)
  select substr(at, 1, 10) as day from worked where at is not null`;
const ALL_DAYS = daysOf('');
const OTHERS_DAYS = daysOf(
  'and actor <> ? and actor in (select login from staff where pin_hash is not null)',
);

/** Since a clock was last accepted: what came before was told of then. */
const AHEAD =
  `select * from journal where at > ? and type in (${restOnTime.map(() => '?').join(', ')}) ` +
  'and arrival > coalesce(' +
  "(select max(arrival) from journal where type = 'store.clock_accepted'), 0) order by arrival";

/** The latest moment that anything was written at, and where. */
export interface LatestEntry {
  at: Instant;
  office: string;
  counter: number;
}

export function clockQueries(db: Db) {
  return {
    /**
     * The latest moment that the whole store has, whoever wrote it, at whichever counter: one that
     * is new has no entry of its own. `null` where there is none since a clock was accepted.
     */
    async latest(): Promise<LatestEntry | null> {
      const [row] = await rowsOf<Omit<LatestEntry, 'at'> & { at: string }>(db, LATEST);
      const at = parseInstant(row?.at ?? '');
      return row === undefined || at === null ? null : { ...row, at };
    },

    /** On which days anybody has written, and others than `login` whose accounts have a PIN. */
    async workedDays(login: string, from: PlainDate | null): Promise<WorkedDays> {
      const [all, others] = await Promise.all([
        daysBy(db, ALL_DAYS, from ?? ''),
        daysBy(db, OTHERS_DAYS, from ?? '', login, login),
      ]);
      return { all, others };
    },

    /** What rests on time and was written by a clock that stood ahead of `now`. */
    async writtenAhead(now: Instant): Promise<StoredEvent[]> {
      const rows = await rowsOf<JournalRow>(db, AHEAD, now, ...restOnTime);
      return rows.map((row) => eventOf(row, db)).filter(({ at }) => isBehind(now, at));
    },

    /** When a clock behind its store was accepted, in the order in which it was. */
    async acceptedClocks(): Promise<AcceptedClock[]> {
      const rows = await rowsOf<JournalRow>(db, CLOCKS, storeStream);
      return rows.flatMap((row) => {
        const event = eventOf(row, db);
        if (event.type !== 'store.clock_accepted') return [];
        return [{ at: event.at, before: event.data.before }];
      });
    },
  };
}

async function daysBy(db: Db, sql: string, ...values: string[]): Promise<PlainDate[]> {
  const rows = await rowsOf<{ day: string }>(db, sql, ...values);
  return rows.map(({ day }) => day).filter(isPlainDate);
}
