/** Reading what the journal tells of clocks, whichever book was written by them. */
import type { AcceptedClock } from '../../domain/checkup/clock.ts';
import { storeStream } from '../../domain/stream.ts';
import { parseInstant, type Instant } from '../../domain/value/instant.ts';
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
