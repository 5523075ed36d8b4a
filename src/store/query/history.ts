/** Reading the journal: what happened to one thing, in order. */
import type { StoredEvent } from '../../domain/event.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { eventOf } from '../door.ts';
import { bookHead, streamVersion } from '../journal.ts';

const KEY =
  'select a.key from answer a join journal j on j.command_id = a.command_id ' +
  'where j.stream = ? and j.version = 1';

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

    /** The key under which the first thing on a stream was done; `null` where it had none. */
    async keyOf(stream: string): Promise<string | null> {
      const [row] = await rowsOf<{ key: string }>(db, KEY, stream);
      return row?.key ?? null;
    },

    version: (stream: string) => streamVersion(db, stream),
    head: (book: string) => bookHead(db, book),

    /** The hash of an entry; `null` where its book does not go so far. */
    async hashAt(book: string, seq: number): Promise<string | null> {
      const sql = 'select hash from journal where book = ? and seq = ?';
      const [row] = await rowsOf<{ hash: string }>(db, sql, book, seq);
      return row?.hash ?? null;
    },

    /** Whether something was done under an idempotency key. */
    async isAnswered(key: string): Promise<boolean> {
      return (await rowsOf(db, 'select key from answer where key = ?', key)).length > 0;
    },

    async books(): Promise<{ book: string; seq: number; hash: string; at: string }[]> {
      const builder = await db.builder();
      return builder.selectFrom('book').selectAll().orderBy('book').execute();
    },
  };
}
