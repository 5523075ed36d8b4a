/** What is written when a store comes out of a backup. */
import { event } from '../event-kind.ts';
import { maybe, number, record, text } from '../shape.ts';
import type { Instant } from '../value/instant.ts';

export const backupEvents = {
  'store.restored': event(
    record({
      /** When the backup was made. */
      made: text<Instant>(),
      /** How many entries it had, and the hash of the last. */
      entries: number(),
      head: text(),
      /** How many entries the store had before that are not in it any more. */
      missing: number(),
    }),
    /** Why it had to be an older one, as somebody has typed it. */
    record({ reason: maybe(text()) }),
  ),
};
