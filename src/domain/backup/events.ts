/** What is written when a store comes out of a backup, or is found to be an older copy. */
import { event, nobody } from '../event-kind.ts';
import { list, maybe, number, record, text, yesOrNo } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import { carriedNumbers } from './carried.ts';

export const backupEvents = {
  /** Set up: what it keeps of itself for good. */
  'store.made': event(record({ id: text<Uuid>(), training: yesOrNo }), nobody),
  'store.restored': event(
    record({
      /** When the backup was made. */
      made: text<Instant>(),
      /** How many entries it had, and the hash of the last. */
      entries: number(),
      head: text(),
      /** How many entries the store had before that are not in it any more. */
      missing: number(),
      /**
       * What that store had besides: of each book the last entry of everybody who wrote in it. Its
       * numbers were gone on behind.
       */
      had: list(record({ book: text(), seq: number(), hash: text() })),
      /** How many numbers each series skipped for entries that nobody could be asked of. */
      skipped: number(),
      /** How many that store had skipped before, of which this one knows nothing. */
      earlier: number(),
      /** How many lines of who saw whom went with them. */
      looks: number(),
      /** The latest moment that anything told which was known of what is gone. */
      until: maybe(text<Instant>()),
      /** Numbers that were given since and that its own entries do not know. */
      numbers: carriedNumbers,
    }),
    /** Why it had to be an older one, as somebody has typed it. */
    record({ reason: maybe(text()) }),
  ),
  /** The answer to a key was kept; what it says of people is in it, and so behind its digest. */
  'store.answered': event(record({}), record({ digest: text() })),
  /**
   * What names people was taken out of these entries, each by its book and number in it: without
   * this an entry that lacks what it said is an altered one.
   */
  'store.erased': event(record({ entries: list(record({ book: text(), seq: number() })) }), nobody),
  /** Somebody goes on by a clock behind the book's entries; `before` is the latest of them. */
  'store.clock_accepted': event(record({ before: text<Instant>() }), record({ reason: text() })),
  /**
   * A counter, a book of receipts or a range of codes was opened after entries were lost, and may
   * have been among them: its numbers begin behind those that papers could bear.
   */
  'store.numbers_skipped': event(record({ skipped: number(), numbers: carriedNumbers }), nobody),
  /** Somebody goes on with a store that has come back to an older state. */
  'store.older_accepted': event(
    record({
      /** Of each book the last entry that their machine had written and that is not there. */
      lost: list(
        record({
          book: text(),
          seq: number(),
          /** The first 32 hexadecimal digits. */
          hash: text(),
          at: text<Instant>(),
        }),
      ),
      /** How many numbers each series skipped. */
      skipped: number(),
      /** The latest moment that anything told which was known of what is gone. */
      until: maybe(text<Instant>()),
      numbers: carriedNumbers,
    }),
    record({ reason: text() }),
  ),
};
