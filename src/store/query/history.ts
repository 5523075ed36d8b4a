/** Reading the journal: what happened to one thing, in order. */
import type { StoredEvent } from '../../domain/event.ts';
import type { Db } from '../engine/portable.ts';
import { bookHead, eventOf, streamVersion } from '../journal.ts';

export function historyQueries(db: Db) {
  return {
    /** The events of some streams, as they were written. */
    async of(streams: readonly string[]): Promise<StoredEvent[]> {
      const rows = await db
        .selectFrom('journal')
        .selectAll()
        .where('stream', 'in', [...streams])
        .orderBy('at')
        .orderBy('book')
        .orderBy('seq')
        .execute();
      return rows.map(eventOf);
    },

    version: (stream: string) => streamVersion(db, stream),
    head: (book: string) => bookHead(db, book),

    async books(): Promise<{ book: string; seq: number; hash: string; at: string }[]> {
      return db.selectFrom('book').selectAll().orderBy('book').execute();
    },
  };
}
