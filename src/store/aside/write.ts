/** A write whose rows the other thread writes. */
import { refuseLater } from '../door.ts';
import { bulkIn, type WritePlace, type Writer, type Written } from '../writer.ts';
import { readerOf } from '../reader.ts';
import type { WriterThread } from './aside.ts';

/**
 * Writes one bulk of dossiers. No answer is kept: whoever runs such a command again finds by
 * other means what went in.
 */
export async function writeAside<T>(
  aside: WriterThread,
  place: WritePlace,
  work: (writer: Writer) => Promise<T>,
): Promise<Written<T>> {
  const { engine, state } = place;
  const refuse = (): never => {
    throw new Error('aside only a bulk is written');
  };
  const value = await aside.during((sink) =>
    engine.read(async (db) => {
      await refuseLater(db, place.steps);
      return work({
        ...readerOf(db, engine.search),
        alone: refuse,
        about: () => undefined,
        append: refuse,
        requireFiles: refuse,
        erase: refuse,
        keep: refuse,
        see: refuse,
        signOut: refuse,
        bulk: (wanted, inBulk) => bulkIn(place, db, { wanted, sink }, inBulk),
      });
    }),
  );
  return { value, replayed: false, clockStepped: state.clockStepped, head: null, sights: null };
}
