/**
 * Writing many rows on a server: of a piece of them what is alike goes by one statement, with a
 * list of values for each column. Pieces are on their way while those behind them are decided.
 */
import { setImmediate as turn } from 'node:timers/promises';
import {
  entryOf,
  isIndexing,
  searchLetter,
  type Db,
  type IndexChange,
  type Loaded,
  type Loader,
  type RowChange,
} from '../portable.ts';
import type { ColumnTypes } from './catalogue.ts';
import { LoadPiece, writeGroup, writeRows } from './piece.ts';

/** Rows of all tables that go together. */
const PIECE_ROWS = 6000;
/** As many pieces may be on their way before who decides has to wait. */
const MOST_SENDING = 2;

export function postgresLoader(db: Db, types: ColumnTypes): Loader {
  const sent: Promise<void>[] = [];
  let piece = new LoadPiece();
  let dropped = false;
  const send = (works: readonly (() => Promise<void>)[]): void => {
    const before = sent.at(-1);
    const sending = (async () => {
      await before;
      if (dropped) return;
      // Asked together, and answered in this order; behind one that failed all others do.
      const ended = await Promise.allSettled(works.map((work) => work()));
      for (const each of ended) if (each.status === 'rejected') throw each.reason;
    })();
    // Told to whoever asks for room or for the end.
    sending.catch(() => undefined);
    sent.push(sending);
  };
  const flush = (): void => {
    const { groups } = piece;
    piece = new LoadPiece();
    if (groups.length > 0) send(groups.map((group) => () => writeGroup(db, types, group)));
  };
  return {
    take(taken) {
      const change = asRows(taken);
      if (isIndexing(change)) {
        flush();
        send([() => writeRows(db, entryOf(change), 1)]);
        return;
      }
      if (!piece.fits(change)) flush();
      piece.add(change);
      if (piece.rows >= PIECE_ROWS) flush();
    },
    async room() {
      // What came back is heard, and what is next is sent.
      await turn();
      await sent.at(-1 - MOST_SENDING);
    },
    async end() {
      flush();
      await sent.at(-1);
    },
    async drop() {
      dropped = true;
      await sent.at(-1)?.catch(() => undefined);
    },
  };
}

/** Words as the row that they stand in, but for those that are put behind others. */
function asRows(change: Loaded): RowChange | IndexChange {
  if (!isIndexing(change) || change.op === 'index-also') return change;
  const table = 'search_entry';
  const { ref, words } = change;
  const which = { ref, kind: searchLetter[change.kind] };
  if (change.op === 'index-anew') {
    return { op: 'update', table, where: which, set: { words, also: '' } };
  }
  if (change.known) return { op: 'update', table, where: which, set: { words } };
  return { op: 'insert', table, row: { ...which, words } };
}
