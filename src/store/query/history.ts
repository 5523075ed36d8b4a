/** Reading the journal: what happened to one thing, in order. */
import type { StoredEvent } from '../../domain/event.ts';
import type { Db } from '../engine/portable.ts';
import { eventOf } from '../door.ts';
import { bookHead, streamVersion } from '../journal.ts';

export function historyQueries(db: Db) {
  return {
    /** The events of some streams, in the order in which they came, whatever the clock said. */
    async of(streams: readonly string[]): Promise<StoredEvent[]> {
      if (streams.length === 0) return [];
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('journal')
        .selectAll()
        .where('stream', 'in', [...streams])
        .orderBy('arrival')
        .execute();
      return rows.map((row) => eventOf(row, db));
    },

    version: (stream: string) => streamVersion(db, stream),
    head: (book: string) => bookHead(db, book),

    async books(): Promise<{ book: string; seq: number; hash: string; at: string }[]> {
      const builder = await db.builder();
      return builder.selectFrom('book').selectAll().orderBy('book').execute();
    },
  };
}
